/** Whether two readings of one post say the same. Pure. */
import { createHash } from 'node:crypto';
import type { Post } from './post.ts';
import { withoutStruckMarks } from './struck-words.ts';

/** What counts as a change: words and media. Views, reactions and addresses change by themselves. */
export function hashSeen(post: Post): string {
  const content = JSON.stringify([post.kind, post.text, post.media, post.album]);
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}

/** The parts of an album may come one by one: what is there already is said again, not changed. */
export const isMoreOfAlbum = (before: Post, after: Post): boolean =>
  after.album.length > before.album.length &&
  before.album.every((id) => after.album.includes(id)) &&
  after.text.startsWith(before.text);

/** The post as readings told it that did not mark what was struck out. */
export const unmarkPost = (post: Post): Post => ({ ...post, text: withoutStruckMarks(post.text) });

/** A page and Telegram itself tell more or less about a medium; only what both tell can differ. */
export function isSameContent(before: Post, after: Post): boolean {
  if (before.text !== after.text || before.kind !== after.kind) return false;
  if (before.media.length !== after.media.length || before.album.join() !== after.album.join()) return false;
  return before.media.every((medium, at) => {
    const { kind, duration = medium.duration, title = medium.title } = after.media[at] ?? medium;
    return (
      kind === medium.kind && duration === (medium.duration ?? duration) && title === (medium.title ?? title)
    );
  });
}

/** The post with the questions and options of its polls among its text, a line each. */
export function withPollText(post: Post): Post {
  const lines = post.media.flatMap(({ kind, title, options = [] }) =>
    kind === 'poll' ? [title ?? '', ...options] : [],
  );
  const text = [post.text, ...lines].filter((line) => line !== '').join('\n');
  return text === post.text ? post : { ...post, text, kind: 'text' };
}
