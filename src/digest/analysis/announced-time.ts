/** When something is: the days that a text names, with the hours that belong to them. */
import { addDays, toInstant, toLocalTime } from '#src/chats/wall-clock.ts';
import { dayMs } from '#src/duration.ts';
import { byLanguage, findLanguage, inAnyLanguage, languages } from '#src/languages/index.ts';
import { andSource } from '#src/languages/calendar-names.ts';
import { readTermTable, regex, sourceOf, wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { type NamedDay, namesDay, readDays } from './calendar.ts';
import { type ClockTime, findClockTimes, statedAs } from './clock-time.ts';
import { otherTime, planChangeIn } from './events/plan-change.ts';

const { denies } = inAnyLanguage('negation');
const { clauseWords, early } = inAnyLanguage('tense');
const calendar = inAnyLanguage('calendar');
const clock = inAnyLanguage('clock');
const numbers = inAnyLanguage('numbers');
export interface AnnouncedTime {
  readonly at: number;
  readonly clock: ClockTime;
}

export interface Moment extends NamedDay {
  readonly time: AnnouncedTime | null;
}

/** How a text is to be read: in `zone` and of `day` where it names none; `postedAt`: milliseconds since 1970. */
export interface Writing {
  readonly postedAt: number;
  readonly zone: string;
  readonly language: string | null;
  readonly day?: string | null;
}

/** In their order the days that a text names, each with the hour that stands nearest to it, and the hours that stand by none. */
export function readMoments(text: string, writing: Writing): Moment[] {
  const { postedAt, zone, language } = writing;
  const posted = toLocalTime(postedAt, zone).date;
  const isMeant = ({ index }: { index: number }) => !rejected.test(text.slice(0, index));
  const days = readDays(text, posted, { language, isMoved: planChangeIn(text) === 'moved' })
    .filter(({ index, end }, at, all) => {
      const isReplaced = butOn.test(text.slice(end, all[at + 1]?.index));
      return isMeant({ index }) && !(isReplaced && deniesSomething(text.slice(0, index), language));
    })
    .map((day) => (notBefore.test(text.slice(0, day.index)) ? { ...day, isUnsure: true } : day));
  const isPlan = planChangeIn(text) !== null;
  const taken = new Set<NamedDay>();
  const moments: Moment[] = [];
  const isUntil = ({ index }: NamedDay | ClockTime) => untilWord.test(text.slice(0, index));
  // "the trams run until 1:30": that is no hour of the day named
  const isOfNight = (clock: ClockTime) => clock.hour < endOfNight && isUntil(clock);
  for (const clock of findClockTimes(text).filter((clock) => isMeant(clock) && !isOfNight(clock))) {
    const [nearest] = days
      .map((day) => ({ day, gap: gapOf(day, clock, text) }))
      // "at 23:40 the board voted to close it on 31 December", "it shuts at 18:00, flights leave on Monday"
      .filter(({ day, gap }) => day.index < clock.index || isPlan || !isOfOtherClause(gap, language))
      // "until 23 December daily from 11:00", "until Friday the office is open, 9:00 to 18:00"
      .filter(({ day, gap }) => !isUntil(day) || (besideHour.test(gap) && !repeated.test(gap)))
      // "open again from 13:00, tomorrow as usual"
      .filter(({ day, gap }) => day.is !== 'spoken' || day.index < clock.index || !clauseBefore.test(gap))
      .filter(({ day, gap }) => (day.is === 'date' && day.lastDay >= posted) || !sentenceEnd.test(gap))
      // "adjourned from 24 November, 9:30, to 8 December"
      .filter(({ day, gap }) => day.index < clock.index || days.length === 1 || !untilWord.test(gap))
      .sort((a, b) => lengthOf(a.gap) - lengthOf(b.gap));
    const isInDate = days.some(({ index, end }) => index <= clock.index && clock.index < end);
    if (clock.isBare && (isInDate || !besideHour.test(nearest?.gap ?? '-'))) continue;
    if (nearest === undefined && (days.some(isUntil) || isOfUnreadDay(clock, text))) continue;
    const day = nearest?.day ?? hourOf(clock, writing.day ?? posted);
    taken.add(day);
    const here = { ...clock, zone: clock.zone ?? moments.at(-1)?.time?.clock.zone ?? null };
    const isMoved = clock.zone === null && here.zone !== null && planChangeIn(text) === 'moved';
    moments.push(atTime(day, isMoved ? here : clock, writing));
  }
  const others = days.filter((day) => !taken.has(day)).map((day) => ({ ...day, time: null }));
  return [...moments, ...others].filter(({ isUnsure }) => !isUnsure).sort((a, b) => a.end - b.end);
}

const hourOf = ({ index, end }: ClockTime, day: string): NamedDay => ({
  ...{ day, lastDay: day, index, end },
  is: 'hour',
  hasYear: false,
});

/** What is said of today is said of the day at the place whose clock is named. */
function atTime(named: NamedDay, clock: ClockTime, { postedAt, zone }: Writing): Moment {
  const here = clock.zone ?? zone;
  const postedIn = (each: string) => Date.parse(toLocalTime(postedAt, each).date);
  const shift = named.is === 'date' ? 0 : (postedIn(here) - postedIn(zone)) / dayMs;
  const day = addDays(named.day, shift);
  const at = toInstant(day, statedAs(clock.hour, clock.minute), here);
  const [index, end] = [Math.min(named.index, clock.index), Math.max(named.end, clock.end)];
  return { ...named, day, lastDay: addDays(named.lastDay, shift), index, end, time: { at, clock } };
}

const gapOf = (day: NamedDay, clock: ClockTime, text: string): string =>
  day.end <= clock.index ? text.slice(day.end, clock.index) : text.slice(clock.end, day.index);
const atOrOn = sourceOf(clock.at, calendar.on);
/** Before what is said not to be the time: "at 17:30 and not at 18:30", "nicht schon ab dem 1. Januar". */
export const rejected = regex.iu`(?<!\p{L})${sourceOf(denies, numbers.insteadOf)}\s(?:${early}\s)?(?:(?:${atOrOn}|the|في)\s){0,2}$`;
/** Between the two days of "not open on the 1st but on the 8th". */
const butOn = new RegExp(`^[,،]?\\s?${clauseWords}\\s(?:(?:${atOrOn}|the|في)\\s){0,2}$`, 'iu');
/** "It will not run again before Monday" does not say that it will on Monday; "do not forget to register before Monday" does. */
export const notBefore = regex.iu`(?<!\p{L})(?!(?:\S+\s)?\S*(?:forget|oubli|olvid|تنس))${denies}\s(?:[^.!?;:,]{0,60}\s)?${calendar.before}\s(?:${atOrOn}\s)?$`;
const otherDay = wholeTerms(calendar.otherDay);
/** "On the 28th at 21:00", "le 28 à". */
const dayNumber = regex.iu`(?:(?<!\p{L})(?:${calendar.on}|día)\s\d{1,2}|\d{1,2}(?:st|nd|rd|th|\.|-?го))[\s,]+(?:${clock.at}\s)?$`;
/** "Next week at 15:00" is not of the day of the post. */
function isOfUnreadDay({ index, end }: ClockTime, text: string): boolean {
  const before = text.slice(0, index).split(sentenceEnd).at(-1) ?? '';
  const behind = text.slice(end).split(sentenceEnd)[0] ?? '';
  return otherDay.test(before) || otherDay.test(behind) || dayNumber.test(before);
}
const sentenceEnd = /[.!?…]["”»]?\s+[\p{Lu}\p{Lo}]|\n/u;
/** Before the last day or hour of something. */
export const untilWord = new RegExp(`${wholeSourceOf(clock.until)}\\s*(?:${atOrOn}\\s)?$`, 'iu');
/** Words that join an hour to its day, and so are no distance between them. */
const joiningWords = new RegExp(`(?<!\\p{L})${atOrOn}\\s`, 'giu');
const lengthOf = (gap: string): number => gap.replaceAll(joiningWords, '').length;
/** Something has happened in it, or a word that opens no name stands behind its comma. */
const isOfOtherClause = (gap: string, language: string | null): boolean =>
  tenseOf(language).past.test(gap) || otherClause.test(gap.replaceAll(joiningWords, ' '));
const otherClause = regex.u`(?<!\p{L})${andSource},|[,،;:—–].*(?<![\p{L}’'])(?!${andSource}(?!\p{L}))[\p{Ll}\p{Lo}]`;
const clauseBefore = /\p{L}[,،]\s*و?$/u;
const endOfNight = 5;
const besideHour = /^[\s,،(]*(?:\p{L}+\s){0,2}$/u;

/** Before the time from which something is moved: "from 18:00", "instead of Monday". */
const formerTime = regex.iu`(?<!\p{L})${sourceOf(numbers.from, numbers.insteadOf)}\s+(?:\p{L}{1,3}\s+)?$`;

/** That to which something is moved: the last in the sentence that says so, or else in the text, unless it stands behind "from" or "instead of"; undefined where the text names none. */
export function newestOf(moments: readonly Moment[], text: string, writing: Writing): Moment | undefined {
  const { zone, postedAt } = writing;
  const today = toLocalTime(postedAt, zone).date;
  const change = text.search(otherTime);
  const isOfChange = ({ index }: Moment) =>
    !sentenceEnd.test(text.slice(Math.min(index, change), Math.max(index, change)));
  const newer = moments.filter(
    ({ index, day, time }) => (time !== null || day > today) && !formerTime.test(text.slice(0, index)),
  );
  const newest = newer.findLast(isOfChange) ?? newer.at(-1) ?? moments.at(-1);
  if (newest === undefined) return undefined;
  const { day } = newest;
  const clock = newest.time && { ...newest.time.clock, ...newest.time.clock.until };
  const at = clock && toInstant(day, statedAs(clock.hour, clock.minute), clock.zone ?? zone);
  return { ...newest, time: clock && at !== null ? { at, clock } : null };
}

/** The instant that a notice states; of a moved one the new. Null when it states no time of day. */
export function findAnnouncedTime(text: string, writing: Writing): AnnouncedTime | null {
  const moments = readMoments(text, writing).filter(({ time }) => time !== null);
  const stated = planChangeIn(text) === 'moved' ? newestOf(moments, text, writing) : moments[0];
  return stated?.time ?? null;
}

export const tenseOf = byLanguage(({ categories, tense }) => ({
  future: wholeTerms(categories.future, tense.future),
  past: wholeTerms(tense.past),
}));

/** What of a sentence says whether it is off on a day: its clause, where that has a verb. */
export function partOf(text: string, index: number, language: string | null): string {
  const tense = tenseOf(language);
  const [whole = text, own = whole] = [/;/, partEnd].map(
    (end) => `${text.slice(0, index).split(end).at(-1)}${text.slice(index).split(end)[0]}`,
  );
  return tense.future.test(own) || tense.past.test(own) ? own : whole;
}
const partEnd = regex.iu`[;—]|\s–|(?<!\p{L})${andSource}(?!\p{L})`;

const clauseEnd = regex.giu`[;؛،—–()\n]|[,:](?!\d)|(?<!\p{L})${sourceOf(andSource, clauseWords)}(?:(?!\p{L})|(?<=['’]))`;
/** Before the first day of something. */
export const fromWord = new RegExp(`${wholeSourceOf(clock.from)}\\s+$`, 'iu');
const repeated = wholeTerms(
  ...languages.flatMap(({ calendar }) => [...readTermTable(calendar.daySets).values()]),
);

/**
 * Whether what a sentence says of a moment is still to come. Of a weekday, of "tomorrow" without an hour, and of an hour alone
 * the words of its clause decide, then those of the nearest one: where they leave it open it is not.
 */
export function isToCome(moment: Moment, text: string, language: string | null): boolean {
  const { is, time, index, end, day, lastDay } = moment;
  if (is === 'date' || (is === 'spoken' && time !== null)) return true;
  const tense = tenseOf(language);
  if (!findLanguage(language) || (is === 'hour' && repeated.test(text))) return false;
  const starts = [0, ...text.matchAll(clauseEnd).map((end) => end.index)];
  const own = starts.findLastIndex((start) => start <= index);
  const clauses = starts.map((start, at) => ({
    clause: text.slice(start, starts[at + 1]),
    distance: at < own ? own - at : at - own - 0.5,
  }));
  // "it was decided to close tomorrow"
  if (is === 'spoken' && tense.future.test(text.slice(index, end))) return true;
  for (const { clause } of clauses.sort((a, b) => a.distance - b.distance)) {
    if (planChangeIn(clause) !== null) return true;
    if (tense.past.test(clause)) return false;
    if (tense.future.test(clause)) return true;
  }
  if (is === 'spoken') return fromWord.test(text.slice(0, index));
  // from Saturday 06:00 to Sunday 12:00, and not: from Monday to Friday, 9:00
  const isOnce = time !== null && (day === lastDay || namesDay(text.slice(time.clock.end, end)));
  return is === 'weekday' && (isOnce || untilWord.test(text.slice(0, index)));
}
