import { dayMs } from '#src/duration.ts';
import type { ArchivedPost } from './archive.ts';
import { isFeedAddress } from './channel-key.ts';
import type { Post } from './post.ts';
import { type ChainHead, contentHashesOf, hashVersion, type PostVersion } from './version-chain.ts';

/** What a check looks at of a post of the archive: of a million posts not all that they say is held. */
export interface VerifiablePost extends Omit<ArchivedPost, 'post'> {
  readonly post: Pick<Post, 'id' | 'channel' | 'date'>;
  /** Those of what it says. */
  readonly hashes: readonly string[];
}

/** All that is known of one channel. */
export interface VersionChain {
  readonly versions: readonly PostVersion[];
  readonly head: ChainHead | null;
  readonly posts: ReadonlyMap<number, VerifiablePost>;
  /** When the archive was looked at, and how long versions are kept there at least; milliseconds. */
  readonly at: number;
  readonly retentionMs: number;
}

/**
 * Checks versions in any order, against each other, the head that was kept beside them, and what the archive says now.
 * A chain may begin late, and posts may be missing: the oldest are forgotten after RETENTION_DAYS.
 * `problems`: one sentence for each record that is not what it was.
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
    // the first one stands for all that was forgotten before it
    if (previous === undefined && version.number > 1) return [];
    if (previous !== undefined && version.number !== previous.number + 1)
      return [`versions ${previous.number + 1} to ${version.number - 1} are missing`];
    if (version.hash === hashVersion(previous?.hash ?? '', version)) return [];
    return [`${nameOf(version)} was changed, or the one before it`];
  });

/** A version carries what it replaced, the archive what stands now. */
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

/** Whether the archive tells of a post what its versions do. What is older than the first of them may be forgotten there. */
function isHistoryTrue(
  { at, retentionMs }: VersionChain,
  kept: VerifiablePost,
  history: readonly PostVersion[],
): boolean {
  // an album that comes in parts begins anew
  const first = history.findLastIndex(({ change }) => change === 'published');
  const since = history.slice(first + 1);
  const edit = since.findLast(({ change }) => change === 'edited');
  const deletion = since.findLast(({ change }) => change === 'deleted');
  const isTrue = (told: number | null, version: PostVersion | undefined): boolean =>
    version ? told === version.seenAt : told === null || (first === -1 && at >= told + retentionMs);
  // seen when it was published, as all history is, or earlier, where the clock was ahead
  const latest = Math.max(history[first]?.seenAt ?? kept.seenAt, Date.parse(kept.post.date ?? '') || 0);
  return kept.seenAt <= latest && isTrue(kept.editedAt, edit) && isTrue(kept.deletedAt, deletion);
}

/** A post and its last version are forgotten together, or the post before; what is younger than that was taken out. */
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

/** Posts are numbered in the order of their dates: an instant that a post of this number is no older than. */
function dateBelow(posts: VersionChain['posts'], id: number): number {
  let newest = Number.NEGATIVE_INFINITY;
  for (const { post } of posts.values())
    if (post.id < id && post.date !== null && !isFeedAddress(post.channel))
      newest = Math.max(newest, Date.parse(post.date));
  return newest;
}

/** A tampered instant may be none. */
const nameOf = ({ channel, id, number, change, seenAt }: PostVersion): string =>
  `version ${number} (${channel}/${id}, ${change}, seen ${new Date(seenAt).toJSON() ?? 'never'})`;
