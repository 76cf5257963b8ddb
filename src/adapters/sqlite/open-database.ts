import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFailed } from '#src/errors.ts';

/** How long a writer waits for another process before the store counts as locked. */
const busyMs = 5000;

/** Opens or creates the file; `maxPages` limits its size. Throws StoreFailed. */
export function openDatabase(file: string, maxPages?: number) {
  const db = openFile(file, busyMs);
  try {
    waitForOthers(() => db.exec(tables));
    if (maxPages !== undefined) db.exec(`PRAGMA max_page_count=${maxPages}`);
    return { db, statements: prepare(db) };
  } catch (thrown) {
    // forgives nothing: closes the file
    db.close();
    throw translateSqliteError(thrown);
  }
}

/** Creates the folder, too; `timeout`: how long locks are waited for, milliseconds. Throws StoreFailed. */
export function openFile(file: string, timeout: number): DatabaseSync {
  try {
    if (file !== ':memory:') makeFolderOf(file);
    return new DatabaseSync(file, { timeout });
  } catch (thrown) {
    // forgives nothing: makes a StoreFailed of it
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

function prepare(db: DatabaseSync) {
  const live = '(e IS NULL OR e > ?)';
  // one statement for any number of keys takes a third of the time of one each
  const read = db.prepare(
    `SELECT k,v FROM kv WHERE ns=? AND k IN (SELECT value FROM json_each(?)) AND ${live}`,
  );
  read.setReturnArrays(true);
  return {
    read,
    set: db.prepare(
      'INSERT INTO kv(ns,k,v,e) VALUES(?,?,?,?) ON CONFLICT(ns,k) DO UPDATE SET v=excluded.v, e=excluded.e',
    ),
    delete: db.prepare('DELETE FROM kv WHERE ns=? AND k=?'),
    up: db.prepare(`SELECT k,v FROM kv WHERE ns=? AND k>=? AND k<? AND ${live} ORDER BY k LIMIT ?`),
    down: db.prepare(`SELECT k,v FROM kv WHERE ns=? AND k>=? AND k<? AND ${live} ORDER BY k DESC LIMIT ?`),
    sweep: db.prepare(
      'DELETE FROM kv WHERE (ns, k) IN (SELECT ns, k FROM kv WHERE e IS NOT NULL AND e <= ? LIMIT ?)',
    ),
    namespaces: db.prepare('SELECT DISTINCT ns FROM kv ORDER BY ns'),
  };
}

export type Statements = ReturnType<typeof prepare>;

/** Not mkdir's `recursive`, which never ends where a parent exists but denies it, as /proc does. */
function makeFolderOf(file: string): void {
  const folder = dirname(file);
  if (existsSync(folder)) return;
  makeFolderOf(folder);
  try {
    mkdirSync(folder);
  } catch (thrown) {
    // forgives only that another process created it first
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  }
}

/** Node's codes for files, and SQLite's primary result codes, sqlite.org/rescode.html. */
const faults: Readonly<Record<string, keyof typeof cures>> = {
  EACCES: 'read only',
  EROFS: 'read only',
  ENOSPC: 'full',
  ENOTDIR: 'lost',
  ENOENT: 'lost',
  ERR_INVALID_STATE: 'lost',
  3: 'read only',
  5: 'locked',
  6: 'locked',
  8: 'read only',
  11: 'corrupt',
  13: 'full',
  26: 'corrupt',
};

/** StoreFailed for an error of the driver or of the file system; anything else as it is. */
export function translateSqliteError(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof StoreFailed) return thrown;
  const { errcode, code = '' } = thrown as { errcode?: number; code?: string };
  const fault = errcode === undefined ? faults[code] : (faults[errcode & 0xff] ?? 'lost');
  if (!fault) return thrown;
  return new StoreFailed(`SQLite says "${thrown.message}". ${cures[fault]}`, { fault, cause: thrown });
}

const cures = {
  'read only': 'Give this user the right to write the file and its folder, or set STORE_URL to another one.',
  corrupt: 'Restore it from a backup, or move it away and start anew.',
  full: 'Make room on the disk.',
  locked: 'Another process holds it: stop that one first.',
  lost: 'Check the path in STORE_URL and the rights on its folder.',
};
