import { minuteMs } from '#src/duration.ts';

/** When a channel is read next. Pure. */
export interface BackoffInput {
  /** The base interval. */
  readonly pollMs: number;
  /** Failed readings in a row. */
  readonly failures: number;
  /** 0 to 1. */
  readonly jitter: number;
}

const longestMs = 15 * minuteMs;

/**
 * The base interval less up to a tenth, so that channels drift apart and a post is never later than one interval;
 * after the second failure doubled each time, up to a quarter of an hour.
 */
export function computeNextReadAt(now: number, { pollMs, failures, jitter: chance }: BackoffInput): number {
  const jitter = 1 - 0.1 * chance;
  if (failures === 0) return now + pollMs * jitter;
  const longest = Math.max(longestMs, pollMs);
  return now + Math.min(longest, pollMs * 2 ** Math.min(failures - 1, 12)) * jitter;
}
