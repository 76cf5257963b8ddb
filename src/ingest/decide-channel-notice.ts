/** What readers of a channel hear of its state: each once, and once more when it is over. Pure. */
import type { Channel } from '#src/channels/channel.ts';
import { minuteMs } from '#src/duration.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import type { ChannelState } from '#src/posts/channel-state.ts';

/** States that a channel's owner or Telegram decided on; the others may pass by themselves. */
const settled: readonly ChannelState[] = [
  'preview off',
  'withheld here',
  'not a channel',
  'not found',
  'new owner',
];

const patienceMs = 30 * minuteMs;

export const channelNotices = ['lost', 'back', 'quiet', 'active', 'renamed'] as const;
export type ChannelNotice = (typeof channelNotices)[number];

/**
 * `lost` after a second look at a settled state or half an hour of any other, again only where a passing state turns out to
 * be settled; `back` when a told loss is over.
 */
export function decideChannelNotice(channel: Channel, now: number): ChannelNotice | null {
  const { state, notified } = channel;
  if (channel.formerly !== null) return 'renamed';
  if (isReadableState(state)) {
    if (notified === null) return state === 'quiet' ? 'quiet' : null;
    if (notified.state !== 'quiet') return 'back';
    return state === 'quiet' ? null : 'active';
  }
  const isNews = notified === null || notified.state === 'quiet' || !settled.includes(notified.state);
  if (notified?.state === state || !isNews) return null;
  if (settled.includes(state)) return channel.failures >= 2 ? 'lost' : null;
  const isTold = notified !== null && notified.state !== 'quiet';
  return !isTold && now - (channel.unreadableSince ?? now) >= patienceMs ? 'lost' : null;
}
