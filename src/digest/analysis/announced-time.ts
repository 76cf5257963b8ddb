import { toInstant, toLocalTime, addDays } from '#src/chats/wall-clock.ts';
import { monthNumbers, relativeDay } from '#src/languages/calendar-names.ts';
import { languages, sourceInAnyLanguage } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { type ClockTime, findClockTime, withLatinDigits } from './clock-time.ts';

export const tomorrow = new RegExp(
  wholeSourceOf(...languages.map(({ calendar }) => calendar.tomorrow)),
  'iu',
);

const calledOff = wholeSourceOf(...languages.map(({ categories }) => categories.calledOff));
const movedPlan = wholeSourceOf(...languages.map(({ categories }) => categories.movedPlan));
/** What was announced is off, or comes at another time. */
export const planChange = new RegExp(`${calledOff}|${movedPlan}`, 'iu');
const [offPlan, otherTime] = [new RegExp(calledOff, 'iu'), new RegExp(movedPlan, 'iu')];

/** What a sentence says of a plan: postponed without another time is off. Null when neither. */
export const planChangeIn = (text: string): 'moved' | 'off' | null =>
  otherTime.test(text) ? 'moved' : offPlan.test(text) ? 'off' : null;

const maxTimes = 8;

const [today, dayAfterTomorrow] = (['thisEvening', 'dayAfterTomorrow'] as const).map(
  (name) => new RegExp(wholeSourceOf(...languages.map(({ calendar }) => calendar[name])), 'iu'),
) as [RegExp, RegExp];

/** The day that "today", "tonight", "tomorrow" or "the day after tomorrow" is in a text of the day `posted`; null where none is named. */
export function findRelativeDay(text: string, posted: string): string | null {
  if (dayAfterTomorrow.test(text)) return addDays(posted, 2);
  if (tomorrow.test(text)) return addDays(posted, 1);
  return today.test(text) || relativeDay.test(text) ? posted : null;
}

export interface AnnouncedTime {
  readonly at: number;
  readonly clock: ClockTime;
}

/**
 * The instant a notice of `postedAt` states; a zone it does not name is `zone`, a day it does not name is `day`, else that
 * of the post. "Moved from 15:00 to 16:00": what is named last stands, on the day and in the zone that stand before it. Null
 * when it states no time of day.
 */
export function findAnnouncedTime(
  text: string,
  postedAt: number,
  zone: string,
  day: string | null = null,
): AnnouncedTime | null {
  let time = findFirstTime(text, postedAt, zone, day);
  if (!planChange.test(text)) return time;
  let rest = text;
  for (let count = 0; time !== null && count < maxTimes; count += 1) {
    rest = rest.slice(findClockTime(rest)?.end);
    const here: string = time.clock.zone ?? zone;
    const later = findFirstTime(rest, postedAt, here, toLocalTime(time.at, here).date);
    if (later === null) break;
    time = later.clock.zone === null ? { ...later, clock: { ...later.clock, zone: time.clock.zone } } : later;
  }
  return time;
}

function findFirstTime(
  text: string,
  postedAt: number,
  zone: string,
  day: string | null,
): AnnouncedTime | null {
  const clock = findClockTime(text);
  if (!clock) return null;
  const here = clock.zone ?? zone;
  const posted = toLocalTime(postedAt, here).date;
  const named = findDates(text, posted)[0]?.day ?? findRelativeDay(text, posted);
  const date = named ?? day ?? posted;
  const time = [clock.hour, clock.minute].map((part) => String(part).padStart(2, '0')).join(':');
  return { at: toInstant(date, time, here), clock };
}

const maxDates = 12;

const monthNames = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const year = String.raw`(?:,?\s+(?:de\s+|del\s+)?(?<year>(?:1\d|20)\d{2})(?!\p{N}))?`;
const ordinal = String.raw`\.?(?:st|nd|rd|th|er)?`;
const until = sourceInAnyLanguage(({ clock }) => clock.until);
const and = languages
  .map(({ code }) => new Intl.ListFormat(code).formatToParts(['1', '2'])[1]?.value.trim())
  .join('|');
