import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { exportState } from '#src/export/export-state.ts';
import { importState, refuseUnfinishedImport } from '#src/export/import-state.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

async function* linesOf(lines: Iterable<string>): AsyncIterable<string> {
  yield* lines;
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

const head = '{"dragoman":3}';
const record = '{"collection":"x","key":"a","stored":"{\\"value\\":1}"}';

describe('moving to another store', () => {
  test('whatever is kept comes out of the other store as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { maxKeys: 20 }),
        async (records) => {
          const old = openSqlite(':memory:');
          const collection = createStore(old, silentLog).collection<unknown>('things');
          await collection.putMany(Object.entries(records).filter(([, value]) => value !== null));
          const lines = await collect(exportState(old, 0));
          const young = openSqlite(':memory:');
          await importState(young, 'a.jsonl', linesOf(lines));
          expect(await collect(exportState(young, 0))).toEqual(lines);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a file of the time when collections had another name can be read', async () => {
    const storage = openSqlite(':memory:');
    const old = ['{"dragoman":2}', '{"shelf":"x","key":"a","stored":"{\\"value\\":1}"}', '{"records":1}'];
    expect(await importState(storage, 'a.jsonl', linesOf(old))).toBe(1);
    expect(await collect(exportState(storage, 0))).toContain(record);
  });

  test('what expires still expires', async () => {
    const old = openSqlite(':memory:');
    await createStore(old, silentLog).collection('things').put('short', 1, 60_000);
    const young = openSqlite(':memory:');
    await importState(young, 'a.jsonl', linesOf(await collect(exportState(old, 0))));
    const [, stored] = await collect(exportState(young, 0));
    expect(stored).toContain('expires');
  });

  test.each([
    ['nothing', [], 'not a file that `export` wrote'],
    ['another file', ['<html>'], 'not a file that `export` wrote'],
    ['a newer format', ['{"dragoman":99}'], 'a newer Dragoman'],
    ['a damaged line', [head, record, '{"collection":"x"'], 'cannot be read'],
    ['a file whose end is missing', [head, record], 'end of the file is missing'],
    ['a file of which a line is missing', [head, record, '{"records":2}'], 'cannot be read'],
    ['a file with more behind its end', [head, record, '{"records":1}', record], 'cannot be read'],
  ])('%s is refused, and nothing of it is kept', async (_name, lines, problem) => {
    const storage = openSqlite(':memory:');
    await expect(importState(storage, 'a.jsonl', linesOf(lines))).rejects.toThrow(problem);
    expect(await storage.namespaces()).toEqual([]);
    await refuseUnfinishedImport(storage);
  });

  test('an import that was killed half-way is refused by start, and can be done again', async () => {
    const old = openSqlite(':memory:');
    const things = createStore(old, silentLog).collection<number>('things');
    await things.putMany(Array.from({ length: 1203 }, (_, at) => [`${at}`, at]));
    const lines = await collect(exportState(old, 0));
    async function* killedAt(count: number) {
      yield* lines.slice(0, count);
      throw new Error('killed');
    }
    const young = openSqlite(':memory:');
    for (const count of [1, 700, 1204]) {
      await expect(importState(young, 'a.jsonl', killedAt(count))).rejects.toThrow('killed');
      await expect(refuseUnfinishedImport(young)).rejects.toThrow('Import the file once more');
    }
    expect(await importState(young, 'a.jsonl', linesOf(lines))).toBe(1203);
    await refuseUnfinishedImport(young);
    expect(await collect(exportState(young, 0))).toEqual(lines);
  });

  test('a file from before the records were counted is read to its end', async () => {
    expect(await importState(openSqlite(':memory:'), 'a.jsonl', linesOf(['{"dragoman":1}', record]))).toBe(1);
  });

  test('a store that holds something is not filled', async () => {
    const full = openSqlite(':memory:');
    await createStore(full, silentLog).collection('things').put('a', 1);
    await expect(importState(full, 'a.jsonl', linesOf(['{"dragoman":1}']))).rejects.toThrow(
      'holds records already',
    );
  });
});
