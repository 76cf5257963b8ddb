import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { silentLog } from '#src/log.ts';
import { exportState, importState } from '#src/export/export-state.ts';
import { createStore } from '#src/store/store.ts';

async function* linesOf(lines: Iterable<string>): AsyncIterable<string> {
  yield* lines;
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

describe('moving house', () => {
  test('whatever is kept comes out of the other store as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { maxKeys: 20 }),
        async (records) => {
          const old = openSqlite(':memory:');
          const shelf = createStore(old, silentLog).collection<unknown>('things');
          await shelf.putMany(Object.entries(records).filter(([, value]) => value !== null));
          const lines = await collect(exportState(old, 0));
          const young = openSqlite(':memory:');
          await importState(young, linesOf(lines));
          expect(await collect(exportState(young, 0))).toEqual(lines);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('what expires still expires', async () => {
    const old = openSqlite(':memory:');
    await createStore(old, silentLog).collection('things').put('short', 1, 60_000);
    const young = openSqlite(':memory:');
    await importState(young, linesOf(await collect(exportState(old, 0))));
    const [stored] = await collect(exportState(young, 0)).then((lines) => lines.slice(1));
    expect(stored).toContain('expires');
  });

  test.each([
    ['nothing', [], 'not an export'],
    ['another file', ['<html>'], 'not an export'],
    ['a newer format', ['{"dragoman":99}'], 'newer format'],
    ['a damaged line', ['{"dragoman":1}', '{"shelf":"x"'], 'broken line'],
  ])('%s is refused', async (_name, lines, problem) => {
    expect(await importState(openSqlite(':memory:'), linesOf(lines))).toMatchObject({ problem });
  });

  test('a store that holds something is not filled', async () => {
    const full = openSqlite(':memory:');
    await createStore(full, silentLog).collection('things').put('a', 1);
    expect(await importState(full, linesOf(['{"dragoman":1}']))).toMatchObject({ problem: 'not empty' });
  });
});
