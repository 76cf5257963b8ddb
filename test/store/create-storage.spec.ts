import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { storageContract } from '../contracts/storage.ts';

let folder: string;
let made = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

storageContract('SQLite in memory', () => openSqlite(':memory:'));
storageContract('SQLite in a file', () => {
  made += 1;
  return openSqlite(join(folder, `${made}.db`));
});
