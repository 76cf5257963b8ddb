/** The store that STORE_URL names. */
import { openSqlite } from '../adapters/sqlite.ts';
import { StoreFailed } from '../errors.ts';
import type { Storage } from '../ports.ts';

/** Throws StoreFailed with a line that says what to do. */
export async function openStorage(url: string): Promise<Storage> {
  if (url === 'memory:') return openSqlite(':memory:');
  try {
    return openSqlite(url.slice('sqlite://'.length));
  } catch (thrown) {
    // forgives nothing: adds the cure
    if (!(thrown instanceof StoreFailed)) throw thrown;
    throw new StoreFailed(`The store ${url} cannot be opened: ${thrown.message} ${cures[thrown.fault]}`, {
      fault: thrown.fault,
      cause: thrown,
    });
  }
}

const cures = {
  'read only': 'Give this user the right to write the file and its folder, or set STORE_URL to another one.',
  corrupt: 'Restore it from a backup, or move it away and start anew.',
  'newer version': 'Start the newer Dragoman that wrote it, or restore an older copy.',
  full: 'Make room on the disk.',
  locked: 'Another process holds it: stop that one first.',
  lost: 'Check the path in STORE_URL and the rights on its folder.',
} as const;
