/** Whether a sentence calls off, moves or turns around what another says in other words. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { byLanguage, findLanguage, inAnyLanguage } from '#src/languages/index.ts';
import { readTermTable, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { planChangeIn, tenseOf } from './announced-time.ts';
import { isCalendarWord } from './calendar-words.ts';
import { findDays, namesDay } from './calendar.ts';
import { deniesSomething, saysOpposite } from '../grounding/negation.ts';
import type { Said } from './digest-entry.ts';
import type { PostPassage } from './layout.ts';
import { isOfOther, namesOf, placeOf } from './subject.ts';
import { manyShared, subjectStemsOf } from './subject-stems.ts';
import { contentStemsOf } from './words.ts';

/** What has begun ends, and who arrived leaves: both hold. */
const sequences: readonly string[] = ['time', 'way', 'span', 'course'];
const exclusive = byLanguage(({ contrasts: { opposites, turns } }) =>
  [...readTermTable(opposites), ...readTermTable(turns)]
    .filter(([pair]) => !sequences.includes(pair))
    .map(([pair, sides]) => ({
      namesBoth: pair === 'force',
      sides: sides.split('<>').map((terms) => wholeTerms(terms)),
    })),
);

const passing = byLanguage(({ services, contrasts }) => {
  const opposites = readTermTable(contrasts.opposites);
  return wholeTerms(
    services.lines,
    services.names,
    services.outage,
    ...['door', 'course'].map((pair) => opposites.get(pair)?.replace('<>', '|') ?? ''),
  );
});

/** "Will be open from 18:00" after "is closed": what is so now and what will be so later both hold. */
export function isOnlyPlanned({ passage: { text: now }, entry: { language } }: Said, later: Said): boolean {
  const { text } = later.passage;
  const future = tenseOf(language)?.future;
  if (!future?.test(text) || future.test(now) || deniesSomething(text, language)) return false;
  if (planChangeIn(now) !== null) return false;
  return passing(language)?.test(now) === true && saysOpposite(now, text, language);
}

const subjectOf = memoize(({ text }: PostPassage, language: string | null) => subjectStemsOf(text, language));

/** Without capitals so many words in common show that no other is a name. */
const manyWithoutNames = 4;

export function turns(said: Said, told: Said): boolean {
  const { language } = said.entry;
  const [text, before] = [said.passage.text, told.passage.text];
  const [stems, stemsBefore] = [subjectOf(said.passage, language), subjectOf(told.passage, language)];
  const [mine, theirs] = [new Set(stems), new Set(stemsBefore)];
  const [own, others] = [mine.difference(theirs), theirs.difference(mine)];
  const shared = mine.intersection(theirs);
  // without capitals a word of its own on either side may be a name
  const areNamed =
    findLanguage(language)?.script !== 'arabic' ||
    (shared.size >= manyWithoutNames && !isOfAnother(stems, stemsBefore, shared));
  if ((!areNamed && isOfOther(said, own, told, others)) || isOnlyPlanned(told, said)) return false;
  const isPlan = namesDay(before) || tenseOf(language)?.future.test(before);
  if (planChangeIn(text) !== null && isPlan) return true;
  if (planChangeIn(before) === 'moved' && shared.size >= manyShared && namesOtherDay(said, told)) return true;
  const isOfOne = shared.size >= manyShared || own.size * others.size === 0 || shareName(said, told, shared);
  return isOfOne && takeSides(text, before, language);
}

/** What was moved to one day is on another. */
function namesOtherDay({ passage: { text }, entry }: Said, told: Said): boolean {
  const posted = toLocalTime(entry.at ?? 0, 'UTC').date;
  const [now, before] = [text, told.passage.text].map((each) =>
    findDays(each, posted, entry).map(({ day }) => day),
  );
  return before!.length > 0 && now!.some((day) => day > posted && !before!.includes(day));
}

/** What both begin with is followed by other words: the crossing of one valley is not that of another. */
const isOfAnother = (
  stems: readonly string[],
  other: readonly string[],
  shared: ReadonlySet<string>,
): boolean =>
  [stems, other].every((each) => {
    const next = each[each.findIndex((stem) => shared.has(stem)) + 1];
    return next !== undefined && !shared.has(next);
  });

/** One that opens both is who did both: "Parliament approved", "Parliament rejected". Where all nouns have capitals they show none. */
function shareName(said: Said, told: Said, shared: ReadonlySet<string>): boolean {
  const { language } = said.entry;
  const opens = ({ passage }: Said, stem: string) => contentStemsOf(passage.text, language)[0] === stem;
  const isName = (one: Said, stem: string) =>
    placeOf(one.passage, language).includes(stem) ||
    (findLanguage(language)?.capitalizesNouns === false && namesOf(one.passage, one.entry).has(stem));
  return shared.values().some((stem) => [said, told].some((one) => isName(one, stem) && !opens(one, stem)));
}

interface Side {
  readonly isOther: boolean;
  /** What is open or closed, adopted or rejected, where it stands right behind. */
  readonly object: string | undefined;
}

/** Of a pair of opposites they say one each, and of one thing. */
const takeSides = (text: string, before: string, language: string | null): boolean =>
  sidesTaken(text, before, language).some((pair) => !haveOtherObjects(pair, text, before, language));

/** "Opened the school" and "closed the conference". */
export function areOfTwoObjects(
  { passage: { text }, entry: { language } }: Said,
  { passage }: Said,
): boolean {
  const pairs = sidesTaken(text, passage.text, language);
  return pairs.length > 0 && pairs.every((pair) => haveOtherObjects(pair, text, passage.text, language));
}

const sidesTaken = (text: string, before: string, language: string | null) =>
  (exclusive(language) ?? []).flatMap(({ sides: [one, other], namesBoth }) => {
    const [now, then] = [text, before].map((each): Side | null => {
      const [a, b] = [one!.exec(each), other!.exec(each)];
      const found = b ?? a;
      const isUnclear = found === null || (a !== null && b !== null && !namesBoth);
      return isUnclear ? null : { isOther: b !== null, object: objectBehind(each, found, language) };
    });
    return now && then && now.isOther !== then.isOther ? [[now, then] as const] : [];
  });

function haveOtherObjects(
  [{ object: a }, { object: b }]: readonly [Side, Side],
  text: string,
  before: string,
  language: string | null,
): boolean {
  const isIn = (each: string, stem: string) => contentStemsOf(each, language).includes(stem);
  return a !== undefined && b !== undefined && !isIn(before, a) && !isIn(text, b);
}

const nextWord = new RegExp(`^\\s(?:${inAnyLanguage('leaning').articles}\\s)?([\\p{L}\\p{M}-]+)`, 'iu');

function objectBehind(text: string, found: RegExpExecArray, language: string | null): string | undefined {
  const [, word = ''] = nextWord.exec(text.slice(found.index + found[0].length)) ?? [];
  return isCalendarWord(word.toLowerCase()) ? undefined : contentStemsOf(word, language)[0];
}
