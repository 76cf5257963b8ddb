/** A chain of hashes per channel: who changes a record has to change all up to the head, which the operator gets once a day by Telegram. */
import { hash } from 'node:crypto';
import type { Post } from './post.ts';

export const versionChanges = ['published', 'edited', 'deleted'] as const;
export type VersionChange = (typeof versionChanges)[number];

export interface PostVersion {
  readonly channel: string;
  readonly id: number;
  /** Place in the chain of the channel, from 1. */
  readonly number: number;
  /** When it was seen, milliseconds since 1970. */
  readonly seenAt: number;
  readonly change: VersionChange;
  /** Of what the post said from then on; of a deleted one, of what it said last. */
  readonly contentHash: string;
  /** What an edit replaced; else null. What a post says now stands in the archive. */
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

/** SHA-256, hexadecimal, over the JSON of these values in this order: anybody can compute it again. */
export function hashVersion(previousHash: string, version: Omit<PostVersion, 'hash' | 'replaced'>): string {
  const { channel, id, number, seenAt, change, contentHash } = version;
  return hash('sha256', JSON.stringify([previousHash, channel, id, number, seenAt, change, contentHash]));
}

/** Of all that was read of a post: SHA-256 over the JSON of its fields, as pairs of name and value, by name. */
const hashContent = (post: Post): string =>
  `post:${hash('sha256', JSON.stringify(Object.entries(post).sort(([a], [b]) => (a < b ? -1 : 1))))}`;

/** What a version's hash of its content may be. Chains of 0.1.0 leave out links, replies, views and addresses. */
export function contentHashesOf(post: Post): readonly string[] {
  const { id, date, kind, author, text, forward, media, album } = post;
  const told = [id, date, kind, author, text, forward?.name ?? null, media, album];
  return [hashContent(post), hash('sha256', JSON.stringify(told))];
}

export interface Revision extends Pick<PostVersion, 'number' | 'seenAt' | 'change' | 'hash'> {
  /** Null when it was forgotten. */
  readonly post: Post | null;
}

/** Each version with what the post said from then on: what the next edit replaced, or what stands in the archive. */
export function listRevisions(versions: readonly PostVersion[], current: Post | undefined): Revision[] {
  let post = current ?? null;
  const revisions: Revision[] = [];
  for (const { number, seenAt, change, hash, replaced } of versions.toReversed()) {
    // an album that came in parts was published once
    if (change === 'published' && revisions.at(-1)?.change === 'published') continue;
    revisions.push({ number, seenAt, change, post, hash });
    if (change === 'edited') post = replaced;
  }
  return revisions.reverse();
}
