/** The posts of several channels, oldest first. */
import type { Channel } from '../channels/channel.ts';
import type { Archive } from '../posts/archive.ts';
import type { Recent } from '../posts/recent.ts';
import { instantOfPost } from './searchable.ts';

/** Posts after the instant `after` and before `to` (milliseconds since 1970). Reads no further than it is asked for. */
export async function* laterPosts(
  archive: Archive,
  channels: readonly Channel[],
  { after, to }: { after: number; to: number },
): AsyncIterable<Recent> {
  const sources = await Promise.all(
    channels.map(async (channel) => {
      const posts = archive.between(channel.key, after + 1, to)[Symbol.asyncIterator]();
      return { channel, posts, next: await posts.next() };
    }),
  );
  for (;;) {
    const open = sources.filter(({ next }) => !next.done);
    const source = open.sort((a, b) => instantOfPost(a.next.value) - instantOfPost(b.next.value))[0];
    if (!source) return;
    yield { ...source.next.value, channel: source.channel };
    source.next = await source.posts.next();
  }
}
