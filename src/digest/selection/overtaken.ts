/** Plans of which later posts leave nothing to come, or a figure that is not right: how things stand is told where the stories are. */
import { hasTerm } from '#src/languages/index.ts';
import { oppositesOf } from '#src/languages/opposites.ts';
import { rejected, tenseOf } from '../analysis/announced-time.ts';
import { planChangeIn } from '../analysis/events/plan-change.ts';
import { findClockTime } from '../analysis/clock-time.ts';
import { areOfTwoEvents } from '../analysis/contradicts.ts';
import { countedIn } from '../analysis/counted.ts';
import type { Said } from '../analysis/digest-entry.ts';
import { reverses } from '../analysis/lede.ts';
import { subjectStemsOf } from '../analysis/subject-stems.ts';
import { supersedes } from '../analysis/supersedes.ts';
import { haveOtherSayers } from '../grounding/attribution.ts';
import { deniesSomething, saysOpposite } from '../grounding/negation.ts';
import type { AheadItem, StoryForWriting } from '../written-digest.ts';
import { asNoted, isAtOnce } from './plan-changes.ts';
import {
  areApart,
  countShared,
  countShown,
  shareOfLonger,
  withoutStop,
  dayPosted,
  daysOf,
  isCorrection,
  isLater,
  isUntil,
  namesDayOf,
  saidAfter,
  statementOf,
  eventWordsOf,
  eventWordsOfPost,
} from './same-event.ts';

/** "It has not been cancelled" denies nothing that is planned. */
/** Words that a plan and a later sentence have in common: at least, and as shares of the longer, the shorter and the plan. */
const fewestShared = 2;
const leastOfLonger = 0.5;
const leastOfShorter = 0.4;
const leastOfPlan = 0.66;
const leastOfApart = 0.75;

interface Plan extends Said {
  readonly item: AheadItem;
  readonly zone: string;
}

/** What a later post of the account says. */
type News = Said & { readonly story: StoryForWriting };

export const withoutOvertaken = (
  items: readonly AheadItem[],
  stories: readonly StoryForWriting[],
  zone: string,
) =>
  items.flatMap((item) => {
    const plan = { ...statementOf(item), item, zone };
    // what has found the plan that it calls off
    const isOfOther = ({ passage }: Said) =>
      items.some((one) => one.isOff && one.before && statementOf(one).passage === passage);
    const news = stories.flatMap((story) =>
      saidAfter(item, story.entries).flatMap((said) => (isOfOther(said) ? [] : { ...said, story })),
    );
    const isOver =
      news.some((now) => [isDoneEarly, isCorrected, isWithdrawn, isChanged].some((is) => is(now, plan))) ||
      items.some((newer) => replaces(newer, item, stories));
    return isOver ? [] : corrected({ ...plan, item: stories.reduce(asNoted(items), item) }, news);
  });

/** "Open again since today" ends "closed until 27 November", and "opened early" carries out what was to open then. */
function isDoneEarly(now: News, plan: Plan): boolean {
  const { item, zone } = plan;
  const shorter = Math.min(eventWordsOf(now).size, eventWordsOf(plan).size);
  if (countShared(now, plan) < Math.max(fewestShared, leastOfShorter * shorter)) return false;
  const today = dayPosted(now, zone);
  const days = daysOf(now, zone);
  const isEarly = hasTerm(now.passage.text, now.entry.language, 'tense.early');
  const isOfNow = (isEarly || days.length > 0) && days.every(({ lastDay }) => lastDay <= today);
  const planned = daysOf(plan, zone).find(({ lastDay }) => lastDay === (item.lastDay ?? item.day));
  if (!isOfNow || planned === undefined || areOfTwoEvents(now, plan)) return false;
  const isUnderWay = isUntil(planned, plan) || (planned.day < planned.lastDay && planned.day <= today);
  const areSame = oppositesOf(now.entry.language).flatMap(({ isState, sides }) => {
    const [is, was] = [now, plan].map(({ passage }) => sides.findIndex((side) => side.test(passage.text)));
    return !isState || is === -1 || was === -1 ? [] : [is === was];
  });
  return isUnderWay ? isEarly || areSame.includes(false) : isEarly && areSame.includes(true);
}

/** "Correction: it is not on 2 December", or "on the 12th, not on the 2nd". */
function isCorrected(now: News, plan: Plan): boolean {
  const { text } = now.passage;
  const { day } = plan.item;
  const isRejected =
    rejectedIn(text).includes(String(Number(day.slice(8)))) ||
    daysOf(now, plan.zone).some((one) => one.day === day && rejected.test(text.slice(0, one.index)));
  if (isRejected && countShown(eventWordsOfPost(now.entry), plan.item) >= fewestShared) return true;
  return (
    countShared(now, plan) >= fewestShared &&
    isCorrection(text, now.entry) &&
    namesDayOf(plan.item, now, plan.zone)
  );
}

/** "We have deleted our report": what takes back a post takes back all that it says. */
function isWithdrawn(now: News, { entry }: Plan): boolean {
  const { language, post } = entry;
  const shared = eventWordsOf(now).intersection(new Set(subjectStemsOf(post.text, language))).size;
  return (
    reverses.test(now.passage.text) && shared >= fewestShared + Number(!now.story.entries.includes(entry))
  );
}

