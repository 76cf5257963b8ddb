/** The parts of an album come to a bot one by one; on the channel's page they are one post, under the number of the first. */
import type { Post } from '../post.ts';

/** Albums under way: a part follows the one before it within a second. */
const maxAlbums = 100;

/** Answers with the post that a part belongs to, as far as its album has come. `group`: null outside albums. */
export function createAlbumJoiner(): (post: Post, group: string | null) => Post {
  const albums = new Map<string, Post>();
  return (post, group) => {
    if (group === null) return post;
    const key = `${post.channel} ${group}`;
    const joined = joinPart(albums.get(key), post);
    albums.delete(key);
    albums.set(key, joined);
    const [oldest] = albums.keys();
    if (albums.size > maxAlbums && oldest !== undefined) albums.delete(oldest);
    return joined;
  };
}

function joinPart(album: Post | undefined, part: Post): Post {
  // An edited part comes under its own number again.
  if (album === undefined || part.id <= album.id) return part;
  if (album.album.includes(part.id)) return album;
  const text = [album.text, part.text].filter((each) => each !== '').join('\n');
  return {
    ...album,
    text,
    kind: text === '' ? album.kind : 'text',
    links: [...new Set([...album.links, ...part.links])],
    hashtags: [...new Set([...album.hashtags, ...part.hashtags])],
    media: [...album.media, ...part.media],
    album: [...album.album, part.id],
  };
}
