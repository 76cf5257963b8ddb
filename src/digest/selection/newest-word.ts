/** What the newest post says of a day, or of a figure, that an older one announced. */
import { rejected } from '../analysis/announced-time.ts';
import { findClockTime } from '../analysis/clock-time.ts';
import { areOfTwoEvents } from '../analysis/contradicts.ts';
import { countedIn } from '../analysis/counted.ts';
import type { Said } from '../analysis/digest-entry.ts';
import { haveOtherSayers } from '../grounding/attribution.ts';
import { deniesSomething } from '../grounding/negation.ts';
import type { AheadItem, StoryForWriting } from '../written-digest.ts';
import {
  countShared,
  countShown,
  daysOf,
  isLater,
  saidAfter,
  statementOf,
  eventWordsOf,
  eventWordsOfPost,
} from './same-event.ts';

/** Words in common: of two sentences, of what is shown and a post, and as a share of the plan. */
const fewestShared = 2;
const fewestOfPost = 3;
const leastOfPlan = 0.66;

/** The newest word on a day: it is on after all; it is at another hour, or only told once more in its story; or it is off, or denied. */
export function replaces(newer: AheadItem, older: AheadItem, stories: readonly StoryForWriting[]): boolean {
  const [now, plan] = [statementOf(newer), statementOf(older)];
  if (newer.day !== older.day || !isLater(now.entry, plan.entry) || areOfTwoEvents(now, plan)) return false;
  const shared = countShared(now, plan);
  if (shared > 0 && older.isOff && !newer.isOff) return true;
  const [hour, was] = [newer, older].map(({ instant, stated }) => instant ?? stated);
  const isTold = newer.lastDay === older.lastDay && hour === was;
  const isMoved =
    hour !== null && was !== null && shared >= Math.max(fewestShared, leastOfPlan * eventWordsOf(plan).size);
  const isOfStory = stories.some(
    ({ entries }) => entries.includes(now.entry) && entries.includes(plan.entry),
  );
  const isSame = shared > 0 && isOfStory && newer.isOff === older.isOff;
  return (isSame && (isTold || isMoved)) || denies(newer, older);
}

/** “The trams will run on Monday” after “No tram will run on 23 November”. */
function denies(newer: AheadItem, older: AheadItem): boolean {
  const [after, before] = [statementOf(newer), statementOf(older)];
  const { entry, passage } = after;
  const isDenied =
    deniesSomething(passage.text, entry.language) !== deniesSomething(older.text, entry.language);
  // a reminder may leave the hour out
  const isLess = newer.instant === null && findClockTime(older.text) !== null;
  if (older.isOff || (!newer.isOff && (!isDenied || isLess)) || haveOtherSayers({ before, after }))
    return false;
  const fewest = newer.isOff ? fewestShared : fewestOfPost;
  return countShown(eventWordsOf(after), older) > 0 && countShown(eventWordsOfPost(entry), older) >= fewest;
}

/** In the words of a later post that rejects a figure of it, or has another for that day, with those that it had before. */
export function corrected(item: AheadItem, stories: readonly StoryForWriting[], zone: string): AheadItem {
  const later = stories.flatMap(({ entries }) => saidAfter(item, entries));
  const said = later.find(
    (one) =>
      countShown(eventWordsOf(one), item) >= fewestShared &&
      (rejectsFigure(one, item) || countsOtherwise(one, item, zone)),
  );
  if (said === undefined) return item;
  const { entry, passage } = said;
  const text = passage.text.replace(/[.,;:]$/u, '');
  return {
    ...item,
    text,
    sentences: passage.sentences,
    entries: [entry],
    before: { ...item, sentences: [] },
  };
}

const rejectsFigure = ({ passage: { text } }: Said, item: AheadItem): boolean =>
  rejectedIn(text).some((figure) => figuresIn(item.text).some((one) => one.figure === figure));

/** The figures of which a text says that they are not right. */
export const rejectedIn = (text: string): string[] =>
  figuresIn(text).flatMap(({ figure, index }) => (rejected.test(text.slice(0, index)) ? figure : []));
const figuresIn = (text: string) =>
  Array.from(text.matchAll(/\p{N}(?:[\p{N}.,\s]*\p{N})?(?!:)/gu), ({ 0: figure, index }) => ({
    figure: figure.replace(/\P{N}/gu, ''),
    index,
  }));

/** “It will last 48 hours, Wednesday and Thursday” after “a strike of 24 hours on Wednesday”. */
function countsOtherwise(said: Said, item: AheadItem, zone: string): boolean {
  const [now, was] = [said.passage, statementOf(item).passage].map((one) => countedIn(one, item.language));
  const isOther = now!.some(({ what, number }) =>
    was!.some((one) => one.what === what && one.number !== number),
  );
  const isOfDay = daysOf(said, zone).some(({ day }) => day === item.day);
  return isOther && isOfDay && countShown(eventWordsOf(said), item) >= fewestOfPost;
}
