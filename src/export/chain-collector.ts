/** Collects the version chains of an export record by record, and verifies them. */
import { z } from 'zod';
import { parseJson } from '#src/json.ts';
import type { ArchivedPost } from '#src/posts/archive.ts';
import { type VerifiablePost, verifyChain } from '#src/posts/verify-chain.ts';
import { type ChainHead, contentHashesOf, type PostVersion } from '#src/posts/version-chain.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import type { ExportedRecord } from './export-state.ts';

const stored = (fields: z.ZodRawShape) =>
  z.object({ value: z.looseObject(fields), expires: z.number().optional() });
const postForm = z.looseObject({ id: z.number(), channel: z.string(), date: z.string().nullable() });
/** The fields that verification reads: anything may have been written into the file. */
const storedForms = new Map([
  ['version-heads', stored({ number: z.number(), hash: z.string() })],
  ['versions', stored({ channel: z.string(), id: z.number(), number: z.number(), seenAt: z.number() })],
  ['posts', stored({ post: postForm })],
]);

export function createChainCollector() {
  const chains = new Map<string, ReturnType<typeof emptyChain>>();
  const misplaced: string[] = [];
  return {
    add({ collection, key, stored }: ExportedRecord): void {
      const form = storedForms.get(collection);
      if (form === undefined) return;
      const channel = key.split(':', 1)[0] ?? '';
      const chain = chains.get(channel) ?? emptyChain();
      chains.set(channel, chain);
      const record = form.safeParse(parseJson(stored)).data;
      if (record?.expires && record.expires < chain.firstToExpire.at)
        chain.firstToExpire = { key, at: record.expires };
      const expectedKey = record && addRecord(chain, collection, key, record);
      if (expectedKey !== key)
        misplaced.push(`${channel}: the record ${key} tells of ${expectedKey ?? 'nothing'}`);
    },
    /** `exportedAt` in ISO 8601; unless given, the export is taken for one of now. */
    verify(exportedAt = '') {
      const at = Date.parse(exportedAt) || Date.now();
      const checked = [...chains].map(([channel, chain]) => ({ channel, ...verifyChain({ ...chain, at }) }));
      // without its instant nobody knows what had expired
      const expired = [...chains].flatMap(([channel, { firstToExpire: first }]) =>
        first.at <= Date.parse(exportedAt)
          ? `${channel}: the record ${first.key} is said to have expired`
          : [],
      );
      const broken = checked.flatMap(({ channel, problems }) =>
        problems.map((each) => `${channel}: ${each}`),
      );
      return { checked, problems: [...misplaced, ...expired, ...broken] };
    },
  };
}

/** Adds a record to its chain; returns the key that a record with such a value has in the store. */
function addRecord(
  chain: ReturnType<typeof emptyChain>,
  collection: string,
  key: string,
  { value, expires }: { readonly value: unknown; readonly expires?: number | undefined },
): string {
  if (collection === 'version-heads') {
    chain.head = value as ChainHead;
    return key;
  }
  if (collection === 'posts') {
    const { post, ...kept } = value as ArchivedPost;
    const { id, channel, date } = post;
    chain.posts.set(id, { ...kept, post: { id, channel, date }, hashes: contentHashesOf(post) });
    // a post without a date stands under the instant it was seen
    const prefix = date === null ? key.slice(0, -11) : `${key.split(':', 1)[0]}:${date}`;
    return `${prefix}:${encodeId(id)}`;
  }
  const version = value as PostVersion;
  chain.versions.push(version);
  if (expires) chain.retentionMs = Math.min(chain.retentionMs, expires - version.seenAt);
  return `${version.channel}:${encodeId(version.id)}:${encodeId(version.number)}`;
}

const emptyChain = () => ({
  versions: [] as PostVersion[],
  posts: new Map<number, VerifiablePost>(),
  head: null as ChainHead | null,
  retentionMs: Number.POSITIVE_INFINITY,
  firstToExpire: { key: '', at: Number.POSITIVE_INFINITY },
});
