/** Text of a message in a Telegram Desktop export: a string, pieces, or blocks of pieces within pieces. */
import { extractHashtags, extractLinks, toAbsoluteUrl } from '../links.ts';
import type { ExtractedText } from '../preview-page/extract-text.ts';

export interface ExportTextFields {
  readonly text?: unknown;
  /** In newer exports: the same text, always in pieces. */
  readonly text_entities?: unknown;
  readonly rich_message?: unknown;
  readonly todo_list?: unknown;
}

interface Targets {
  readonly links: Set<string>;
  readonly hashtags: Set<string>;
}

/** Deeper than any message nests; what lies below is left out. */
const maxDepth = 100;

/** The text of a message with what it links to, from any JSON at all. */
export function readExportText(fields: ExportTextFields): ExtractedText {
  const targets: Targets = { links: new Set(), hashtags: new Set() };
  const entities = fields.text_entities;
  const pieces = Array.isArray(entities) && entities.length > 0 ? entities : fields.text;
  const plain = textOf(pieces, targets);
  const lines = [fields.rich_message, fields.todo_list].flatMap((block) => linesOf(block, targets));
  // Bare strings of a hand-made or very old export: their links are marked nowhere.
  if ([pieces].flat().every((piece) => typeof piece === 'string')) {
    for (const url of extractLinks(plain)) targets.links.add(url);
    for (const tag of extractHashtags(plain)) targets.hashtags.add(tag);
  }
  const text = [plain, ...lines]
    .filter((line) => line !== '')
    .join('\n')
    .trim();
  return { text, links: [...targets.links], hashtags: [...targets.hashtags] };
}

/** A string, a list of pieces, or a piece: what it is called and the pieces inside it. */
export function textOf(piece: unknown, targets: Targets | null = null, depth = 0): string {
  if (typeof piece === 'string') return piece;
  if (depth > maxDepth) return '';
  if (Array.isArray(piece)) return piece.map((each) => textOf(each, targets, depth + 1)).join('');
  if (!isRecord(piece)) return '';
  const text = textOf(piece.text, targets, depth + 1);
  if (targets !== null) noteTarget(piece, text, targets);
  return text;
}

/** What a block says to a reader stands under these names; all else in it is more blocks, or layout. */
const sayings = new Set(['title', 'text', 'caption', 'credit', 'author']);

function linesOf(block: unknown, targets: Targets, depth = 0): string[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(block)) return block.flatMap((each) => linesOf(each, targets, depth + 1));
  if (!isRecord(block)) return [];
  return Object.entries(block).flatMap(([key, value]) => {
    if (sayings.has(key)) return [textOf(value, targets)].filter((line) => line.trim() !== '');
    const lines = linesOf(value, targets, depth + 1);
    return key === 'cells' && lines.length > 0 ? [lines.join(' | ')] : lines;
  });
}

function noteTarget({ type, href }: Record<string, unknown>, text: string, targets: Targets): void {
  if (type === 'hashtag') targets.hashtags.add(text);
  const url = typeof href === 'string' ? toAbsoluteUrl(href) : targetOf(type, text);
  if (url !== null) targets.links.add(url);
}

function targetOf(type: unknown, text: string): string | null {
  if (type === 'link') return toAbsoluteUrl(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `http://${text}`);
  if (type === 'mention') return `https://t.me/${text.replace(/^@/, '')}`;
  return type === 'email' ? `mailto:${text}` : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
