/** Plans of which later posts leave nothing to come: how things stand is told where the stories are. */
import { byLanguage } from '#src/languages/index.ts';
import { oppositesOf } from '#src/languages/opposites.ts';
import { wholeTerms } from '#src/languages/terms.ts';
import { planChangeIn, rejected, tenseOf } from '../analysis/announced-time.ts';
import { areOfTwoEvents } from '../analysis/contradicts.ts';
import type { DigestEntry, Said } from '../analysis/digest-entry.ts';
import { subjectStemsOf } from '../analysis/subject-stems.ts';
import { supersedes } from '../analysis/supersedes.ts';
import { deniesSomething, saysOpposite } from '../grounding/negation.ts';
import type { AheadItem, StoryForWriting } from '../written-digest.ts';
import { reverses } from '../analysis/lede.ts';
import { corrected, rejectedIn, replaces } from './newest-word.ts';
import {
  countShared,
  countShown,
  dayPosted,
  daysOf,
  isUntil,
  saidAfter,
  statementOf,
  eventWordsOf,
  eventWordsOfPost,
} from './same-event.ts';

/** "It has not been cancelled" denies nothing that is planned. */
const against = byLanguage(({ negation }) => wholeTerms(negation.against));
const forbids = byLanguage(({ negation }) => wholeTerms(negation.forbids));
const early = byLanguage(({ tense }) => wholeTerms(tense.early));
const corrections = byLanguage(({ contrasts }) => wholeTerms(contrasts.corrections));
/** What a plan and a later sentence have in common, in words and as shares of the longer and the shorter. */
const fewestShared = 2;
const leastOfLonger = 0.5;
const leastOfShorter = 0.4;

interface Plan extends Said {
  readonly item: AheadItem;
  readonly story: StoryForWriting;
  readonly zone: string;
}

export const withoutOvertaken = (
  items: readonly AheadItem[],
  stories: readonly StoryForWriting[],
  zone: string,
) =>
  items
    .filter(
      (item) =>
        !stories.some((story) => isOvertaken({ ...statementOf(item), item, story, zone })) &&
        !items.some((other) => replaces(other, item, stories)),
    )
    .map((item) => corrected(stories.reduce(withoutChanged, item), stories, zone));

/** Where the sentence before it has changed a plan is told without that one. */
function withoutChanged(item: AheadItem, { note }: StoryForWriting): AheadItem {
  const { entry, passage } = statementOf(item);
  if (note.is !== 'changed' || note.before.entry !== entry || note.before.passage === passage) return item;
  const leansOnIt = item.text.includes(note.before.passage.text);
  return leansOnIt ? { ...item, text: passage.text.replace(/[.,;:]$/u, '') } : item;
}

const isOvertaken = (plan: Plan): boolean =>
  saidAfter(plan.item, plan.story.entries).some((said) =>
    [isDoneEarly, isCorrected, isWithdrawn, isChanged].some((is) => is(said, plan)),
  );

/** "Open again since today" ends "closed until 27 November", and "opened early" carries out what was to open then. */
function isDoneEarly(now: Said, plan: Plan): boolean {
  const { item, zone } = plan;
  const shorter = Math.min(eventWordsOf(now).size, eventWordsOf(plan).size);
  if (countShared(now, plan) < Math.max(fewestShared, leastOfShorter * shorter)) return false;
  const today = dayPosted(now, zone);
  const days = daysOf(now, zone);
  const isEarly = early(now.entry.language)?.test(now.passage.text) === true;
  const isOfNow = (isEarly || days.length > 0) && days.every(({ lastDay }) => lastDay <= today);
  const planned = daysOf(plan, zone).find(({ lastDay }) => lastDay === (item.lastDay ?? item.day));
  if (!isOfNow || planned === undefined || areOfTwoEvents(now, plan)) return false;
  const isUnderWay = isUntil(planned, plan) || (planned.day < planned.lastDay && planned.day <= today);
  const areSame = oppositesOf(now.entry.language).flatMap(({ isState, sides }) => {
    const [is, was] = [now, plan].map(({ passage }) => sides.findIndex((side) => side.test(passage.text)));
    return !isState || is === -1 || was === -1 ? [] : [is === was];
  });
  const isSame = areSame.includes(true);
  return isUnderWay ? areSame.includes(false) || (isEarly && !isSame) : isSame && isEarly;
}

