import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreFailed } from '#src/errors.ts';
import type { StoreLock } from '#src/store/lease.ts';
import { openFile, translateSqliteError } from './open-database.ts';

/**
 * A lock on `file`, held by an exclusive transaction that is never ended: the operating system gives it back in the
 * moment the process is gone, also after kill -9. Node has no file locks of its own; SQLite brings them.
 * Not for network file systems: there such locks may be pretended.
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
      // a lock on a file that was replaced meanwhile locks nothing
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
    // forgives only that somebody else has it
    const failed = translateSqliteError(thrown);
    if (failed instanceof StoreFailed && failed.fault === 'locked') return false;
    db.close();
    throw failed;
  }
}

function inodeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.ino ?? null;
}
