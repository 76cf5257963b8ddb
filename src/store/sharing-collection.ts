/** A collection of records that may have one part in common, as the text of one alert to many chats: it is kept once. */
import { hash } from 'node:crypto';
import { fieldsOf } from '#src/json.ts';
import type { Collection, RangeQuery, Store } from './store.ts';

export interface SharingCollection<T> extends Omit<Collection<T>, 'change'> {
  listKeys(range?: RangeQuery): AsyncIterable<string>;
}

/** The part that may be shared, undefined where there is none, and the record with another in its place. */
export interface SharedPart<T> {
  /** See `Store.collection`; it is given records with their part, and with a reference in its place. */
  readonly isRecord?: (value: T) => boolean;
  read(record: T): unknown;
  replace(record: T, part: unknown): T;
}

/** The part that several records of one `putMany` share, as the same object, is written once and kept for `keepMs`, no shorter than the records. */
export function createSharingCollection<T>(
  store: Store,
  name: string,
  part: SharedPart<T>,
  keepMs: number,
): SharingCollection<T> {
  const records = store.collection<T>(name, part.isRecord);
  const parts = store.collection<unknown>(`${name}-shared`);

  async function restore<R extends T | undefined>(found: readonly R[]): Promise<R[]> {
    const keys = found.map((record) => record && fieldsOf(part.read(record)).shared);
    const distinct = [...new Set(keys)].filter((key) => typeof key === 'string');
    const values = distinct.length === 0 ? [] : await parts.getMany(distinct);
    const known = new Map<unknown, unknown>(distinct.map((key, at) => [key, values[at]]));
    return found.map((record, at) => {
      const value = known.get(keys[at]);
      return record === undefined || value === undefined ? record : (part.replace(record, value) as R);
    });
  }

  return {
    ...records,
    async get(key) {
      return (await restore([await records.get(key)]))[0];
    },
    getMany: async (keys) => restore(await records.getMany(keys)),
    async putMany(entries, ttlMs) {
      const shared = new Map<unknown, string>();
      for (const [value, all] of Map.groupBy(entries, ([, record]) => part.read(record)))
        if (value !== undefined && all.length > 1)
          shared.set(value, hash('sha256', JSON.stringify(value), 'base64url'));
      const withReferences = entries.map(([key, record]) => {
        const reference = shared.get(part.read(record));
        return [key, reference === undefined ? record : part.replace(record, { shared: reference })] as const;
      });
      const byKey = Array.from(shared, ([value, key]) => [key, value] as const);
      await Promise.all([parts.putMany(byKey, keepMs), records.putMany(withReferences, ttlMs)]);
    },
    async *list(range) {
      for await (const [key, record] of records.list(range))
        yield [key, ...(await restore([record]))] as [string, T];
    },
    async *listKeys(range) {
      for await (const [key] of records.list(range)) yield key;
    },
  };
}
