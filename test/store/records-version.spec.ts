import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { silentLog } from '#src/log.ts';
import { markRecordsVersion, refuseNewerRecords } from '#src/store/records-version.ts';
import { createStore, type Store } from '#src/store/store.ts';

describe('the version of the records', () => {
  let store: Store;
  const versions = () => store.collection<number>('records-version');
  beforeEach(() => {
    store = createStore(openSqlite(':memory:'), silentLog);
  });
  afterEach(() => store.close());

  test('of a store without one is that of the first release, and is said from then on', async () => {
    await refuseNewerRecords(store);
    expect(await versions().get('now')).toBeUndefined();
    await markRecordsVersion(store);
    await markRecordsVersion(store);
    expect(await versions().get('now')).toBe(1);
  });

  test('of a newer program is refused with one line, and nothing is changed', async () => {
    await versions().put('now', 3);
    for (const open of [markRecordsVersion(store), refuseNewerRecords(store)])
      await expect(open).rejects.toMatchObject({
        fault: 'newer version',
        message: expect.stringMatching(/^A newer Dragoman wrote this store \(records 3, .*upgrade\.$/),
      });
    expect(await versions().get('now')).toBe(3);
  });
});
