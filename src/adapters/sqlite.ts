/** Storage in one SQLite file over Node's own driver: WAL, FULL, group commit. `:memory:` for tests. */
import type { DatabaseSync } from 'node:sqlite';
import type { Storage } from '#src/ports.ts';
import { asStoreFailed, guarded } from './sqlite/faults.ts';
import { open } from './sqlite/file.ts';
import { pageSize, SqliteNamespace } from './sqlite/namespace.ts';

type Waiting = { run: () => unknown; resolve: (value: unknown) => void; reject: (reason: unknown) => void };

/** Opens or makes the file; `maxPages` bounds its size. Throws StoreFailed. */
export function openSqlite(
  file: string,
  options: { maxPages?: number } = {},
): Storage & { describe(): string } {
  const { db, statements } = guarded(() => open(file, options.maxPages));
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
      for (const each of group) each.reject(asStoreFailed(thrown));
      rollBack(db);
    }
  }

  return {
    namespace: (name) => new SqliteNamespace(name, statements, write),
    async namespaces() {
      return (statements.namespaces.all() as { ns: string }[]).map((row) => row.ns);
    },
    async sweep() {
      const before = Date.now();
      let swept = 0;
      // in pages: one long transaction would stall everybody
      for (let last = pageSize; last === pageSize; swept += last)
        last = await write(() => Number(statements.sweep.run(before, pageSize).changes));
      return swept;
    },
    async close() {
      flush();
      if (db.isOpen) db.close();
    },
    describe: () => file,
  };
}

function rollBack(db: DatabaseSync): void {
  try {
    if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
  } catch {
    // forgives a transaction that SQLite ended by itself, as it does when the disk fails
  }
}
