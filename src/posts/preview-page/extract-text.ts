/** The text of a message as t.me marks it up: plain text, link targets, hashtags. */
import { toAbsoluteUrl } from '../links.ts';
import { isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';

export interface ExtractedText {
  readonly text: string;
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
}

interface Writing {
  text: string;
  /** What has to stand before the next character: a line of its own begins, or lines of source were folded. */
  due: '' | ' ' | '\n';
  readonly links: Set<string>;
  readonly hashtags: Set<string>;
}

const blocks = new Set(['blockquote', 'pre', 'div', 'p']);

/**
 * `br` is a newline, an emoji picture its character, spaces stay as served. t.me serves no newline inside a text,
 * so white space around one was put there by an editor or a browser and is folded, except in `pre`.
 */
export function extractText(element: HtmlElement): ExtractedText {
  const writing: Writing = { text: '', due: '', links: new Set(), hashtags: new Set() };
  write(element.children, writing, element.name === 'pre');
  return { text: writing.text.trim(), links: [...writing.links], hashtags: [...writing.hashtags] };
}

/** The text alone, for names and titles. */
export function extractPlainText(element: HtmlElement | null | undefined): string {
  return element ? extractText(element).text : '';
}

function write(nodes: readonly HtmlNode[], writing: Writing, asTyped: boolean): void {
  for (const node of nodes) {
    if (isElement(node)) writeElement(node, writing, asTyped);
    else if (node.type === 'text') writeText(node.data, writing, asTyped);
  }
}

function writeElement(element: HtmlElement, writing: Writing, asTyped: boolean): void {
  if (element.name === 'br') {
    writing.text += '\n';
    writing.due = '';
    return;
  }
  const isBlock = blocks.has(element.name);
  if (isBlock) writing.due = '\n';
  const before = writing.text.length;
  write(element.children, writing, asTyped || element.name === 'pre');
  if (isBlock) writing.due = '\n';
  if (element.name === 'a') noteLink(element, writing.text.slice(before).trim(), writing);
}

function writeText(data: string, writing: Writing, asTyped: boolean): void {
  if (asTyped || !/[\r\n]/.test(data)) {
    append(data, writing);
    return;
  }
  const lines = data.split(/[\r\n]\s*/);
  for (const [index, line] of lines.entries()) {
    if (index > 0) writing.due ||= ' ';
    append(index < lines.length - 1 ? line.trimEnd() : line, writing);
  }
}

function append(piece: string, writing: Writing): void {
  if (piece === '' || (writing.due === '\n' && piece.trim() === '')) return;
  const last = writing.text.at(-1) ?? '\n';
  if (writing.due === '\n' && last !== '\n') writing.text += '\n';
  else if (writing.due === ' ' && last.trim() !== '' && !/^\s/.test(piece)) writing.text += ' ';
  writing.due = '';
  writing.text += piece;
}

function noteLink(anchor: HtmlElement, label: string, writing: Writing): void {
  const href = anchor.attribs.href;
  if (href === undefined) return;
  if (label.startsWith('#') && /[?&]q=(?:%23|#)/.test(href)) writing.hashtags.add(label);
  else if (!/^\?q=/.test(href)) {
    const url = toAbsoluteUrl(href);
    if (url !== null) writing.links.add(url);
  }
}
