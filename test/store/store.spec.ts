import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { type LogFields, type Log, silentLog } from '#src/log.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { createStore, type Collection, type Store } from '#src/store/store.ts';
import { collect } from '../contracts/storage.ts';

interface Record {
  readonly count: number;
}

const start = Date.UTC(2026, 10, 23);
let storage: Storage;
let store: Store;
let collection: Collection<Record>;
let reported: { what: string; fields: LogFields | undefined }[];

beforeEach(() => {
  reported = [];
  const log: Log = { ...silentLog, error: (what, fields) => reported.push({ what, fields }) };
  storage = openSqlite(':memory:');
  store = createStore(storage, log);
  collection = store.collection<Record>('counts');
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
});

const setClock = (at: number) => vi.useFakeTimers({ toFake: ['Date'], now: at });
const countOf = (old: Record | undefined) => old?.count ?? 0;

describe('reading and writing', () => {
  test('what was put is there, in the order of keys', async () => {
    await collection.putMany([
      ['b', { count: 2 }],
      ['a', { count: 1 }],
    ]);
    expect(await collection.getMany(['b', 'x', 'a'])).toEqual([{ count: 2 }, undefined, { count: 1 }]);
    expect(await collect(collection.list())).toEqual([
      ['a', { count: 1 }],
      ['b', { count: 2 }],
    ]);
    await collection.deleteMany(['a']);
    await collection.delete('b');
    expect(await collect(collection.list())).toEqual([]);
  });

  test('the same name is the same collection', async () => {
    await store.collection<Record>('counts').put('a', { count: 1 });
    expect(await collection.get('a')).toEqual({ count: 1 });
  });

  test('a prefix finds what starts so and nothing beside it', async () => {
    const keys = [
      '2026-11-22/9',
      '2026-11-23',
      '2026-11-23/1',
      '2026-11-23/\u{1f600}',
      '2026-11-230',
      '2026-11-24/1',
    ];
    await collection.putMany(keys.map((key, count) => [key, { count }] as const));
    const found = async (range: Parameters<typeof collection.list>[0]) =>
      (await collect(collection.list(range))).map(([key]) => key);
    expect(await found({ prefix: '2026-11-23/' })).toEqual(['2026-11-23/1', '2026-11-23/\u{1f600}']);
    expect(await found({ prefix: '2026-11-23/', reverse: true, limit: 1 })).toEqual(['2026-11-23/\u{1f600}']);
    expect(await found({ from: '2026-11-23/', to: '2026-11-24' })).toEqual([
      '2026-11-23/1',
      '2026-11-23/\u{1f600}',
      '2026-11-230',
    ]);
    expect(await found({ from: '2026-11-24' })).toEqual(['2026-11-24/1']);
  });

  test('a record without a key is refused, not dropped in silence', async () => {
    await expect(collection.put('', { count: 1 })).rejects.toThrow(RangeError);
    await expect(collection.putMany([['', { count: 1 }]])).rejects.toThrow(RangeError);
  });

  test('nothing to write or delete is no mistake', async () => {
    await collection.putMany([]);
    await collection.deleteMany([]);
    expect(await collect(collection.list())).toEqual([]);
  });

  test('what is started in one turn stands or falls together: puts, changes and deletes of any collection', async () => {
    const unwritable = {
      toString(): string {
        throw new RangeError('not this one');
      },
    };
    await collection.put('a', { count: 1 });
    const outcome = await Promise.allSettled([
      collection.put('b', { count: 1 }),
      collection.delete('a'),
      store.collection<Record>('others').change('c', () => ({ count: 1 })),
      storage.namespace('others').set('d', unwritable),
    ]);
    expect(outcome.map((each) => each.status)).toEqual(Array(4).fill('rejected'));
    expect(await collect(collection.list())).toEqual([['a', { count: 1 }]]);
    expect(await collect(store.collection<Record>('others').list())).toEqual([]);
  });
});

