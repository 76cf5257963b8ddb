/** The days that a text names, by their dates, as weekdays, or as "tomorrow"; such words are no names of anybody. */
import { addDays, getWeekday } from '#src/chats/wall-clock.ts';
import { everyDay } from '#src/chats/weekdays.ts';
import { andSource, monthNumbers } from '#src/languages/calendar-names.ts';
import { findLanguage, inAnyLanguage, languages, stopWordsOfAll } from '#src/languages/index.ts';
import { matchesIn, readTermTable, regex, sourceOf } from '#src/languages/terms.ts';
import { withLatinDigits } from './clock-time.ts';
import {
  hasBeside,
  isInName,
  isNumericDate,
  isWeekly,
  mayWriteMonthFirst,
  namesMonth,
  ordinalEnding,
  spokenDay,
  withDayNumbers,
} from './calendar-words.ts';

export interface NamedDay {
  readonly day: string;
  /** The last of several days; `day` where it is one. */
  readonly lastDay: string;
  readonly index: number;
  readonly end: number;
  /** An hour alone is of the day of the post. */
  readonly is: 'date' | 'weekday' | 'spoken' | 'hour';
  readonly hasYear: boolean;
  /** Every Monday, last Monday, or one of two: `day` is not to be relied on. */
  readonly isUnsure?: boolean;
}

interface Reading {
  readonly language?: string | null;
  /** "From 3 to 4 December" is no range where something is moved. */
  readonly isMoved?: boolean;
}

const maxDays = 12;
const monthNames = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const year = String.raw`(?:,?\s+(?:de\s+|del\s+)?(?<year>(?:1\d|20)\d{2})(?!\p{N}))?`;
const ordinal = String.raw`\.?${ordinalEnding}?`;
const { next, on, ofMonth } = inAnyLanguage('calendar');
const { at: atHour, until, lasts } = inAnyLanguage('clock');
const andWord = String.raw`(?<!\p{L})${andSource}`;
const first = String.raw`(?<list>(?:\d{1,2}${ordinal}\s*(?:,|${andWord})\s*)*)(?<first>\d{1,2})${ordinal}\s*(?<between>[–—/-]|${andWord}|(?<!\p{L})${until})\s*(?:(?:${on}|the)\s+)?`;
const units = sourceOf(
  ...languages.flatMap(({ numbers }) => [...readTermTable(numbers.units).values()]),
  '[%€$£]',
);
const dates = [
  String.raw`(?<!\p{N})(?:(?<![:.h])${first})?(?<day>\d{1,2})${ordinal}\s+(?:${ofMonth}\s+)?(?<month>${monthNames})(?!\p{L})${year}`,
  String.raw`(?<![\p{L}\p{N}])(?<!\d\s)(?<month>${monthNames})\s+(?:${first})?(?<day>\d{1,2})${ordinalEnding}?(?!\p{N})${year}`,
  String.raw`(?<![\d./-])(?<day>\d{1,2})(?<sign>[./])(?<number>\d{1,2})\k<sign>(?<year>20\d\d)(?!\d)`,
  String.raw`(?<![\d./-])(?<year>20\d\d)-(?<number>\d\d)-(?<day>\d\d)(?!\d)`,
  String.raw`(?<![\p{L}\d.,:/-])(?<bare>(?<day>\d{1,2})(?<sign>[./])(?<number>\d{1,2})(?:\.(?=[,:;)]))?)(?![\d/-]|[.,:]\d|\s?(?:uhr|h|${units})(?!\p{L}))\.?`,
].map((source) => new RegExp(source, 'giu'));

/**
 * In their order. A date without a year is in the one that lies nearest to the day `posted`, a weekday is that day or the next
 * of its name, unless it is said to be another; "from 20 to 24 November" and "Monday, 23 November" are one. `language` decides
 * whether 12/05/2026 may be read.
 */
export const findDays = (written: string, posted: string, reading?: Reading): NamedDay[] =>
  readDays(written, posted, reading).filter(({ isUnsure }) => !isUnsure);

/** The unsure ones among them, for the hours that stand by these. */
export function readDays(written: string, posted: string, reading: Reading = {}): NamedDay[] {
  const text = withDayNumbers(withLatinDigits(written));
  const found = [
    ...(namesDate(text) ? findDates(text, posted, reading) : []),
    // of a post without a date nobody knows which Monday it means
    ...(posted === '' ? [] : matchesIn(text, spokenDay)).flatMap((match) =>
      spokenDayOf(match, text, posted, reading.language ?? null),
    ),
  ];
  const days: NamedDay[] = [];
  for (const day of found.sort((a, b) => a.index - b.index).slice(0, maxDays)) {
    const before = days.at(-1);
    const joined = before && join(before, day, text, reading);
    days.splice(joined ? -1 : days.length, 1, joined ?? day);
  }
  return days;
}

