/** `verify FILE`: checks the hash chain of the posts' versions in an export, without a store. */
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { UnusableInput } from '#src/errors.ts';
import { type ExportedRecord, readExport } from '#src/export/export-state.ts';
import { parseJson } from '#src/json.ts';
import type { ArchivedPost } from '#src/posts/archive.ts';
import { type Chain, verifyChain } from '#src/posts/verify-chain.ts';
import type { ChainHead, PostVersion } from '#src/posts/version-chain.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import { readLines, requireFile } from './cli/read-lines.ts';
import { exitCodes, readArguments, type Verb } from './cli/verb.ts';

export const verb: Verb = async (args, terminal) => {
  const usage = 'Usage: npm run -s verify -- FILE, where FILE is what `export` wrote.';
  const [file = ''] = readArguments(args, {}, [1, 1], usage).words;
  requireFile(file);
  const { chains, problems } = await readChains(file);
  if (chains.size === 0) terminal.err(`${file} holds no versions of posts.\n`);
  for (const [channel, chain] of chains) {
    const { versionCount, head, problems: found } = verifyChain(chain);
    problems.push(...found.map((problem) => `${channel}: ${problem}`));
    const whole = head && `${versionCount} versions, whole. Head: version ${head.number}, ${head.hash}`;
    if (found.length === 0) terminal.out(`${channel}: ${whole ?? 'no versions.'}\n`);
  }
  for (const problem of problems) terminal.out(`${problem}\n`);
  return problems.length === 0 ? exitCodes.done : exitCodes.failed;
};

interface ReadChain extends Chain {
  readonly versions: PostVersion[];
  readonly posts: Map<number, ArchivedPost>;
  head: ChainHead | null;
  at: number;
  retentionMs: number;
}

async function readChains(file: string) {
  const chains = new Map<string, ReadChain>();
  const problems: string[] = [];
  const take = ({ collection, key, stored }: ExportedRecord): void => {
    if (!['versions', 'version-heads', 'posts'].includes(collection)) return;
    const envelope = storedRecord.safeParse(parseJson(stored)).data;
    if (!envelope) throw new UnusableInput(`${file}: ${collection} ${key} cannot be read.`);
    const channel = key.split(':', 1)[0] ?? '';
    const chain = chains.get(channel) ?? emptyChain();
    chains.set(channel, chain);
    const ownKey = addRecord(chain, collection, key, envelope);
    if (ownKey !== key) problems.push(`${channel}: the record ${key} tells of ${ownKey}`);
  };
  const { exportedAt = '' } = await readExport(file, readLines(createReadStream(file, 'utf8')), take);
  for (const chain of chains.values()) chain.at = Date.parse(exportedAt) || Date.now();
  return { chains, problems };
}

/** Answers with the key under which the record belongs. */
function addRecord(
  chain: ReadChain,
  collection: string,
  key: string,
  { value, expires }: z.infer<typeof storedRecord>,
): string {
  if (collection === 'version-heads') chain.head = value as ChainHead;
  if (collection === 'version-heads') return key;
  if (collection === 'posts') {
    const kept = value as ArchivedPost;
    chain.posts.set(kept.post.id, kept);
    // a post without a date stands under the instant it was seen
    const place = kept.post.date === null ? key.slice(0, -11) : `${key.split(':', 1)[0]}:${kept.post.date}`;
    return `${place}:${encodeId(kept.post.id)}`;
  }
  const version = value as PostVersion;
  chain.versions.push(version);
  if (expires) chain.retentionMs = Math.min(chain.retentionMs, expires - version.seenAt);
  return `${version.channel}:${encodeId(version.id)}:${encodeId(version.number)}`;
}

const storedRecord = z.object({ value: z.unknown(), expires: z.number().optional() });

const emptyChain = (): ReadChain => ({
  versions: [],
  posts: new Map(),
  head: null,
  at: 0,
  retentionMs: Number.POSITIVE_INFINITY,
});
