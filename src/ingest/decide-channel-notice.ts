/** When readers hear that a channel cannot be read, or can be again: once each. Pure. */
import type { Channel } from '#src/channels/channel.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import type { ChannelState } from '#src/posts/channel-state.ts';

/** States that a channel's owner or Telegram decided on; the others may pass by themselves. */
const settled: readonly ChannelState[] = ['preview off', 'withheld here', 'not a channel', 'not found'];

const patienceMs = 30 * 60_000;

/** `lost` after a second look at a settled state or half an hour of any other; `back` when a told loss is over. */
export function decideChannelNotice(channel: Channel, now: number): 'lost' | 'back' | null {
  if (isReadableState(channel.state)) return channel.lostNotifiedAt === null ? null : 'back';
  if (channel.lostNotifiedAt !== null || channel.unreadableSince === null) return null;
  const isSure = settled.includes(channel.state)
    ? channel.failures >= 2
    : now - channel.unreadableSince >= patienceMs;
  return isSure ? 'lost' : null;
}
