/** What of a post the statistics count. */
import { classifyPost, type PostCategory } from '#src/digest/analysis/classify-post.ts';
import { type ArchivedPost, getPublishedAt } from '#src/posts/archive.ts';

/** Kinds that readers tell apart. */
export const statsKinds = ['statement', 'report', 'live notice', 'media only', 'other'] as const;
export type StatsKind = (typeof statsKinds)[number];

const kindOf: Readonly<Partial<Record<PostCategory, StatsKind>>> = {
  statement: 'statement',
  interview: 'statement',
  report: 'report',
  'live notice': 'live notice',
  agenda: 'live notice',
  'media only': 'media only',
};

export type CountablePost = Readonly<ReturnType<typeof toCountablePost>>;

/** `channel`: its key; `topics`: the names of those it falls under. */
export function toCountablePost(archived: ArchivedPost, channel: string, topics: readonly string[]) {
  const { post, editedAt, deletedAt } = archived;
  return {
    /** Milliseconds since 1970. */
    publishedAt: getPublishedAt(archived),
    channel,
    kind: kindOf[classifyPost(post)] ?? 'other',
    isRepost: post.forward !== null,
    hasMedia: post.media.length > 0,
    isEdited: post.edited || editedAt !== null,
    isDeleted: deletedAt !== null,
    hashtags: post.hashtags,
    topics,
  };
}
