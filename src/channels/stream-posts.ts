/** The posts of several channels as one stream, newest first. Reads no further than it is asked for. */
import type { Channel } from './channel.ts';
import { type Archive, type ArchivedPost, getPublishedAt } from '#src/posts/archive.ts';

export interface ChannelPost extends ArchivedPost {
  readonly channel: Channel;
}

/** Back to `from` (milliseconds since 1970); `before`: only what is older. */
export async function* streamNewestFirst(
  archive: Archive,
  channels: readonly Channel[],
  { from, before }: { from: number; before?: number | undefined },
): AsyncIterable<ChannelPost> {
  const sources = await Promise.all(
    channels.map(async (channel) => {
      const kept: AsyncIterable<ArchivedPost> = archive.newest(channel.key, before);
      const posts = kept[Symbol.asyncIterator]();
      return { channel, posts, next: await posts.next() };
    }),
  );
  for (;;) {
    const open = sources.filter(({ next }) => !next.done);
    const dateOf = ({ next }: (typeof open)[number]) => getPublishedAt(next.value);
    const source = open.sort((a, b) => dateOf(b) - dateOf(a))[0];
    if (!source || dateOf(source) < from) return;
    yield { ...source.next.value, channel: source.channel };
    source.next = await source.posts.next();
  }
}
