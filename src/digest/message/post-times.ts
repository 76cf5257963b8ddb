/** When posts are from: the window of a digest, and the hour or day of a line. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { dayMs } from '#src/duration.ts';
import type { InlineNode } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import type { Digest, DigestInput } from '../selection/plan-digest.ts';

/** ` · 07:40` in the last 24 hours of the window, ` · Tue 17 Nov` before them: what was true then need not be true now. Empty where no post has a date. */
export function timeMark(
  entries: readonly DigestEntry[],
  { digest, texts }: { readonly digest: Digest; readonly texts: Texts },
): InlineNode[] {
  const newest = entries.flatMap(({ at }) => at ?? []).sort((a, b) => b - a)[0];
  const window = windowOf(digest);
  if (window === null || newest === undefined) return [];
  const { timeZone, now } = digest.input;
  if (window.to - newest <= dayMs) return [` · ${texts.time(newest, timeZone)}`];
  return [` · ${texts.day(newest, timeZone, isOtherYear(newest, now, timeZone))}`];
}

/** `Thu 20 Nov`, `Mon 17 Nov – Thu 20 Nov`, with years where one of them is not the present one; null where no post has a date. */
export function windowLabel(digest: Digest, texts: Texts): string | null {
  const window = windowOf(digest);
  if (window === null) return null;
  const { timeZone, now } = digest.input;
  const [first, last] = [window.from, Math.max(window.from, window.to - 1)];
  const withYear = [first, last].some((at) => isOtherYear(at, now, timeZone));
  const days = [first, last].map((at) => texts.day(at, timeZone, withYear));
  return [...new Set(days)].join(' – ');
}

/** For a file from its first post to its last, with the second of the last; null where no post has a date. */
export function windowOf({ input: { window }, entries }: Digest): DigestInput['window'] {
  const dates = entries.flatMap(({ at }) => (at === null ? [] : [at]));
  if (window !== null || dates.length === 0) return window;
  return { from: Math.min(...dates), to: Math.max(...dates) + 1000 };
}

/** Whether `at` is of another calendar year than `now`, both milliseconds since 1970. */
export function isOtherYear(at: number, now: number, timeZone: string): boolean {
  const [year, thisYear] = [at, now].map((each) => toLocalTime(each, timeZone).date.slice(0, 4));
  return year !== thisYear;
}
