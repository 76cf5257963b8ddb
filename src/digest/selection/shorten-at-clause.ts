import { byLanguage, findLanguage, stopWordsOfAll } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { particles, quotation } from '../analysis/parse-lines.ts';

const closedPairs = new RegExp(String.raw`${quotation}|\([^()]*\)|\[[^[\]]*\]`, 'gu');
const quotes = new RegExp(quotation, 'u');
const clauseEnd = /[,;:—–](?=\s)/gu;
const wordEnd = /(?<=[\p{L}\p{N}”»")])(?=\s)/gu;
const joinsNames = new RegExp(`^(?:${particles}) \\p{Lu}`, 'u');

/** Characters of what is whole because it cannot be cut. */
const longest = 600;
/** How far behind a denial, a doubt or a condition stands what it is about. */
const reach = 25;

/** Denials, doubts, conditions. */
export const turnsIn = byLanguage(
  ({ negation, contrasts }) =>
    new RegExp(
      wholeSourceOf(
        ...[negation.denies, negation.against, negation.hedges],
        ...[contrasts.refutations, contrasts.limits, contrasts.claims],
      ),
      'giu',
    ),
);

/**
 * `text` with at most `most` characters, an ellipsis in the place of what is gone. No denial, doubt or condition is cut off, and in
 * a language whose verbs end a clause no part of one: where that needs more characters it has more, or stays whole.
 */
export function shortenAtClause(text: string, most: number, language: string | null): string {
  if (text.length <= most) return text;
  const turn = [...text.matchAll(turnsIn(language) ?? /(?!)/g)].at(-1);
  const least = turn ? turn.index + turn[0].length : 0;
  const isSplitVerb = findLanguage(language)?.capitalizesNouns === true;
  const head =
    headWithin(text, most, least, isSplitVerb) ??
    headOfSentence(firstClauseFrom(text, Math.max(least, most)), longest);
  return head === text ? text : `${head}…`;
}

/** What names a post. A quotation takes up to twice as much, so that it is seen who says it. */
export const shortenTitle = (text: string, most: number, language: string | null): string =>
  shortenAtClause(text, quotes.test(text) ? 2 * most : most, language);

/** The beginning of `text` that reads as a phrase of its own, of at most `most` characters: to a clause border or before a small word, never inside a number, a name, brackets or a quotation. */
export function headOfSentence(text: string, most: number): string {
  if (text.length <= most) return text;
  return headWithin(text, most, 0, false) ?? trimEnd(text.slice(0, anyBorder(text, most)));
}

function headWithin(text: string, most: number, least: number, onlyClauses: boolean): string | null {
  const wordsFrom = least === 0 ? 0 : least + reach;
  const border = (kind: RegExp, from: number, isWanted?: typeof isPhraseEnd) =>
    onlyClauses && kind === wordEnd ? null : lastBorder(text, kind, from, most, isWanted);
  const end =
    border(clauseEnd, Math.max(most * 0.4, least)) ??
    border(wordEnd, Math.max(most * 0.4, wordsFrom), isPhraseEnd) ??
    border(wordEnd, wordsFrom);
  return end === null ? null : trimEnd(text.slice(0, end));
}

function firstClauseFrom(text: string, least: number): string {
  const borders = [...text.matchAll(clauseEnd)].map(({ index }) => index);
  const end = borders.find((index) => index >= least && isOpenGround(text, index));
  return trimEnd(text.slice(0, end));
}

const trimEnd = (text: string): string => text.replace(/[\s,;:—–-]+$/u, '');

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
  return stopWordsOfAll.has(next.toLowerCase()) && !stopWordsOfAll.has(last.toLowerCase());
}

function isOpenGround(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at).replace(/^[,;:—–]?\s*/u, '');
  const next = after.charAt(0);
  // "119 votes in favour and 53 | against"
  if (/\p{N}$/u.test(before) && /^\s\p{L}/u.test(text.slice(at))) return false;
  const isInName = /[\p{Lu}\p{N}]/u.test(next) || joinsNames.test(after);
  if (isInName && /[\p{Lu}\p{N}][\p{L}\p{N}.'’-]*$/u.test(before)) return false;
  return isBalanced(before);
}

const isBalanced = (text: string): boolean => !/["“«„([]/u.test(text.replace(closedPairs, ''));

function anyBorder(text: string, most: number): number {
  const space = text.slice(0, most).lastIndexOf(' ');
  return space > most / 3 ? space : most;
}