describe('changing', () => {
  test('is done one change at a time per key: a hundred at once count to a hundred', async () => {
    const more = () => collection.change('a', (old) => ({ count: countOf(old) + 1 }));
    const answers = await Promise.all(Array.from({ length: 100 }, more));
    expect(await collection.get('a')).toEqual({ count: 100 });
    expect(answers.map((each) => each?.count)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
  });

  test('returning nothing deletes', async () => {
    await collection.put('a', { count: 1 });
    expect(await collection.change('a', () => undefined)).toBeUndefined();
    expect(await collect(collection.list())).toEqual([]);
  });

  test('a change that throws changes nothing and does not stop the next', async () => {
    await collection.put('a', { count: 1 });
    const failing = collection.change('a', () => {
      throw new Error('a bug');
    });
    const next = collection.change('a', (old) => ({ count: countOf(old) + 1 }));
    await expect(failing).rejects.toThrow('a bug');
    expect(await next).toEqual({ count: 2 });
  });

  test('a record with a term keeps it through a change', async () => {
    setClock(start);
    await collection.put('a', { count: 1 }, 60_000);
    setClock(start + 30_000);
    await collection.change('a', (old) => ({ count: countOf(old) + 1 }));
    setClock(start + 59_999);
    expect(await collection.get('a')).toEqual({ count: 2 });
    setClock(start + 60_001);
    expect(await collection.get('a')).toBeUndefined();
    expect(await collect(collection.list())).toEqual([]);
  });
});

describe('a record that cannot be read', () => {
  const broken = () => collect(storage.namespace('broken').range('', '\u{10ffff}'));

  test.each([
    ['cut short', '{"value":{"count":1'],
    ['no JSON', 'count=1'],
    ['empty', ''],
    ['JSON, but a number', '42'],
    ['JSON, but null', 'null'],
    ['JSON, but a list', '[1]'],
    ['JSON, but without a value', '{"count":1}'],
  ])('%s: reads as missing, is set aside and reported once', async (_, text) => {
    await storage.namespace('counts').set('a', text);
    await collection.put('b', { count: 2 });
    const all = await Promise.all([
      collection.get('a'),
      collection.get('a'),
      collection.getMany(['a', 'b']),
      collect(collection.list()),
    ]);
    expect(all).toEqual([undefined, undefined, [undefined, { count: 2 }], [['b', { count: 2 }]]]);
    expect(await collect(collection.list())).toEqual([['b', { count: 2 }]]);
    expect(await broken()).toEqual([['counts:a', JSON.stringify({ value: text })]]);
    expect(reported).toHaveLength(1);
    expect(reported[0]?.fields).toMatchObject({ collection: 'counts', key: 'a' });
  });

  test('that a full store could not set aside is set aside when there is room', async () => {
    await storage.namespace('counts').set('a', '{');
    let isFull = true;
    const filling: Storage = {
      ...storage,
      namespace: (name) => {
        const own = storage.namespace(name);
        const set: typeof own.set = (...record) =>
          isFull ? Promise.reject(new Error('full')) : own.set(...record);
        return { ...own, set };
      },
    };
    const counts = createStore(filling, silentLog).collection<Record>('counts');
    await expect(counts.get('a')).rejects.toThrow('full');
    isFull = false;
    expect(await counts.get('a')).toBeUndefined();
    expect(await broken()).toHaveLength(1);
  });

  test('a change starts anew where the old record is broken', async () => {
    await storage.namespace('counts').set('a', '{');
    expect(await collection.change('a', (old) => ({ count: countOf(old) + 1 }))).toEqual({ count: 1 });
    expect(await collection.get('a')).toEqual({ count: 1 });
    expect(await broken()).toHaveLength(1);
  });

  test('a walk over a thousand of them ends, with every one set aside', async () => {
    const entries = Array.from({ length: 1000 }, (_, at) => ({ key: `k${at}`, value: '{' }));
    await storage.namespace('counts').setMany(entries);
    await collection.put('z', { count: 1 });
    expect(await collect(collection.list())).toEqual([['z', { count: 1 }]]);
    expect(await broken()).toHaveLength(1000);
    expect(reported).toHaveLength(1000);
  });
});

test('a store that fails rejects instead of answering "nothing there"', async () => {
  await store.close();
  await expect(collection.get('a')).rejects.toMatchObject({ fault: 'lost' });
  await expect(collection.put('a', { count: 1 })).rejects.toMatchObject({ fault: 'lost' });
  await expect(collect(collection.list())).rejects.toMatchObject({ fault: 'lost' });
  await expect(collection.change('a', (old) => old)).rejects.toMatchObject({ fault: 'lost' });
});

test('what expires is kept for its whole time also where the clock of the machine is behind', async () => {
  const storage = openSqlite(':memory:');
  const things = createStore(storage, silentLog, () => 1_000_000).collection<number>('things');
  await things.put('one', 1, 60_000);
  await things.putMany([['two', 2]], 60_000);
  await things.change('one', (old) => (old ?? 0) + 1);
  const stored = await storage.namespace('things').getMany(['one', 'two']);
  for (const each of stored)
    expect(Math.abs(JSON.parse(String(each)).expires - Date.now() - 1_060_000)).toBeLessThan(30_000);
});