const between = String.raw`(?:[–—-]|(?<!\p{L})(?:${and}|${until}))`;
const dayFirst = new RegExp(
  String.raw`(?<!\p{N})(?:(?<![:.h])(?<first>\d{1,2})${ordinal}\s*${between}\s*)?(?<day>\d{1,2})${ordinal}\s+(?:de\s+|of\s+)?(?<month>${monthNames})(?!\p{L})${year}`,
  'giu',
);
const monthFirst = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<!\d\s)(?<month>${monthNames})\s+(?:(?<first>\d{1,2})${ordinal}\s*${between}\s*)?(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\p{N})${year}`,
  'giu',
);
const inDigits = /(?<![\d./-])(?<day>\d{1,2})(?<sign>[./])(?<number>\d{1,2})\k<sign>(?<year>20\d\d)(?!\d)/gu;
const backwards = /(?<![\d./-])(?<year>20\d\d)-(?<number>\d\d)-(?<day>\d\d)(?!\d)/gu;

/** "20 November", "November 20, 2026", "20 de noviembre", "20.11.2026": the days a text names, without a year in the one that lies nearest to the day `posted`; "from 20 to 24 November" is one. */
export function findDates(written: string, posted: string): NamedDate[] {
  const text = withLatinDigits(written);
  if (!namesDay(text)) return [];
  const found = [dayFirst, monthFirst, inDigits, backwards]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .slice(0, maxDates);
  const dates = found.flatMap(({ 0: { length }, index, groups }) => {
    const month = monthNumbers.get((groups?.month ?? '').toLowerCase()) ?? Number(groups?.number) - 1;
    const dayOf = (number: number) => nearestDay(posted, groups?.year, month, number);
    const lastDay = dayOf(Number(groups?.day));
    if (lastDay === null) return [];
    const first = groups?.first === undefined ? lastDay : dayOf(Number(groups.first));
    const day = first !== null && first < lastDay ? first : lastDay;
    return [{ day, lastDay, index, end: index + length, hasYear: groups?.year !== undefined }];
  });
  const inOrder = dates.sort((a, b) => a.index - b.index);
  return inOrder.flatMap((date, at) => {
    const [before, after] = [inOrder[at - 1], inOrder[at + 1]];
    if (before && isUntil(before, date, text)) return [];
    return [after && isUntil(date, after, text) ? { ...date, lastDay: after.lastDay } : date];
  });
}

interface NamedDate {
  readonly day: string;
  /** The last of several days; `day` where it is one. */
  readonly lastDay: string;
  readonly index: number;
  readonly end: number;
  readonly hasYear: boolean;
}

/** Between the two stands a word for "until", and nothing else but an hour. */
const isUntil = (from: NamedDate, to: NamedDate, text: string): boolean =>
  from.day < to.day && untilNext.test(text.slice(from.end, to.index));
const untilNext = new RegExp(
  String.raw`^(?:[\s,]*(?:\p{L}{1,2}\s)?\d{1,2}(?:[:.h]\d\d)?\s?(?:h|uhr)?)?[\s,]*(?:[–—-]|(?<!\p{L})${until}(?!\p{L}))(?:[\s,]*(?:\p{L}{1,6}\s|\d\d?[:.h]\d\d|\d\d?h))*[\s,]*$`,
  'iu',
);

function nearestDay(posted: string, year: string | undefined, month: number, day: number): string | null {
  if (!(month >= 0 && month < 12 && day >= 1 && day <= 31)) return null;
  const years =
    year === undefined ? [-1, 0, 1].map((more) => Number(posted.slice(0, 4)) + more) : [Number(year)];
  const from = Date.parse(posted);
  const days = years.map((one) => Date.UTC(one, month, day));
  const nearest = days.reduce((a, b) => (Math.abs(b - from) < Math.abs(a - from) ? b : a));
  return Number.isNaN(nearest) ? null : new Date(nearest).toISOString().slice(0, 10);
}

/** Looking words up is far cheaper than the patterns of dates. */
export const namesDay = (text: string): boolean =>
  /\p{Nd}/u.test(text) && (namesMonth(text) || /\d[./-]\d\d?[./-]\d/.test(text));

const firstWords = new Set([...monthNumbers.keys()].map((name) => name.split(' ')[0]));

export const namesMonth = (text: string): boolean =>
  text.match(/[\p{L}\p{M}]{3,}/gu)?.some((word) => firstWords.has(word.toLowerCase())) ?? false;
