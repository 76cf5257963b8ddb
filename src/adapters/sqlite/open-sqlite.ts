/** Storage in a SQLite file through Node's driver. */
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreFailed } from '#src/errors.ts';
import type { RecordChange, StorageEngine } from '#src/store/storage.ts';
import { createStorage, type Storage } from '#src/store/create-storage.ts';
import type { StoreLock } from '#src/store/lease.ts';
import { openDatabase, openFile, type Statements, translateSqliteError } from './open-database.ts';

export function openSqlite(file: string, options: { maxPages?: number } = {}): Storage {
  const { db, statements } = openDatabase(file, options.maxPages);
  return createStorage(
    withTranslatedErrors({
      async read(namespace, keys, now) {
        // as they are stored, in UTF-8, which has no lone surrogates
        const wellFormed = keys.map((key) => key.toWellFormed());
        const rows = statements.read.all(namespace, JSON.stringify(wellFormed), now);
        const found = new Map(rows as unknown as [string, string][]);
        return wellFormed.map((key) => found.get(key));
      },
      async readPage(namespace, { from, to, limit, reverse }, now) {
        const rows = (reverse ? statements.down : statements.up).all(namespace, from, to, now, limit);
        return (rows as { k: string; v: string }[]).map(({ k, v }) => [k, v]);
      },
      commit: async (changes) => commit(db, statements, changes),
      sweep: async (before, limit) => Number(statements.sweep.run(before, limit).changes),
      namespaces: async () => (statements.namespaces.all() as { ns: string }[]).map(({ ns }) => ns),
      async beginSnapshot() {
        if (!db.isTransaction) db.exec('BEGIN');
        // the first read takes the snapshot (sqlite.org/isolation.html)
        statements.namespaces.all();
      },
      async close() {
        if (db.isOpen) db.close();
      },
    }),
  );
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

function commit(db: DatabaseSync, statements: Statements, changes: readonly RecordChange[]): void {
  try {
    db.exec('BEGIN IMMEDIATE');
    for (const { namespace, key, value, expires = null } of changes)
      if (value === undefined) statements.delete.run(namespace, key);
      else statements.set.run(namespace, key, String(value), expires);
    db.exec('COMMIT');
  } catch (thrown) {
    // forgives nothing: rolls back what SQLite has not rolled back by itself, as when the disk fails
    if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
    throw thrown;
  }
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
