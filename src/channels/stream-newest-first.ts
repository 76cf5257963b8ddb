/** The posts of several channels, newest first. */
import type { Channel } from './channel.ts';
import type { Archive, ArchivedPost } from '#src/posts/archive.ts';

export interface ChannelPost extends ArchivedPost {
  readonly channel: Channel;
}

/** Back to `from` (milliseconds since 1970); `before`: only what is older. Reads no further than it is asked for. */
export async function* streamNewestFirst(
  archive: Archive,
  channels: readonly Channel[],
  { from, before }: { from: number; before?: number },
): AsyncIterable<ChannelPost> {
  const sources = await Promise.all(
    channels.map(async (channel) => {
      const posts = archive.newest(channel.key, before)[Symbol.asyncIterator]();
      return { channel, posts, next: await posts.next() };
    }),
  );
  for (;;) {
    const open = sources.filter(({ next }) => !next.done);
    const source = open.sort((a, b) => dateOf(b.next.value) - dateOf(a.next.value))[0];
    if (!source || dateOf(source.next.value) < from) return;
    yield { ...source.next.value, channel: source.channel };
    source.next = await source.posts.next();
  }
}

const dateOf = ({ post, seenAt }: ArchivedPost): number =>
  post.date === null ? seenAt : Date.parse(post.date);
