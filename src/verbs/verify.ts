/** `verify FILE`: checks the hash chain of the posts' versions in an export, without a store. */
import { createReadStream } from 'node:fs';
import { UnreadableFile } from '#src/errors.ts';
import { parseJson, readExport } from '#src/export/read-export.ts';
import type { ArchivedPost } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { type ChainReport, verifyChain } from '#src/posts/verify-chain.ts';
import type { ChainHead, PostVersion } from '#src/posts/version-chain.ts';
import { readLines } from './cli/read-lines.ts';
import { describeExportProblem } from './cli/describe-export-problem.ts';
import { readArguments } from './cli/read-arguments.ts';
import { requireFile } from './cli/require-file.ts';
import { exitCodes, misused, type Verb } from './cli/verb.ts';

export const verb: Verb = async (args, terminal) => {
  const [file] = readArguments(args, {}, [1, 1])?.words ?? [];
  if (file === undefined)
    return misused(terminal, 'Usage: npm run -s verify -- FILE, where FILE is what `export` wrote.\n');
  requireFile(file);
  const chains = await readChains(file);
  if (chains.size === 0) terminal.err(`${file} holds no versions of posts.\n`);
  const reports = [...chains].map(([channel, { versions, head, posts }]) => ({
    channel,
    ...verifyChain(versions, head, posts),
  }));
  for (const report of reports) terminal.out(describeReport(report));
  return reports.every(({ problems }) => problems.length === 0) ? exitCodes.done : exitCodes.failed;
};

interface Chain {
  readonly versions: PostVersion[];
  readonly posts: Map<number, Post>;
  head: ChainHead | null;
}

async function readChains(file: string): Promise<ReadonlyMap<string, Chain>> {
  const chains = new Map<string, Chain>();
  const chainOf = (key: string): Chain => {
    const channel = key.split(':', 1)[0] ?? '';
    const chain = chains.get(channel) ?? { versions: [], posts: new Map(), head: null };
    chains.set(channel, chain);
    return chain;
  };
  const reading = await readExport(
    readLines(createReadStream(file, 'utf8')),
    ({ collection, key, stored }) => {
      if (!['versions', 'version-heads', 'posts'].includes(collection)) return;
      const envelope = parseJson(stored);
      if (!hasValue(envelope)) throw new UnreadableFile(`${file}: ${collection} ${key} cannot be read.`);
      if (collection === 'versions') chainOf(key).versions.push(envelope.value as PostVersion);
      else if (collection === 'version-heads') chainOf(key).head = envelope.value as ChainHead;
      else {
        const { post } = envelope.value as ArchivedPost;
        chainOf(key).posts.set(post.id, post);
      }
    },
  );
  if ('problem' in reading) throw new UnreadableFile(describeExportProblem(file, reading));
  return chains;
}

function describeReport({
  channel,
  versionCount,
  head,
  problems,
}: ChainReport & { channel: string }): string {
  if (problems.length > 0) return problems.map((problem) => `${channel}: ${problem}\n`).join('');
  return head === null
    ? `${channel}: no versions.\n`
    : `${channel}: ${versionCount} versions, whole. Head: version ${head.number}, ${head.hash}\n`;
}

const hasValue = (record: unknown): record is { readonly value: unknown } =>
  typeof record === 'object' && record !== null && 'value' in record;
