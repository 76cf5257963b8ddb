/** What lies ahead no more, because a later post says otherwise. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { byLanguage } from '#src/languages/index.ts';
import { readTermTable, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { planChangeIn, tenseOf, untilWord } from '../analysis/announced-time.ts';
import { findDays } from '../analysis/calendar.ts';
import { tellOfTwo } from '../analysis/contradicts.ts';
import { accountOf, type DigestEntry } from '../analysis/digest-entry.ts';
import { type PostPassage, sayingsOf } from '../analysis/layout.ts';
import { subjectStemsOf } from '../analysis/subject-stems.ts';
import { saysOpposite } from '../grounding/negation.ts';
import type { AheadItem, StoryForWriting } from '../written-digest.ts';
import { saidIn } from './same-event.ts';

/** "It has not been cancelled" denies nothing that is planned. */
const against = byLanguage(({ negation }) => wholeTerms(negation.against));
const early = byLanguage(({ tense }) => wholeTerms(tense.early));
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

/** Without what a later post says otherwise: there a story's line tells how things stand. */
export const withoutOvertaken = (
  items: readonly AheadItem[],
  stories: readonly StoryForWriting[],
  zone: string,
) => items.filter((item) => !stories.some((story) => isOvertaken(item, story, zone)));

function isOvertaken(item: AheadItem, { entries, note }: StoryForWriting, zone: string): boolean {
  const said = saidIn(item);
  const { entry } = said;
  if (item.entries.length > 1) return false;
  const plan = stateOf(said.passage, entry, zone);
  const isOfStory = entries.includes(entry);
  const changed = !item.isOff && note.is === 'changed' && note.before.passage.text === plan.text;
  return entries.some(
    (other) =>
      (other.at ?? 0) > (entry.at ?? 0) &&
      accountOf(other) === accountOf(entry) &&
      other.language === entry.language &&
      sayingsOf(other.layout).some((passage) => {
        const now = stateOf(passage, other, zone);
        if (isDoneEarly(now, plan, item)) return !tellOfTwo({ entry: other, passage }, said);
        return isOfStory && turns(now, plan, item, changed && note.after.passage.text === now.text);
      }),
  );
}

type Statement = ReturnType<typeof stateOf>;

/** The days that a sentence names, and what it is about beside them. */
const stateOf = memoize(({ text }: PostPassage, { at, language }: DigestEntry, zone: string) => {
  const posted = toLocalTime(at ?? 0, zone).date;
  const days = findDays(text, posted, { language });
  const rest = days.reduceRight((left, { index, end }) => `${left.slice(0, index)} ${left.slice(end)}`, text);
  return { text, language, posted, days, subject: new Set(subjectStemsOf(rest, language)) };
});

function turns(now: Statement, plan: Statement, { day, lastDay = day, isOff }: AheadItem, isChange: boolean) {
  const { text, language, days, subject } = now;
  const longer = Math.max(subject.size, plan.subject.size, 1);
  if (!isChange && subject.intersection(plan.subject).size < leastOfLonger * longer) return false;
  const change = planChangeIn(text);
  const isOfDay = days.some((named) => named.day <= lastDay && day <= named.lastDay);
  // a plan that is carried out has no day any more
  const isDone = days.length === 0 && tenseOf(language)?.past.test(text);
  if (change === 'moved' || (isChange && (isOfDay || isDone))) return true;
  const isOpposite = saysOpposite(text, plan.text, language) && (isOff || !against(language)?.test(text));
  return (isOfDay || days.length === 0) && (change !== null || isOpposite);
}

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
  const isUnderWay = hasBegun || untilWord.test(plan.text.slice(0, planned.index));
  return pairsOf(now.language)!.some((pair) => {
    const [is, was] = [now, plan].map(({ text }) => pair.findIndex((terms) => terms.test(text)));
    return is !== -1 && was !== -1 && (isUnderWay ? is !== was : is === was && isEarly);
  });
}
