/** The language of a post, told once: topics and sentences ask for it. */
import { detectLanguage } from '#src/posts/detect-language.ts';
import type { Post } from '#src/posts/post.ts';

const known = new WeakMap<Post, string | null>();

/** ISO 639-1; null when the text does not show it. */
export function languageOfPost(post: Post, ofChannel: string | null = null): string | null {
  const language = known.get(post) ?? detectLanguage(post.text, ofChannel);
  known.set(post, language);
  return language;
}
