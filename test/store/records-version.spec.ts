import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { silentLog } from '#src/log.ts';
import { type Migration, migrateRecords, refuseNewerRecords } from '#src/store/records-version.ts';
import { createStore, type Store } from '#src/store/store.ts';

describe('the version of the records', () => {
  let store: Store;
  let ran: number[];
  beforeEach(() => {
    store = createStore(openSqlite(':memory:'), silentLog);
    ran = [];
  });
  afterEach(() => store.close());

  const migration = (to: number, run = async () => {}): Migration => ({
    to,
    description: `to ${to}`,
    async run(given) {
      ran.push(to);
      await run();
      await given.collection<number>('chats').change('a', (old) => (old ?? 0) + 1);
    },
  });
  const known = [migration(2), migration(3)];

  test('of a store without one is that of the first release, and every step forward is taken once', async () => {
    await migrateRecords(store, silentLog, known);
    await migrateRecords(store, silentLog, known);
    await migrateRecords(store, silentLog, [...known, migration(4)]);
    expect(ran).toEqual([2, 3, 4]);
  });

  test('stays where it was when a step is cut off, which is then taken again', async () => {
    const broken = migration(3, () => Promise.reject(new Error('cut off')));
    await expect(migrateRecords(store, silentLog, [migration(2), broken])).rejects.toThrow('cut off');
    await migrateRecords(store, silentLog, known);
    expect(ran).toEqual([2, 3, 3]);
  });

  test('of a newer program is refused with one line, and nothing is changed', async () => {
    await migrateRecords(store, silentLog, known);
    const before = await Array.fromAsync(store.storage.namespace('records-version').range('', '~'));
    for (const open of [migrateRecords(store, silentLog, []), refuseNewerRecords(store, [])])
      await expect(open).rejects.toMatchObject({
        fault: 'newer version',
        message: expect.stringMatching(/^A newer Dragoman wrote this store \(records 3, .*upgrade\.$/),
      });
    expect(await Array.fromAsync(store.storage.namespace('records-version').range('', '~'))).toEqual(before);
  });
});
