/** What a text is about, and how it says that things stand with it: "the ceasefire" and "was called off". */
import { byLanguage } from '#src/languages/index.ts';
import { oppositesOf } from '#src/languages/opposites.ts';
import { wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { isCalendarWord } from './calendar-words.ts';
import { contentStemsOf } from './words.ts';

/** So many stems in common show one subject in longer texts, too: posts of one story speak of one thing. */
export const manyShared = 2;

/** When, and that it is off, moved, open or closed: this may be said of anything. */
const saidOfAnything = byLanguage(({ code, clock, numbers, categories: { calledOff, movedPlan } }) => {
  const states = oppositesOf(code).flatMap(({ isState, terms }) => (isState ? terms : []));
  const terms = [clock.at, clock.hours, numbers.ofDates, calledOff, movedPlan, ...states];
  return new RegExp(wholeSourceOf(...terms), 'giu');
});

/** A word with the numbers beside it. */
const dateLike = /(?:\p{N}{1,2}\.?\s+(?:de\s+)?)?([\p{L}\p{M}]+)(?:\s+\p{N}{1,4}(?![\p{N}.,%]))?/gu;
const clockTime = /\p{N}{1,2}[:h]\p{N}{2}/gu;

/** The stems of what a text is about: no days, no hours, and not what becomes of it. */
export const subjectStemsOf = (text: string, language: string | null): string[] =>
  contentStemsOf(
    text
      .replace(dateLike, (found, word: string) => (isCalendarWord(word) ? ' ' : found))
      .replace(clockTime, ' ')
      .replace(saidOfAnything(language), ' '),
    language,
  );

const statesIn = byLanguage(({ code, negation, contrasts, categories }) => [
  wholeTerms(categories.calledOff),
  wholeTerms(categories.movedPlan),
  wholeTerms(negation.denies, contrasts.refutations),
  wholeTerms(negation.against),
  ...oppositesOf(code).flatMap(({ sides }) => sides),
]);

/** Equal where two texts say in the same ways how things stand; empty where one only tells more. */
export const stateOf = (text: string, language: string | null): string =>
  statesIn(language)
    .flatMap((terms, at) => (terms.test(text) ? [at] : []))
    .join(' ');

/** Words by which a text takes one side or the other: no names, wherever they stand. */
const stanceOf = byLanguage(({ code, negation, contrasts, categories }) => {
  const { denies, against, inFavour, hedges } = negation;
  const terms = [denies, against, inFavour, hedges, categories.calledOff, categories.movedPlan];
  const { refutations, bounds, additions } = contrasts;
  const opposites = oppositesOf(code).flatMap(({ isPlace, terms }) => (isPlace ? [] : terms));
  return new RegExp(
    wholeSourceOf(...terms, refutations, bounds, ...Object.values(additions), ...opposites),
    'giu',
  );
});
export const withoutStance = (text: string, language: string | null): string =>
  text.replace(stanceOf(language), ' ');
