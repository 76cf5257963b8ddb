/** The walk back through the history of a channel, a page at a time. */
import type { Channel } from '#src/channels/channel.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import { type ChannelFetcher, reachesFarBack } from './channel-fetcher.ts';
import type { IngestOptions } from './ingest-options.ts';

export async function backfill(
  channel: Channel,
  { archive, registry, clock, fetcher }: IngestOptions & { readonly fetcher: ChannelFetcher },
): Promise<boolean> {
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
