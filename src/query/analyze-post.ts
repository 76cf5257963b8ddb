/** A post as alerts see it. */
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { Post } from '#src/posts/post.ts';
import type { PostAttributes } from './index/alert-scope.ts';
import type { TextSpan } from './analysis/token.ts';
import { type AnalyzedText, analyzeText } from './analysis/analyze-text.ts';

/** Prepared once per post; `language` is the channel's. Plain words do not look into `ignored`. */
export function analyzePost(
  post: Post,
  language: string | null,
  ignored: readonly TextSpan[] = [],
): AnalyzedText {
  return analyzeText(post.text, language, post.links, ignored);
}

export function extractPostAttributes(post: Post): PostAttributes {
  return {
    channel: toChannelKey(post.channel),
    repost: post.forward !== null,
    media: post.media.length > 0,
  };
}
