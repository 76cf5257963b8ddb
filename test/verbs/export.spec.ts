import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { runVerb } from './run-verb.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an export that fails half-way leaves nothing behind, and the file that was there as it was', async () => {
  const [store, file] = [join(folder, 'store.db'), join(folder, 'state.jsonl')];
  const storage = openSqlite(store);
  const records = Array.from({ length: 3000 }, (_, at) => ({ key: `${at}`, value: '{"value":1}' }));
  await storage.namespace('things').setMany(records);
  await storage.close();
  truncateSync(store, 80_000);
  writeFileSync(file, 'old');
  const { code, err } = await runVerb(['export', file], { STORE_URL: `sqlite://${store}` });
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/SQLite says ".+malformed". Restore it from a backup/),
  ]);
  expect([existsSync(`${file}.part`), readFileSync(file, 'utf8')]).toEqual([false, 'old']);
});
