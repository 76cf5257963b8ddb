/** What a sentence says of an event: what it is about, and of which days. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { hasTerm } from '#src/languages/index.ts';
import { memoize } from '#src/memoize.ts';
import { notBefore, untilWord } from '../analysis/announced-time.ts';
import { planChange, planChangeIn } from '../analysis/events/plan-change.ts';
import { findDays, namesDay } from '../analysis/calendar.ts';
import { withoutDays } from '../analysis/calendar-words.ts';
import { withPlainHours } from '../analysis/clock-time.ts';
import { crossLanguageFeaturesOf } from '../analysis/cross-language-features.ts';
import { accountOf, type DigestEntry, type Said } from '../analysis/digest-entry.ts';
import { passageOf, type PostPassage, sayingsOf } from '../analysis/layout.ts';
import { subjectStemsOf } from '../analysis/subject-stems.ts';
import { contentStemsOf, isSameRoot } from '../analysis/words.ts';
import type { AheadItem } from '../written-digest.ts';

/** Two announcements are of one event where they share so much of the words of the shorter. */
const leastOfShorter = 0.66;
/** "Briefing" alone may be anybody's, and so may one name in two languages. */
const fewestOfOthers = 2;
/** Words that are enough where an event is called off or moved in other words than those that announced it. */
const fewestOfChanged = 3;
/** Fewer words may stand before any date: "Next meeting: 18 December". */
const fewestOfSame = 3;

/** By the words of one language, by the names of two. `isChange`: `a` calls off or moves what `b` announces. */
export function isOfOneEvent(a: Said, b: Said, isChange = false): boolean {
  const isOneLanguage = a.entry.language === b.entry.language;
  const isOneAccount = accountOf(a.entry) === accountOf(b.entry);
  const { shared, ofShorter } = sharedWords(a, b, isOneLanguage);
  if (shared < (isOneLanguage && isOneAccount ? 1 : fewestOfOthers)) return false;
  // where the change names the day, too, fewer words will do
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

/** What a sentence is about: not when, nor that it is changed. */
const withoutChange = ({ passage: { text } }: Said): string => withoutDays(text.replace(planChange, ' '));

const wordsOf = memoize((said: Said) =>
  withoutFigures(contentStemsOf(withoutChange(said), said.entry.language)),
);
const namesOf = memoize((said: Said) => withoutFigures(crossLanguageFeaturesOf(withoutChange(said))));
const withoutFigures = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => !/\p{N}|^c:/u.test(word)));

/** The sentence that announces a plan; of a notice the words that are shown. */
export const statementOf = memoize(({ text, sentences, entries: [entry] }: AheadItem): Said => {
  const sentence = sayingsOf(entry!.layout).find((passage) => passage.sentences === sentences);
  return { entry: entry!, passage: sentence ?? passageOf(text, sentences, null) };
});

/** The day on which it was posted, in the reader's zone. */
export const dayPosted = ({ entry }: Said, zone: string): string => toLocalTime(entry.at ?? 0, zone).date;

/** The days that a sentence names. */
export const daysOf = (said: Said, zone: string) =>
  findDays(said.passage.text, dayPosted(said, zone), {
    language: said.entry.language,
    isMoved: planChangeIn(said.passage.text) === 'moved',
  });

/** "Closed until 27 November", "not open before 27 November". */
export const isUntil = ({ index }: { readonly index: number }, { passage }: Said): boolean =>
  [untilWord, notBefore].some((words) => words.test(passage.text.slice(0, index)));

/** Whether a sentence names a day of the plan; "not until 1 April" speaks of each day before. */
export function namesDayOf({ day, lastDay = day }: AheadItem, now: Said, zone: string): boolean {
  return daysOf(now, zone).some((named) => {
    const first = isUntil(named, now) ? dayPosted(now, zone) : named.day;
    return first <= lastDay && day <= named.lastDay;
  });
}

export const withoutStop = (text: string): string => text.replace(/[.,;:]$/u, '');

/** By the same account, in the same language. */
export const isLater = (other: DigestEntry, entry: DigestEntry): boolean =>
  (other.at ?? 0) > (entry.at ?? 0) &&
  accountOf(other) === accountOf(entry) &&
  other.language === entry.language;

/** What later posts of its account say. */
export const saidAfter = (item: AheadItem, entries: readonly DigestEntry[]): Said[] =>
  entries
    .filter((entry) => item.entries.every((announcing) => isLater(entry, announcing)))
    .flatMap((entry) => sayingsOf(entry.layout).map((passage) => ({ entry, passage })));

const openingLength = 40;
/** In a post that opens as a correction, or a sentence that is one. */
export const isCorrection = (said: string, { post, language }: DigestEntry): boolean =>
  hasTerm(`${post.text.slice(0, openingLength)} ${said}`, language, 'contrasts.corrections');

export const countShared = (a: Said, b: Said): number => eventWordsOf(a).intersection(eventWordsOf(b)).size;

/** In the place of a word of one stands another: the race of the women, and of the men. */
export const areApart = (a: Said, b: Said): boolean => !placesOf(a, b).isDisjointFrom(placesOf(b, a));

/** What stands before and behind the words that only the first has. */
function placesOf(a: Said, b: Said): ReadonlySet<string> {
  const [words, others] = [a, b].map((said) => [...eventWordsOf(said)]) as [string[], string[]];
  const isOwn = (word: string) => !others.some((other) => isSameRoot(word, other));
  return new Set(
    words.flatMap((word, at) => (isOwn(word) ? [`${words[at - 1]} _`, `_ ${words[at + 1]}`] : [])),
  );
}

export const shareOfLonger = (a: Said, b: Said): number =>
  countShared(a, b) / Math.max(eventWordsOf(a).size, eventWordsOf(b).size, 1);

/** What a sentence is about, beside its days and hours. */
export const eventWordsOf = ({ passage, entry }: Said) => eventWordsIn(passage, entry.language);
export const eventWordsOfPost = ({ post, language }: DigestEntry) => eventWordsIn(post, language);
export const eventWordsIn = memoize(
  ({ text }: Pick<PostPassage, 'text'>, language: string | null): ReadonlySet<string> => {
    // where its days stand does not depend on when it was posted
    const rest = findDays(text, '2000-01-01', { language }).reduceRight(
      (left, { index, end }) => `${left.slice(0, index)} ${left.slice(end)}`,
      text,
    );
    return new Set(subjectStemsOf(withPlainHours(rest), language));
  },
);

/** Words of what is shown of a plan that another text has, be it inside a longer one: "Streik", "Warnstreik". */
export function countShown(words: ReadonlySet<string>, item: AheadItem): number {
  const shown = [...eventWordsIn(item, item.language)];
  const isHead = (word: string, head: string) => head.length >= shortestHead && word.endsWith(head);
  const isShown = (one: string) =>
    /\p{L}/u.test(one) && shown.some((word) => isHead(word, one) || isHead(one, word));
  return words.values().filter(isShown).toArray().length;
}
const shortestHead = 3;
