/** When what a notice announces takes place. */
import { toInstant, toLocalTime, addDays } from '#src/chats/wall-clock.ts';
import { monthNumbers } from '#src/languages/calendar-names.ts';
import { languages } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { type ClockTime, findClockTime } from './clock-time.ts';

const tomorrow = new RegExp(wholeSourceOf(...languages.map(({ calendar }) => calendar.tomorrow)), 'iu');

export interface AnnouncedTime {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly clock: ClockTime;
}

/** The instant a notice of `postedAt` states; a zone it does not name is `zone`. Null when it states no time of day. */
export function findAnnouncedTime(text: string, postedAt: number, zone: string): AnnouncedTime | null {
  const clock = findClockTime(text);
  if (!clock) return null;
  const here = clock.zone ?? zone;
  const posted = toLocalTime(postedAt, here).date;
  const date = namedDate(text, posted) ?? (tomorrow.test(text) ? addDays(posted, 1) : posted);
  const time = [clock.hour, clock.minute].map((part) => String(part).padStart(2, '0')).join(':');
  return { at: toInstant(date, time, here), clock };
}

/** "20 November", "November 20", "20 de noviembre", in the year that lies nearest to the day `posted`. */
function namedDate(text: string, posted: string): string | null {
  const { dayFirst, monthFirst } = datePatterns();
  const [, day, month] = dayFirst.exec(text) ?? swapped(monthFirst.exec(text));
  const number = monthNumbers.get((month ?? '').toLowerCase());
  if (number === undefined || Number(day) < 1 || Number(day) > 31) return null;
  const year = Number(posted.slice(0, 4));
  const from = Date.parse(posted);
  const days = [year - 1, year, year + 1].map((one) => Date.UTC(one, number, Number(day)));
  const nearest = days.reduce((a, b) => (Math.abs(b - from) < Math.abs(a - from) ? b : a));
  return new Date(nearest).toISOString().slice(0, 10);
}

const swapped = (found: RegExpExecArray | null): readonly (string | undefined)[] =>
  found ? [found[0], found[2], found[1]] : [];

let patterns: { readonly dayFirst: RegExp; readonly monthFirst: RegExp } | null = null;

/** Made when first needed: they are long. */
function datePatterns() {
  const names = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
  patterns ??= {
    dayFirst: new RegExp(
      `(?<!\\p{N})(\\d{1,2})\\.?(?:st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?(${names})(?!\\p{L})`,
      'iu',
    ),
    monthFirst: new RegExp(`(?<!\\p{L})(${names})\\s+(\\d{1,2})(?!\\p{N})`, 'iu'),
  };
  return patterns;
}