function findDates(text: string, posted: string, { language = null, isMoved = false }: Reading): NamedDay[] {
  const matches = dates.flatMap((pattern) => matchesIn(text, pattern)).slice(0, maxDays);
  return matches.flatMap(({ 0: { length }, index, groups = {} }) => {
    const month = monthNumbers.get((groups.month ?? '').toLowerCase()) ?? Number(groups.number) - 1;
    const dayOf = (number: number, of = month) => nearestDay(posted, groups.year, of, number);
    const isSmall = /^\p{Ll}/u.test(groups.month ?? 'm');
    const end = index + length;
    if (!isSmall && hasBeside.inName(text, index, end)) return [];
    if (!groups.year && hasBeside.yearsAgo(text, index, end)) return [];
    const last = Number(groups.day);
    if (groups.bare && !isNumericDate(groups.bare, text.slice(0, index), language)) return [];
    const isMonthFirst = groups.sign === '/' && (last <= 12 || month > 11) && mayWriteMonthFirst(language);
    // 12/05 and 05/12 are days of two readings
    if (isMonthFirst && month <= 11 && month !== last - 1) return [];
    const lastDay = isMonthFirst ? dayOf(month + 1, last - 1) : dayOf(last);
    if (lastDay === null) return [];
    const named = { is: 'date', hasYear: groups.year !== undefined } as const;
    const numbers = [...text.slice(index, end).matchAll(/(?<!\d)\d{1,2}(?!\d)/g)];
    const isSpan = numbers.every(([number], at) => Number(number) === Number(numbers[0]) + at);
    if (isAnd.test(groups.between ?? '') && !isSpan)
      return numbers.flatMap(({ 0: number, index: at }, place) => {
        const day = dayOf(Number(number));
        const [start, stop] = [index + at, index + (numbers[place + 1]?.index ?? length)];
        return day === null ? [] : { ...named, day, lastDay: day, index: start, end: stop };
      });
    const begin = groups.first === undefined ? lastDay : dayOf(Number(numbers[0]));
    const isRange = begin !== null && begin < lastDay && !(isMoved && untilWord.test(groups.between ?? ''));
    return { ...named, day: isRange ? begin : lastDay, lastDay, index, end };
  });
}

/** "24, 25 and 26 November" are a span, "2 and 9 December" two days. */
const isAnd = regex.iu`^${andSource}$`;
/** "To", "until": any word but "and". */
const untilWord = regex.iu`^(?!${andSource}$)\p{L}`;

function nearestDay(posted: string, year: string | undefined, month: number, day: number): string | null {
  if (!(month >= 0 && month < 12)) return null;
  const years =
    year === undefined ? [-1, 0, 1].map((more) => Number(posted.slice(0, 4)) + more) : [Number(year)];
  const from = Date.parse(posted);
  // 31 November is no day
  const days = years
    .map((one) => Date.UTC(one, month, day))
    .filter((at) => new Date(at).getUTCDate() === day);
  const [nearest] = days.sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  return nearest === undefined ? null : new Date(nearest).toISOString().slice(0, 10);
}

function spokenDayOf(
  match: RegExpExecArray,
  text: string,
  posted: string,
  language: string | null,
): NamedDay[] {
  const { groups = {}, index } = match;
  const end = index + match[0].length;
  const isSaid = (terms: keyof typeof hasBeside) => hasBeside[terms](text, index, end);
  const weekday = everyDay.find((day) => groups[`weekday${day}`] !== undefined);
  const days = weekday === undefined ? daysOf(groups) : daysUntil(weekday, posted);
  // in Arabic "next Sunday" begins a week
  const placeIn = (one: number) => (findLanguage(language)?.script === 'arabic' ? one % 7 : one);
  const isInThisWeek = weekday !== undefined && placeIn(weekday) >= placeIn(getWeekday(posted));
  if (weekday !== undefined && isInName(match[0], text.slice(0, index), text.slice(end), language)) return [];
  const day = addDays(posted, days);
  const here = { day, lastDay: day, index, end, hasYear: false };
  if (weekday === undefined) return [{ ...here, is: 'spoken' }];
  const rest = text.slice(end);
  const weeks = [0, 7, 14, 21, 28].map((more) => addDays(day, more));
  const dateOn = (number: string | undefined) =>
    weeks.find((each) => Number(each.slice(8)) === Number(number));
  const alone = numberAlone.exec(rest);
  const isAlone = stopWordsOfAll.has(alone?.groups?.next?.toLowerCase() ?? '') && dateOn(alone?.groups?.day);
  const number = isAlone ? alone : dayOfMonth.exec(rest);
  if (number === null) {
    const isUnsure =
      isWeekly(text) || isSaid('notNext') || isSaid('otherDay') || (isInThisWeek && isSaid('next'));
    return [{ ...here, is: 'weekday', isUnsure }];
  }
  const dated = dateOn(number.groups?.day);
  const [first = day, isUnsure] = [dated, dated === undefined];
  return [{ ...here, day: first, lastDay: first, end: end + number[0].length, is: 'date', isUnsure }];
}

