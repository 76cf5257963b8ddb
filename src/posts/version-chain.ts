/** A hash chain per channel: changing a record means changing all up to the head, which the operator gets once a day by Telegram. */
import { hash } from 'node:crypto';
import type { Post } from './post.ts';

export const versionChanges = ['published', 'edited', 'deleted'] as const;
export type VersionChange = (typeof versionChanges)[number];

export interface PostVersion {
  readonly channel: string;
  readonly id: number;
  /** Position in the channel's chain, from 1. */
  readonly number: number;
  /** When it was seen, milliseconds since 1970. */
  readonly seenAt: number;
  readonly change: VersionChange;
  /** Of the post from then on; of a deleted one, as it was last. */
  readonly contentHash: string;
  /** The post before an edit; else null. The present post is in the archive. */
  readonly replaced: Post | null;
  /** SHA-256 of this version and the hash of the one before it in the channel. */
  readonly hash: string;
}

export type ChainHead = Pick<PostVersion, 'number' | 'hash'>;

export function chainVersion(
  head: ChainHead,
  version: Pick<PostVersion, 'channel' | 'seenAt' | 'change' | 'replaced'> & { readonly post: Post },
): PostVersion {
  const { post, ...rest } = version;
  const next = { ...rest, id: post.id, number: head.number + 1, contentHash: hashContent(post) };
  return { ...next, hash: hashVersion(head.hash, next) };
}

/** SHA-256, hexadecimal, of the JSON of these values in this order, so that anybody can recompute it. */
export function hashVersion(previousHash: string, version: Omit<PostVersion, 'hash' | 'replaced'>): string {
  const { channel, id, number, seenAt, change, contentHash } = version;
  return hash('sha256', JSON.stringify([previousHash, channel, id, number, seenAt, change, contentHash]));
}

/** SHA-256 of the JSON of a post's fields, as pairs of name and value, sorted by name. */
const hashContent = (post: Post): string =>
  `post:${hash('sha256', JSON.stringify(Object.entries(post).sort(([a], [b]) => (a < b ? -1 : 1))))}`;

/** The content hashes that a version of the post may have: in chains of 0.1.0 without links, replies, views and URLs. */
export function contentHashesOf(post: Post): readonly string[] {
  const { id, date, kind, author, text, forward, media, album } = post;
  const told = [id, date, kind, author, text, forward?.name ?? null, media, album];
  return [hashContent(post), hash('sha256', JSON.stringify(told))];
}

export interface Revision extends Pick<PostVersion, 'number' | 'seenAt' | 'change' | 'hash'> {
  /** Null when it is no longer kept. */
  readonly post: Post | null;
}

/** Each version with the post from then on: the one that the next edit replaced, or the present one. */
export function listRevisions(versions: readonly PostVersion[], current: Post | undefined): Revision[] {
  let post = current ?? null;
  const revisions: Revision[] = [];
  for (const { number, seenAt, change, hash, replaced } of versions.toReversed()) {
    // parts of an album are one publication
    if (change === 'published' && revisions.at(-1)?.change === 'published') continue;
    revisions.push({ number, seenAt, change, post, hash });
    if (change === 'edited') post = replaced;
  }
  return revisions.reverse();
}
