import { dayMs } from '#src/duration.ts';
import type { ArchivedPost } from './archive.ts';
import { isFeedAddress } from './channel-key.ts';
import type { Post } from './post.ts';
import { type ChainHead, contentHashesOf, hashVersion, type PostVersion } from './version-chain.ts';

/** An archived post without its content, so that a million of them fit into memory. */
export interface VerifiablePost extends Omit<ArchivedPost, 'post'> {
  readonly post: Pick<Post, 'id' | 'channel' | 'date'>;
  /** Content hashes that its last version may have. */
  readonly hashes: readonly string[];
}

export interface VersionChain {
  readonly versions: readonly PostVersion[];
  readonly head: ChainHead | null;
  readonly posts: ReadonlyMap<number, VerifiablePost>;
  /** When the archive was exported, and for how long versions are kept at least; milliseconds. */
  readonly at: number;
  readonly retentionMs: number;
}

/**
 * Checks versions, in any order, against each other, the head that was kept beside them, and the archived posts. The oldest
 * versions and posts may be missing, as they are deleted after RETENTION_DAYS. `problems`: a sentence per changed record.
 */
export function verifyChain(all: VersionChain) {
  const { versions, head, posts } = all;
  const chain = [...versions].sort((a, b) => a.number - b.number);
  const last = chain.at(-1) ?? null;
  const isForgotten = last === null && posts.size === 0;
  const isWhole = head?.hash === last?.hash && head?.number === last?.number;
  const problems = [
    ...checkLinks(chain),
    ...checkContents(all, chain),
    ...checkMissing(all, chain),
    ...(isForgotten || isWhole
      ? []
      : [`the chain ends at version ${last?.number ?? 0}, not at its head, version ${head?.number ?? 0}`]),
  ];
  return { versionCount: chain.length, head: last, problems };
}

const checkLinks = (chain: readonly PostVersion[]): string[] =>
  chain.flatMap((version, index) => {
    const previous = chain[index - 1];
    // the first one that is kept cannot be checked against the one before it
    if (previous === undefined && version.number > 1) return [];
    if (previous !== undefined && version.number !== previous.number + 1)
      return [`versions ${previous.number + 1} to ${version.number - 1} are missing`];
    if (version.hash === hashVersion(previous?.hash ?? '', version)) return [];
    return [`${nameOf(version)} was changed, or the one before it`];
  });

/** A version has the post that it replaced, the archive the present one. */
function checkContents(all: VersionChain, chain: readonly PostVersion[]): string[] {
  const histories = Map.groupBy(chain, ({ id }) => id);
  const keptProblems = [...all.posts].flatMap(([id, kept]) => {
    const history = histories.get(id) ?? [];
    const last = history.at(-1);
    if (last === undefined) return [];
    if (!kept.hashes.includes(last.contentHash))
      return [`the post ${last.channel}/${id} does not say what its ${nameOf(last)} said`];
    if (isHistoryTrue(all, kept, history)) return [];
    return [`the post ${last.channel}/${id} was not seen, edited or deleted when its ${nameOf(last)} was`];
  });
  return [...[...histories.values()].flatMap(checkReplaced), ...keptProblems];
}

const checkReplaced = (history: readonly PostVersion[]): string[] =>
  history.flatMap((version, at) => {
    const { change, replaced } = version;
    const before = history[at - 1];
    if ((replaced !== null) !== (change === 'edited'))
      return [`${nameOf(version)} replaced what it could not`];
    const isTrue = !before || replaced === null || contentHashesOf(replaced).includes(before.contentHash);
    return isTrue ? [] : [`${nameOf(before)} did not say what is kept of it`];
  });

/** Whether the instants of an archived post agree with its versions, of which the oldest may be deleted. */
function isHistoryTrue(
  { at, retentionMs }: VersionChain,
  kept: VerifiablePost,
  history: readonly PostVersion[],
): boolean {
  // each part of an album publishes it anew
  const first = history.findLastIndex(({ change }) => change === 'published');
  const since = history.slice(first + 1);
  const edit = since.findLast(({ change }) => change === 'edited');
  const deletion = since.findLast(({ change }) => change === 'deleted');
  const isTrue = (told: number | null, version: PostVersion | undefined): boolean =>
    version ? told === version.seenAt : told === null || (first === -1 && at >= told + retentionMs);
  // history counts as seen when it was published; `seenAt` is earlier where the clock was ahead
  const latest = Math.max(history[first]?.seenAt ?? kept.seenAt, Date.parse(kept.post.date ?? '') || 0);
  return kept.seenAt <= latest && isTrue(kept.editedAt, edit) && isTrue(kept.deletedAt, deletion);
}

/** A post is deleted for its age with its last version, or before it; younger ones that are missing were removed by somebody. */
function checkMissing({ posts, at, retentionMs }: VersionChain, chain: readonly PostVersion[]): string[] {
  const latest = new Map(chain.map((version) => [version.id, version]));
  const lost = [...latest.values()].filter(
    ({ id, seenAt }) => !posts.has(id) && at < Math.max(seenAt + dayMs, dateBelow(posts, id) + retentionMs),
  );
  const strange = [...posts].filter(
    ([id, { seenAt }]) => !latest.has(id) && (chain[0]?.number === 1 || at < seenAt + retentionMs),
  );
  return [
    ...lost.map((version) => `the post of ${nameOf(version)} is missing`),
    ...strange.map(([id]) => `the post ${id} has no version`),
  ];
}

/** The newest date among posts with smaller ids, than which the post with this id is not older. */
function dateBelow(posts: VersionChain['posts'], id: number): number {
  let newest = Number.NEGATIVE_INFINITY;
  for (const { post } of posts.values())
    if (post.id < id && post.date !== null && !isFeedAddress(post.channel))
      newest = Math.max(newest, Date.parse(post.date));
  return newest;
}

/** `toJSON` is null for an instant that was tampered with. */
const nameOf = ({ channel, id, number, change, seenAt }: PostVersion): string =>
  `version ${number} (${channel}/${id}, ${change}, seen ${new Date(seenAt).toJSON() ?? 'never'})`;
