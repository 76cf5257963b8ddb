/** Whether a later sentence calls off, moves or reverses in other words what an earlier one says: "the deputies passed the bill", "the law was rejected". */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { byLanguage, findLanguage, inAnyLanguage } from '#src/languages/index.ts';
import { oppositesOf } from '#src/languages/opposites.ts';
import { wholeTerms } from '#src/languages/terms.ts';
import { deniesSomething, saysOpposite } from '../grounding/negation.ts';
import { tenseOf } from './announced-time.ts';
import { planChangeIn } from './events/plan-change.ts';
import { isCalendarWord } from './calendar-words.ts';
import { findDays, namesDay } from './calendar.ts';
import { memoizeSaid, type Said } from './digest-entry.ts';
import { hasNoCapitals, mentionOthers, namesOf, placeOf } from './mentions.ts';
import { particles } from './parse-lines.ts';
import { manyShared, subjectStemsOf } from './subject-stems.ts';
import { contentStemsOf, differenceOf } from './words.ts';

/** Whether the later sentence supersedes the earlier one. */
export function supersedes(after: Said, before: Said): boolean {
  const [subject, subjectBefore] = [subjectOf(after), subjectOf(before)];
  const shared = subject.intersection(subjectBefore);
  const difference = differenceOf(subject, subjectBefore);
  const areNamesKnown =
    !hasNoCapitals(after.entry.language) ||
    (shared.size >= manyWithoutCapitals &&
      !(goesOnAlone(subject, subjectBefore) && goesOnAlone(subjectBefore, subject)));
  if (!areNamesKnown && mentionOthers(after, before, difference)) return false;
  if (isYetToCome(after, before)) return false;
  if (changesPlan(after, before, shared.size >= manyShared)) return true;
  const areOfOneSubject =
    shared.size >= manyShared ||
    difference.ofOne.size * difference.ofOther.size === 0 ||
    [after, before].some((said) => namesAny(shared, said));
  return areOfOneSubject && oppositionOf(after, before) === 'of one thing';
}

export const subjectOf = memoizeSaid(
  ({ passage: { text }, entry: { language } }): ReadonlySet<string> =>
    new Set(subjectStemsOf(text, language)),
);

/** Where no capital shows a name, so many words in common show that none of the others is one. */
export const manyWithoutCapitals = 4;

/** The first word that both have is followed by one that the other lacks: "the crossing of one valley". */
function goesOnAlone(subject: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const stems = [...subject];
  const next = stems[stems.findIndex((stem) => other.has(stem)) + 1];
  return next !== undefined && !other.has(next);
}

/** A plan is off or moved, or what was moved to one day is on another. */
function changesPlan(after: Said, before: Said, isOfOneSubject: boolean): boolean {
  const { text } = before.passage;
  const isPlan = () => namesDay(text) || tenseOf(before.entry.language).future.test(text);
  const [change, changeBefore] = [after.passage.text, text].map(planChangeIn);
  if (change !== null && isPlan()) return true;
  return isOfOneSubject && changeBefore === 'moved' && namesOtherDay(after, before);
}

function namesOtherDay(after: Said, before: Said): boolean {
  const posted = toLocalTime(after.entry.at ?? 0, 'UTC').date;
  const [now, then] = [after, before].map(({ passage }) =>
    findDays(passage.text, posted, after.entry).map(({ day }) => day),
  );
  return then!.length > 0 && now!.some((day) => day > posted && !then!.includes(day));
}

/** One of the stems is a name in it. The word that it begins with is who did it: Parliament approves one thing and rejects another. */
function namesAny(stems: ReadonlySet<string>, said: Said): boolean {
  const { language } = said.entry;
  const [first] = contentStemsOf(said.passage.text, language);
  // where all nouns have capitals a place alone shows as a name
  const names = findLanguage(language)?.capitalizesNouns === false ? namesOf(said) : [];
  return [...placeOf(said), ...names].some((stem) => stem !== first && stems.has(stem));
}

/** How things stand for a while: out of order, open, begun. */
const passingState = byLanguage(({ code, services: { lines, names, outage } }) => {
  const states = oppositesOf(code).flatMap(({ isState, terms }) => (isState ? terms : []));
  return wholeTerms(lines, names, outage, ...states);
});

/** "Will be open from 18:00" after "is closed": what is so now and what will be so later both hold. */
export function isYetToCome({ passage: { text } }: Said, { passage, entry: { language } }: Said): boolean {
  const now = passage.text;
  const { future } = tenseOf(language);
  if (!future.test(text) || future.test(now) || deniesSomething(text, language)) return false;
  if (planChangeIn(now) !== null) return false;
  return passingState(language).test(now) && saysOpposite(now, text, language);
}

/** Whether two sentences say one each of a pair of opposites; of two things: "opened the school", "closed the conference". */
export function oppositionOf(one: Said, other: Said): 'of one thing' | 'of two things' | null {
  const opposed = sidesOf(one).flatMap((side, at) => {
    const against = sidesOf(other)[at];
    return side && against && side.is !== against.is ? [{ side, against }] : [];
  });
  if (opposed.length === 0) return null;
  const lacks = ({ passage, entry }: Said, object: string | undefined) =>
    object !== undefined && !contentStemsOf(passage.text, entry.language).includes(object);
  return opposed.every(({ side, against }) => lacks(other, side.object) && lacks(one, against.object))
    ? 'of two things'
    : 'of one thing';
}

/** For each pair of opposites which one a sentence says, and the last stem of what it says it of, where that stands right behind; null for neither or both. */
const sidesOf = memoizeSaid(({ passage: { text }, entry: { language } }) =>
  oppositesOf(language).map(({ sides, isSequence, isPlace, endsFirst }) => {
    if (isSequence || isPlace) return null;
    const [first, second] = sides.map((side) => side.exec(text));
    const found = second ?? first;
    if (!found || (first && second && !endsFirst)) return null;
    return { is: second ? 'second' : 'first', object: objectBehind(text, found, language) };
  }),
);

const nextWords = new RegExp(`^\\s(?:${inAnyLanguage('leaning').articles}\\s)?([\\p{L}\\p{M}’' -]+)`, 'iu');
const joining = new RegExp(`(?:^| )(?:${particles}) `, 'giu');

/** "The march of the farmers", up to a small word that joins no nouns. */
function objectBehind(text: string, found: RegExpExecArray, language: string | null): string | undefined {
  const [, words = ''] = nextWords.exec(text.slice(found.index + found[0].length)) ?? [];
  const stems = words
    .replace(joining, ' ')
    .trim()
    .split(' ')
    .map((word) => (isCalendarWord(word) ? undefined : contentStemsOf(word, language)[0]));
  const end = stems.indexOf(undefined);
  return stems.slice(0, end < 0 ? stems.length : end).at(-1);
}
