import { monthNumbers } from '#src/languages/calendar-names.ts';
import { inAnyLanguage } from '#src/languages/index.ts';
import { memoize } from '#src/memoize.ts';
import type { PostPassage } from './layout.ts';
import { contentStemsOf } from './words.ts';
import { regex } from '#src/languages/terms.ts';

export interface Counted {
  readonly number: string;
  readonly amount: number;
  /** The word beside it, and its stem. */
  readonly word: string;
  readonly what: string;
}

/** Of an expression: `45`, `45,000`, `4.5`. */
export const numberSource = String.raw`\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*`;

export const amountOf = (written: string): number =>
  Number(written.replace(/[.,\s](?=\d{3})/g, '').replace(',', '.'));

/** `119 states`, or `in favour: 119` where nothing follows. */
const counted = regex.gmu`(?<![\p{N}.,:/-])(${numberSource})\s+(\p{L}{3,})|(\p{L}{3,})\s*[:—–]\s*(${numberSource})(?![.,\u00a0\u202f]?\p{N})(?=\s*(?:$|[;,.]))`;
const ofDates = regex.iu`^${inAnyLanguage('numbers').ofDates}$`;

/** What a sentence counts. */
export const countedIn = memoize(({ text }: PostPassage, language: string | null): readonly Counted[] =>
  [...text.matchAll(counted)].flatMap(([, figure, behind, ahead, labelled]) => {
    const [written, word] = [figure ?? labelled ?? '', behind ?? ahead ?? ''];
    const [what] = contentStemsOf(word, language);
    const isDate =
      monthNumbers.has(word.toLowerCase()) || ofDates.test(word) || /^(?:19|20)\d\d$/.test(written);
    return what && !isDate ? [{ number: written, amount: amountOf(written), word, what }] : [];
  }),
);
