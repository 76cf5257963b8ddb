/** Quiet hours: alerts wait and come as one bundle when they end. */
import type { Chat } from './chat.ts';
import { normalizeHours, parseTimeOfDay, refuse, type Refusal } from './command-arguments.ts';
import { stopWordsOfAll } from '#src/languages/index.ts';
import { toInstant, toLocalTime, addDays } from './wall-clock.ts';

export type QuietHours = NonNullable<Chat['quiet']>;

const example = '/quiet 22:00-07:00';

/** Reads what follows `/quiet`: two times of the day, with a dash, dots, a space or small words between them. */
export function parseQuietHours(text: string): { quiet: QuietHours } | Refusal {
  const normalized = normalizeHours(text);
  const parts = normalized.split(/-|\.{2,}|\s+/).filter((part) => !stopWordsOfAll.has(part));
  const [from, to, ...more] = parts.map((part) => parseTimeOfDay(part.replace(/^24(?=(?:[:.h]?00)?$)/, '0')));
  if (from == null || to == null || more.length > 0) return refuse('quiet-bad-hours', normalized, example);
  if (from === to) return refuse('quiet-no-length', from, example);
  return { quiet: { from, to } };
}

export const defaultQuietHours: QuietHours = { from: '22:00', to: '07:00' };

/** Whether what arrives at `at` (milliseconds since 1970) shall make no sound. */
export const isNightSilenced = (chat: Pick<Chat, 'soundAtNight' | 'timeZone'>, at: number): boolean =>
  chat.soundAtNight !== true && findQuietHoursEnd(defaultQuietHours, chat.timeZone, at) !== null;

/** When what the chat is told at `now` arrives, null: at once; and whether without a sound. */
export function findArrival(chat: Chat, now: number): { until: number | null; silent: boolean } {
  const until = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
  return { until, silent: isNightSilenced(chat, until ?? now) };
}

/** When the quiet hours that hold at `now` end; null when none do. */
export function findQuietHoursEnd(quiet: QuietHours | null, zone: string, now: number): number | null {
  if (quiet === null) return null;
  const today = toLocalTime(now, zone).date;
  const overMidnight = quiet.to <= quiet.from ? 1 : 0;
  // from the day before yesterday on: where a zone left a day out, a night lasts over three dates
  const nights = [-2, -1, 0].map((step) => ({
    from: toInstant(addDays(today, step), quiet.from, zone),
    to: toInstant(addDays(today, step + overMidnight), quiet.to, zone),
  }));
  const until = nights.filter((night) => night.from <= now && now < night.to).map((night) => night.to);
  return until.length === 0 ? null : Math.max(...until);
}
