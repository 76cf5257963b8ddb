import type { Archive } from './archive.ts';
import type { Post } from './post.ts';

/** Telegram's own bound. */
const maxAlbumSize = 10;

/** The archived post of which `id` is the album or one of its other parts. */
export async function findAlbumPost(
  archive: Archive,
  channel: string,
  id: number,
): Promise<Post | undefined> {
  for (const first of await archive.idsBetween(channel, id - maxAlbumSize, id)) {
    const post = (await archive.get(channel, first))?.post;
    if (post && (post.id === id ? post.album.length > 0 : post.album.includes(id))) return post;
  }
  return undefined;
}
