/** An older page of a channel, read again: young posts are edited and deleted often, old ones seldom. */
import type { Channel } from '#src/channels/channel.ts';
import { isFeedAddress } from '#src/posts/channel-key.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import type { ChannelFetcher } from './channel-fetcher.ts';
import type { Deletions } from './deletions.ts';
import type { IngestOptions } from './ingest-options.ts';

/** Polls between two older pages: a fifth more requests. */
const pollsPerRevisit = 5;
/** Posts on a page of t.me. */
const postsPerPage = 20;
/** The page that lies 240 posts back is read again at every 4,096th occasion: two weeks, when polls come once a minute. */
const maxPage = 12;

/** Finds edits and deletions below the newest page. What is new there is history, and alerts nobody. */
export async function revisit(
  channel: Channel,
  options: IngestOptions & { readonly fetcher: ChannelFetcher; readonly deletions: Deletions },
): Promise<void> {
  const { archive, dispatchers, fetcher, deletions } = options;
  const now = options.clock.now();
  const page = pageToRevisit(channel.lastReadAt ?? now, now, options.pollMs);
  if (page === null || channel.isOwn || isFeedAddress(channel.name)) return;
  const before = await archive.nthNewestId(channel.key, page * postsPerPage);
  if (before === undefined) return;
  const snapshot = await fetcher.fetchBefore(channel, before);
  if (!isReadableState(snapshot.state) || options.shutdownSignal.aborted) return;
  const { added: unknown, edited } = await archive.diff(channel.key, snapshot.posts);
  // what was forgotten for its age is still on the page, and would be kept for as long again
  const added = unknown.filter((post) => archive.isRetained(post, now));
  for (const each of dispatchers) await each.dispatch(channel, { added: [], edited }, now);
  await archive.save(channel.key, { added: [], edited }, now);
  await archive.save(channel.key, { added, edited: [] }, now, true);
  await deletions.ingest(channel, snapshot, before - 1);
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
