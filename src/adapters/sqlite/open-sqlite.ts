/** Storage in one SQLite file over Node's own driver: WAL, FULL, group commit. `:memory:` for tests. */
import type { DatabaseSync } from 'node:sqlite';
import type { Storage, WriteOperation } from '#src/store/storage.ts';
import { createStorage } from '#src/store/create-storage.ts';
import { translateSqliteError, withTranslatedErrors } from './translate-error.ts';
import { openDatabase, type Statements } from './open-database.ts';

/** Opens or makes the file; `maxPages` bounds its size. Throws StoreFailed. */
export function openSqlite(file: string, options: { maxPages?: number } = {}): Storage {
  const { db, statements } = withTranslatedErrors(() => openDatabase(file, options.maxPages));
  return createStorage({
    async read(namespace, keys, now) {
      // as they are stored: in UTF-8, which half a character is none of
      const wellFormed = keys.map((key) => key.toWellFormed());
      const rows = withTranslatedErrors(() =>
        statements.read.all(namespace, JSON.stringify(wellFormed), now),
      );
      const found = new Map(rows as unknown as [string, string][]);
      return wellFormed.map((key) => found.get(key));
    },
    async readPage(namespace, { from, to, limit, reverse }, now) {
      const statement = reverse ? statements.down : statements.up;
      const rows = withTranslatedErrors(() => statement.all(namespace, from, to, now, limit));
      return (rows as { k: string; v: string }[]).map(({ k, v }) => [k, v]);
    },
    commit: async (changes) => withTranslatedErrors(() => commit(db, statements, changes)),
    async namespaces() {
      const rows = withTranslatedErrors(() => statements.namespaces.all());
      return (rows as { ns: string }[]).map(({ ns }) => ns);
    },
    async beginSnapshot() {
      // the first read after it is the moment that all others see (sqlite.org/isolation.html)
      withTranslatedErrors(() => {
        if (!db.isTransaction) db.exec('BEGIN');
        statements.namespaces.all();
      });
    },
    async close() {
      if (db.isOpen) db.close();
    },
  });
}

function commit(db: DatabaseSync, statements: Statements, changes: readonly WriteOperation[]): number[] {
  try {
    db.exec('BEGIN IMMEDIATE');
    const met = changes.map((change) => apply(statements, change));
    db.exec('COMMIT');
    return met;
  } catch (thrown) {
    // forgives nothing: takes back what was begun
    const failure = translateSqliteError(thrown);
    rollBack(db);
    throw failure;
  }
}

function apply(statements: Statements, change: WriteOperation): number {
  switch (change.what) {
    case 'set': {
      const { namespace, key, value, expires } = change;
      return Number(statements.set.run(namespace, key, String(value), expires).changes);
    }
    case 'delete':
      return Number(statements.delete.run(change.namespace, change.key).changes);
    case 'clear':
      return Number(statements.clear.run(change.namespace).changes);
    case 'sweep':
      return Number(statements.sweep.run(change.before, change.limit).changes);
  }
}

function rollBack(db: DatabaseSync): void {
  try {
    if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
  } catch {
    // forgives a transaction that SQLite ended by itself, as it does when the disk fails
  }
}
