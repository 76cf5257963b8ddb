import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { StoreFailed } from '#src/errors.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';
import { collect } from '../../contracts/storage.ts';
import { expectWhole, writeUntilKilled } from '../../contracts/torn-batches.ts';

vi.setConfig({ testTimeout: 30_000 });
afterAll(() => vi.resetConfig());

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  file = join(folder, 'dragoman.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const faultOf = async (work: () => unknown) => {
  try {
    await work();
  } catch (thrown) {
    return thrown instanceof StoreFailed ? thrown.fault : thrown;
  }
  return 'none';
};

describe('a file', () => {
  test('is made with its folders, and keeps what was written when it is opened again', async () => {
    const deep = join(folder, 'a/b/c.db');
    const first = openSqlite(deep);
    await first.namespace('posts').set('a', '1');
    await first.close();
    const again = openSqlite(deep);
    expect(await again.namespace('posts').get('a')).toBe('1');
    await again.close();
  });

  test('is refused when it is none of ours', async () => {
    writeFileSync(file, 'these are minutes of a meeting, not a database. '.repeat(100));
    expect(await faultOf(() => openSqlite(file))).toBe('corrupt');
    expect(readFileSync(file, 'utf8')).toMatch(/^these are minutes/);
  });

  test('that was cut short says so instead of answering wrongly', async () => {
    const storage = openSqlite(file);
    const posts = storage.namespace('posts');
    await posts.setMany?.(
      Array.from({ length: 2000 }, (_, at) => ({ key: `${at}`, value: 'x'.repeat(500) })),
    );
    await storage.close();
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
    const cut = async () => {
      const again = openSqlite(file);
      try {
        await collect(again.namespace('posts').range('', '\u{10ffff}'));
      } finally {
        await again.close();
      }
    };
    expect(await faultOf(cut)).toBe('corrupt');
  });

  test('cannot be where a folder should be, or where a folder is', async () => {
    writeFileSync(join(folder, 'flat'), '');
    expect(await faultOf(() => openSqlite(join(folder, 'flat/dragoman.db')))).toBe('lost');
    expect(await faultOf(() => openSqlite(folder))).toBe('lost');
  });

  test('cannot be where no folder can be made, which is found out at once', async () => {
    // a folder that is there and denies it, as to every mkdir within
    expect(['lost', 'read only']).toContain(await faultOf(() => openSqlite('/proc/dragoman/dragoman.db')));
  });

  test('that may not be written is refused at the start', async () => {
    await openSqlite(file).close();
    // root may write anything, so the one who tries is nobody
    const program = `
      const { openSqlite } = await import(${JSON.stringify(import.meta.resolve('#src/adapters/sqlite/open-sqlite.ts'))});
      if (process.getuid() === 0) process.setuid(65534);
      try { openSqlite(${JSON.stringify(file)}); console.log('opened'); } catch (thrown) { console.log(thrown.fault); }`;
    spawnSync('chmod', ['755', folder]);
    spawnSync('chmod', ['444', file]);
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('read only');
  });
});

describe('a full disk', () => {
  test('refuses the whole turn, keeps what was confirmed, and takes writes again when there is room', async () => {
    const store = createStore(openSqlite(file, { maxPages: 40 }), silentLog);
    const posts = store.collection<string>('posts');
    const text = 'x'.repeat(2000);
    let confirmed = 0;
    const fill = async () => {
      for (; ; confirmed += 1)
        await Promise.all([posts.put(`p${confirmed}`, text), posts.put(`q${confirmed}`, text)]);
    };
    expect(await faultOf(fill)).toBe('full');
    expect(confirmed).toBeGreaterThan(10);
    expect(await posts.get(`p${confirmed}`)).toBeUndefined();
    expect(await posts.get(`q${confirmed}`)).toBeUndefined();
    for (let at = 0; at < confirmed; at += 1) expect(await posts.get(`q${at}`)).toBe(text);
    // whole pages fall free where neighbours go together
    await posts.deleteMany(Array.from({ length: 5 }, (_, at) => [`p${at}`, `q${at}`]).flat());
    await posts.put('room', text);
    expect(await posts.get('room')).toBe(text);
    await store.close();
  });
});

describe('kill -9', () => {
  test('loses no acknowledged write and tears no turn', async () => {
    for (const count of [1, 7, 50, 333, 1000]) {
      const acknowledged = await writeUntilKilled(`sqlite://${file}`, count);
      const storage = openSqlite(file);
      await expectWhole(storage, acknowledged);
      await storage.close();
      for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    }
  });

  test('leaves a file that the next process opens and that is whole', async () => {
    await writeUntilKilled(`sqlite://${file}`, 20);
    expect(existsSync(`${file}-wal`)).toBe(true);
    await openSqlite(file).close();
    const db = new DatabaseSync(file);
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    db.close();
  });
});

test('files that four processes make at the same moment are made once, and all write to them', async () => {
  const files = Array.from({ length: 10 }, (_, at) => join(folder, `${at}.db`));
  const program = `
    const { openSqlite } = await import(${JSON.stringify(import.meta.resolve('#src/adapters/sqlite/open-sqlite.ts'))});
    for (const [at, file] of ${JSON.stringify(files)}.entries()) {
      while (Date.now() < ${Date.now() + 700} + at * 30);
      const storage = openSqlite(file);
      await storage.namespace('posts').set(String(process.pid), 'here');
      await storage.close();
    }`;
  const makers = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' }),
  );
  const exits = await Promise.all(makers.map((maker) => once(maker, 'exit')));
  expect(exits.map(([code]) => code)).toEqual([0, 0, 0, 0]);
  for (const made of files) {
    const storage = openSqlite(made);
    expect(await collect(storage.namespace('posts').range('', '\u{10ffff}'))).toHaveLength(4);
    await storage.close();
  }
});

test('two connections that write take turns', async () => {
  const [one, two] = [openSqlite(file), openSqlite(file)];
  const write = async (storage: typeof one, who: string) => {
    for (let n = 0; n < 50; n += 1) await storage.namespace('posts').set(`${who}${n}`, who);
  };
  await Promise.all([write(one, 'a'), write(two, 'b')]);
  expect(await collect(one.namespace('posts').range('', '\u{10ffff}'))).toHaveLength(100);
  await Promise.all([one.close(), two.close()]);
});

test('every read of a few records among a million is a search by the key, never a scan or a sort', async () => {
  const prepared = vi.spyOn(DatabaseSync.prototype, 'prepare');
  const storage = openSqlite(file);
  const statements = prepared.mock.calls.map(([sql]) => sql).filter((sql) => /\bkv\b/.test(sql));
  prepared.mockRestore();
  const db = new DatabaseSync(file);
  const plans = statements
    .filter((sql) => !/^INSERT|DISTINCT ns/.test(sql))
    .map((sql) => ({ sql, plan: db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[] }));
  expect(plans.length).toBeGreaterThanOrEqual(5);
  for (const { sql, plan } of plans)
    for (const { detail } of plan) expect(`${sql}: ${detail}`).not.toMatch(/SCAN kv|TEMP B-TREE/);
  db.close();
  await storage.close();
});
