/** Typed records by string key. One that cannot be decoded is moved to the collection `broken` and logged once; to readers it is not there. */
import Keyv from 'keyv';
import { describeError } from '#src/errors.ts';
import { fieldsOf } from '#src/json.ts';
import type { Log } from '#src/log.ts';
import { aboveAllKeys } from './storage.ts';
import type { OrderedStorage, RangeOptions, Storage } from './create-storage.ts';
import { createKeyedMutex } from './keyed-mutex.ts';

export interface RangeQuery extends RangeOptions {
  readonly from?: string;
  /** Exclusive. */
  readonly to?: string;
  /** Instead of from and to: all keys that start so. */
  readonly prefix?: string;
}

export type Collection<T> = ReturnType<typeof createCollection<T>>;
export type Store = ReturnType<typeof createStore>;

/** Collections over any storage that passes test/contracts/storage.ts. `getLeadMs` says how far the machine's clock, by which records expire, is behind. */
export function createStore(storage: Storage, log: Log, getLeadMs = () => 0) {
  const collections = new Map<string, Collection<unknown>>();
  return {
    storage,
    /** `isRecord` is given whatever is stored but null; where it answers false the record counts as one that cannot be decoded. */
    collection<T>(name: string, isRecord: (value: T) => boolean = () => true): Collection<T> {
      const known = collections.get(name) ?? createCollection<T>(storage, name, isRecord, log, getLeadMs);
      collections.set(name, known as Collection<unknown>);
      return known as Collection<T>;
    },
    close: (): Promise<void> => storage.close(),
  };
}

function createCollection<T>(
  storage: Storage,
  name: string,
  isRecord: (value: T) => boolean,
  log: Log,
  getLeadMs: () => number,
) {
  const ordered = storage.namespace(name);
  const keyv = keyvOver(ordered, name);
  const broken = keyvOver(storage.namespace('broken'), 'broken');
  const runExclusive = createKeyedMutex();

  const beingSetAside = new Map<string, Promise<undefined>>();

  async function setAside(key: string, stored: string, thrown: unknown): Promise<undefined> {
    // one commit: both or neither
    await Promise.all([broken.set(`${name}:${key}`, stored), keyv.delete(key)]);
    const reason = describeError(thrown);
    log.error('a record could not be read and was set aside', { collection: name, key, reason });
  }

  async function decodeAt(key: string, stored: string): Promise<Stored<T> | undefined> {
    try {
      return parseRecord(stored, isRecord);
    } catch (thrown) {
      // forgives only text that is not a record
      if (!(thrown instanceof SyntaxError)) throw thrown;
      const settingAside =
        beingSetAside.get(key) ?? setAside(key, stored, thrown).finally(() => beingSetAside.delete(key));
      beingSetAside.set(key, settingAside);
      return settingAside;
    }
  }

  async function read(keys: readonly string[]): Promise<(Stored<T> | undefined)[]> {
    const found = await ordered.getMany(keys);
    return Promise.all(
      found.map((stored, at) => (stored === undefined ? undefined : decodeAt(keys[at] ?? '', stored))),
    );
  }

  /** In the order of keys. */
  async function* list(range: RangeQuery = {}): AsyncIterable<[string, T]> {
    const { prefix, from = prefix ?? '', to = `${prefix ?? ''}${aboveAllKeys}` } = range;
    for await (const [key, stored] of ordered.range(from, to, range)) {
      const record = await decodeAt(key, stored);
      if (record !== undefined) yield [key, record.value];
    }
  }

  const expiryOf = (ttlMs: number | undefined) => ttlMs && Date.now() + getLeadMs() + ttlMs;

  async function put(key: string, value: T, expires?: number): Promise<void> {
    // to Keyv a time to live of 0 means for ever
    requireKeys([await keyv.set(key, value, expires && Math.max(1, expires - Date.now()))]);
  }

  return {
    get: async (key: string): Promise<T | undefined> => (await read([key]))[0]?.value,
    getMany: async (keys: readonly string[]) => (await read(keys)).map((record) => record?.value),
    put: (key: string, value: T, ttlMs?: number): Promise<void> => put(key, value, expiryOf(ttlMs)),
    async putMany(entries: readonly (readonly [string, T])[], ttlMs?: number): Promise<void> {
      if (entries.length === 0) return;
      // not by Keyv, which makes a promise for each entry, after which other calls may come first
      const expires = expiryOf(ttlMs);
      const expiry = expires === undefined ? {} : { expires };
      requireKeys(entries.map(([key]) => key !== ''));
      await ordered.setMany(
        entries.map(([key, value]) => ({ key, value: JSON.stringify({ value, ...expiry }), ...expiry })),
      );
    },
    async delete(key: string): Promise<void> {
      await keyv.delete(key);
    },
    deleteMany: ordered.deleteMany,
    /** Reads, changes and writes as one step, one at a time per key. Returning undefined deletes; when the record expires stays as it was. */
    change: (key: string, change: (old: T | undefined) => T | undefined): Promise<T | undefined> =>
      runExclusive(key, async () => {
        const [old] = await read([key]);
        const next = change(old?.value);
        if (next === undefined) await keyv.delete(key);
        else await put(key, next, old?.expires);
        return next;
      }),
    /** Of those whose keys start with `prefix`. */
    async deleteWhere(prefix: string, isMeant = (_key: string, _value: T) => true): Promise<void> {
      const keys: string[] = [];
      for await (const [key, value] of list({ prefix })) if (isMeant(key, value)) keys.push(key);
      await ordered.deleteMany(keys);
    },
    list,
  };
}

interface Stored<T> {
  readonly value: T;
  /** Milliseconds since 1970. */
  readonly expires?: number;
}

/** Throws SyntaxError, also for JSON that is no record. */
function parseRecord<T>(stored: string, isRecord: (value: T) => boolean): Stored<T> {
  const record = fieldsOf(JSON.parse(stored)) as Partial<Stored<T>>;
  const value = record.value ?? null;
  if (value !== null && isRecord(value)) return { ...record, value };
  throw new SyntaxError('JSON, but not a record');
}

function keyvOver(storage: OrderedStorage, name: string): Keyv {
  // without an 'error' listener, so that a call that fails rejects; with one it would return a fallback
  return new Keyv({ store: storage, namespace: name, serialization: JSON });
}

/** Keyv returns false instead of throwing when a key is empty. */
function requireKeys(hasKey: readonly boolean[]): void {
  if (hasKey.includes(false)) throw new RangeError('a record needs a key');
}
