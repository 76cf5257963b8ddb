import { toInstant, toLocalTime, addDays } from '#src/chats/wall-clock.ts';
import { monthNumbers } from '#src/languages/calendar-names.ts';
import { languages } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { type ClockTime, findClockTime } from './clock-time.ts';

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
  const named = findDates(text, posted)[0]?.day ?? (tomorrow.test(text) ? addDays(posted, 1) : null);
  const date = named ?? day ?? posted;
  const time = [clock.hour, clock.minute].map((part) => String(part).padStart(2, '0')).join(':');
  return { at: toInstant(date, time, here), clock };
}

const maxDates = 12;

const monthNames = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const year = String.raw`(?:,?\s+(?:de\s+|del\s+)?(?<year>(?:1\d|20)\d{2})(?!\p{N}))?`;
const dayFirst = new RegExp(
  String.raw`(?<!\p{N})(?<day>\d{1,2})\.?(?:st|nd|rd|th|er)?\s+(?:de\s+|of\s+)?(?<month>${monthNames})(?!\p{L})${year}`,
  'giu',
);
const monthFirst = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<!\d\s)(?<month>${monthNames})\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\p{N})${year}`,
  'giu',
);

/** "20 November", "November 20, 2026", "20 de noviembre": the days a text names as YYYY-MM-DD, without a year in the one that lies nearest to the day `posted`. */
export function findDates(text: string, posted: string) {
  if (!/\p{Nd}/u.test(text) || !namesMonth(text)) return [];
  const found = [...text.matchAll(dayFirst), ...text.matchAll(monthFirst)].slice(0, maxDates);
  return found.flatMap(({ 0: written, index, groups }) => {
    const month = monthNumbers.get((groups?.month ?? '').toLowerCase());
    const number = Number(groups?.day);
    if (month === undefined || number < 1 || number > 31) return [];
    const years =
      groups?.year === undefined
        ? [-1, 0, 1].map((more) => Number(posted.slice(0, 4)) + more)
        : [Number(groups.year)];
    const days = years.map((year) => Date.UTC(year, month, number));
    const from = Date.parse(posted);
    const nearest = days.reduce((a, b) => (Math.abs(b - from) < Math.abs(a - from) ? b : a));
    if (Number.isNaN(nearest)) return [];
    const day = new Date(nearest).toISOString().slice(0, 10);
    return [{ day, index, end: index + written.length, hasYear: groups?.year !== undefined }];
  });
}

const firstWords = new Set([...monthNumbers.keys()].map((name) => name.split(' ')[0]));

/** Looking words up is far cheaper than the patterns of dates. */
export const namesMonth = (text: string): boolean =>
  text.match(/[\p{L}\p{M}]{3,}/gu)?.some((word) => firstWords.has(word.toLowerCase())) ?? false;
