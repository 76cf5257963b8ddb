/** Zone arithmetic: what clocks on the wall show, and when. Dates are `YYYY-MM-DD`, times `HH:MM`. */
const dayMs = 86_400_000;

export interface LocalTime {
  readonly date: string;
  readonly time: string;
  /** ISO: 1 = Monday. */
  readonly weekday: number;
  /** Local minus UTC, in milliseconds. */
  readonly offsetMs: number;
}

export interface DayBounds {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether `name` is a zone of the IANA database, in any case: a bare offset is none, it knows no summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z][\w+/-]{1,40}$/i.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch (thrown) {
    // forgives only a name that Intl does not know
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

/** What the clock of `zone` shows at `instant`. Throws RangeError when there is no such zone. */
export function toLocalTime(instant: number, zone: string): LocalTime {
  const offsetMs = offsetAt(instant, zone);
  const shown = new Date(instant + offsetMs);
  const [date = '', time = ''] = shown.toISOString().split('T');
  return { date, time: time.slice(0, 5), weekday: shown.getUTCDay() || 7, offsetMs };
}

/**
 * When the clock of `zone` shows `time` on `date`. A time that a clock change skips comes later by the length
 * of the gap (02:30 at 03:30); one that happens twice counts the first time. Throws RangeError when there is no such zone.
 */
export function toInstant(date: string, time: string, zone: string): number {
  const shown = Date.parse(`${date}T${time}Z`);
  const { before, after } = offsetsAround(shown, zone);
  if (before === after) return shown - before;
  const fits = [shown - before, shown - after].filter((at) => offsetAt(at, zone) === shown - at);
  return fits.length > 0 ? Math.min(...fits) : shown - before;
}

/** The day `date` in `zone`, half-open: 23 to 25 hours as a rule, none at all where a zone left it out (Apia, 2011-12-30). */
export function getDayBounds(date: string, zone: string): DayBounds {
  return { from: startOf(date, zone), to: startOf(addDays(date, 1), zone) };
}

/** The date `days` after `date`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** ISO weekday of a date, 1 = Monday. */
export function getWeekday(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

/** Whether `date` is written `YYYY-MM-DD` and is in the calendar. */
export function isDate(date: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false;
  const at = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

/** The first moment of a day: midnight, or the end of the gap that swallows it. */
function startOf(date: string, zone: string): number {
  const midnight = Date.parse(`${date}T00:00Z`);
  const { before, after } = offsetsAround(midnight, zone);
  const at = toInstant(date, '00:00', zone);
  const skipped = offsetAt(at, zone) !== midnight - at;
  return skipped ? changeBetween(midnight - after, midnight - before, zone) : at;
}

/** The instant in `(low, high]` from which on the clock of `zone` is no longer what it was at `low`. */
function changeBetween(low: number, high: number, zone: string): number {
  const old = offsetAt(low, zone);
  let [from, to] = [low, high];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (offsetAt(middle, zone) === old) from = middle;
    else to = middle;
  }
  return to;
}

/** The offsets a day before and after: no zone is further from UTC, none changes its clock twice in two days. */
function offsetsAround(shown: number, zone: string): { before: number; after: number } {
  return { before: offsetAt(shown - dayMs, zone), after: offsetAt(shown + dayMs, zone) };
}

function offsetAt(instant: number, zone: string): number {
  const found = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(formatterOf(zone).format(instant));
  const [, sign, hours, minutes, seconds] = found ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000 + Number(seconds ?? 0) * 1000;
  return sign === '-' ? -size : size;
}

/** One per zone, whatever its spelling: making one costs fifty times what using it does. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  const key = zone.toLowerCase();
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formatters.set(key, made);
  return made;
}
