/** The state of a channel. Readers report `fresh` for a quiet or renamed channel; the registry knows the difference. */
import { dayMs } from '#src/duration.ts';
import type { Post } from './post.ts';

export const channelStates = [
  'fresh',
  'empty',
  'quiet',
  'renamed',
  'new owner',
  'preview off',
  'withheld here',
  'not a channel',
  'not found',
  'private',
  'markup changed',
  'unreachable',
] as const;

export type ChannelState = (typeof channelStates)[number];

const readable: readonly ChannelState[] = ['fresh', 'empty', 'quiet', 'renamed'];

export const isReadableState = (state: ChannelState): boolean => readable.includes(state);

/** With fewer posts there is no usual gap. */
const minPosts = 5;
/** Longer than a weekend with a holiday. */
const shortestMs = 3 * dayMs;
const times = 4;

/** The mean time between two posts, milliseconds; null where there are too few. */
export function usualGapOf(posts: readonly Post[]): number | null {
  const dates = posts.flatMap(({ date }) => (date === null ? [] : [Date.parse(date)]));
  return dates.length < minPosts ? null : (Math.max(...dates) - Math.min(...dates)) / (dates.length - 1);
}

/** Silent for much longer than usual. Instants in milliseconds since 1970. */
export const isQuiet = (newestPostAt: number | null, usualGapMs: number | null, now: number): boolean =>
  newestPostAt !== null &&
  usualGapMs !== null &&
  now - newestPostAt > Math.max(shortestMs, times * usualGapMs);
