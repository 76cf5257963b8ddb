/** What lies ahead no more, because a later post of its story says otherwise. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { byLanguage } from '#src/languages/index.ts';
import { wholeTerms } from '#src/languages/terms.ts';
import { planChangeIn, tenseOf } from '../analysis/announced-time.ts';
import { findDays } from '../analysis/calendar.ts';
import { accountOf } from '../analysis/digest-entry.ts';
import { type PostPassage, sayingsOf } from '../analysis/layout.ts';
import { subjectStemsOf } from '../analysis/subject-stems.ts';
import { saysOpposite } from '../grounding/negation.ts';
import type { AheadItem, StoryForWriting } from '../written-digest.ts';

/** "It has not been cancelled" denies nothing that is planned. */
const against = byLanguage(({ negation }) => wholeTerms(negation.against));
/** As much of the longer of two sentences is the same where both say how things stand with one subject. */
const leastOfLonger = 0.5;

/** Without what a later post of its story says otherwise: there the story's line tells how things stand. */
export const withoutOvertaken = (
  items: readonly AheadItem[],
  stories: readonly StoryForWriting[],
  zone: string,
) => items.filter((item) => !stories.some((story) => isOvertaken(item, story, zone)));

function isOvertaken(item: AheadItem, { entries, note }: StoryForWriting, zone: string): boolean {
  const { day, lastDay = day, sentences, text, isOff } = item;
  const [entry, ...more] = item.entries;
  if (entry === undefined || more.length > 0 || !entries.includes(entry)) return false;
  const said = entry.layout.passages.find((passage) => passage.sentences === sentences)?.text ?? text;
  const isNoted = !isOff && note.is === 'changed' && note.before.passage.text === said;
  const subject = new Set(subjectStemsOf(said, entry.language));
  const turns = ({ text: other }: PostPassage, at: number) => {
    const ofOther = new Set(subjectStemsOf(other, entry.language));
    const longer = Math.max(subject.size, ofOther.size, 1);
    if (subject.intersection(ofOther).size < leastOfLonger * longer) return false;
    const change = planChangeIn(other);
    const days = findDays(other, toLocalTime(at, zone).date, entry);
    const isOfDay = days.some((one) => one.day <= lastDay && day <= one.lastDay);
    // a plan that is carried out has no day any more
    const isDone = days.length === 0 && tenseOf(entry.language)?.past.test(other);
    if (change === 'moved' || (isNoted && (isOfDay || isDone))) return true;
    const isOpposite =
      saysOpposite(other, said, entry.language) && (isOff || !against(entry.language)?.test(other));
    return (isOfDay || days.length === 0) && (change !== null || isOpposite);
  };
  return entries.some(
    (other) =>
      (other.at ?? 0) > (entry.at ?? 0) &&
      accountOf(other) === accountOf(entry) &&
      other.language === entry.language &&
      sayingsOf(other.layout).some((saying) => turns(saying, other.at ?? 0)),
  );
}
