/** Whether a channel is silent for far longer than it is as a rule. Pure. */
import { dayMs } from '#src/duration.ts';
import type { Post } from '#src/posts/post.ts';

/** Fewer posts tell nothing about what is usual. */
const minPosts = 5;
/** A weekend with a holiday is nothing unusual. */
const shortestMs = 3 * dayMs;
const times = 4;

/** The mean time between two of these posts, milliseconds; null of too few. */
export function usualGapOf(posts: readonly Post[]): number | null {
  const dates = posts.flatMap(({ date }) => (date === null ? [] : [Date.parse(date)]));
  return dates.length < minPosts ? null : (Math.max(...dates) - Math.min(...dates)) / (dates.length - 1);
}

/** Instants in milliseconds since 1970. */
export const isQuiet = (newestPostAt: number | null, usualGapMs: number | null, now: number): boolean =>
  newestPostAt !== null &&
  usualGapMs !== null &&
  now - newestPostAt > Math.max(shortestMs, times * usualGapMs);
