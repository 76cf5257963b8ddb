import { byLanguage, findLanguage, inAnyLanguage, stopWordsOfAll } from '#src/languages/index.ts';
import { regex, wholeSourceOf } from '#src/languages/terms.ts';
import { particles, quotation } from '../analysis/parse-lines.ts';

const closedPairs = regex.gu`${quotation}|\([^()]*\)|\[[^[\]]*\]`;
const clauseEnd = /[,;:—–](?=\s)/gu;
/** Where another clause begins, and none goes on. */
const clauseBorder = regex.giu`[;؛](?=\s)|[,،](?=\s+${inAnyLanguage('tense').clauseWords}(?!\p{L}))`;
const wordEnd = /(?<=[\p{L}\p{N}”»")])(?=\s)/gu;
const joinsNames = regex.u`^(?:${particles}) \p{Lu}`;

/** Characters of what is whole because it cannot be cut. */
const longest = 600;
/** Of the characters there are: before that a sentence hardly has its verb. */
const leastOfWhole = 0.6;
const leastOfHead = 0.4;
/** In fewer characters there is a name for a sentence. */
const roomOfSentence = 110;

/** Words that a sentence must not lose, or it says something else: denials, doubts, conditions. */
export const caveatsIn = byLanguage(
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
 * `text` with at most `most` characters, an ellipsis in the place of what is gone. A sentence ends with a clause of it, and where there is
 * less room with a phrase, but for languages whose verbs end a clause. No denial, doubt or condition is cut off: where that needs more
 * characters it has more, or stays whole.
 */
export function shortenAtClause(text: string, most: number, language: string | null): string {
  if (text.length <= most) return text;
  const caveat = [...text.matchAll(caveatsIn(language))].at(-1);
  const isPhrase = most < roomOfSentence && !caveat && !findLanguage(language)?.capitalizesNouns;
  const phrase = isPhrase ? headWithin(text, most) : null;
  if (phrase !== null) return `${phrase}…`;
  const least = Math.max(caveat ? caveat.index + caveat[0].length : 0, most * leastOfWhole);
  const ends = [...text.matchAll(clauseBorder)].map(({ index }) => index);
  const open = ends.filter((index) => index >= least && isOpenGround(text, index));
  const end = open.findLast((index) => index <= most) ?? open[0];
  const head = end === undefined ? headOfSentence(text, longest) : trimEnd(text.slice(0, end));
  return head === text ? text : `${head}…`;
}

/** The beginning of `text` that reads as a phrase of its own, of at most `most` characters: to a clause border or before a small word, never inside a number, a name, brackets or a quotation. */
export function headOfSentence(text: string, most: number): string {
  if (text.length <= most) return text;
  return headWithin(text, most) ?? trimEnd(text.slice(0, anyBorder(text, most)));
}

function headWithin(text: string, most: number): string | null {
  const end =
    lastBorder(text, clauseEnd, most) ??
    lastBorder(text, wordEnd, most, isPhraseEnd) ??
    lastBorder(text, wordEnd, most);
  return end === null ? null : trimEnd(text.slice(0, end));
}

const trimEnd = (text: string): string => text.replace(/[\s,;:—–-]+$/u, '');

function lastBorder(
  text: string,
  border: RegExp,
  most: number,
  isWanted: (text: string, at: number) => boolean = () => true,
): number | null {
  let found: number | null = null;
  for (const { index } of text.slice(0, most).matchAll(border)) {
    if (index >= most * leastOfHead && isWanted(text, index) && isOpenGround(text, index)) found = index;
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
