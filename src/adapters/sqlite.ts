/** Storage in one SQLite file over Node's own driver: WAL, FULL, group commit. `:memory:` for tests. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Hookified } from 'hookified';
import { type KeyvStorageCapability, type KeyvStorageEntry, keyvStorageCapability } from 'keyv';
import { StoreFailed, type StoreFault } from '../errors.ts';
import type { RangeStorage, Storage } from '../ports.ts';

/** Raised when the layout of the file changes; an older program refuses a newer file. */
const layout = 1;
const pageSize = 500;

type Waiting = { run: () => unknown; resolve: (value: unknown) => void; reject: (reason: unknown) => void };

/** Opens or makes the file. Throws StoreFailed. */
export function openSqlite(file: string): Storage & { describe(): string } {
  const db = guarded(() => open(file));
  const statements = guarded(() => prepare(db));
  let waiting: Waiting[] = [];

  /** Writes queued in one turn of the event loop share one transaction: they stand or fall together. */
  function write<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ run, resolve: resolve as (value: unknown) => void, reject });
    });
  }

  function flush(): void {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      db.exec('BEGIN IMMEDIATE');
      const results = group.map((each) => each.run());
      db.exec('COMMIT');
      group.forEach((each, at) => {
        each.resolve(results[at]);
      });
    } catch (thrown) {
      // forgives nothing: every writer of the group hears of it
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
      for (const each of group) each.reject(asStoreFailed(thrown));
    }
  }

  return {
    namespace: (name) => new SqliteNamespace(name, statements, write),
    async namespaces() {
      return (statements.namespaces.all() as { ns: string }[]).map((row) => row.ns);
    },
    sweep: () => write(() => Number(statements.sweep.run(Date.now()).changes)),
    async close() {
      flush();
      if (db.isOpen) db.close();
    },
    describe: () => file,
  };
}

function open(file: string): DatabaseSync {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  const version = (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
  if (version > layout) {
    db.close();
    throw new StoreFailed(`${file} was written by a newer Dragoman (layout ${version}).`, {
      fault: 'newer version',
    });
  }
  db.exec(`
    PRAGMA journal_mode=WAL;
    PRAGMA synchronous=FULL;
    PRAGMA busy_timeout=5000;
    PRAGMA journal_size_limit=67108864;
    CREATE TABLE IF NOT EXISTS kv(
      ns TEXT NOT NULL, k TEXT NOT NULL, v TEXT NOT NULL, e INTEGER, PRIMARY KEY(ns, k)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS kv_expires ON kv(e) WHERE e IS NOT NULL;
    PRAGMA user_version=${layout};`);
  return db;
}

function prepare(db: DatabaseSync) {
  const live = '(e IS NULL OR e > ?)';
  return {
    get: db.prepare(`SELECT v FROM kv WHERE ns=? AND k=? AND ${live}`),
    set: db.prepare(
      'INSERT INTO kv(ns,k,v,e) VALUES(?,?,?,?) ON CONFLICT(ns,k) DO UPDATE SET v=excluded.v, e=excluded.e',
    ),
    delete: db.prepare('DELETE FROM kv WHERE ns=? AND k=?'),
    clear: db.prepare('DELETE FROM kv WHERE ns=?'),
    first: db.prepare(`SELECT k,v FROM kv WHERE ns=? AND k>=? AND k<? AND ${live} ORDER BY k LIMIT ?`),
    up: db.prepare(`SELECT k,v FROM kv WHERE ns=? AND k>? AND k<? AND ${live} ORDER BY k LIMIT ?`),
    down: db.prepare(`SELECT k,v FROM kv WHERE ns=? AND k>=? AND k<? AND ${live} ORDER BY k DESC LIMIT ?`),
    sweep: db.prepare('DELETE FROM kv WHERE e IS NOT NULL AND e <= ?'),
    namespaces: db.prepare('SELECT DISTINCT ns FROM kv ORDER BY ns'),
  };
}

type Statements = ReturnType<typeof prepare>;
type Write = <T>(run: () => T) => Promise<T>;

/** One shelf's view of the file. A class because Keyv asks for its event interface. */
class SqliteNamespace extends Hookified implements RangeStorage {
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

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    // forgives nothing: translates the driver's words into ours
    throw asStoreFailed(thrown);
  }
}

/** SQLite's primary result codes, sqlite.org/rescode.html. */
const faults: Readonly<Record<number, StoreFault>> = {
  5: 'locked',
  6: 'locked',
  8: 'read only',
  11: 'corrupt',
  13: 'full',
  14: 'lost',
  26: 'corrupt',
};

function asStoreFailed(thrown: unknown): unknown {
  if (thrown instanceof StoreFailed) return thrown;
  const { errcode, code, message } = thrown as { errcode?: number; code?: string; message?: string };
  if (code === 'EACCES' || code === 'EROFS')
    return new StoreFailed(message ?? 'no access', { fault: 'read only', cause: thrown });
  if (code === 'ENOSPC') return new StoreFailed(message ?? 'disk full', { fault: 'full', cause: thrown });
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StoreFailed(message ?? 'no such folder', { fault: 'lost', cause: thrown });
  if (errcode === undefined) return thrown;
  return new StoreFailed(message ?? 'SQLite failed', {
    fault: faults[errcode & 0xff] ?? 'lost',
    cause: thrown,
  });
}
