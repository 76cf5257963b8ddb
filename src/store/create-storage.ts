/** A storage over an engine. */
import {
  type Storage,
  type StorageEngine,
  pageSize,
  type OrderedStorage,
  type WriteOperation,
} from './storage.ts';
import { createWriteBatcher } from './write-batcher.ts';
import { Hookified } from 'hookified';
import { type KeyvStorageCapability, type KeyvStorageEntry, keyvStorageCapability } from 'keyv';

export function createStorage(engine: StorageEngine): Storage {
  const batcher = createWriteBatcher(engine.commit);
  return {
    namespace: (name) => new Namespace(name, engine, batcher.write),
    namespaces: () => engine.namespaces(),
    beginSnapshot: () => engine.beginSnapshot(),
    async sweep() {
      const before = Date.now();
      let swept = 0;
      // in pages: one long transaction would stall everybody
      for (let last = pageSize; last === pageSize; swept += last)
        [last = 0] = await batcher.write([{ what: 'sweep', before, limit: pageSize }]);
      return swept;
    },
    async close() {
      await batcher.end();
      await engine.close();
    },
  };
}

type Reads = Pick<StorageEngine, 'read' | 'readPage'>;

/** One collection's view of a database. A class because Keyv asks for its event interface. */
class Namespace extends Hookified implements OrderedStorage {
  namespace: string | undefined;
  readonly #engine: Reads;
  /** Runs with the other writes of this turn of the event loop. */
  readonly #write: StorageEngine['commit'];

  constructor(name: string, engine: Reads, write: StorageEngine['commit']) {
    super();
    this.namespace = name;
    this.#engine = engine;
    this.#write = write;
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  get #name(): string {
    return this.namespace ?? '';
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    return (await this.getMany<Value>([key]))[0];
  }

  async getMany<Value>(keys: string[]): Promise<(Value | undefined)[]> {
    if (keys.length === 0) return [];
    return (await this.#engine.read(this.#name, keys, Date.now())) as (Value | undefined)[];
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return (await this.getMany(keys)).map((value) => value !== undefined);
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    await this.#write([this.#set(key, value, expires)]);
    return true;
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    if (entries.length === 0) return [];
    await this.#write(entries.map(({ key, value, expires }) => this.#set(key, value, expires)));
    return entries.map(() => true);
  }

  async delete(key: string): Promise<boolean> {
    return (await this.deleteMany([key])).includes(true);
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    if (keys.length === 0) return [];
    const namespace = this.#name;
    const met = await this.#write(keys.map((key) => ({ what: 'delete', namespace, key })));
    return met.map((count) => count > 0);
  }

  async clear(): Promise<void> {
    await this.#write([{ what: 'clear', namespace: this.#name }]);
  }

  async *iterator<Value>(): AsyncGenerator<[string, Awaited<Value>], void> {
    for await (const [key, stored] of this.range('', '\u{10ffff}')) yield [key, stored as Awaited<Value>];
  }

  /** Reads page by page and lets others run in between, so a long walk stalls nobody. */
  async *range(
    from: string,
    to: string,
    options: { limit?: number; reverse?: boolean } = {},
  ): AsyncGenerator<[string, string], void> {
    const { limit = Number.POSITIVE_INFINITY, reverse = false } = options;
    const rest = { from, to };
    for (let left = limit; left > 0; ) {
      const size = Math.min(pageSize, left);
      const page = await this.#engine.readPage(this.#name, { ...rest, limit: size, reverse }, Date.now());
      for (const [key, stored] of page) yield [key, stored];
      const last = page.at(-1);
      if (last === undefined || page.length < size) return;
      left -= page.length;
      if (reverse) rest.to = last[0];
      // no key stands between one and the same with a zero character behind it
      else rest.from = `${last[0]}\0`;
      await new Promise((go) => setImmediate(go));
    }
  }

  #set(key: string, value: unknown, expires: number | undefined): WriteOperation {
    return { what: 'set', namespace: this.#name, key, value, expires: expires ?? null };
  }
}
