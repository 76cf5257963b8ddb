/** The language of a post, told once: topics and sentences ask for it. */
import { memoize } from '#src/memoize.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import type { Post } from '#src/posts/post.ts';

/** ISO 639-1; null when the text does not show it. */
export const languageOfPost = memoize((post: Post, ofChannel: string | null): string | null =>
  detectLanguage(post.text, ofChannel),
);
