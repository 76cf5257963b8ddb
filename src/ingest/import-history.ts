/** The posts of a Telegram Desktop export into the archive of their channel. */
import { setTimeout as after } from 'node:timers/promises';
import { type Channel, toPostUrl } from '#src/channels/channel.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { Archive } from '#src/posts/archive.ts';
import { findAlbumPost } from '#src/posts/join-albums.ts';
import type { Post } from '#src/posts/post.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import type { Store } from '#src/store/store.ts';

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

type HistoryDeps = Pick<CoreParts, 'store' | 'archive' | 'clock'>;

const handedOverIn = (store: Store) =>
  store.collection<Readonly<{ channel: string; posts: readonly Post[] }>>('history', ({ posts }) =>
    Array.isArray(posts),
  );

/** Archives what `importHistory` handed over, as if seen when it was published. Alerts nobody. Only in the process that holds the store. */
export async function archiveHandedOver({ store, archive, clock }: HistoryDeps): Promise<void> {
  const handedOver = handedOverIn(store);
  for await (const [key, { channel, posts }] of handedOver.list()) {
    const { added } = await archive.diff(channel, posts);
    await archive.save(channel, { added, edited: [] }, clock.now(), true);
    await handedOver.delete(key);
  }
}

const pauseMs = 200;

/**
 * Puts the posts that are not archived yet into the store, from where the process that holds it archives them: this one
 * where `hold` answers true, else the running bot. Posts that are archived stay as they are, for a page is newer than a
 * file. May be repeated after an interruption. Returns how many were added; `onProgress` is called after each batch.
 */
export async function importHistory(
  deps: HistoryDeps & { readonly hold: () => Promise<boolean> },
  channel: Channel,
  posts: readonly Post[],
  onProgress: (doneCount: number, addedCount: number) => void,
): Promise<number> {
  const { store, archive, hold } = deps;
  const handedOver = handedOverIn(store);
  let addedCount = 0;
  for (let start = 0; start < posts.length; start += batchSize) {
    const batch = posts.slice(start, start + batchSize).map((post) => toPostOf(channel, post));
    const unknown = (await archive.diff(channel.key, batch)).added;
    const added = await withoutAlbumParts(archive, channel.key, unknown);
    const key = `${channel.key}:${encodeId(batch[0]?.id ?? 0)}`;
    if (added.length > 0) await handedOver.put(key, { channel: channel.key, posts: added });
    while ((await handedOver.get(key)) !== undefined)
      await ((await hold()) ? archiveHandedOver(deps) : after(pauseMs));
    addedCount += added.length;
    onProgress(start + batch.length, addedCount);
  }
  return addedCount;
}

/** An export lists the parts of an album one by one; a page shows them as one post, under the number of the first. */
async function withoutAlbumParts(archive: Archive, channel: string, posts: readonly Post[]): Promise<Post[]> {
  const kept: Post[] = [];
  for (const post of posts)
    if (post.text !== '' || !(await findAlbumPost(archive, channel, post.id))) kept.push(post);
  return kept;
}

const toPostOf = (channel: Channel, post: Post): Post => ({
  ...post,
  channel: channel.name,
  channelId: channel.channelId ?? post.channelId,
  url: toPostUrl(channel, post.id),
});
