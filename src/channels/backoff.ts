/** When a channel is read next, and how often at best. */
import { backoffMs } from '#src/backoff.ts';
import { minuteMs } from '#src/duration.ts';
import { isFeedAddress } from '#src/posts/channel-key.ts';
import type { Channel } from './channel.ts';

const longestMs = 15 * minuteMs;

/**
 * When a channel is read next. After `pollMs`, less up to a tenth of it, so that the polls of channels spread out and none
 * is late; from the second failure in a row on after twice as long each time, up to a quarter of an hour. `jitter`: 0 to 1.
 */
export function computeNextReadAt(
  now: number,
  { pollMs, failures, jitter }: { pollMs: number; failures: number; jitter: number },
): number {
  return now + backoffMs(failures, pollMs, Math.max(longestMs, pollMs)) * (1 - 0.1 * jitter);
}

/** Telegram's own hosts are asked once a second; other servers are the operator's. */
export const isTelegramHost = (root: string): boolean =>
  /^https?:\/\/(?:[\w-]+\.)?(?:t\.me|telegram\.me|telegram\.dog)(?:[:/]|$)/i.test(root);

/** A second between two requests to one host, and what t.me takes to answer: 0.24 to 0.45 s in a week of polls. */
const requestMs = 1400;
/** Every fifth poll an older page is read again. */
const requestsPerPoll = 1.2;

/**
 * Milliseconds between two readings of a channel at best: the base interval, or longer when so many channels share one
 * request a second. Feeds stand on hosts of their own, and channels where the bot is administrator are not polled.
 */
export function expectedAgeMs(channels: readonly Channel[], pollMs: number): number {
  const polled = channels.filter(({ name, isOwn }) => !isOwn && !isFeedAddress(name));
  return Math.max(pollMs, polled.length * requestMs * requestsPerPoll);
}
