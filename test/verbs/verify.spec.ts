import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { exportState } from '#src/export/export-state.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import { createEmptyPost } from '#src/posts/post.ts';
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

/** Of a store in which the oldest of two posts is so old, and the other is from now. */
async function exportAfter(ageMs: number): Promise<string> {
  const storage = openSqlite(':memory:');
  const archive = createArchive(createStore(storage, silentLog), 400);
  const postAt = (id: number, at: number) => ({
    ...createEmptyPost('NorlandMFA', id),
    date: `${new Date(at).toISOString().slice(0, 19)}Z`,
    text: `Post ${id}`,
  });
  for (const [id, at] of [
    [1, now - ageMs],
    [2, now],
  ] as const)
    await archive.save('norlandmfa', await archive.diff('norlandmfa', [postAt(id, at)]), now);
  // a post that came late is forgotten before its version is
  const lines = await Array.fromAsync(exportState(storage, now + 2 * 86_400_000));
  const left = lines.filter((line) => !/"posts".+0000000001"/.test(line));
  return left.with(-1, JSON.stringify({ records: left.length - 2 })).join('\n');
}

/** One record changed in one field, taken out, doubled under another key, moved, or the file cut off after it; null: no change. */
function tamper(lines: readonly string[], at: number, salt: number, how: number): string | null {
  const line = JSON.parse(lines[at] ?? '') as { collection: string; key: string; stored: string };
  const recounted = (changed: readonly string[]) =>
    changed.with(-1, JSON.stringify({ records: changed.length - 2 })).join('\n');
  if (how === 1) return recounted(lines.toSpliced(at, 1));
  if (how === 2 && line.collection === 'version-heads') return null;
  const strange = line.key.replace(/\d{10}$/, '0000000777');
  if (how === 2) return recounted(lines.toSpliced(at, 0, JSON.stringify({ ...line, key: strange })));
  if (how === 3)
    return line.collection === 'version-heads'
      ? null
      : lines.with(at, JSON.stringify({ ...line, key: strange })).join('\n');
  if (how === 4) return lines.slice(0, at + 1).join('\n');
  const record = JSON.parse(line.stored) as Record<string, unknown>;
  // when a record is forgotten, and when a post was seen, for which its version stands
  const free = ['expires', ...(line.collection === 'posts' ? ['value.seenAt'] : [])];
  const paths = pathsOf(record).filter((path) => !free.includes(path));
  const path = paths[salt % paths.length] ?? '';
  change(record, path.split('.'));
  return lines.with(at, JSON.stringify({ ...line, stored: JSON.stringify(record) })).join('\n');
}

const pathsOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, each]) => pathsOf(each, path ? `${path}.${name}` : name))
    : [path];

function change(record: Record<string, unknown>, [name = '', ...rest]: readonly string[]): void {
  const old = record[name];
  if (rest.length > 0) change(old as Record<string, unknown>, rest);
  else if (typeof old === 'number') record[name] = old + 1;
  else record[name] = Array.isArray(old) ? ['?'] : `${old ?? ''}?`;
}

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  folders.push(folder);
  const file = join(folder, 'export.jsonl');
  writeFileSync(file, text);
  return file;
}

const verify = (text: string) => runVerb(['verify', fileOf(text)], {});

describe('verify', () => {
  test('says of an export as it was written that each chain is whole, with its head', async () => {
    const { code, out } = await verify(await exported());
    expect(out).toMatch(/^norlandmfa: 3 versions, whole\. Head: version 3, [\da-f]{64}\n$/);
    expect(code).toBe(0);
  });

  test('names the record somebody rewrote, and fails', async () => {
    const tampered = (await exported()).replaceAll('Second thoughts', 'Never said');
    const { code, out, err } = await verify(tampered);
    expect(out).toContain('the post norlandmfa/2 does not say what its version 3');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^.+ is not as it was written .+ Take another copy.+\n$/),
    ]);
  });

  test.each(['7', '{}', '{"post":7}', '{"post":{"id":2,"channel":"x","date":1e400}}'])(
    'names the record that was replaced by what is none: %s',
    async (value) => {
      const lines = (await exported()).split('\n').map((line) => {
        const record = JSON.parse(line) as { collection?: string; key: string };
        const isPost = record.collection === 'posts' && record.key.endsWith('2');
        return isPost ? JSON.stringify({ ...record, stored: `{"value":${value}}` }) : line;
      });
      const { code, out } = await verify(lines.join('\n'));
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/^norlandmfa: the record norlandmfa:.+2 tells of nothing$/m),
      ]);
    },
  );

  test('what it rejects is not imported, unless that is asked for', async () => {
    const text = await exported();
    const tampered = text.replaceAll('Second thoughts', 'Never said');
    const into = async (lines: string, ...args: string[]) => {
      const file = fileOf(lines);
      const env = { STORE_URL: `sqlite://${file}.db` };
      const { code, err } = await runVerb(['import', file, ...args], env);
      const { err: exportedAgain } = await runVerb(['export', `${file}.again`], env);
      return [code, err, exportedAgain.replace(/ are in .*\n/, '')];
    };
    expect(await into(tampered)).toEqual([
      1,
      expect.stringMatching(/ nothing of it was imported: norlandmfa: the post .+ --unverified\.\n$/),
      expect.stringMatching(/^0 records/),
    ]);
    const whole = [
      0,
      expect.stringMatching(/^\d+ records came from/),
      expect.stringMatching(/^[1-9]\d* records/),
    ];
    expect(await into(tampered, '--unverified')).toEqual(whole);
    expect(await into(text)).toEqual(whole);
  });

  test.each([1, 2, 3])('does not call an export whole whose last %i lines are missing', async (count) => {
    const lines = (await exported()).split('\n');
    const { code, err } = await verify(lines.slice(0, -count).join('\n'));
    expect([code, err]).toEqual([1, expect.stringContaining('the end of the file is missing')]);
  });

  test('says of no honest export that it was touched, also when what was oldest is forgotten', async () => {
    const dayMs = 86_400_000;
    const kept = await exportAfter(400 * dayMs);
    expect((await verify(kept)).code).toBe(0);
    expect((await verify(await exportAfter(500 * dayMs))).code).toBe(0);
  });

  test('names a record that is said to have expired before the export', async () => {
    const lines = (await exported()).split('\n').map((line) => {
      const { stored = '', ...record } = JSON.parse(line) as { collection?: string; stored?: string };
      if (record.collection !== 'versions' || !stored.includes('"edited"')) return line;
      return JSON.stringify({ ...record, stored: stored.replace(/"expires":\d+/, '"expires":1') });
    });
    const { code, out } = await verify(lines.join('\n'));
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^norlandmfa: the record norlandmfa:\d+2:\d+3 is said to have expired/m),
    ]);
  });

  test('names whatever was changed, taken out, put in, moved or cut off, in any record of the chain', async () => {
    const lines = (await exported()).split('\n');
    const own = lines.flatMap((line, at) => (/"(?:versions|version-heads|posts)"/.test(line) ? [at] : []));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...own), fc.nat(), fc.nat(4), async (at, salt, how) => {
        const tampered = tamper(lines, at, salt, how);
        if (tampered === null) return;
        const { code, out, err } = await verify(tampered);
        expect([code, out + err], tampered).toEqual([
          1,
          expect.stringMatching(/norlandmfa|line|end of the file/),
        ]);
      }),
      { numRuns: 200, endOnFailure: true },
    );
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
