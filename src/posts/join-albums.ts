/** A bot gets the parts of an album one by one; on the channel's page they are one post with the id of the first. */
import { createLruCache } from '#src/memoize.ts';
import type { Archive } from './archive.ts';
import type { Post } from './post.ts';

/** Albums whose parts are arriving, within a second of one another. */
const maxAlbums = 100;

/** Returns the album post of a part with all parts that have arrived. `group`: null outside albums. */
export function createAlbumJoiner(archive: Archive) {
  const albums = createLruCache<Map<number, Post>>(maxAlbums);

  return async (channel: string, part: Post, group: string | null): Promise<Post> => {
    if (group === null) return part;
    const key = `${channel} ${group}`;
    const parts = albums.get(key) ?? new Map<number, Post>();
    if (parts.size === 0 && part.edited) {
      const known = await findAlbumPost(archive, channel, part.id);
      if (known) return withPart(known, part);
    }
    albums.set(key, parts.set(part.id, part));
    return join([...parts.values()].sort((a, b) => a.id - b.id)) ?? part;
  };
}

function join([first, ...others]: readonly Post[]): Post | undefined {
  if (first === undefined) return undefined;
  const all = [first, ...others];
  const text = all.flatMap((part) => part.text || []).join('\n');
  return {
    ...first,
    text,
    kind: text === '' ? first.kind : 'text',
    edited: all.some(({ edited }) => edited),
    links: [...new Set(all.flatMap(({ links }) => links))],
    hashtags: [...new Set(all.flatMap(({ hashtags }) => hashtags))],
    media: all.flatMap(({ media }) => media),
    album: others.map(({ id }) => id),
  };
}

/** A known album with an edited part; its text is that of the first part. */
const withPart = (known: Post, { id, text, links, hashtags, kind }: Post): Post =>
  id === known.id ? { ...known, text, links, hashtags, kind, edited: true } : known;

/** Telegram's limit. */
const maxAlbumSize = 10;

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
