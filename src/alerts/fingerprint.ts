/** Telling that two posts are the same: for folding reposts and copies into the first alert. */
import { createHash } from 'node:crypto';
import type { Post } from '../posts/post.ts';
import { readText } from './words.ts';

/** Fewer words say the same by chance: "LIVE now". */
const leastWords = 12;

/**
 * Keys a post shares with its reposts and copies: where it comes from, and its words without links, tags and emoji when there
 * are enough of them. Two posts with a key in common within a day are one.
 */
export function foldKeysOf(post: Post): string[] {
  const origin = postOf(post.forward === null ? post.url : post.forward.url);
  const words = wordsHashOf(post.text);
  return [...(origin === null ? [] : [`post:${origin}`]), ...(words === null ? [] : [`words:${words}`])];
}

/** `channel/id` of a link to a post. */
function postOf(url: string | null): string | null {
  const [, channel, id] = /^(?:https?:\/\/)?t\.me\/(?:s\/)?([\w-]+)\/(\d+)/i.exec(url ?? '') ?? [];
  return channel === undefined ? null : `${channel.toLowerCase()}/${id}`;
}

function wordsHashOf(text: string): string | null {
  const words = readText(text, null).tokens.filter(
    ({ spelling, extra, inLink }) =>
      !extra && !inLink && (spelling.kind === 'word' || spelling.kind === 'spaceless'),
  );
  const letters = words.reduce(
    (sum, { spelling, at, to }) => sum + (spelling.kind === 'word' ? 1 : to - at + 1),
    0,
  );
  if (letters < leastWords) return null;
  const folded = words.map(({ spelling }) => spelling.folded).join(' ');
  return createHash('sha256').update(folded).digest('base64url').slice(0, 22);
}
