/** Storage in a SQLite file through Node's driver. */
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreFailed } from '#src/errors.ts';
import type { StorageEngine } from '#src/store/storage.ts';
import { createStorage, type Storage } from '#src/store/create-storage.ts';
import type { StoreLock } from '#src/store/lease.ts';
import { openFile, translateSqliteError } from './open-database.ts';

/** How long a writer waits for another process before the store counts as locked. */
const busyMs = 5000;

/** Opens or creates the file; `maxPages` limits its size. Throws StoreFailed. */
export function openSqlite(file: string, { maxPages }: { maxPages?: number } = {}): Storage {
  const db = openFile(file, busyMs);
  try {
    waitForOthers(() => db.exec(tables));
    if (maxPages !== undefined) db.exec(`PRAGMA max_page_count=${maxPages}`);
    return createStorage(withTranslatedErrors(createEngine(db)));
  } catch (thrown) {
    // forgives nothing: closes the file
    db.close();
    throw translateSqliteError(thrown);
  }
}

/** Not WITHOUT ROWID, which stores whole records in the key's B-tree: three of a thousand characters fill a page, so that each look-up reads many. */
const tables = `
  PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864;
  CREATE TABLE IF NOT EXISTS kv(
    ns TEXT NOT NULL, k TEXT NOT NULL, v TEXT NOT NULL, e INTEGER, PRIMARY KEY(ns, k)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS kv_expires ON kv(e) WHERE e IS NOT NULL;`;

/** SQLite's busy timeout does not apply to the change to WAL, which fails at once where two processes create the file. */
function waitForOthers<T>(work: () => T): T {
  const until = Date.now() + busyMs;
  for (;;) {
    try {
      return work();
    } catch (thrown) {
      // forgives only a lock, and only for a while
      const { errcode = 0 } = thrown as { errcode?: number };
      if ((errcode & 0xff) !== 5 || Date.now() > until) throw thrown;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

const live = '(e IS NULL OR e > ?)';

function createEngine(db: DatabaseSync): StorageEngine {
  /** Rows are lists of their columns. */
  function prepare(sql: string) {
    const statement = db.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }
  const pages = (order: 'ASC' | 'DESC') =>
    prepare(`SELECT k,v FROM kv WHERE ns=? AND k>=? AND k<? AND ${live} ORDER BY k ${order} LIMIT ?`);
  const [up, down] = [pages('ASC'), pages('DESC')];
  // one statement for any number of keys takes a third of the time of one each
  const some = prepare(`SELECT k,v FROM kv WHERE ns=? AND k IN (SELECT value FROM json_each(?)) AND ${live}`);
  const set = prepare(
    'INSERT INTO kv(ns,k,v,e) VALUES(?,?,?,?) ON CONFLICT(ns,k) DO UPDATE SET v=excluded.v, e=excluded.e',
  );
  const remove = prepare('DELETE FROM kv WHERE ns=? AND k=?');
  const expired = prepare(
    'DELETE FROM kv WHERE (ns, k) IN (SELECT ns, k FROM kv WHERE e IS NOT NULL AND e <= ? LIMIT ?)',
  );
  const namespaces = prepare('SELECT DISTINCT ns FROM kv ORDER BY ns');
  type Rows = [string, string][];
  return {
    read: async (namespace, keys, now) => some.all(namespace, JSON.stringify(keys), now) as unknown[] as Rows,
    readPage: async (namespace, { from, to, limit, reverse }, now) =>
      (reverse ? down : up).all(namespace, from, to, now, limit) as unknown[] as Rows,
    async commit(changes) {
      try {
        db.exec('BEGIN IMMEDIATE');
        for (const { namespace, key, value, expires = null } of changes)
          if (value === undefined) remove.run(namespace, key);
          else set.run(namespace, key, String(value), expires);
        db.exec('COMMIT');
      } catch (thrown) {
        // forgives nothing: rolls back what SQLite has not rolled back by itself, as when the disk fails
        if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
        throw thrown;
      }
    },
    sweep: async (before, limit) => Number(expired.run(before, limit).changes),
    namespaces: async () => namespaces.all().flatMap((row) => Object.values(row) as string[]),
    async beginSnapshot() {
      if (!db.isTransaction) db.exec('BEGIN');
      // the first read takes the snapshot (sqlite.org/isolation.html)
      namespaces.all();
    },
    async close() {
      if (db.isOpen) db.close();
    },
  };
}

function withTranslatedErrors(engine: StorageEngine): StorageEngine {
  const calls = Object.entries(engine).map(
    ([name, call]: [string, (...args: unknown[]) => Promise<unknown>]) => [
      name,
      (...args: unknown[]) =>
        call(...args).catch((thrown: unknown) => {
          throw translateSqliteError(thrown);
        }),
    ],
  );
  return Object.fromEntries(calls) as StorageEngine;
}

/**
 * A lock on `file`, held by an exclusive transaction that never ends: the operating system releases it when the process
 * ends, also after kill -9. By SQLite, as Node has no file locks. Not for network file systems, where locks may not work.
 */
export function openSqliteLock(file: string): StoreLock {
  let held: { db: DatabaseSync; inode: number } | null = null;

  return {
    async tryAcquire() {
      if (held !== null) return true;
      const before = inodeOf(file);
      const db = openFile(file, 0);
      const locked = lockNow(db);
      const inode = inodeOf(file);
      // a lock on a file that was replaced meanwhile is worth nothing
      if (locked && inode !== null && inode === (before ?? inode)) held = { db, inode };
      else db.close();
      return held !== null;
    },
    async isHeld() {
      return held !== null && inodeOf(file) === held.inode;
    },
    async release() {
      held?.db.close();
      held = null;
    },
  };
}

function lockNow(db: DatabaseSync): boolean {
  try {
    db.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (thrown) {
    // forgives only that another process has it
    const failed = translateSqliteError(thrown);
    if (failed instanceof StoreFailed && failed.fault === 'locked') return false;
    db.close();
    throw failed;
  }
}

const inodeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.ino ?? null;
