import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFailed } from '#src/errors.ts';

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
