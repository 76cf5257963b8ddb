/** What a post said from one version to the next. Pure. */
import type { ArchivedPost } from './archive.ts';
import type { Post } from './post.ts';
import type { PostVersion, VersionChange } from './version-chain.ts';

export interface Revision {
  readonly number: number;
  /** When it was seen, milliseconds since 1970. */
  readonly seenAt: number;
  readonly change: VersionChange;
  /** Null when it was forgotten. */
  readonly post: Post | null;
  readonly hash: string;
}

/** Each version with what the post said from then on: what the next edit replaced, or what stands in the archive. */
export function listRevisions(
  versions: readonly PostVersion[],
  archived: ArchivedPost | undefined,
): Revision[] {
  let post = archived?.post ?? null;
  const revisions: Revision[] = [];
  for (const { number, seenAt, change, hash, replaced } of versions.toReversed()) {
    // an album that came in parts was published once
    if (change === 'published' && revisions.at(-1)?.change === 'published') continue;
    revisions.push({ number, seenAt, change, post, hash });
    if (change === 'edited') post = replaced;
  }
  return revisions.reverse();
}
