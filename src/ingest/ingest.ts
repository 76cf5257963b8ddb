/** A post's way from its channel to the outbox. The channel advances last: a crash repeats a poll, it never skips one. */
import type { Channel } from '#src/channels/channel.ts';
import type { Clock } from '#src/clock.ts';
import { minuteMs } from '#src/duration.ts';
import { type ChannelSnapshot, emptySnapshot } from '#src/channels/channel-reader.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import type { ArchiveDiff } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { isFeedAddress } from '#src/posts/channel-key.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import { createChannelFetcher, reachesFarBack } from './channel-fetcher.ts';
import { createDeletions, type DeletionOptions } from './deletions.ts';

/** Polls between two older pages: a fifth more requests. */
const pollsPerRevisit = 5;
const postsPerPage = 20;
/** Telegram hands a post over within seconds. */
const handOverMs = 5 * minuteMs;
/** The page that lies 240 posts back is read again at every 4,096th occasion: two weeks, when polls come once a minute. */
const maxPage = 12;

/** One poll at a time per channel. */
export function createIngest(
  options: DeletionOptions & Pick<CoreParts, 'channelRegistry'> & { readonly pollMs: number },
) {
  const { channelRegistry, archive, dispatchers, clock, log } = options;
  const runExclusive = createKeyedMutex();
  const fetcher = createChannelFetcher(options);
  const deletions = createDeletions(options);
  const newPosts = new Map<string, number>();

  async function fetchAndIngest(channel: Channel): Promise<void> {
    const read = await fetcher.fetchNew(channel);
    if (options.shutdownSignal.aborted) return;
    // the posts of an own channel come from Telegram: without a page only its deletions stay unknown
    const isWithoutPage = channel.isOwn && !isReadableState(read.state);
    const snapshot = isWithoutPage ? emptySnapshot(channel.name, 'fresh', read.detail) : read;
    if (isReadableState(snapshot.state)) {
      const added = await ingestPosts(channel, snapshot);
      if (channel.isOwn) await endOwn(channel, added);
      if (channel.firstReadAt !== null) await deletions.ingest(channel, snapshot, channel.newestId);
    }
    await advance(channel, snapshot);
    if (isReadableState(snapshot.state)) await revisit(channel);
  }

  /** Whose page has a post that Telegram would have handed over by now, the bot is its administrator no longer, though the news of that was lost: it is polled until Telegram does hand one over. */
  async function endOwn({ key, newestId }: Channel, added: readonly Post[]): Promise<void> {
    const now = clock.now();
    const wasDue = ({ id, date }: Post) => id > newestId && Date.parse(date ?? '') < now - handOverMs;
    if (added.some(wasDue)) await channelRegistry.recordOwn(key, null, now);
  }

  /** A page still shows posts that the archive has dropped for their age: they are not new. The ids of a feed have no order. */
  async function diffOf(channel: Channel, posts: readonly Post[], now: number): Promise<ArchiveDiff> {
    const { added, edited } = await archive.diff(channel.key, posts);
    const isNew = (post: Post) => post.id > channel.newestId || isFeedAddress(channel.name);
    return { added: added.filter((post) => isNew(post) || archive.isRetained(post, now)), edited };
  }

  /** What is history alerts nobody, as on the first poll, the baseline; its edits do once there is one. */
  async function ingestPosts(
    channel: Channel,
    { posts }: ChannelSnapshot,
    isHistory = channel.firstReadAt === null,
  ): Promise<readonly Post[]> {
    const now = clock.now();
    noteKnownDates(clock, channel.name, posts, now);
    const diff = await diffOf(channel, posts, now);
    const news = isHistory ? { ...diff, added: [] } : diff;
    if (channel.firstReadAt !== null) for (const each of dispatchers) await each.dispatch(channel, news, now);
    await archive.save(channel.key, diff, now, isHistory);
    newPosts.set(channel.name, (newPosts.get(channel.name) ?? 0) + diff.added.length);
    return diff.added;
  }

  async function advance(channel: Channel, snapshot: ChannelSnapshot): Promise<void> {
    const { key } = channel;
    for (const problem of snapshot.parseErrors.filter((each) => !channel.unreadable.includes(each)))
      log.warn('a post could not be read', { channel: key, problem });
    const { state } = (await channelRegistry.recordPoll(key, snapshot, clock.now())) ?? channel;
    if (state === channel.state) return;
    log.info('a channel changed its state', { channel: key, state, detail: snapshot.detail });
  }

  /** Reads an older page again, for edits and deletions. Posts that are new there are history, and alert nobody. */
  async function revisit(channel: Channel): Promise<void> {
    const now = clock.now();
    const page = pageToRevisit(channel.lastReadAt ?? now, now, options.pollMs);
    if (page === null || channel.isOwn || isFeedAddress(channel.name)) return;
    const before = await archive.nthNewestId(channel.key, page * postsPerPage);
    if (before === undefined) return;
    const snapshot = await fetcher.fetchBefore(channel, before);
    if (!isReadableState(snapshot.state) || options.shutdownSignal.aborted) return;
    await ingestPosts(channel, snapshot, true);
    await deletions.ingest(channel, snapshot, before - 1);
  }

  /** What Telegram hands over is new, but for the correction of a post of before the baseline: a channel that was never read gets an empty one first. */
  async function ingestReceived(channel: Channel, title: string, posts: readonly Post[]): Promise<void> {
    const nothing = { ...emptySnapshot(channel.name, 'fresh'), title };
    if (channel.firstReadAt === null) await channelRegistry.recordPoll(channel.key, nothing, clock.now());
    const seenIds = posts.map(({ id }) => id);
    const { channel: name = channel.name, channelId = null } = posts[0] ?? {};
    const snapshot = { ...nothing, name, channelId, posts, seenIds, isComplete: true };
    const known = channelRegistry.get(channel.key) ?? channel;
    const isOld = ({ edited, date }: Post) => edited && Date.parse(date ?? '') < (known.firstReadAt ?? 0);
    await ingestPosts(known, snapshot, posts.every(isOld));
    await advance(channel, snapshot);
  }

  async function backfill(channel: Channel): Promise<boolean> {
    const before = channel.backfillBefore;
    if (before === null) return false;
    const page = await fetcher.fetchBefore(channel, before);
    if (!isReadableState(page.state)) return false;
    const now = clock.now();
    await archive.save(channel.key, await archive.diff(channel.key, page.posts), now, true);
    const [oldest] = page.seenIds;
    const next = oldest === undefined || oldest >= before || reachesFarBack(page, now) ? null : oldest;
    await channelRegistry.recordBackfill(channel.key, next);
    return next !== null;
  }

  const inTurn = (key: string, work: (channel: Channel) => Promise<void>): Promise<void> =>
    runExclusive(key, async () => {
      const channel = channelRegistry.get(key);
      if (channel) await work(channel);
    });

  return {
    poll: (key: string): Promise<void> => inTurn(key, fetchAndIngest),
    /** Polls a readable channel that was not read since then (milliseconds since 1970); ends after any poll under way. */
    refresh: (key: string, since: number): Promise<void> =>
      inTurn(key, async (channel) => {
        const isStale = !channel.isOwn && (channel.lastReadAt ?? 0) < since;
        if (isStale && isReadableState(channel.state)) await fetchAndIngest(channel);
      }),
    /** Takes posts that were not fetched: Telegram hands those of a channel to the bot that is administrator there. */
    receive: (key: string, title: string, posts: readonly Post[]): Promise<void> =>
      inTurn(key, (channel) => ingestReceived(channel, title, posts)),
    /** Reads one page further back into the history of a channel. Alerts nobody. True when there is more, and it can be read. */
    backfill,
    countNewPosts: (): ReadonlyMap<string, number> => newPosts,
  };
}

/** A post was there when it was seen, and when its channel dates it: the earlier of both was, whatever clock was wrong. A feed may date as it likes. */
export function noteKnownDates(clock: Clock, channelName: string, posts: readonly Post[], seenAt: number) {
  if (isFeedAddress(channelName)) return;
  for (const { date } of posts) if (date !== null) clock.noteKnown?.(Math.min(Date.parse(date), seenAt));
}

/**
 * How many pages back to look at a poll, from 1; null when none is due since the last one. Page 1 takes every second
 * occasion, page 2 every fourth, and so on (the ruler sequence, oeis.org/A001511). Instants in milliseconds.
 */
export function pageToRevisit(lastReadAt: number, now: number, pollMs: number): number | null {
  const intervalMs = pollsPerRevisit * pollMs;
  const occasion = Math.floor(now / intervalMs);
  if (occasion <= Math.floor(lastReadAt / intervalMs)) return null;
  const step = occasion % 2 ** maxPage;
  return step === 0 ? null : 1 + Math.log2(step & -step);
}