/** Called off, moved, carried out, forbidden, or the opposite said of it by another post of its story. */
function isChanged(now: News, plan: Plan): boolean {
  if (!now.story.entries.includes(plan.entry)) return false;
  const noted = notedChange(now, plan);
  if (!noted && shareOfLonger(now, plan) < leastOfLonger) return false;
  const { text } = now.passage;
  const { language } = now.entry;
  const [days, planned] = [now, plan].map((said) => daysOf(said, plan.zone).map(({ day }) => day));
  const [isOfDay, isOfNoDay] = [namesDayOf(plan.item, now, plan.zone), days!.length === 0];
  const isReversed = saysOpposite(text, plan.passage.text, language);
  // a plan that is carried out has no day any more
  const isDone = isOfNoDay && tenseOf(language).past.test(text);
  const mayBeOfTime = isOfNoDay || plan.item.before !== undefined;
  // "opens on Sunday" after "opens tomorrow"
  const isToBe = (day: string) => day > dayPosted(now, plan.zone) && !planned!.includes(day);
  const isPutOff = !isOfNoDay && !isReversed && days!.every(isToBe) && shareOfLonger(now, plan) === 1;
  const isOver = isOfDay || isDone || isPutOff;
  if (noted && (isOver || (mayBeOfTime && supersedes(noted.after, noted.before)))) return true;
  const isOpposite = isReversed && (plan.item.isOff === true || !hasTerm(text, language, 'negation.against'));
  const isForbidding = (said: string) => hasTerm(said, language, 'negation.forbids');
  const isBanned = isForbidding(text) && !isForbidding(plan.passage.text) && !deniesSomething(text, language);
  return (isOfDay || isOfNoDay) && (planChangeIn(text) !== null || isOpposite || isBanned);
}

/** What the note of the story says has changed: the plan, or the sentence that a short one leans on ("Doors open at 10:00."). */
function notedChange({ passage, story: { note } }: News, plan: Plan) {
  if (note.is !== 'changed' || note.after.passage.text !== passage.text) return null;
  const isOfPlan = note.before.passage.text === plan.passage.text || eventWordsOf(plan).size <= fewestShared;
  return isOfPlan ? note : null;
}

/** The newest word on a day: it is on after all; it is at another hour, or only told once more in its story; or it is off, or denied. */
function replaces(newer: AheadItem, older: AheadItem, stories: readonly StoryForWriting[]): boolean {
  const [now, plan] = [statementOf(newer), statementOf(older)];
  if (newer.day !== older.day || !isLater(now.entry, plan.entry) || areOfTwoEvents(now, plan)) return false;
  const shared = countShared(now, plan);
  if (shared > 0 && older.isOff && !newer.isOff) return true;
  const [hour, was] = [newer, older].map(({ instant, stated }) => instant ?? stated);
  const isOther = areApart(now, plan);
  const least = (isOther ? leastOfApart : leastOfPlan) * eventWordsOf(plan).size;
  const isMoved = hour !== null && hour !== was && shared >= Math.max(fewestShared, least);
  const isOfStory = stories.some(
    ({ entries }) => entries.includes(now.entry) && entries.includes(plan.entry),
  );
  return (shared > 0 && isOfStory && (isMoved || (hour === was && !isOther))) || denies(newer, older);
}

/** “The trams will run on Monday” after “No tram will run on 23 November”. */
function denies(newer: AheadItem, older: AheadItem): boolean {
  const [after, before] = [statementOf(newer), statementOf(older)];
  const { entry, passage } = after;
  // it has found what it calls off
  if (newer.isOff && newer.before && !isAtOnce(newer, older)) return false;
  const isDenied =
    deniesSomething(passage.text, entry.language) !== deniesSomething(older.text, entry.language);
  // a reminder may leave the hour out
  const isLess = newer.instant === null && findClockTime(older.text) !== null;
  return (
    (newer.isOff === true || (isDenied && !isLess)) &&
    !haveOtherSayers({ before, after }) &&
    countShown(eventWordsOf(after), older) > 0 &&
    countShown(eventWordsOfPost(entry), older) >= fewestShared
  );
}

/** In the words of a later post that rejects a figure of it, or has another for that day, with those that it had before. */
function corrected({ item, zone }: Plan, news: readonly News[]): AheadItem {
  const said = news.find(
    (one) =>
      countShown(eventWordsOf(one), item) >= fewestShared &&
      (rejectsFigure(one, item) || countsOtherwise(one, item, zone)),
  );
  if (said === undefined) return item;
  const { text, sentences } = said.passage;
  const before = { ...item, sentences: [] };
  return { ...item, text: withoutStop(text), sentences, entries: [said.entry], before };
}

const rejectsFigure = ({ passage: { text } }: Said, item: AheadItem): boolean =>
  rejectedIn(text).some((figure) => figuresIn(item.text).some((one) => one.figure === figure));

/** The figures of which a text says that they are not right. */
const rejectedIn = (text: string): string[] =>
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
  return isOther && daysOf(said, zone).some(({ day }) => day === item.day);
}
