import { dayMs } from '#src/duration.ts';
import { type ArchivedPost, getPublishedAt } from '#src/posts/archive.ts';
import type { PostVersion } from '#src/posts/version-chain.ts';
import type { Collection, Store } from '#src/store/store.ts';

/** After a change of RETENTION_DAYS it is applied to what is kept already: else newer versions might be gone before older ones. */
export async function applyRetention(store: Store, days: number, now: number): Promise<void> {
  const applied = store.collection<number>('retention');
  const before = await applied.get('days');
  if (before === days) return;
  async function renew<T>(records: Collection<T>, since: (record: T) => number): Promise<void> {
    const writes: Promise<void>[] = [];
    for await (const [key, record] of records.list()) {
      writes.push(records.put(key, record, Math.max(dayMs, since(record) + days * dayMs - now)));
      if (writes.length === batchSize) await Promise.all(writes.splice(0));
    }
    await Promise.all(writes);
  }
  if (before !== undefined) {
    await renew(store.collection<ArchivedPost>('posts'), getPublishedAt);
    await renew(store.collection<{ date: string }>('seen'), ({ date }) => Date.parse(date));
    await renew(store.collection<PostVersion>('versions'), ({ seenAt }) => seenAt);
  }
  await applied.put('days', days);
}

const batchSize = 1000;
