/** A post as alerts see it. */
import type { Post } from '#src/posts/post.ts';
import type { TextSpan } from './analysis/token.ts';
import { type AnalyzedText, analyzeText } from './analysis/analyze-text.ts';

/** Prepared once per post; `language` is the channel's. Plain words do not look into `ignored`. */
export const analyzePost = (
  post: Post,
  language: string | null,
  ignored: readonly TextSpan[] = [],
): AnalyzedText => analyzeText(post.text, language, post.links, ignored);
