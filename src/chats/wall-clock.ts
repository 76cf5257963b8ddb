/** Zone arithmetic: what clocks on the wall show, and when. Dates are `YYYY-MM-DD`, times `HH:MM`. */
import { Temporal } from 'temporal-polyfill';

/** Whether `name` is a zone of the IANA database, in any case, or a fixed offset as `+03:00`. */
export function isTimeZone(name: string): boolean {
  if (!/^(?:[a-z][\w+/-]{1,40}|[+-]\d\d:\d\d)$/i.test(name)) return false;
  try {
    toZoned(0, name);
    return true;
  } catch (thrown) {
    // forgives only a name that is no zone
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

/** What the clock of `zone` shows at `instant`. Throws RangeError when there is no such zone. */
export function toLocalTime(instant: number, zone: string) {
  const shown = toZoned(instant, zone);
  return {
    date: shown.toPlainDate().toString(),
    time: shown.toPlainTime().toString({ smallestUnit: 'minute' }),
    /** ISO: 1 = Monday. */
    weekday: shown.dayOfWeek,
    offsetMs: shown.offsetNanoseconds / 1e6,
  };
}

/**
 * When the clock of `zone` shows `time` on `date`. A time that a clock change skips comes later by the length
 * of the gap (02:30 at 03:30); one that happens twice counts the first time. Throws RangeError when there is no such zone.
 */
export const toInstant = (date: string, time: string, zone: string): number =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds;

/** The day `date` in `zone`, half-open: 23 to 25 hours as a rule, none at all where a zone left it out (Apia, 2011-12-30). */
export function getDayBounds(date: string, zone: string) {
  const startOf = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
  return { from: startOf(date), to: startOf(addDays(date, 1)) };
}

export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

export const getWeekday = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

/** Whether `date` is written `YYYY-MM-DD` and is in the calendar. */
export function isDate(date: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

const toZoned = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
