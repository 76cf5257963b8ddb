import { monthNumbers } from '#src/languages/calendar-names.ts';
import { sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import type { TermList } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { tellOfTwo } from './contradicts.ts';
import type { DigestEntry } from './digest-entry.ts';
import { type PostLayout, type PostPassage, sayingsOf } from './layout.ts';
import { contentStemsOf } from './words.ts';

interface Counted {
  readonly number: string;
  readonly amount: number;
  /** The word beside it, and its stem. */
  readonly word: string;
  readonly what: string;
  readonly passage: PostPassage;
}

interface FigureChange {
  readonly from: string;
  readonly to: string;
  /** What is counted; null where the post does not say it beside the figure. */
  readonly word: string | null;
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
/** What is another by more is another thing. */
const leastShare = 1 / 2;

/** A figure that a post says is new ("from 14 to 16", "18,500 instead of 18,000"), or that both give for one thing with different results. */
export function findFigureChange(
  earlier: readonly DigestEntry[],
  now: readonly DigestEntry[],
): FigureChange | null {
  return statedIn(earlier, now) ?? comparedIn(earlier, now);
}

/** "18,500 instead of 18,000" says that it is new; "from 14 to 16" may be a stretch of anything. */
function statedIn(earlier: readonly DigestEntry[], now: readonly DigestEntry[]): FigureChange | null {
  for (const { layout } of now)
    for (const { text } of sayingsOf(layout)) {
      const [, next, last] = named.exec(text) ?? [];
      if (next && last && isNear(amountOf(last), amountOf(next))) return { from: last, to: next, word: null };
      const [, from, to] = fromTo.exec(text) ?? [];
      if (from && to && from !== to && numbersIn(earlier).has(from)) return { from, to, word: null };
    }
  return null;
}

/** What both name is no change, and neither is a part of what is accounted for: of 18,500 tonnes, 17,600 unloaded and 900 left. */
function comparedIn(earlier: readonly DigestEntry[], now: readonly DigestEntry[]): FigureChange | null {
  const [known, current] = [numbersIn(earlier), numbersIn(now)];
  const amounts = new Set([...current].map(amountOf));
  for (const entry of now)
    for (const to of countedIn(entry)) {
      const before = earlier.flatMap((other) =>
        countedIn(other)
          .filter(
            (from) => from.what === to.what && !current.has(from.number) && !isOfTwo(entry, to, other, from),
          )
          .map((from) => from.number),
      );
      const [from, another] = new Set(before);
      if (from === undefined || another !== undefined || known.has(to.number)) continue;
      const amount = amountOf(from);
      if (isNear(amount, to.amount) && !amounts.has(Math.abs(to.amount - amount)))
        return { from, to: to.number, word: to.word };
    }
  return null;
}

const isOfTwo = (entry: DigestEntry, one: Counted, other: DigestEntry, two: Counted): boolean =>
  tellOfTwo({ entry, passage: one.passage }, { entry: other, passage: two.passage });

const isNear = (a: number, b: number): boolean => Math.min(a, b) >= Math.max(a, b) * leastShare;

const amountOf = (written: string): number =>
  Number(written.replace(/[.,\s](?=\d{3})/g, '').replace(',', '.'));

const everyNumber = new RegExp(number, 'gu');
const numbersIn = (entries: readonly DigestEntry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ layout }) => sayingsOf(layout).flatMap(({ text }) => text.match(everyNumber) ?? [])),
  );

/** `119 states`, or `in favour: 119` where nothing follows. */
const counted = new RegExp(
  String.raw`(?<![\p{N}.,:/-])(${number})\s+(\p{L}{3,})|(\p{L}{3,})\s*[:—–]\s*(${number})(?=\s*(?:$|[;,.]))`,
  'gmu',
);
const ofDates = new RegExp(`^${termsOf((numbers) => numbers.ofDates)}$`, 'iu');

/** What a post counts. */
export const countedIn = ({ layout, language }: DigestEntry): readonly Counted[] =>
  countedOf(layout, language);
const countedOf = memoize((layout: PostLayout, language: string | null): readonly Counted[] =>
  sayingsOf(layout).flatMap((passage) =>
    [...passage.text.matchAll(counted)].flatMap(([, figure, behind, ahead, labelled]) => {
      const [written, word] = [figure ?? labelled ?? '', behind ?? ahead ?? ''];
      const [what] = contentStemsOf(word, language);
      const isDate =
        monthNumbers.has(word.toLowerCase()) || ofDates.test(word) || /^(?:19|20)\d\d$/.test(written);
      return what && !isDate ? [{ number: written, amount: amountOf(written), word, what, passage }] : [];
    }),
  ),
);
