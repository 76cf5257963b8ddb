/** The state of a channel. Readers report `fresh` for a quiet or renamed channel; the registry knows the difference. */
import { dayMs } from '#src/duration.ts';
import type { Post } from './post.ts';

/** Lasting ones end when the channel's owner or Telegram decides so, passing ones perhaps by themselves. */
const states = {
  fresh: 'readable',
  empty: 'readable',
  quiet: 'readable',
  renamed: 'readable',
  'new owner': 'lasting',
  'preview off': 'lasting',
  'withheld here': 'lasting',
  'not a channel': 'lasting',
  'not found': 'lasting',
  private: 'lasting',
  'markup changed': 'passing',
  unreachable: 'passing',
} as const;

export type ChannelState = keyof typeof states;
export const channelStates = Object.keys(states) as readonly ChannelState[];

export const isReadableState = (state: ChannelState): boolean => states[state] === 'readable';
export const isLastingState = (state: ChannelState): boolean => states[state] === 'lasting';

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
