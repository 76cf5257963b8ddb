import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folder } from '../border/process.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { linesOf, runVerb } from './run-verb.ts';

let files: ReturnType<typeof folder>;
beforeEach(() => {
  files = folder();
});
afterEach(() => files.remove());

async function emptyStore() {
  await openSqlite(files.at('a.db')).close();
  return { STORE_URL: `sqlite://${files.at('a.db')}` };
}

describe('import and export', () => {
  test.each([
    ['no such file', null],
    ['not an export', 'something else\n'],
    ['an empty file', ''],
  ])('%s gets one line and 1', async (_, content) => {
    if (content !== null) writeFileSync(files.at('state.jsonl'), content);
    const { code, err } = await runVerb(['import', files.at('state.jsonl')], {
      STORE_URL: `sqlite://${files.at('b.db')}`,
    });
    expect([code, linesOf(err).length]).toEqual([1, 1]);
  });

  test('a record that holds a line separator of its own comes back whole', async () => {
    const stored = JSON.stringify({ value: { text: 'one\u2028two' } });
    const head = JSON.stringify({ dragoman: 1, exportedAt: '2026-01-31T00:00:00Z' });
    const record = JSON.stringify({ collection: 'chats', key: '1', stored });
    writeFileSync(files.at('state.jsonl'), `${head}\n${record}\n`);
    const store = { STORE_URL: `sqlite://${files.at('b.db')}` };
    expect((await runVerb(['import', files.at('state.jsonl')], store)).code).toBe(0);
    expect((await runVerb(['export', files.at('again.jsonl')], store)).code).toBe(0);
    expect(readFileSync(files.at('again.jsonl'), 'utf8')).toContain(record);
  });

  test('an export of a store that does not exist ends with 1, and makes neither', async () => {
    const { code, err } = await runVerb(['export', files.at('state.jsonl')], {
      STORE_URL: `sqlite://${files.at('data/a.db')}`,
    });
    expect([code, err]).toEqual([1, expect.stringMatching(/^There is no store at .*STORE_URL.*\n$/)]);
    expect(['data', 'state.jsonl'].filter((name) => existsSync(files.at(name)))).toEqual([]);
  });

  test('a file that cannot be written gets one line and 1', async () => {
    const { code, err } = await runVerb(['export', files.at('no/such/folder/x')], await emptyStore());
    expect([code, linesOf(err)]).toEqual([
      1,
      [expect.stringMatching(/no\/such.*Name a folder that is there\.$/)],
    ]);
  });

  test.each(['export', 'import', 'verify'])('%s takes no option for a file', async (name) => {
    expect((await runVerb([name, '--help'], {})).code).toBe(2);
    expect((await runVerb([name, ''], {})).code).toBe(2);
  });

  test('an import into memory, where nothing is kept, is refused', async () => {
    await runVerb(['export', files.at('state.jsonl')], await emptyStore());
    const { code, err } = await runVerb(['import', files.at('state.jsonl')], { STORE_URL: 'memory:' });
    expect([code, err]).toEqual([
      1,
      'Nothing is kept in memory: put the address of your bot’s store into STORE_URL.\n',
    ]);
  });

  test.each(['import', 'verify'])('%s of a folder gets one line and 1', async (name) => {
    const { code, err } = await runVerb([name, files.at('.')], await emptyStore());
    expect([code, err]).toEqual([1, expect.stringMatching(/^.* is a folder\. Give the file in it\.\n$/)]);
  });

  test('a file that went through an editor which puts a byte order mark before it comes back whole', async () => {
    const own = await emptyStore();
    await runVerb(['export', files.at('state.jsonl')], own);
    writeFileSync(files.at('state.jsonl'), `\uFEFF${readFileSync(files.at('state.jsonl'), 'utf8')}`);
    expect((await runVerb(['verify', files.at('state.jsonl')], own)).code).toBe(0);
    const other = { STORE_URL: `sqlite://${files.at('other.db')}` };
    expect((await runVerb(['import', files.at('state.jsonl')], other)).code).toBe(0);
  });

  test('an export into a pipe is written through, and leaves the pipe a pipe', async () => {
    execFileSync('mkfifo', [files.at('pipe')]);
    const reader = promisify(execFile)('head', ['-1', files.at('pipe')]);
    const { code, err } = await runVerb(['export', files.at('pipe')], await emptyStore());
    expect([code, (await reader).stdout]).toEqual([0, expect.stringContaining('dragoman')]);
    expect(err).toContain('The store is empty');
    expect(statSync(files.at('pipe')).isFIFO()).toBe(true);
  });
});
