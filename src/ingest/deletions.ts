/** Posts that a channel has deleted: gone from its pages, and confirmed by the page of the post itself. */
import type { Channel } from '#src/channels/channel.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { minuteMs } from '#src/duration.ts';
import { isOutsideFailure, withFallback } from '#src/errors.ts';
import { createLruCache } from '#src/memoize.ts';
import type { ChannelSnapshot, ReadChannel } from '#src/channels/channel-reader.ts';
import type { ArchivedPost, ArchiveDiff } from '#src/posts/archive.ts';

/** Enqueues what follows from posts, before they are saved: called again after a crash. `now` in milliseconds. */
export interface PostDispatcher {
  dispatch(channel: Channel, diff: ArchiveDiff, now: number): Promise<void>;
  dispatchDeletion(channel: Channel, deleted: ArchivedPost, now: number): Promise<void>;
}

export interface DeletionOptions extends Pick<CoreParts, 'archive' | 'clock' | 'log'> {
  readonly readChannel: ReadChannel;
  readonly dispatchers: readonly PostDispatcher[];
  /** Raised at shutdown: what is not read by then is read at the next start. */
  readonly shutdownSignal: AbortSignal;
}

const maxConfirmations = 5;
/** A page without any posts says that so many ids below the newest one are gone. */
const emptyPageIds = 100;
/** A post that is there although its page does not show it (a cached page, a kind it leaves out) is asked for again after so long. */
const recheckMs = 15 * minuteMs;
const maxRemembered = 10_000;

export function createDeletions(options: DeletionOptions) {
  const { archive, dispatchers, clock, log } = options;
  const checkedAt = createLruCache<number>(maxRemembered);

  async function isDeleted(channel: Channel, id: number): Promise<boolean> {
    const key = `${channel.key}/${id}`;
    checkedAt.set(key, clock.now());
    const ask = () => options.readChannel({ name: channel.name, post: id }, options.shutdownSignal);
    // a server that does not answer is asked again later
    return (await withFallback(ask, null, isOutsideFailure))?.posts.length === 0;
  }

  async function missingFrom(channel: Channel, snapshot: ChannelSnapshot, newest: number): Promise<number[]> {
    const { seenIds, state } = snapshot;
    if (seenIds.length === 0 && state !== 'empty') return [];
    const shown = new Set(seenIds);
    const [oldest = newest - emptyPageIds] = seenIds;
    const known = await archive.idsBetween(channel.key, Math.max(1, oldest), newest);
    const isRecent = (id: number) => clock.now() - (checkedAt.get(`${channel.key}/${id}`) ?? 0) < recheckMs;
    return known.filter((id) => !shown.has(id) && !isRecent(id)).slice(-maxConfirmations);
  }

  return {
    /** `newest`: the highest id that the pages of the snapshot would show. */
    async ingest(channel: Channel, snapshot: ChannelSnapshot, newest: number): Promise<void> {
      for (const id of await missingFrom(channel, snapshot, newest)) {
        if (!(await isDeleted(channel, id))) continue;
        const now = clock.now();
        const deleted = await archive.get(channel.key, id);
        if (deleted) for (const each of dispatchers) await each.dispatchDeletion(channel, deleted, now);
        await archive.markDeleted(channel.key, id, now);
        log.info('a post was deleted by its channel', { channel: channel.key, id });
      }
    },
  };
}
