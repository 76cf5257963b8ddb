/** What a channel said before it was watched, from a Telegram Desktop export into the archive of that channel. */
import { type Channel, toChannelUrl } from '#src/channels/channel.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { Archive } from '#src/posts/archive.ts';
import { findAlbumPost } from '#src/posts/find-album-post.ts';
import type { Post } from '#src/posts/post.ts';

const batchSize = 500;

/** The watched channel that the posts are of: the one named, else the one with their number, else the one with their title. */
export function findChannelOfExport(
  posts: readonly Post[],
  channels: readonly Channel[],
  name: string | null,
): Channel | undefined {
  const [first] = posts;
  if (name !== null) return channels.find(({ key }) => key === toChannelKey(name));
  const byNumber = channels.find(({ channelId }) => channelId !== null && channelId === first?.channelId);
  return byNumber ?? channels.find(({ title }) => title === first?.channel);
}

/**
 * Archives what is not known yet, as if seen when it was published; what is known stays, for a page is newer than a file.
 * Alerts nobody. Goes on where it stopped when it is called again. `onProgress` hears of each batch.
 */
export async function importHistory(
  archive: Archive,
  channel: Channel,
  posts: readonly Post[],
  options: {
    readonly now: () => number;
    readonly onProgress: (doneCount: number, addedCount: number) => void;
  },
): Promise<number> {
  let addedCount = 0;
  for (let start = 0; start < posts.length; start += batchSize) {
    const batch = posts.slice(start, start + batchSize).map((post) => toPostOf(channel, post));
    const added = await withoutAlbumParts(archive, channel, (await archive.diff(channel.key, batch)).added);
    await archive.save(channel.key, { added, edited: [] }, options.now(), true);
    addedCount += added.length;
    options.onProgress(start + batch.length, addedCount);
  }
  return addedCount;
}

/** An export lists the parts of an album one by one; a page shows them as one post, under the number of the first. */
async function withoutAlbumParts(
  archive: Archive,
  channel: Channel,
  posts: readonly Post[],
): Promise<Post[]> {
  const kept: Post[] = [];
  for (const post of posts) {
    const isPart = post.text === '' && (await findAlbumPost(archive, channel.key, post.id)) !== undefined;
    if (!isPart) kept.push(post);
  }
  return kept;
}

const toPostOf = (channel: Channel, post: Post): Post => ({
  ...post,
  channel: channel.name,
  channelId: channel.channelId ?? post.channelId,
  url: `${toChannelUrl(channel)}/${post.id}`,
});
