/** A post as alerts see it. */
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { Post } from '#src/posts/post.ts';
import type { PostAttributes } from './index/alert-scope.ts';
import { type AnalyzedText, analyzeText } from './analysis/analyze-text.ts';

/** Prepared once per post; `language` is the channel's. */
export function analyzePost(post: Post, language: string | null): AnalyzedText {
  return analyzeText(post.text, language, post.links);
}

export function extractPostAttributes(post: Post): PostAttributes {
  return {
    channel: toChannelKey(post.channel),
    repost: post.forward !== null,
    media: post.media.length > 0,
  };
}
