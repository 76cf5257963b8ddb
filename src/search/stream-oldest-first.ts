/** The posts of several channels, oldest first. */
import type { Channel } from '#src/channels/channel.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { ChannelPost } from '#src/channels/stream-newest-first.ts';
import { getPublishedAt } from '#src/posts/archive.ts';

/** Posts after the instant `after` and before `to` (milliseconds since 1970). Reads no further than it is asked for. */
export async function* streamOldestFirst(
  archive: Archive,
  channels: readonly Channel[],
  { after, to }: { after: number; to: number },
): AsyncIterable<ChannelPost> {
  const sources = await Promise.all(
    channels.map(async (channel) => {
      const posts = archive.publishedBetween(channel.key, after + 1, to)[Symbol.asyncIterator]();
      return { channel, posts, next: await posts.next() };
    }),
  );
  for (;;) {
    const open = sources.filter(({ next }) => !next.done);
    const source = open.sort((a, b) => getPublishedAt(a.next.value) - getPublishedAt(b.next.value))[0];
    if (!source) return;
    yield { ...source.next.value, channel: source.channel };
    source.next = await source.posts.next();
  }
}