/** "Correction: it is not on 2 December", or "on the 12th, not on the 2nd". */
function isCorrected(now: Said, plan: Plan): boolean {
  const { text } = now.passage;
  const { day } = plan.item;
  const named = daysOf(now, plan.zone).filter((one) => one.day === day);
  const isRejected =
    rejectedIn(text).includes(String(Number(day.slice(8)))) ||
    named.some(({ index }) => rejected.test(text.slice(0, index)));
  if (isRejected && countShown(eventWordsOfPost(now.entry), plan.item) >= fewestShared) return true;
  return countShared(now, plan) >= fewestShared && isCorrection(text, now.entry) && namesDayOf(plan, now);
}

const openingLength = 40;
/** In a post that opens as a correction, or a sentence that is one. */
export const isCorrection = (said: string, { post, language }: DigestEntry): boolean =>
  corrections(language)?.test(`${post.text.slice(0, openingLength)} ${said}`) === true;

/** "We have deleted our report": what takes back a post takes back all that it says. */
function isWithdrawn(now: Said, { entry, story }: Plan): boolean {
  const { language, post } = entry;
  const shared = eventWordsOf(now).intersection(new Set(subjectStemsOf(post.text, language))).size;
  return reverses.test(now.passage.text) && shared >= fewestShared + Number(!story.entries.includes(entry));
}

/** Called off, moved, carried out, forbidden, or the opposite said of it by another post of its story. */
function isChanged(now: Said, plan: Plan): boolean {
  const { item, story, zone } = plan;
  if (!story.entries.includes(plan.entry)) return false;
  const noted = notedChange(now, plan);
  const longer = Math.max(eventWordsOf(now).size, eventWordsOf(plan).size, 1);
  if (!noted && countShared(now, plan) < leastOfLonger * longer) return false;
  const { text } = now.passage;
  const { language } = now.entry;
  const isOfDay = namesDayOf(plan, now);
  const isOfNoDay = daysOf(now, zone).length === 0;
  // a plan that is carried out has no day any more
  const isDone = isOfNoDay && tenseOf(language)?.past.test(text) === true;
  const mayBeOfTime = isOfNoDay || item.before !== undefined;
  if (noted && (isOfDay || isDone || (mayBeOfTime && supersedes(noted.after, noted.before)))) return true;
  const isOpposite =
    saysOpposite(text, plan.passage.text, language) &&
    (item.isOff === true || against(language)?.test(text) !== true);
  const [isForbidden, wasForbidden] = [now, plan].map(
    ({ passage }) => forbids(language)?.test(passage.text) === true,
  );
  const isBanned = isForbidden === true && !wasForbidden && !deniesSomething(text, language);
  return (isOfDay || isOfNoDay) && (planChangeIn(text) !== null || isOpposite || isBanned);
}

/** What the note of the story says has changed: the plan, or the sentence that a short one leans on ("Doors open at 10:00."). */
function notedChange({ passage }: Said, plan: Plan) {
  const { note } = plan.story;
  if (plan.item.isOff || note.is !== 'changed' || note.before.entry !== plan.entry) return null;
  const isOfPlan = note.before.passage.text === plan.passage.text || eventWordsOf(plan).size <= fewestShared;
  return isOfPlan && note.after.passage.text === passage.text ? note : null;
}

/** Whether a sentence names a day of the plan; "not until 1 April" speaks of each day before. */
function namesDayOf({ item, zone }: Plan, now: Said): boolean {
  const { day, lastDay = day } = item;
  return daysOf(now, zone).some((named) => {
    const first = isUntil(named, now) ? dayPosted(now, zone) : named.day;
    return first <= lastDay && day <= named.lastDay;
  });
}
