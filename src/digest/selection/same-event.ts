/** Whether two announcements are of one event, by what they are about. */
import { memoize } from '#src/memoize.ts';
import { planChange } from '../analysis/announced-time.ts';
import { namesDay } from '../analysis/calendar.ts';
import { withoutDays } from '../analysis/calendar-words.ts';
import { crossLanguageFeaturesOf } from '../analysis/cross-language-features.ts';
import { accountOf, type Said } from '../analysis/digest-entry.ts';
import { passageOf, sayingsOf } from '../analysis/layout.ts';
import { contentStemsOf } from '../analysis/words.ts';
import type { AheadItem } from '../written-digest.ts';

/** Of the words of the shorter, the share that both have where they speak of one event. */
const leastOfShorter = 0.66;
/** "Briefing" alone may be anybody's, and so may one name in two languages. */
const fewestOfOthers = 2;

/** Less where a day is named too: an office and its holder are in many announcements. */
const fewestOfChanged = 3;

/** Fewer may stand before any date: "Next meeting: 18 December". */
const fewestOfSame = 3;

/** By the words of one language, by the names of two. What is changed need not be called as before: there some words do. */
export function isOfOneEvent(a: Said, b: Said, isChange = false): boolean {
  const isOneLanguage = a.entry.language === b.entry.language;
  const isOneAccount = accountOf(a.entry) === accountOf(b.entry);
  const { shared, ofShorter } = sharedWords(a, b, isOneLanguage);
  if (shared < (isOneLanguage && isOneAccount ? 1 : fewestOfOthers)) return false;
  const isEnough = isChange && shared >= fewestOfChanged - Number(namesDay(a.passage.text));
  return !isOneLanguage || isEnough || shared >= leastOfShorter * ofShorter;
}

export function sharedWords(a: Said, b: Said, isOneLanguage: boolean) {
  const [one, other] = [a, b].map(isOneLanguage ? wordsOf : namesOf) as [Set<string>, Set<string>];
  return { shared: one.intersection(other).size, ofShorter: Math.min(one.size, other.size) };
}

export function isInSameWords(a: Said, b: Said): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one.size >= fewestOfSame && one.size === other.size && one.isSubsetOf(other);
}

/** What a sentence is about: not when, nor that it is changed, nor who is to take note. */
function subjectOf({ passage: { text } }: Said): string {
  const parts = planChange.test(text) ? text.split(/\s?[:;]\s/u) : [];
  const changed = parts.find((part) => planChange.test(part));
  return withoutDays((changed ?? text).replace(planChange, ' '));
}

const wordsOf = memoize((said: Said) => withoutFigures(contentStemsOf(subjectOf(said), said.entry.language)));
const namesOf = memoize((said: Said) => withoutFigures(crossLanguageFeaturesOf(subjectOf(said))));
const withoutFigures = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => !/\p{N}|^c:/u.test(word)));

/** The whole sentence of a plan, the words of a notice. */
export const saidIn = memoize(({ text, sentences, entries: [entry] }: AheadItem): Said => {
  const sentence = sayingsOf(entry!.layout).find((passage) => passage.sentences === sentences);
  return { entry: entry!, passage: sentence ?? passageOf(text, sentences, null) };
});
