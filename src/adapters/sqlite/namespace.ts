import { Hookified } from 'hookified';
import { type KeyvStorageCapability, type KeyvStorageEntry, keyvStorageCapability } from 'keyv';
import type { RangeStorage } from '#src/ports.ts';
import { guarded } from './faults.ts';
import type { Statements } from './file.ts';

/** How many rows are read or swept at a time. */
export const pageSize = 500;

/** Runs with the other writes of this turn, in one transaction. */
export type Write = <T>(run: () => T) => Promise<T>;

/** One shelf's view of the file. A class because Keyv asks for its event interface. */
export class SqliteNamespace extends Hookified implements RangeStorage {
  namespace: string | undefined;
  readonly #statements: Statements;
  readonly #write: Write;

  constructor(name: string, statements: Statements, write: Write) {
    super();
    this.namespace = name;
    this.#statements = statements;
    this.#write = write;
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  get #ns(): string {
    return this.namespace ?? '';
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    const row = guarded(() => this.#statements.get.get(this.#ns, key, Date.now()));
    return row?.v as Value | undefined;
  }

  getMany<Value>(keys: string[]): Promise<(Value | undefined)[]> {
    return Promise.all(keys.map((key) => this.get<Value>(key)));
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  hasMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.has(key)));
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    await this.#write(() => this.#statements.set.run(this.#ns, key, String(value), expires ?? null));
    return true;
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    await this.#write(() => {
      for (const { key, value, expires } of entries)
        this.#statements.set.run(this.#ns, key, String(value), expires ?? null);
    });
    return entries.map(() => true);
  }

  delete(key: string): Promise<boolean> {
    return this.#write(() => Number(this.#statements.delete.run(this.#ns, key).changes) > 0);
  }

  deleteMany(keys: string[]): Promise<boolean[]> {
    return this.#write(() =>
      keys.map((key) => Number(this.#statements.delete.run(this.#ns, key).changes) > 0),
    );
  }

  async clear(): Promise<void> {
    await this.#write(() => this.#statements.clear.run(this.#ns));
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
    let left = options.limit ?? Number.POSITIVE_INFINITY;
    let low = from;
    let high = to;
    let first = true;
    while (left > 0) {
      const size = Math.min(pageSize, left);
      const { down, up, first: start } = this.#statements;
      const statement = options.reverse ? down : first ? start : up;
      const rows = guarded(() => statement.all(this.#ns, low, high, Date.now(), size)) as {
        k: string;
        v: string;
      }[];
      for (const row of rows) yield [row.k, row.v];
      const last = rows.at(-1);
      if (last === undefined || rows.length < size) return;
      left -= rows.length;
      first = false;
      if (options.reverse) high = last.k;
      else low = last.k;
      await new Promise((go) => setImmediate(go));
    }
  }

  async disconnect(): Promise<void> {}
}
