/** What is known of a channel. Readers say `fresh` of one that is quiet or renamed: that is told from what is known of it. */
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

/** Silent for far longer than it is as a rule. Instants in milliseconds since 1970. */
export const isQuiet = (newestPostAt: number | null, usualGapMs: number | null, now: number): boolean =>
  newestPostAt !== null &&
  usualGapMs !== null &&
  now - newestPostAt > Math.max(shortestMs, times * usualGapMs);
