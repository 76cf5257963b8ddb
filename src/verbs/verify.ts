/** `verify FILE`: checks the hash chain of the posts' versions in an export, without a store. */
import { createReadStream, existsSync } from 'node:fs';
import { z } from 'zod';
import { endLine, headLine, recordLine } from '#src/export/export-format.ts';
import type { ArchivedPost } from '#src/posts/archive.ts';
import { type Chain, verifyChain } from '#src/posts/verify-chain.ts';
import type { ChainHead, PostVersion } from '#src/posts/version-chain.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import { readLines } from './cli/read-lines.ts';
import { exitCodes, type Verb } from './cli/verb.ts';

export const verb: Verb = async ([file, ...more], terminal) => {
  if (file === undefined || more.length > 0) {
    terminal.err('Usage: npm run -s verify -- FILE, where FILE is what `export` wrote.\n');
    return exitCodes.usage;
  }
  if (!existsSync(file)) {
    terminal.err(`There is no file ${file}.\n`);
    return exitCodes.failed;
  }
  const read = await readChains(readLines(createReadStream(file, 'utf8')));
  if ('problem' in read) {
    terminal.err(`${file}${read.problem}\n`);
    return exitCodes.failed;
  }
  if (read.chains.size === 0) terminal.err(`${file} holds no versions of posts.\n`);
  const problems = [...read.problems];
  for (const [channel, chain] of read.chains) {
    const { versionCount, head, problems: found } = verifyChain(chain);
    problems.push(...found.map((problem) => `${channel}: ${problem}`));
    if (found.length === 0)
      terminal.out(
        `${channel}: ${head === null ? 'no versions.' : `${versionCount} versions, whole. Head: version ${head.number}, ${head.hash}`}\n`,
      );
  }
  for (const problem of problems) terminal.out(`${problem}\n`);
  return problems.length === 0 ? exitCodes.done : exitCodes.failed;
};

interface ReadChain extends Chain {
  readonly versions: PostVersion[];
  readonly posts: Map<number, ArchivedPost>;
  head: ChainHead | null;
  retentionMs: number;
}

interface ReadFile {
  readonly chains: ReadonlyMap<string, ReadChain>;
  readonly problems: readonly string[];
}

const storedRecord = z.object({ value: z.unknown(), expires: z.number().optional() });

async function readChains(lines: AsyncIterable<string>): Promise<ReadFile | { readonly problem: string }> {
  const chains = new Map<string, ReadChain>();
  const problems: string[] = [];
  let head: z.infer<typeof headLine> | undefined;
  let [count, announced] = [0, Number.NaN];
  for await (const text of lines) {
    const line = parse(text);
    if (head === undefined) {
      head = headLine.safeParse(line).data;
      if (head === undefined) return { problem: ' is not a file that `export` wrote.' };
      continue;
    }
    const end = endLine.safeParse(line).data;
    if (end) announced = end.records;
    if (end) continue;
    count += 1;
    const record = recordLine.safeParse(line).data;
    const stored = storedRecord.safeParse(record && parse(record.stored)).data;
    if (!record || !stored) return { problem: `, line ${count + 1}: cannot be read.` };
    const { collection, key } = record;
    const channel = key.split(':', 1)[0] ?? '';
    const at = Date.parse(head.exportedAt ?? '') || Date.now();
    const chain = chains.get(channel) ?? emptyChainAt(at);
    if (['versions', 'version-heads', 'posts'].includes(collection)) chains.set(channel, chain);
    if (collection === 'version-heads') chain.head = stored.value as ChainHead;
    let place = key;
    if (collection === 'versions') {
      const version = stored.value as PostVersion;
      chain.versions.push(version);
      if (stored.expires) chain.retentionMs = Math.min(chain.retentionMs, stored.expires - version.seenAt);
      place = `${version.channel}:${encodeId(version.id)}:${encodeId(version.number)}`;
    } else if (collection === 'posts') {
      const kept = stored.value as ArchivedPost;
      chain.posts.set(kept.post.id, kept);
      place = `${key.split(':').slice(0, -1).join(':')}:${encodeId(kept.post.id)}`;
      if (kept.post.date !== null) place = `${channel}:${kept.post.date}:${encodeId(kept.post.id)}`;
    }
    if (place !== key) problems.push(`${channel}: the record ${key} tells of ${place}`);
  }
  if (head === undefined) return { problem: ' is not a file that `export` wrote.' };
  if (head.dragoman >= 2 && announced !== count)
    problems.push(
      Number.isNaN(announced)
        ? 'the end of the file is missing'
        : `${announced} records were written, ${count} are there`,
    );
  return { chains, problems };
}

const emptyChainAt = (at: number): ReadChain => ({
  versions: [],
  posts: new Map(),
  head: null,
  at,
  retentionMs: Number.POSITIVE_INFINITY,
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller says so with its line.
    return undefined;
  }
}
