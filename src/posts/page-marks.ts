/** What a t.me page is recognised by, gathered in one pass over its tree. */
import { classesOf, hasClass, type PageElement, type PageNode, walk } from './page-tree.ts';

export interface PageMarks {
  /** Elements with a message, in the order of the page, also those a lost closing tag put inside another. */
  readonly blocks: PageElement[];
  /** The frames around messages, and those of them that have one (or the sentence that there is none). */
  readonly frames: PageElement[];
  readonly filledFrames: Set<PageElement>;
  readonly counters: PageElement[];
  /** The first element of each class that is asked for. */
  readonly first: Map<MarkName, PageElement>;
  ogTitle: string | null;
  olderLink: string | null;
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

export function markPage(nodes: readonly PageNode[]): PageMarks {
  const marks: PageMarks = {
    blocks: [],
    frames: [],
    filledFrames: new Set(),
    counters: [],
    first: new Map(),
    ogTitle: null,
    olderLink: null,
    assetVersion: null,
  };
  walk(nodes, (element) => {
    if (element.name === 'svg') return false;
    if (element.name === 'link' || element.name === 'meta') markHead(element, marks);
    for (const name of classesOf(element)) markClass(element, name, marks);
    return true;
  });
  return marks;
}

function markClass(element: PageElement, name: string, marks: PageMarks): void {
  if (name === 'tgme_widget_message' || name === 'tme_no_messages_found') fillFrame(element, marks);
  if (name === 'tgme_widget_message') marks.blocks.push(element);
  else if (name === 'tgme_widget_message_wrap') marks.frames.push(element);
  else if (name === 'tgme_channel_info_counter') marks.counters.push(element);
  else if (name === 'tme_messages_more') marks.olderLink ??= element.attribs['data-before'] ?? null;
  else {
    const mark = marked.get(name);
    if (mark && !marks.first.has(mark)) marks.first.set(mark, element);
  }
}

function fillFrame(inside: PageElement, marks: PageMarks): void {
  let around = inside.parent;
  while (around && 'attribs' in around && !hasClass(around, 'tgme_widget_message_wrap'))
    around = around.parent;
  if (around && 'attribs' in around) marks.filledFrames.add(around);
}

function markHead(element: PageElement, marks: PageMarks): void {
  const { rel, href = '', property, content = '' } = element.attribs;
  if (property === 'og:title') marks.ogTitle ??= content;
  if (rel === 'prev') marks.olderLink ??= /[?&]before=(\d+)/.exec(href)?.[1] ?? null;
  marks.assetVersion ??= /widget-frame\.css\?(\d+)/.exec(href)?.[1] ?? null;
}
