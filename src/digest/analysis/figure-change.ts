import { memoize } from '#src/memoize.ts';
import { tellOfTwo } from './contradicts.ts';
import type { DigestEntry, Said } from './digest-entry.ts';
import type { PostLayout } from './layout.ts';
import { contentStemsOf } from './words.ts';
import { monthNumbers } from '#src/languages/calendar-names.ts';
import { sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import type { TermList } from '#src/languages/terms.ts';

interface Figure {
  readonly number: string;
  readonly amount: number;
  /** The stem of the word after it: what is counted. */
  readonly what: string;
  readonly around: ReadonlySet<string>;
}

interface FigureChange {
  readonly from: string;
  readonly to: string;
}

const number = String.raw`\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*`;
const termsOf = (of: (numbers: Language['numbers']) => TermList): string =>
  sourceInAnyLanguage(({ numbers }) => of(numbers));
const fromTo = new RegExp(
  `(?<!\\p{L})${termsOf(({ from }) => from)}\\s+(${number})\\s+${termsOf(({ to }) => to)}\\s+(${number})`,
  'iu',
);
const insteadOf = termsOf((numbers) => numbers.insteadOf);
const named = new RegExp(`(${number})[^.!?\\n]{0,160}?${insteadOf}(?:\\s+\\p{Ll}+)?\\s+(${number})`, 'iu');
/** Of the same thing counted, in the same words or in others; of what only stands among the same words. */
const nearBy = { alike: 1 / 2, same: 1 / 3, around: 0.05 };
const fewest = 10;
const wordsAround = 4;
const maxClause = 120;

/** A figure that a post says is new ("from 14 to 16", "18,500 instead of 18,000"), or that both give for one thing with different results. */
export function findFigureChange(
  earlier: readonly DigestEntry[],
  now: readonly DigestEntry[],
): FigureChange | null {
  return statedIn(earlier, now) ?? comparedIn(earlier, now);
}

function statedIn(earlier: readonly DigestEntry[], now: readonly DigestEntry[]): FigureChange | null {
  for (const { changes } of now.map(readFigures))
    for (const { from, to, isCertain } of changes)
      if (isCertain || earlier.some((entry) => readFigures(entry).numbers.has(from))) return { from, to };
  return null;
}

/** "18,500 instead of 18,000" says that it is new; "from 14 to 16" may be a stretch of anything. */
function changesIn(text: string) {
  const [, from, to] = fromTo.exec(text) ?? [];
  const [, next, last] = named.exec(text) ?? [];
  return [
    ...(from && to && from !== to ? [{ from, to, isCertain: false }] : []),
    ...(next && last && isNear(amountOf(last), amountOf(next), nearBy.same)
      ? [{ from: last, to: next, isCertain: true }]
      : []),
  ];
}

/** What both name is no change, and neither is a part of what is accounted for: of 18,500 tonnes, 17,600 unloaded and 900 left. */
function comparedIn(earlier: readonly DigestEntry[], now: readonly DigestEntry[]): FigureChange | null {
  const [before, after] = [earlier.map(readFigures), now.map(readFigures)];
  const known = new Set(before.flatMap(({ numbers }) => [...numbers]));
  const current = new Set(after.flatMap(({ numbers }) => [...numbers]));
  const amounts = new Set([...current].map(amountOf));
  const isOfList = [...known].some((figure) => current.has(figure) && amountOf(figure) >= fewest);
  const gone = before.flatMap(({ figures }) => figures).filter((figure) => !current.has(figure.number));
  const fresh = after.flatMap(({ figures }) => figures).filter((figure) => !known.has(figure.number));
  for (const to of fresh) {
    const [from, other] = new Set(
      gone.filter((figure) => isSame(figure, to, isOfList)).map((figure) => figure.number),
    );
    if (from === undefined || other !== undefined) continue;
    const isOfTwo = saying(to.number, now).some((one) =>
      saying(from, earlier).some((two) => tellOfTwo(one, two)),
    );
    if (!isOfTwo && !amounts.has(Math.abs(to.amount - amountOf(from)))) return { from, to: to.number };
  }
  return null;
}

const saying = (figure: string, entries: readonly DigestEntry[]): Said[] =>
  entries.flatMap((entry) =>
    entry.layout.passages.filter(({ text }) => text.includes(figure)).map((passage) => ({ entry, passage })),
  );

/** `isOfList`: another figure stands in both unchanged, as the parts of one count do. */
function isSame(a: Figure, b: Figure, isOfList: boolean): boolean {
  const isAlike = a.around.symmetricDifference(b.around).size === 0;
  if (a.what === b.what) return isNear(a.amount, b.amount, isAlike ? nearBy.alike : nearBy.same);
  if (a.amount < fewest || !isNear(a.amount, b.amount, nearBy.around)) return false;
  return isOfList || !a.around.isDisjointFrom(b.around);
}

const isNear = (a: number, b: number, share: number): boolean => Math.abs(a - b) <= Math.max(a, b) * share;

const amountOf = (written: string): number =>
  Number(written.replace(/[.,\s](?=\d{3})/g, '').replace(',', '.'));

const everyNumber = new RegExp(number, 'gu');
const maxCharacters = 6000;

const readFigures = ({ layout, post, language }: DigestEntry) => figuresIn(layout, post.text, language);

/** By layout: it stays when the entry goes. */
const figuresIn = memoize((_: PostLayout, whole: string, language: string | null) => {
  const text = whole.slice(0, maxCharacters);
  const figures = [...countedIn(text, language), ...labelledIn(text, language)];
  return { numbers: new Set<string>(text.match(everyNumber)), figures, changes: changesIn(text) };
});

const counted = new RegExp(String.raw`(?<![\p{N}.,:/-])(${number})\s+(\p{L}{3,})`, 'gu');

/** `In favour: 119`, alone on its line. */
const labelled = new RegExp(String.raw`(\p{L}{3,})\s*[:—–]\s*(${number})\s*$`, 'gmu');

function labelledIn(text: string, language: string | null): Figure[] {
  return [...text.matchAll(labelled)].flatMap(([, word = '', written = '']) => {
    const [what] = contentStemsOf(word, language);
    return what ? [{ number: written, amount: amountOf(written), what, around: new Set([what]) }] : [];
  });
}

function countedIn(text: string, language: string | null): Figure[] {
  return [...text.matchAll(counted)].flatMap((found) => {
    const [, written = '', word = ''] = found;
    const [what] = contentStemsOf(word, language);
    if (!what || isDate(written, word)) return [];
    const before = clauseBefore(text.slice(Math.max(0, found.index - maxClause), found.index));
    const after = clauseAfter(text.slice(found.index + written.length).slice(0, maxClause));
    const around = new Set(
      contentStemsOf(`${before} ${after}`, language).filter((stem) => !/\p{N}/u.test(stem)),
    );
    return [{ number: written, amount: amountOf(written), what, around }];
  });
}

const clauseBefore = (text: string): string =>
  (/[^.,;:!?\n]*$/u.exec(text)?.[0] ?? '').split(/\s+/).slice(-wordsAround).join(' ');
const clauseAfter = (text: string): string =>
  (/^[^.,;:!?\n]*/u.exec(text)?.[0] ?? '').trim().split(/\s+/).slice(0, wordsAround).join(' ');

const ofDates = new RegExp(`^${termsOf((numbers) => numbers.ofDates)}$`, 'iu');

const isDate = (written: string, word: string): boolean =>
  monthNumbers.has(word.toLowerCase()) || ofDates.test(word) || /^(?:19|20)\d\d$/.test(written);
