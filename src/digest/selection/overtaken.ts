/** What lies ahead no more, because a later post says otherwise. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { byLanguage } from '#src/languages/index.ts';
import { readTermTable, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { planChangeIn, rejected, tenseOf, untilWord } from '../analysis/announced-time.ts';
import { findDays, type NamedDay } from '../analysis/calendar.ts';
import { withPlainHours } from '../analysis/clock-time.ts';
import { areOfTwoEvents } from '../analysis/contradicts.ts';
import { accountOf, type DigestEntry } from '../analysis/digest-entry.ts';
import { type PostPassage, sayingsOf } from '../analysis/layout.ts';
import { subjectStemsOf } from '../analysis/subject-stems.ts';
import { supersedes } from '../analysis/supersedes.ts';
import { deniesSomething, saysOpposite } from '../grounding/negation.ts';
import type { AheadItem, StoryForWriting } from '../written-digest.ts';
import { saidIn } from './same-event.ts';
import { reverses } from './needed-by.ts';

/** "It has not been cancelled" denies nothing that is planned. */
const against = byLanguage(({ negation }) => wholeTerms(negation.against));
const forbids = byLanguage(({ negation }) => wholeTerms(negation.forbids));
const early = byLanguage(({ tense }) => wholeTerms(tense.early));
const corrections = byLanguage(({ contrasts }) => wholeTerms(contrasts.corrections));
/** Open or closed, begun or ended. */
const pairsOf = byLanguage(({ contrasts }) => {
  const pairs = readTermTable(contrasts.opposites);
  return ['door', 'course'].map((pair) =>
    (pairs.get(pair) ?? '').split('<>').map((terms) => wholeTerms(terms)),
  );
});
/** As much of the longer of two sentences is the same where both say how things stand with one subject. */
const leastOfLonger = 0.5;
/** And of the shorter where what is done early has been opened or closed, and two words. */
const leastOfShorter = 0.4;
const fewestShared = 2;
/** Of what was planned, where only its hour is another. */
const mostOfPlan = 0.66;

/** Without what a later post says otherwise: there a story's line tells how things stand. */
export const withoutOvertaken = (
  items: readonly AheadItem[],
  stories: readonly StoryForWriting[],
  zone: string,
) =>
  items
    .filter(
      (item) =>
        !stories.some(
          (story) =>
            isOvertaken(item, story, zone) || items.some((other) => replaces(other, item, story, zone)),
        ),
    )
    .map((item) => stories.reduce(withoutChanged, item));

/** Of a sentence that stands behind one that has changed only what it says itself. */
function withoutChanged(item: AheadItem, { note }: StoryForWriting): AheadItem {
  const { entry, passage } = saidIn(item);
  const changed = note.is === 'changed' && note.before.entry === entry ? note.before.passage : passage;
  const isBehind = changed !== passage && item.text.includes(changed.text);
  return isBehind ? { ...item, text: passage.text.replace(/[.,;:]$/u, '') } : item;
}

/** Of one story what is held after all on a day, or at another hour of it. */
function replaces(newer: AheadItem, older: AheadItem, { entries }: StoryForWriting, zone: string): boolean {
  const [a, b] = [saidIn(newer), saidIn(older)];
  const isOfOneStory = entries.includes(a.entry) && entries.includes(b.entry);
  if (!isOfOneStory || !isLater(a.entry, b.entry) || newer.isOff) return false;
  const now = statementOf(a.passage, a.entry, zone);
  const plan = statementOf(b.passage, b.entry, zone);
  const shared = now.subject.intersection(plan.subject).size;
  // what was moved once and is now on another day was moved again
  if (newer.day !== older.day)
    return older.before !== undefined && shared >= mostOfPlan * Math.min(now.subject.size, plan.subject.size);
  if (older.isOff) return shared > 0;
  const [hour, was] = [newer, older].map(({ instant, stated }) => instant ?? stated);
  return (
    hour !== null &&
    was !== null &&
    hour !== was &&
    shared >= Math.max(fewestShared, mostOfPlan * plan.subject.size)
  );
}

const opening = 40;
/** In a post that opens as a correction, or a sentence that is one. */
export const isCorrection = (said: string, { post, language }: DigestEntry): boolean =>
  corrections(language)?.test(`${post.text.slice(0, opening)} ${said}`) === true;

/** By the same account, in the same language. */
const isLater = (other: DigestEntry, entry: DigestEntry): boolean =>
  (other.at ?? 0) > (entry.at ?? 0) &&
  accountOf(other) === accountOf(entry) &&
  other.language === entry.language;

