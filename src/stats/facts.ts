/** What of a post the statistics count. */
import type { DigestKind } from '../digest/kinds.ts';
import { kindOf } from '../digest/kinds.ts';
import type { Kept } from '../posts/archive.ts';
import { instantOfPost } from '../search/searchable.ts';

/** Kinds a reader tells apart at a glance. */
export const statKinds = ['statement', 'report', 'live notice', 'media only', 'other'] as const;
export type StatKind = (typeof statKinds)[number];

export interface Fact {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Key of the channel. */
  readonly channel: string;
  readonly kind: StatKind;
  readonly isRepost: boolean;
  readonly hasMedia: boolean;
  readonly isEdited: boolean;
  readonly isGone: boolean;
  readonly hashtags: readonly string[];
  /** Names of the topics it falls under. */
  readonly topics: readonly string[];
}

const shownAs: Readonly<Record<DigestKind, StatKind>> = {
  statement: 'statement',
  interview: 'statement',
  report: 'report',
  'live notice': 'live notice',
  'media only': 'media only',
  'history day': 'other',
  greeting: 'other',
  service: 'other',
  withheld: 'other',
};

export function factOf(kept: Kept, channel: string, topics: readonly string[]): Fact {
  const { post } = kept;
  return {
    at: instantOfPost(kept),
    channel,
    kind: shownAs[kindOf(post)],
    isRepost: post.forward !== null,
    hasMedia: post.media.length > 0,
    isEdited: post.edited || kept.changedAt !== null,
    isGone: kept.goneAt !== null,
    hashtags: post.hashtags,
    topics,
  };
}
