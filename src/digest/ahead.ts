/** When what a notice announces takes place. */
import { type ClockTime, clockIn } from './clock-time.ts';

const dayMs = 86_400_000;
const tomorrow = /(?<!\p{L})(?:tomorrow|завтра|mañana|morgen|demain|غدا|غداً)(?!\p{L})/iu;
const languages = ['en', 'ru', 'es', 'de', 'fr', 'ar'] as const;

export interface Planned {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly clock: ClockTime;
}

/** The instant a notice of `postedAt` states; a zone it does not name is `zone`. Null when it states no time of day. */
export function plannedIn(text: string, postedAt: number, zone: string): Planned | null {
  const clock = clockIn(text);
  if (!clock) return null;
  const here = clock.zone ?? zone;
  const posted = calendarDay(postedAt, here);
  const named = namedDay(text, posted);
  const day = named ?? (tomorrow.test(text) ? posted + dayMs : posted);
  return { at: instantOf(day, clock, here), clock };
}

/** "20 November", "November 20", "20 de noviembre", in the year that lies nearest. Midnight UTC of that day. */
function namedDay(text: string, posted: number): number | null {
  for (const { name, month } of monthNames) {
    const found =
      new RegExp(
        `(?<!\\p{N})(\\d{1,2})\\.?(?:st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?${name}(?!\\p{L})`,
        'iu',
      ).exec(text) ?? new RegExp(`(?<!\\p{L})${name}\\s+(\\d{1,2})(?!\\p{N})`, 'iu').exec(text);
    const date = Number(found?.[1] ?? 0);
    if (date < 1 || date > 31) continue;
    const year = new Date(posted).getUTCFullYear();
    const candidates = [year - 1, year, year + 1].map((y) => Date.UTC(y, month, date));
    return candidates.reduce((a, b) => (Math.abs(b - posted) < Math.abs(a - posted) ? b : a));
  }
  return null;
}

const monthNames = languages.flatMap((language) => {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    month,
    name: format.formatToParts(Date.UTC(2026, month, 15)).find((part) => part.type === 'month')?.value ?? '',
  }));
});

/** Midnight UTC of the calendar day that `at` falls on in `zone`. */
export function calendarDay(at: number, zone: string): number {
  return Math.floor((at + offsetMs(at, zone)) / dayMs) * dayMs;
}

/** Minutes since midnight UTC of 1970 on the clocks of `zone`. */
export function calendarMinutes(at: number, zone: string): number {
  return Math.floor((at + offsetMs(at, zone)) / 60_000);
}

function instantOf(day: number, clock: ClockTime, zone: string): number {
  const wall = day + (clock.hour * 60 + clock.minute) * 60_000;
  const guess = wall - offsetMs(wall, zone);
  return wall - offsetMs(guess, zone);
}

function offsetMs(at: number, zone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
