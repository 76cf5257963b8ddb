/** What a t.me page is recognised by, gathered in one pass over its tree. */
import { getClasses, hasClass, type HtmlElement, type HtmlNode, walkElements } from './html-tree.ts';

export interface PageScan {
  /** Elements with a message, in the order of the page, also those a lost closing tag put inside another. */
  readonly blocks: HtmlElement[];
  /** The frames around messages, and those of them that have one (or the sentence that there is none). */
  readonly wrappers: HtmlElement[];
  readonly filledWrappers: Set<HtmlElement>;
  readonly counters: HtmlElement[];
  /** The first element of each class that is asked for. */
  readonly first: Map<MarkName, HtmlElement>;
  ogTitle: string | null;
  olderBefore: string | null;
  assetVersion: string | null;
}

const markNames = [
  'tgme_channel_info',
  'tgme_channel_history',
  'tgme_channel_info_header_title',
  'tgme_channel_info_header_username',
  'tgme_main',
  'tgme_widget_message_owner_name',
  'tgme_widget_message_error',
  'tme_no_messages_found',
] as const;
type MarkName = (typeof markNames)[number];

const marked = new Map<string, MarkName>(markNames.map((name) => [name, name]));

export function scanPage(nodes: readonly HtmlNode[]): PageScan {
  const marks: PageScan = {
    blocks: [],
    wrappers: [],
    filledWrappers: new Set(),
    counters: [],
    first: new Map(),
    ogTitle: null,
    olderBefore: null,
    assetVersion: null,
  };
  walkElements(nodes, (element) => {
    if (element.name === 'svg') return false;
    if (element.name === 'link' || element.name === 'meta') markHead(element, marks);
    for (const name of getClasses(element)) markClass(element, name, marks);
    return true;
  });
  return marks;
}

function markClass(element: HtmlElement, name: string, marks: PageScan): void {
  if (name === 'tgme_widget_message' || name === 'tme_no_messages_found') fillFrame(element, marks);
  if (name === 'tgme_widget_message') marks.blocks.push(element);
  else if (name === 'tgme_widget_message_wrap') marks.wrappers.push(element);
  else if (name === 'tgme_channel_info_counter') marks.counters.push(element);
  else if (name === 'tme_messages_more') marks.olderBefore ??= element.attribs['data-before'] ?? null;
  else {
    const mark = marked.get(name);
    if (mark && !marks.first.has(mark)) marks.first.set(mark, element);
  }
}

function fillFrame(inside: HtmlElement, marks: PageScan): void {
  let around = inside.parent;
  while (around && 'attribs' in around && !hasClass(around, 'tgme_widget_message_wrap'))
    around = around.parent;
  if (around && 'attribs' in around) marks.filledWrappers.add(around);
}

function markHead(element: HtmlElement, marks: PageScan): void {
  const { rel, href = '', property, content = '' } = element.attribs;
  if (property === 'og:title') marks.ogTitle ??= content;
  if (rel === 'prev') marks.olderBefore ??= /[?&]before=(\d+)/.exec(href)?.[1] ?? null;
  marks.assetVersion ??= /widget-frame\.css\?(\d+)/.exec(href)?.[1] ?? null;
}
