/** The text of a message as t.me marks it up: plain text, link targets, hashtags. */
import type { Post } from '../post.ts';
import { toAbsoluteUrl, markStruckWords, type TextSpan } from '../post-text.ts';
import { find, isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';

export type ExtractedText = Pick<Post, 'text' | 'links' | 'hashtags'>;

type TextBuilder = ReturnType<typeof createTextBuilder>;

const createTextBuilder = () => ({
  text: '',
  /** Kept apart, because indexing a growing string makes the engine flatten it each time. */
  lastCharacter: '\n',
  /** To be written before the next character: a newline before a block, or a space where lines of HTML source were joined. */
  pendingSeparator: '' as '' | ' ' | '\n',
  anchors: [] as (TextSpan & { readonly href: string })[],
  struck: [] as TextSpan[],
});

const strikes = new Set(['s', 'strike', 'del']);
const blocks = new Set('blockquote pre div p ul ol li h1 h2 h3 h4 h5 h6 table tr section'.split(' '));
/** The longest message of Telegram. */
const maxHashtagLength = 4096;

/**
 * `br` becomes a newline, an emoji picture its character, spaces stay. t.me writes no newlines into a text: those of a
 * saved page come from an editor or a browser and become a space, except in `pre`.
 */
export function extractText(
  element: HtmlElement,
  resolve: (href: string) => string | null = toAbsoluteUrl,
): ExtractedText {
  const builder = createTextBuilder();
  write(element.children, builder, element.name === 'pre');
  const { text, struck, anchors } = builder;
  return { text: markStruckWords(text, struck).trim(), ...collectTargets(text, anchors, resolve) };
}

export const extractPlainText = (element: HtmlElement | null | undefined): string =>
  element ? extractText(element).text : '';

export const textAt = (selector: string, within: Pick<HtmlElement, 'children'>): string =>
  extractPlainText(find(selector, within));

function write(nodes: readonly HtmlNode[], builder: TextBuilder, isPreformatted: boolean): void {
  for (const node of nodes)
    if (isElement(node) && node.type === 'tag') writeElement(node, builder, isPreformatted);
    else if (node.type === 'text') writeText(node.data, builder, isPreformatted);
}

function writeElement(element: HtmlElement, builder: TextBuilder, isPreformatted: boolean): void {
  if (element.name === 'br') {
    append('\n', builder);
    builder.pendingSeparator = '';
    return;
  }
  const isBlock = blocks.has(element.name);
  if (isBlock) builder.pendingSeparator = '\n';
  const start = builder.text.length;
  write(element.children, builder, isPreformatted || element.name === 'pre');
  if (isBlock) builder.pendingSeparator = '\n';
  const span = { start, end: builder.text.length };
  if (strikes.has(element.name)) builder.struck.push(span);
  const { href } = element.attribs;
  if (element.name === 'a' && href !== undefined) builder.anchors.push({ href, ...span });
}

function writeText(data: string, builder: TextBuilder, isPreformatted: boolean): void {
  const lines = isPreformatted ? [data] : data.split(/[\r\n]\s*/);
  for (const [index, line] of lines.entries()) {
    if (index > 0) builder.pendingSeparator ||= ' ';
    separateAndAppend(index < lines.length - 1 ? line.trimEnd() : line, builder);
  }
}

function separateAndAppend(piece: string, builder: TextBuilder): void {
  const { pendingSeparator, lastCharacter } = builder;
  if (piece === '' || (pendingSeparator === '\n' && piece.trim() === '')) return;
  if (pendingSeparator === '\n' && lastCharacter !== '\n') append('\n', builder);
  else if (pendingSeparator === ' ' && lastCharacter.trim() !== '' && !/^\s/.test(piece))
    append(' ', builder);
  builder.pendingSeparator = '';
  append(piece, builder);
}

function append(piece: string, builder: TextBuilder): void {
  builder.text += piece;
  builder.lastCharacter = piece.at(-1) ?? builder.lastCharacter;
}

function collectTargets(
  text: string,
  anchors: TextBuilder['anchors'],
  resolve: (href: string) => string | null,
): Omit<ExtractedText, 'text'> {
  const links = new Set<string>();
  const hashtags = new Set<string>();
  for (const { href, start, end } of anchors) {
    const label = end - start > maxHashtagLength ? '' : text.slice(start, end).trim();
    if (label.startsWith('#') && /[?&]q=(?:%23|#)/.test(href)) hashtags.add(label);
    else if (!/^\?q=/.test(href)) {
      const url = resolve(href);
      if (url !== null) links.add(url);
    }
  }
  return { links: [...links], hashtags: [...hashtags] };
}
