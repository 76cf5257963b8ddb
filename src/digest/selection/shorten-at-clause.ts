import { languages } from '#src/languages/index.ts';
import { particles, quotation } from '../analysis/parse-lines.ts';

const closedPairs = new RegExp(String.raw`${quotation}|\([^()]*\)|\[[^[\]]*\]`, 'gu');
const clauseEnd = /[,;:—–](?=\s)/gu;
const wordEnd = /(?<=[\p{L}\p{N}”»")])(?=\s)/gu;
const joinsNames = new RegExp(`^(?:${particles}) \\p{Lu}`, 'u');
const smallWords = new Set(languages.flatMap(({ stopWords }) => [...stopWords]));

/** `text` with at most `most` characters, an ellipsis in the place of what is gone. */
export function shortenAtClause(text: string, most: number): string {
  const head = headOfSentence(text, most);
  return head === text ? text : `${head}…`;
}

const quotes = new RegExp(quotation, 'u');

/** What names a post. A quotation takes up to twice as much, so that it is seen who says it. */
export const shortenTitle = (text: string, most: number): string =>
  shortenAtClause(text, quotes.test(text) ? 2 * most : most);

/** The beginning of `text` that reads as a phrase of its own, of at most `most` characters: to a clause border or before a small word, never inside a number, a name, brackets or a quotation. */
export function headOfSentence(text: string, most: number): string {
  if (text.length <= most) return text;
  const end =
    lastBorder(text, clauseEnd, most * 0.4, most) ??
    lastBorder(text, wordEnd, most * 0.4, most, isPhraseEnd) ??
    lastBorder(text, wordEnd, 0, most) ??
    anyBorder(text, most);
  return text.slice(0, end).replace(/[\s,;:—–-]+$/u, '');
}

function lastBorder(
  text: string,
  border: RegExp,
  least: number,
  most: number,
  isWanted: (text: string, at: number) => boolean = () => true,
): number | null {
  let found: number | null = null;
  for (const { index } of text.slice(0, most).matchAll(border)) {
    if (index >= least && isWanted(text, index) && isOpenGround(text, index)) found = index;
  }
  return found;
}

/** Before a preposition or the like, and not behind one. */
function isPhraseEnd(text: string, at: number): boolean {
  const next = /^\s+(\p{L}+)/u.exec(text.slice(at))?.[1] ?? '';
  const last = /\p{L}+$/u.exec(text.slice(0, at))?.[0] ?? '';
  return smallWords.has(next.toLowerCase()) && !smallWords.has(last.toLowerCase());
}

function isOpenGround(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at).replace(/^[,;:—–]?\s*/u, '');
  const next = after.charAt(0);
  const isInName = /[\p{Lu}\p{N}]/u.test(next) || joinsNames.test(after);
  if (isInName && /[\p{Lu}\p{N}][\p{L}\p{N}.'’-]*$/u.test(before)) return false;
  return isBalanced(before);
}

const isBalanced = (text: string): boolean => !/["“«„([]/u.test(text.replace(closedPairs, ''));

function anyBorder(text: string, most: number): number {
  const space = text.slice(0, most).lastIndexOf(' ');
  return space > most / 3 ? space : most;
}
