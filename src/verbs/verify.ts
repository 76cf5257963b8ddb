/** `verify FILE`: checks the hash chain of the posts' versions in an export, without a store. */
import { createReadStream } from 'node:fs';
import { endLine, recordLine } from '#src/export/export-format.ts';
import type { ArchivedPost } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { type ChainReport, verifyChain } from '#src/posts/verify-chain.ts';
import type { ChainHead, PostVersion } from '#src/posts/version-chain.ts';
import { readLines } from './cli/read-lines.ts';
import { readArguments } from './cli/read-arguments.ts';
import { requireFile } from './cli/require-file.ts';
import { exitCodes, type Verb } from './cli/verb.ts';

export const verb: Verb = async (args, terminal) => {
  const [file] = readArguments(args, {}, [1, 1])?.words ?? [];
  if (file === undefined) {
    terminal.err('Usage: npm run -s verify -- FILE, where FILE is what `export` wrote.\n');
    return exitCodes.usage;
  }
  requireFile(file);
  const read = await readChains(readLines(createReadStream(file, 'utf8')));
  if ('problem' in read) {
    terminal.err(`${file}${read.problem}\n`);
    return exitCodes.failed;
  }
  if (read.chains.size === 0) terminal.err(`${file} holds no versions of posts.\n`);
  const reports = [...read.chains].map(([channel, { versions, head, posts }]) => ({
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

async function readChains(
  lines: AsyncIterable<string>,
): Promise<{ readonly chains: ReadonlyMap<string, Chain> } | { readonly problem: string }> {
  const chains = new Map<string, Chain>();
  const chainOf = (key: string): Chain => {
    const channel = key.split(':', 1)[0] ?? '';
    const chain = chains.get(channel) ?? { versions: [], posts: new Map(), head: null };
    chains.set(channel, chain);
    return chain;
  };
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const parsed = parse(text);
    if (number === 1) {
      if (!isHead(parsed)) return { problem: ' is not a file that `export` wrote.' };
      continue;
    }
    if (endLine.safeParse(parsed).success) continue;
    const record = recordLine.safeParse(parsed);
    const value = record.success ? parse(record.data.stored) : undefined;
    if (!record.success || !hasValue(value)) return { problem: `, line ${number}: cannot be read.` };
    const { collection, key } = record.data;
    if (collection === 'versions') chainOf(key).versions.push(value.value as PostVersion);
    else if (collection === 'version-heads') chainOf(key).head = value.value as ChainHead;
    else if (collection === 'posts') {
      const { post } = value.value as ArchivedPost;
      chainOf(key).posts.set(post.id, post);
    }
  }
  return { chains };
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

const isHead = (head: unknown): boolean => typeof head === 'object' && head !== null && 'dragoman' in head;

const hasValue = (record: unknown): record is { readonly value: unknown } =>
  typeof record === 'object' && record !== null && 'value' in record;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller says so with its line.
    return undefined;
  }
}
