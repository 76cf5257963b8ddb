/** Moving between storages of every kind, there and back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorage } from '#src/app/open-storage.ts';
import { exportState } from '#src/export/export-state.ts';
import { importState } from '#src/export/import-state.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';
import { collect } from '../contracts/storage.ts';
import { hasPostgres, hasRedis, type Server, startPostgres, startRedis } from '../servers.ts';

/** What a storage may keep in its own way, and must give back as it was. */
const records: readonly (readonly [string, unknown])[] = [
  ['a', 1],
  ['a\0b', 'zero in the key'],
  ['a\x01', 'zero\0 and one\x01'],
  ['-1001234567/0000000012', { text: 'Привет 👩‍👩‍👧', list: [null, true, 'a|b', '"\\'] }],
  ['я', ''],
  ['\uffee', 'below'],
  ['😀', 'above'],
  ['long', 'ж'.repeat(500_000)],
];

describe.skipIf(!hasRedis || !hasPostgres)('moving between SQLite, Redis and PostgreSQL', () => {
  let servers: Server[] = [];
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
    servers = await Promise.all([startRedis(), startPostgres(), startRedis()]);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.remove()));
    rmSync(folder, { recursive: true, force: true });
  });

  test('all records arrive in the same order, with their terms, at the end of a round through all of them', async () => {
    const files = ['old', 'young'].map((name) => `sqlite://${join(folder, name)}.db`);
    const [old = '', ...others] = [files[0] ?? '', ...servers.map(({ url }) => url), files[1] ?? ''];
    let storage = await openStorage(old);
    const store = createStore(storage, silentLog);
    await store.collection('things').putMany(records);
    await store.collection('things').put('short', 1, 3_600_000);
    await store.collection('pages').putMany(Array.from({ length: 1203 }, (_, at) => [`${at}`, at]));
    const lines = await collect(exportState(storage, 0));
    expect(lines).toHaveLength(1 + records.length + 1 + 1203 + 1);
    for (const url of others) {
      const next = await openStorage(url);
      expect(await importState(next, 'a.jsonl', exportState(storage, 0))).toBe(lines.length - 2);
      expect(await collect(exportState(next, 0))).toEqual(lines);
      await storage.close();
      storage = next;
    }
    await storage.close();
  }, 60_000);

  test('an export beside a running bot shows one moment', async () => {
    const urls = [`sqlite://${join(folder, 'busy')}.db`, ...servers.map(({ url }) => url)];
    for (const url of urls) {
      const [writer, reader] = [await openStorage(url), await openStorage(url)];
      for (const name of await writer.namespaces()) await writer.namespace(name).clear();
      const things = createStore(writer, silentLog).collection<number>('things');
      const more = createStore(writer, silentLog).collection<number>('zebras');
      await things.putMany(Array.from({ length: 1203 }, (_, at) => [`${at}`, at]));
      const lines: string[] = [];
      for await (const line of exportState(reader, 0)) {
        lines.push(line);
        if (lines.length % 400 === 2)
          await Promise.all([
            things.put('7', -1),
            things.delete('999'),
            things.put('99999', 1),
            more.put('a', 1),
          ]);
      }
      expect(lines).toHaveLength(1 + 1203 + 1);
      expect(lines.filter((line) => line.includes('-1') || line.includes('99999'))).toEqual([]);
      await reader.close();
      expect(await writer.namespaces()).toEqual(['things', 'zebras']);
      await writer.close();
    }
  }, 60_000);
});
