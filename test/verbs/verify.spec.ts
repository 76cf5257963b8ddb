import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { exportState } from '#src/export/export-state.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import { createEmptyPost } from '#src/posts/empty-post.ts';
import { createStore } from '#src/store/store.ts';
import { runVerb } from './run-verb.ts';

const now = Date.now();
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What `export` writes of a store with two posts, one of them edited. */
async function exported(): Promise<string> {
  const storage = openSqlite(':memory:');
  const store = createStore(storage, silentLog);
  // what is no post, and no object either
  await store.collection<number>('ready-chats').put('7', 1);
  const archive = createArchive(store, 400);
  const postOf = (id: number, text: string) => ({ ...createEmptyPost('NorlandMFA', id), text });
  for (const posts of [[postOf(1, 'First'), postOf(2, 'Second')], [postOf(2, 'Second thoughts')]])
    await archive.save('norlandmfa', await archive.diff('norlandmfa', posts), now);
  return (await Array.fromAsync(exportState(storage, now))).join('\n');
}

async function verify(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  folders.push(folder);
  const file = join(folder, 'export.jsonl');
  writeFileSync(file, text);
  return runVerb(['verify', file], {});
}

describe('verify', () => {
  test('says of an export as it was written that each chain is whole, with its head', async () => {
    const { code, out } = await verify(await exported());
    expect(out).toMatch(/^norlandmfa: 3 versions, whole\. Head: version 3, [\da-f]{64}\n$/);
    expect(code).toBe(0);
  });

  test('names the record somebody rewrote, and fails', async () => {
    const tampered = (await exported()).replaceAll('Second thoughts', 'Never said');
    const { code, out } = await verify(tampered);
    expect(out).toContain('the post norlandmfa/2 does not say what its version 3');
    expect(code).toBe(1);
  });

  test.each([1, 2, 3])('does not call an export whole whose last %i lines are missing', async (count) => {
    const lines = (await exported()).split('\n');
    const { code, err } = await verify(lines.slice(0, -count).join('\n'));
    expect([code, err]).toEqual([1, expect.stringContaining('the end of the file is missing')]);
  });

  test.each([
    ['{"some": "json"}', 'is not a file that `export` wrote'],
    ['{"dragoman": 1}\n{"shelf"', 'line 2: this line cannot be read'],
    ['', 'is not a file that `export` wrote'],
    ['{"dragoman": 3}', 'the end of the file is missing'],
    ['{"dragoman": 99}', 'a newer Dragoman'],
  ])('says of a file that is none of ours what is wrong: %s', async (text, problem) => {
    const { code, err } = await verify(text);
    expect(err).toContain(problem);
    expect(code).toBe(1);
  });
});
