/** Polls as those read them who look for words: alerts, search and digests. */
import type { Post } from './post.ts';

/** The post with the questions and options of its polls among its text, a line each. */
export function withPollText(post: Post): Post {
  const lines = post.media.flatMap(({ kind, title, options = [] }) =>
    kind === 'poll' ? [title ?? '', ...options] : [],
  );
  const text = [post.text, ...lines].filter((line) => line !== '').join('\n');
  return text === post.text ? post : { ...post, text, kind: 'text' };
}
