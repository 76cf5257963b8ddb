/** Telling that two posts are the same: for folding reposts and copies into the first alert. */
import { createHash } from 'node:crypto';
import type { Post } from '../posts/post.ts';
import { piecesOf } from './pieces.ts';
import { spellingOf } from './spelling.ts';
import { readText } from './words.ts';

/** Fewer words say the same by chance: "LIVE now". */
const leastWords = 12;

/**
 * Keys a post shares with its reposts and copies: where it comes from, and its words without links, tags and emoji, with all
 * its figures, when there are words enough. Two posts with a key in common within a day are one.
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
  return createHash('sha256')
    .update(`${folded}|${figuresOf(text).join(' ')}`)
    .digest('base64url')
    .slice(0, 22);
}

/** The numbers in order, with their signs, also those in tags and keycaps: two posts of one form tell of two things. */
function figuresOf(text: string): string[] {
  return piecesOf(text).flatMap(({ kind, start, end }) => {
    if (kind === 'link') return [];
    const sign = /(?<![^\s(])[-+−–]$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
    const numbers = text.slice(start, end).match(/\p{N}+/gu) ?? [];
    return numbers.map((number) => sign.replace(/[−–]/u, '-') + spellingOf(number, 'word').folded);
  });
}
