/** The posts of several channels as one stream, newest or oldest first. Reads no further than it is asked for. */
import type { Channel } from './channel.ts';
import { type Archive, type ArchivedPost, getPublishedAt } from '#src/posts/archive.ts';

export interface ChannelPost extends ArchivedPost {
  readonly channel: Channel;
}

/** Back to `from` (milliseconds since 1970); `before`: only what is older. */
export async function* streamNewestFirst(
  archive: Archive,
  channels: readonly Channel[],
  { from, before }: { from: number; before?: number },
): AsyncIterable<ChannelPost> {
  for await (const post of mergeChannels(channels, ({ key }) => archive.newest(key, before), -1)) {
    if (getPublishedAt(post) < from) return;
    yield post;
  }
}

/** Posts after the instant `after` and before `to` (milliseconds since 1970). */
export const streamOldestFirst = (
  archive: Archive,
  channels: readonly Channel[],
  { after, to }: { after: number; to: number },
): AsyncIterable<ChannelPost> =>
  mergeChannels(channels, ({ key }) => archive.publishedBetween(key, after + 1, to), 1);

async function* mergeChannels(
  channels: readonly Channel[],
  read: (channel: Channel) => AsyncIterable<ArchivedPost>,
  direction: 1 | -1,
): AsyncIterable<ChannelPost> {
  const sources = await Promise.all(
    channels.map(async (channel) => {
      const posts = read(channel)[Symbol.asyncIterator]();
      return { channel, posts, next: await posts.next() };
    }),
  );
  for (;;) {
    const open = sources.filter(({ next }) => !next.done);
    const dateOf = ({ next }: (typeof open)[number]) => direction * getPublishedAt(next.value);
    const source = open.sort((a, b) => dateOf(a) - dateOf(b))[0];
    if (!source) return;
    yield { ...source.next.value, channel: source.channel };
    source.next = await source.posts.next();
  }
}
