/** A post's way from its channel to the outbox. The channel advances last: a crash repeats a poll, it never skips one. */
import type { AlertDispatcher } from '#src/alerts/alert-dispatcher.ts';
import type { Channel } from '#src/channels/channel.ts';
import type { ChannelReader, ChannelSnapshot } from '#src/channels/channel-reader.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import { isFeedAddress } from '#src/posts/channel-key.ts';
import { postsPerPage, pageToRevisit } from './revisit-schedule.ts';
import { createChannelFetcher, emptySnapshot, reachesFarBack } from './channel-fetcher.ts';
import { findDeletedPosts } from './find-deleted-posts.ts';

export interface IngestOptions {
  readonly reader: ChannelReader;
  readonly registry: ChannelRegistry;
  readonly archive: Archive;
  readonly alertDispatcher: AlertDispatcher;
  readonly clock: Clock;
  readonly log: Log;
  /** The base interval of polls; without it older pages are not read again. */
  readonly pollMs?: number;
  /** Raised at shutdown: what is not read by then is read at the next start. */
  readonly shutdownSignal: AbortSignal;
}

export interface Ingest {
  /** Reads what is new in a channel and does all that follows from it. One poll at a time per channel. */
  poll(key: string): Promise<void>;
  /** Polls a readable channel that was not read since then (milliseconds since 1970); ends after any poll under way. */
  refresh(key: string, since: number): Promise<void>;
  /** Takes posts that were not fetched: Telegram hands those of a channel to the bot that is administrator there. */
  receive(key: string, title: string, posts: readonly Post[]): Promise<void>;
  /** Reads one page further back into the history of a channel. Alerts nobody. True when there is more, and it can be read. */
  backfill(channel: Channel): Promise<boolean>;
  /** How many posts were new since the start, by the name of their channel. */
  countNewPosts(): ReadonlyMap<string, number>;
}

export function createIngest(options: IngestOptions): Ingest {
  const { registry, archive, alertDispatcher, clock, log, shutdownSignal } = options;
  const runExclusive = createKeyedMutex();
  const fetcher = createChannelFetcher(options);
  const newPosts = new Map<string, number>();

  async function fetchAndIngest(channel: Channel): Promise<void> {
    const snapshot = await fetcher.fetchNew(channel);
    if (shutdownSignal.aborted) return;
    await ingest(channel, snapshot);
    if (isReadableState(snapshot.state)) await revisit(channel);
  }

  async function ingest(channel: Channel, snapshot: ChannelSnapshot): Promise<void> {
    const now = clock.now();
    for (const problem of snapshot.parseErrors)
      log.warn('a post could not be read', { channel: channel.key, problem });
    if (isReadableState(snapshot.state)) await ingestPosts(channel, snapshot, now);
    const advanced = await registry.recordPoll(channel.key, snapshot, now);
    if (advanced && advanced.state !== channel.state)
      log.info('a channel changed its state', {
        channel: channel.key,
        state: advanced.state,
        detail: snapshot.detail,
      });
  }

  /** The first poll sets the baseline: it fills the archive and alerts nobody. */
  async function ingestPosts(channel: Channel, snapshot: ChannelSnapshot, now: number): Promise<void> {
    const isBaseline = channel.firstReadAt === null;
    const diff = await archive.diff(channel.key, snapshot.posts);
    // match, decide and enqueue
    if (!isBaseline) await alertDispatcher.dispatch(channel, diff, now);
    await archive.save(channel.key, diff, now, isBaseline);
    newPosts.set(channel.name, (newPosts.get(channel.name) ?? 0) + diff.added.length);
    if (!isBaseline) await ingestDeletions(channel, snapshot, now);
  }

  async function ingestDeletions(channel: Channel, snapshot: ChannelSnapshot, now: number): Promise<void> {
    for (const id of await findDeletedPosts(channel, snapshot, options)) {
      const deleted = await archive.get(channel.key, id);
      if (deleted) await alertDispatcher.dispatchDeletion(channel, deleted, now);
      await archive.markDeleted(channel.key, id, now);
      log.info('a post was deleted by its channel', { channel: channel.key, id });
    }
  }

  /** Finds edits and deletions below the newest page. What is new there is history, and alerts nobody. */
  async function revisit(channel: Channel): Promise<void> {
    const now = clock.now();
    const page = pageToRevisit(channel.lastReadAt ?? now, now, options.pollMs ?? Number.POSITIVE_INFINITY);
    if (page === null || channel.isOwn || isFeedAddress(channel.name)) return;
    const before = await archive.nthNewestId(channel.key, page * postsPerPage);
    if (before === undefined) return;
    const snapshot = await fetcher.fetchBefore(channel, before);
    if (!isReadableState(snapshot.state) || shutdownSignal.aborted) return;
    const { added, edited } = await archive.diff(channel.key, snapshot.posts);
    await alertDispatcher.dispatch(channel, { added: [], edited }, now);
    await archive.save(channel.key, { added: [], edited }, now);
    await archive.save(channel.key, { added, edited: [] }, now, true);
    await ingestDeletions(channel, snapshot, now);
  }

  /** What is handed over is new by its nature: a channel nobody read yet begins with a baseline of nothing. */
  async function ingestReceived(channel: Channel, title: string, posts: readonly Post[]): Promise<void> {
    const nothing = { ...emptySnapshot(channel), state: 'fresh' as const, title };
    const known =
      channel.firstReadAt === null
        ? ((await registry.recordPoll(channel.key, nothing, clock.now())) ?? channel)
        : channel;
    const seenIds = posts.map(({ id }) => id);
    await ingest(known, { ...nothing, channelId: posts[0]?.channelId ?? null, posts, seenIds });
  }

  async function backfill(channel: Channel): Promise<boolean> {
    const before = channel.backfillBefore;
    if (before === null) return false;
    const page = await fetcher.fetchBefore(channel, before);
    if (!isReadableState(page.state)) return false;
    const now = clock.now();
    await archive.save(channel.key, await archive.diff(channel.key, page.posts), now, true);
    const { oldestIdSeen: oldest } = page;
    const next = oldest === null || oldest >= before || reachesFarBack(page, now) ? null : oldest;
    await registry.recordBackfill(channel.key, next);
    return next !== null;
  }

  return {
    poll: (key) =>
      runExclusive(key, async () => {
        const channel = registry.get(key);
        if (channel) await fetchAndIngest(channel);
      }),
    refresh: (key, since) =>
      runExclusive(key, async () => {
        const channel = registry.get(key);
        const isStale = (channel?.lastReadAt ?? 0) < since;
        if (channel && isStale && isReadableState(channel.state)) await fetchAndIngest(channel);
      }),
    receive: (key, title, posts) =>
      runExclusive(key, async () => {
        const channel = registry.get(key);
        if (channel) await ingestReceived(channel, title, posts);
      }),
    backfill,
    countNewPosts: () => newPosts,
  };
}