/** "Saturday 28th", "samedi 28 à 21 h". */
const dayOfMonth = regex.iu`^(?:\s${next})?,?\s(?:(?:the|le|el|dem|den)\s)?(?<day>\d{1,2})(?:${ordinalEnding}(?![\p{L}]|\s(?:of|${monthNames}))|\.?(?=,?\s${atHour}\s\d|[,;:)](?![\d])|\s[–—-]\s(?!\d)|\.?\s*$))`;

/** "El domingo 29 se juega", and no "Sunday 29 people". */
const numberAlone = /^\s(?<day>\d{1,2})(?=\s(?<next>\p{L}+))/u;

const daysOf = ({ in2, in1, in0 }: Partial<Record<string, string>>): number =>
  in2 ? 2 : in1 ? 1 : in0 ? 0 : -1;
/** How long it is from a day to the first of that ISO weekday, itself among them. */
export const daysUntil = (weekday: number, from: string): number => (weekday - getWeekday(from) + 7) % 7;

const besideDay = /^[\s,(]*(?:\p{L}{1,3}\s+)?$/u;
const listed = regex.iu`(?<!\p{L})(?:${andSource}|${until})(?!\p{L})`;
const maxBeside = 15;
/** Between the two stands a word for "until", and nothing else but an hour. */
const untilNext = regex.iu`^(?:[\s,]*(?:\p{L}{1,5}\s)?\d{1,2}(?:[:.h]\d\d)?\s?(?:h|uhr)?)?[\s,]*(?:[–—-]|(?<!\p{L})${until}(?!\p{L}))(?:[\s,]*(?:(?!${andSource}\s)\p{L}{1,6}\s|\d\d?[:.h]\d\d|\d\d?h))*[\s,]*$`;

/** "… and continues until 5 December" */
const lastsUntil = regex.iu`^[^.!?;]*(?:,|(?<!\p{L})${andSource})\s?${lasts}\s(?:\p{L}+\s){0,2}?(?:\p{L}+['’])?${until}\s(?:(?:${on}|the)\s)?$`;

/** Of two names of one day the date counts, and of the first day and the last both. Null where they are two. */
function join(before: NamedDay, day: NamedDay, text: string, { isMoved }: Reading): NamedDay | null {
  if (day.index < before.end) return before.is === 'date' ? before : { ...day, index: before.index };
  const between = text.slice(before.end, day.index);
  // "from Tuesday 24 November to Friday 27 November"
  const isLastDay = before.day < before.lastDay && getWeekday(day.day) === getWeekday(before.lastDay);
  if (isLastDay && besideDay.test(between)) return { ...before, lastDay: day.day, end: day.end };
  const lastDay =
    day.is === 'weekday' ? addDays(before.day, daysUntil(getWeekday(day.day), before.day)) : day.day;
  const { end } = day;
  if (!day.isUnsure && before.day < lastDay && (untilNext.test(between) || lastsUntil.test(between)))
    return isMoved && /\p{L}/u.test(between) ? null : { ...before, lastDay, end };
  if (before.is === day.is || listed.test(between)) return null;
  const weekday = [before, day].find(({ is }) => is === 'weekday');
  const other = weekday === before ? day : before;
  const isSame = weekday ? getWeekday(weekday.day) === getWeekday(other.day) : before.day === day.day;
  if (!besideDay.test(between) && !(isSame && between.length <= maxBeside)) return null;
  return { ...(other.is === 'date' ? other : before), index: before.index, end };
}

/** Looking words up is far cheaper than the patterns of dates. */
const namesDate = (text: string): boolean => namesMonth(text) || /\d[./-]\d/.test(text);

export const namesDay = (text: string): boolean => namesDate(text) || text.search(spokenDay) >= 0;
