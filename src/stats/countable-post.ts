/** What of a post the statistics count. */
import type { PostCategory } from '#src/digest/analysis/classify-post.ts';
import { classifyPost } from '#src/digest/analysis/classify-post.ts';
import type { ArchivedPost } from '#src/posts/archive.ts';
import { getPublishedAt } from '#src/posts/archive.ts';

/** Kinds a reader tells apart at a glance. */
export const statsKinds = ['statement', 'report', 'live notice', 'media only', 'other'] as const;
export type StatsKind = (typeof statsKinds)[number];

export interface CountablePost {
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  /** Key of the channel. */
  readonly channel: string;
  readonly kind: StatsKind;
  readonly isRepost: boolean;
  readonly hasMedia: boolean;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
  readonly hashtags: readonly string[];
  /** Names of the topics it falls under. */
  readonly topics: readonly string[];
}

const shownAs: Readonly<Record<PostCategory, StatsKind>> = {
  statement: 'statement',
  interview: 'statement',
  report: 'report',
  'live notice': 'live notice',
  agenda: 'live notice',
  'media only': 'media only',
  'history day': 'other',
  greeting: 'other',
  service: 'other',
  withheld: 'other',
};

export function toCountablePost(
  kept: ArchivedPost,
  channel: string,
  topics: readonly string[],
): CountablePost {
  const { post } = kept;
  return {
    publishedAt: getPublishedAt(kept),
    channel,
    kind: shownAs[classifyPost(post)],
    isRepost: post.forward !== null,
    hasMedia: post.media.length > 0,
    isEdited: post.edited || kept.editedAt !== null,
    isDeleted: kept.deletedAt !== null,
    hashtags: post.hashtags,
    topics,
  };
}
