import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { openStorage } from '#src/app/open-storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a store that a newer Dragoman wrote is opened by no verb, and stays as it was', async () => {
  const file = join(folder, 'store.db');
  const newer = openSqlite(file);
  await newer.namespace('records-version').set('now', '{"value":4000}');
  await newer.close();
  const opened = openStorage(`sqlite://${file}`);
  await expect(opened).rejects.toThrow(/cannot be opened: A newer Dragoman wrote this store .*upgrade\.$/);
  const after = openSqlite(file);
  expect(await after.namespace('records-version').get('now')).toBe('{"value":4000}');
  await after.close();
});