function isOvertaken(item: AheadItem, { entries, note }: StoryForWriting, zone: string): boolean {
  const said = saidIn(item);
  const { entry } = said;
  if (item.entries.length > 1) return false;
  const plan = statementOf(said.passage, entry, zone);
  const isOfStory = entries.includes(entry);
  const change = !item.isOff && note.is === 'changed' && note.before.entry === entry ? note : null;
  // "doors open at 10:00", of what is off
  const isOfChanged = change?.before.passage.text === plan.text || plan.subject.size <= fewestShared;
  const isTurned = change !== null && isOfChanged && supersedes(change.after, change.before);
  return entries.some(
    (other) =>
      isLater(other, entry) &&
      sayingsOf(other.layout).some((passage) => {
        const now = statementOf(passage, other, zone);
        if (isDoneEarly(now, plan, item)) return !areOfTwoEvents({ entry: other, passage }, said);
        if (corrects(now, plan, item, isCorrection(passage.text, other))) return true;
        if (reverses.test(now.text) && isAbout(now, entry, isOfStory)) return true;
        const isChange = isOfChanged && change?.after.passage.text === now.text;
        if (isChange && isTurned && (now.days.length === 0 || item.before)) return true;
        return isOfStory && changesPlan(now, plan, item, isChange);
      }),
  );
}

type Statement = ReturnType<typeof statementOf>;

/** The days that a sentence names, and what it is about beside them and its hours. */
const statementOf = memoize(({ text }: PostPassage, { at, language }: DigestEntry, zone: string) => {
  const posted = toLocalTime(at ?? 0, zone).date;
  const days = findDays(text, posted, { language });
  const rest = days.reduceRight((left, { index, end }) => `${left.slice(0, index)} ${left.slice(end)}`, text);
  return { text, language, posted, days, subject: new Set(subjectStemsOf(withPlainHours(rest), language)) };
});

function changesPlan(
  now: Statement,
  plan: Statement,
  { day, lastDay = day, isOff }: AheadItem,
  isChange: boolean,
) {
  const { text, language, days, subject } = now;
  const longer = Math.max(subject.size, plan.subject.size, 1);
  if (!isChange && subject.intersection(plan.subject).size < leastOfLonger * longer) return false;
  const change = planChangeIn(text);
  // "not until 1 April" says it of each day before
  const firstOf = (named: NamedDay) => (isUntil(named, text) ? now.posted : named.day);
  const isOfDay = days.some((named) => firstOf(named) <= lastDay && day <= named.lastDay);
  // a plan that is carried out has no day any more
  const isDone = days.length === 0 && tenseOf(language)?.past.test(text);
  if (change === 'moved' || (isChange && (isOfDay || isDone))) return true;
  const isOpposite = saysOpposite(text, plan.text, language) && (isOff || !against(language)?.test(text));
  const [isForbidden, wasForbidden] = [text, plan.text].map((one) => forbids(language)?.test(one) === true);
  const isKept = isOff || wasForbidden || deniesSomething(text, language);
  return (isOfDay || days.length === 0) && (change !== null || isOpposite || (isForbidden && !isKept));
}

/** What takes back a post takes back all that it says. */
const isAbout = ({ subject, language }: Statement, { post }: DigestEntry, isOfStory: boolean): boolean =>
  subject.intersection(new Set(subjectStemsOf(post.text, language))).size >=
  fewestShared + Number(!isOfStory);

/** "On the 12th, not on the 2nd" is one too. */
function corrects(
  { days, subject, text }: Statement,
  plan: Statement,
  { day, lastDay = day }: AheadItem,
  isSaid: boolean,
): boolean {
  const shared = subject.intersection(plan.subject).size;
  const isOfDay = isSaid && days.some((named) => named.day <= lastDay && day <= named.lastDay);
  const isRejected = [...text.matchAll(/(?<!\d)\d{1,2}(?![\d:])/g)].some(
    ({ 0: number, index }) => Number(number) === Number(day.slice(8)) && rejected.test(text.slice(0, index)),
  );
  return (isOfDay || isRejected) && shared >= Math.max(fewestShared, leastOfLonger * plan.subject.size);
}

const isUntil = ({ index }: NamedDay, text: string): boolean => untilWord.test(text.slice(0, index));

/** "Open again since today" ends "closed until 27 November", and "opened early" what was to open then. */
function isDoneEarly(now: Statement, plan: Statement, { day, lastDay = day }: AheadItem): boolean {
  const shared = now.subject.intersection(plan.subject).size;
  const shorter = Math.min(now.subject.size, plan.subject.size);
  const isEarly = early(now.language)?.test(now.text) === true;
  const isOfNow = (isEarly || now.days.length > 0) && now.days.every((named) => named.lastDay <= now.posted);
  if (!isOfNow || shared < Math.max(fewestShared, leastOfShorter * shorter)) return false;
  const planned = plan.days.find((named) => named.lastDay === lastDay);
  if (planned === undefined) return false;
  const hasBegun = planned.day < lastDay && planned.day <= now.posted;
  const isUnderWay = hasBegun || isUntil(planned, plan.text);
  const states = pairsOf(now.language)!.flatMap((pair) => {
    const [is, was] = [now, plan].map(({ text }) => pair.findIndex((terms) => terms.test(text)));
    return is === -1 || was === -1 ? [] : [is === was];
  });
  const isSame = states.includes(true);
  return isUnderWay ? states.includes(false) || (isEarly && !isSame) : isSame && isEarly;
}
