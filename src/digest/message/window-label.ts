/** The days of a digest in words. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import type { Texts } from '#src/message/texts.ts';
import type { Digest } from '../selection/plan-digest.ts';

/** `Thu 20 Nov`, `Mon 17 Nov – Thu 20 Nov`, with the year where it is another than this one; null where no post has a date. */
export function windowLabel(digest: Digest, texts: Texts): string | null {
  const { window, timeZone, now } = digest.input;
  const dates = digest.entries.flatMap(({ at }) => (at === null ? [] : [at]));
  if (!window && dates.length === 0) return null;
  const first = window?.from ?? Math.min(...dates);
  const last = window ? Math.max(window.from, window.to - 1) : Math.max(...dates);
  const yearOf = (at: number) => toLocalTime(at, timeZone).date.slice(0, 4);
  const day = (at: number, beside: number) => texts.day(at, timeZone, yearOf(at) !== yearOf(beside));
  if (toLocalTime(first, timeZone).date === toLocalTime(last, timeZone).date) return day(last, now);
  return `${day(first, last)} – ${day(last, now)}`;
}
