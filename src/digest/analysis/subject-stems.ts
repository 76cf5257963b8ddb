/** What a text is about, and how it says that things stand with it. */
import { byLanguage } from '#src/languages/index.ts';
import { readTermTable, wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { isCalendarWord } from './calendar-words.ts';
import { contentStemsOf } from './words.ts';

/** So many words in common show one subject in longer openings, too: posts of one story speak of one thing. */
export const manyShared = 2;

/** When, and that it is off, moved, open or closed: this may be said of anything. */
const statedOfAnything = byLanguage(({ clock, numbers, categories, contrasts: { opposites, turns } }) => {
  const table = readTermTable(`${opposites};${turns}`);
  const pairs = ['door', 'course', 'hold', 'offer', 'plan'].map((pair) => table.get(pair) ?? '');
  const states = pairs.flatMap((pair) => pair.split('<>'));
  return new RegExp(
    wholeSourceOf(
      clock.at,
      clock.hours,
      numbers.ofDates,
      categories.calledOff,
      categories.movedPlan,
      ...states,
    ),
    'giu',
  );
});

/** With the numbers beside it. */
const dateLike = /(?:\p{N}{1,2}\.?\s+(?:de\s+)?)?([\p{L}\p{M}]+)(?:\s+\p{N}{1,4}(?![\p{N}.,%]))?/gu;
const clockTime = /\p{N}{1,2}[:h]\p{N}{2}/gu;

/** The stems of what a text is about: no days, no hours, and not what becomes of it. */
export const subjectStemsOf = (text: string, language: string | null): string[] =>
  contentStemsOf(
    text
      .replace(dateLike, (found, word: string) => (isCalendarWord(word.toLowerCase()) ? ' ' : found))
      .replace(clockTime, ' ')
      .replace(statedOfAnything(language) ?? /(?!)/g, ' '),
    language,
  );

const statesIn = byLanguage(({ negation, contrasts, categories }) => [
  wholeTerms(categories.calledOff),
  wholeTerms(categories.movedPlan),
  wholeTerms(negation.denies, contrasts.refutations),
  wholeTerms(negation.against),
  ...[contrasts.opposites, contrasts.turns].flatMap((table) =>
    [...readTermTable(table).values()].flatMap((pair) => pair.split('<>').map((terms) => wholeTerms(terms))),
  ),
]);

/** Equal where two texts say in the same ways how things stand; empty where one only tells more. */
export const stateOf = (text: string, language: string | null): string =>
  (statesIn(language) ?? []).flatMap((terms, at) => (terms.test(text) ? [at] : [])).join(' ');
