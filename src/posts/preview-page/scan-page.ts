/** What a t.me page is recognised by, gathered in one pass over its tree. */
import { getClasses, hasClass, type HtmlElement, type HtmlNode, walkElements } from './html-tree.ts';

export interface PageScan {
  /** Elements with a message, in the order of the page, also those a lost closing tag put inside another. */
  readonly blocks: HtmlElement[];
  /** The wrappers around messages, and those of them that have one (or the sentence that there is none). */
  readonly wrappers: HtmlElement[];
  readonly filledWrappers: Set<HtmlElement>;
  /** The first element of each class that is asked for. */
  readonly first: Map<ScannedClass, HtmlElement>;
  ogTitle: string | null;
  olderBefore: string | null;
  assetVersion: string | null;
}

const firstOf = [
  'tgme_channel_info',
  'tgme_channel_history',
  'tgme_channel_info_header_title',
  'tgme_channel_info_header_username',
  'tgme_main',
  'tgme_widget_message_owner_name',
  'tgme_widget_message_error',
] as const;
type ScannedClass = (typeof firstOf)[number];

const scanned = new Map<string, ScannedClass>(firstOf.map((name) => [name, name]));

export function scanPage(nodes: readonly HtmlNode[]): PageScan {
  const scan: PageScan = {
    blocks: [],
    wrappers: [],
    filledWrappers: new Set(),
    first: new Map(),
    ogTitle: null,
    olderBefore: null,
    assetVersion: null,
  };
  walkElements(nodes, (element) => {
    if (element.name === 'svg') return false;
    if (element.name === 'link' || element.name === 'meta') noteHeadElement(element, scan);
    for (const name of getClasses(element)) noteClass(element, name, scan);
    return true;
  });
  return scan;
}

function noteClass(element: HtmlElement, name: string, scan: PageScan): void {
  if (name === 'tgme_widget_message' || name === 'tme_no_messages_found') noteFilledWrapper(element, scan);
  if (name === 'tgme_widget_message') scan.blocks.push(element);
  else if (name === 'tgme_widget_message_wrap') scan.wrappers.push(element);
  else if (name === 'tme_messages_more') scan.olderBefore ??= element.attribs['data-before'] ?? null;
  else {
    const known = scanned.get(name);
    if (known && !scan.first.has(known)) scan.first.set(known, element);
  }
}

function noteFilledWrapper(inside: HtmlElement, scan: PageScan): void {
  let around = inside.parent;
  while (around && 'attribs' in around && !hasClass(around, 'tgme_widget_message_wrap'))
    around = around.parent;
  if (around && 'attribs' in around) scan.filledWrappers.add(around);
}

function noteHeadElement(element: HtmlElement, scan: PageScan): void {
  const { rel, href = '', property, content = '' } = element.attribs;
  if (property === 'og:title') scan.ogTitle ??= content;
  if (rel === 'prev') scan.olderBefore ??= /[?&]before=(\d+)/.exec(href)?.[1] ?? null;
  scan.assetVersion ??= /widget-frame\.css\?(\d+)/.exec(href)?.[1] ?? null;
}
