/** Reads the pages of a channel back to what is known. A server that does not answer makes the channel 'unreachable' and throws nothing. */
import { dayMs } from '#src/duration.ts';
import { type Channel, showChannelName } from '#src/channels/channel.ts';
import { type ChannelSnapshot, emptySnapshot } from '#src/channels/channel-reader.ts';
import { describeError, isOutsideFailure } from '#src/errors.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import type { DeletionOptions } from './deletions.ts';

/** New alerts are tried out on a month of posts. */
const historyMs = 31 * dayMs;
/** So much is caught up on however old it is: 500 messages. */
const minPages = 25;

export function createChannelFetcher(
  parts: Pick<DeletionOptions, 'clock' | 'readChannel' | 'shutdownSignal'>,
) {
  const { readChannel, clock, shutdownSignal } = parts;
  const fetchBefore = (channel: Channel, before: number): Promise<ChannelSnapshot> =>
    orUnreachable(channel, readChannel({ name: channel.name, before }, shutdownSignal));

  async function extend(channel: Channel, newest: ChannelSnapshot): Promise<ChannelSnapshot> {
    let snapshot = newest;
    for (let pages = 1; !snapshot.isComplete; pages += 1) {
      const [oldest] = snapshot.seenIds;
      const isKnown = oldest === undefined || oldest <= channel.newestId + 1;
      if (isKnown || (pages > minPages && reachesFarBack(snapshot, clock.now())))
        return { ...snapshot, isComplete: true };
      const older = await fetchBefore(channel, oldest);
      // the newest posts are at hand already; the rest comes with the next poll
      if (!isReadableState(older.state)) return snapshot;
      snapshot = join(older, snapshot);
      if (older.seenIds.length === 0) return snapshot;
    }
    return snapshot;
  }

  return {
    fetchBefore,
    /** Everything above the newest post that is known; the newest page alone of a channel that was never read. */
    async fetchNew(channel: Channel): Promise<ChannelSnapshot> {
      const newest = await orUnreachable(channel, readChannel({ name: channel.name }, shutdownSignal));
      const snapshot = rejectOtherChannel(channel, newest);
      const isExtended = channel.firstReadAt !== null && isReadableState(snapshot.state);
      return isExtended ? extend(channel, snapshot) : snapshot;
    },
  };
}

const join = (older: ChannelSnapshot, newer: ChannelSnapshot): ChannelSnapshot => ({
  ...newer,
  posts: [...older.posts, ...newer.posts],
  seenIds: [...older.seenIds, ...newer.seenIds],
  isComplete: older.isComplete,
  parseErrors: [...newer.parseErrors, ...older.parseErrors],
});

/** Whether the oldest post of a snapshot is older than those that new alerts are tried out on. */
export function reachesFarBack(snapshot: ChannelSnapshot, now: number): boolean {
  const oldest = snapshot.posts.find(({ date }) => date !== null)?.date;
  return oldest != null && Date.parse(oldest) < now - historyMs;
}

async function orUnreachable(channel: Channel, reading: Promise<ChannelSnapshot>): Promise<ChannelSnapshot> {
  try {
    return await reading;
  } catch (thrown) {
    // forgives servers that do not answer: the channel is named unreachable and tried again later
    if (!isOutsideFailure(thrown)) throw thrown;
    return emptySnapshot(channel.name, 'unreachable', describeError(thrown));
  }
}

/** A name can pass to another channel: its posts are not mixed with those of the old one. */
function rejectOtherChannel(channel: Channel, snapshot: ChannelSnapshot): ChannelSnapshot {
  const { channelId } = channel;
  if (channelId === null || snapshot.channelId === null || channelId === snapshot.channelId) return snapshot;
  const detail = `${showChannelName(channel.name)} now belongs to another channel`;
  return emptySnapshot(channel.name, 'new owner', detail);
}
