/** The span of time a digest covers, half-open, from the words people type or from the last one delivered. */
import { dayMs, hourMs } from '#src/duration.ts';
import { normalizeArgument, refuse, type Refusal } from '#src/chats/command-arguments.ts';
import { getDayBounds, isDate, toLocalTime, addDays } from '#src/chats/wall-clock.ts';
import { languages } from '#src/languages/index.ts';

/** Instants in milliseconds since 1970. */
export interface Window {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export type ParsedWindow = { readonly window: Window } | Refusal;

/** Longer than a quarter is an archive, not a digest. */
const longestDays = 92;
/** The last instant that has a date (tc39.es/ecma262/#sec-time-values-and-time-range). */
const lastInstant = 8.64e15;

/** Whether the bot would have made a digest of it: buttons can be forged. */
export const isPossibleWindow = ({ from, to }: Window): boolean =>
  from > 0 && from < to && to <= lastInstant && to - from <= (longestDays + 1) * dayMs;
const unitMs: Readonly<Record<string, number>> = { h: hourMs, d: dayMs, w: 7 * dayMs };
const plainWord = (typed: string): string => normalizeArgument(typed).replaceAll('’', "'");

/** Words for a whole day, as Intl has them: how many days ago it was. */
const daysAgo: ReadonlyMap<string, number> = new Map(
  languages.flatMap(({ code }) => {
    const format = new Intl.RelativeTimeFormat(code, { numeric: 'auto' });
    return [0, 1].map((ago) => [plainWord(format.format(-ago, 'day')), ago] as const);
  }),
);

/** Reads `today`, `yesterday`, `24h`, `7d`, a date or `DATE..DATE` in `zone`; nothing means the last 24 hours, `today` the whole calendar day. */
export function parseWindow(text: string, zone: string, now: number): ParsedWindow {
  const typed = normalizeArgument(text);
  const today = toLocalTime(now, zone).date;
  if (typed === '') return { window: { from: now - dayMs, to: now } };
  const ago = daysAgo.get(plainWord(typed));
  if (ago !== undefined) return ofDates(typed, addDays(today, -ago), addDays(today, -ago), zone, today);
  const [, count, unit] = /^(\d{1,5})([hdw])$/.exec(typed) ?? [];
  if (unit === undefined) return ofRange(typed, zone, today);
  const spanMs = Number(count) * (unitMs[unit] ?? 0);
  if (spanMs === 0) return refuseWindow('window-empty', typed, '24h');
  if (spanMs > longestDays * dayMs) return refuseWindow('window-too-long', typed, '30d');
  return { window: { from: now - spanMs, to: now } };
}

function ofRange(typed: string, zone: string, today: string): ParsedWindow {
  const parts = typed.split(/\.{2,}/);
  const [first = null, last = first, ...more] = parts.map(dateOf);
  if (first === null || last === null || more.length > 0)
    return refuseWindow('window-unclear', typed, `${addDays(today, -6)}..${today}`);
  const bad = [first, last].findIndex((date) => !isDate(date));
  if (bad >= 0) return refuseWindow('window-bad-date', parts[bad] ?? '', today);
  return ofDates(typed, first, last, zone, today);
}

function ofDates(typed: string, first: string, last: string, zone: string, today: string): ParsedWindow {
  const [from = first, to = last] = [first, last].sort();
  if (to > today) return refuseWindow('window-future', to, today);
  if (addDays(from, longestDays) <= to) return refuseWindow('window-too-long', typed, '30d');
  if (first !== from) return refuseWindow('window-swapped', typed, `${from}..${to}`);
  const window = { from: getDayBounds(from, zone).from, to: getDayBounds(to, zone).to };
  // a day that the zone left out has no time in it
  return window.from < window.to ? { window } : refuseWindow('window-empty', typed, today);
}

/** `2026-11-20`, `2026/11/20`, `20.11.2026` as `YYYY-MM-DD`; null when it looks like none of them. */
function dateOf(text: string): string | null {
  const found =
    /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/.exec(text) ??
    /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/.exec(text);
  const { year, month = '', day = '' } = found?.groups ?? {};
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const refuseWindow = (key: string, part: string, example: string): Refusal =>
  refuse(key, part, `/digest ${example}`);
