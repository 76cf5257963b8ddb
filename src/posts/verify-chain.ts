/** Whether the versions of a channel's posts are what was written at the time. Pure. */
import type { Post } from './post.ts';
import { type ChainHead, hashContent, hashVersion, type PostVersion } from './version-chain.ts';

export interface ChainReport {
  readonly versionCount: number;
  readonly head: ChainHead | null;
  /** One sentence for each record that is not what it was; empty when the chain is whole. */
  readonly problems: readonly string[];
}

/**
 * Checks versions in any order, against each other, the head that was kept beside them, and what the posts say now.
 * A chain may begin late: the oldest versions are forgotten after RETENTION_DAYS.
 */
export function verifyChain(
  versions: readonly PostVersion[],
  head: ChainHead | null,
  posts: ReadonlyMap<number, Post>,
): ChainReport {
  const chain = [...versions].sort((a, b) => a.number - b.number);
  const last = chain.at(-1);
  const problems = [
    ...checkLinks(chain),
    ...checkContents(chain, posts),
    ...(head !== null && head.hash !== last?.hash
      ? [`the chain ends at version ${last?.number ?? 0}, not at its head, version ${head.number}`]
      : []),
  ];
  return { versionCount: chain.length, head: last ?? null, problems };
}

function checkLinks(chain: readonly PostVersion[]): string[] {
  const problems: string[] = [];
  for (const [index, version] of chain.entries()) {
    const previous = chain[index - 1];
    // The first one stands for all that was forgotten before it.
    if (previous === undefined && version.number > 1) continue;
    if (previous !== undefined && version.number !== previous.number + 1)
      problems.push(`versions ${previous.number + 1} to ${version.number - 1} are missing`);
    else if (version.hash !== hashVersion(previous?.hash ?? '', version))
      problems.push(`${nameOf(version)} was changed, or the one before it`);
  }
  return problems;
}

/** A version carries what it replaced, the archive what stands now. */
function checkContents(chain: readonly PostVersion[], posts: ReadonlyMap<number, Post>): string[] {
  const latest = new Map<number, PostVersion>();
  const problems: string[] = [];
  for (const version of chain) {
    const before = latest.get(version.id);
    if (before && version.replaced !== null && hashContent(version.replaced) !== before.contentHash)
      problems.push(`${nameOf(before)} did not say what is kept of it`);
    latest.set(version.id, version);
  }
  for (const [id, post] of posts) {
    const version = latest.get(id);
    if (version && hashContent(post) !== version.contentHash)
      problems.push(`the post ${version.channel}/${id} does not say what its ${nameOf(version)} said`);
  }
  return problems;
}

const nameOf = ({ channel, id, number, change, seenAt }: PostVersion): string =>
  `version ${number} (${channel}/${id}, ${change}, seen ${isoOf(seenAt)})`;

/** A tampered instant may be none. */
function isoOf(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? 'never' : date.toISOString();
}
