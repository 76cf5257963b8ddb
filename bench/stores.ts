/** The storages side by side, values of 281 bytes. Run alone: `node bench/stores.ts`; servers that are not installed are left out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '#src/store/create-storage.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { hasPostgres, hasRedis, startPostgres, startRedis } from '../test/servers.ts';

const records = 50_000;
const writers = 64;
const value = JSON.stringify({ value: { text: 'x'.repeat(260) } });
const keyOf = (n: number) => `2026-01-31/${String(n).padStart(9, '0')}`;

/** Prints operations per second, one row per storage. */
export async function run(): Promise<void> {
  console.log(
    '| store | set, one at a time | set, 64 at once | setMany of 1000 | get | get, 64 at once | range |',
  );
  console.log('|---|---|---|---|---|---|---|');
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  await measure('memory', 'memory:');
  await measure('SQLite, WAL, FULL', `sqlite://${join(folder, 'bench.db')}`);
  rmSync(folder, { recursive: true });
  if (hasRedis)
    for (const fsync of ['everysec', 'always']) {
      const server = await startRedis(['--appendfsync', fsync]);
      await measure(`Redis, appendfsync ${fsync}`, server.url);
      await server.remove();
    }
  if (hasPostgres) {
    const server = await startPostgres();
    await measure('PostgreSQL', server.url);
    await server.remove();
  }
  const missing = [!hasRedis && 'redis-server', !hasPostgres && 'postgres'].filter(Boolean);
  if (missing.length > 0) console.log(`\nNot on this machine, so left out: ${missing.join(', ')}.`);
}

async function measure(name: string, url: string): Promise<void> {
  const storage = await openStorage(url);
  const figures = await figuresOf(storage);
  console.log(`| ${[name, ...figures.map((each) => Math.round(each).toLocaleString('en'))].join(' | ')} |`);
  await storage.close();
}

async function figuresOf(storage: Storage): Promise<number[]> {
  const one = storage.namespace('one');
  const posts = storage.namespace('posts');
  const pages = Array.from({ length: records / 1000 }, (_, page) =>
    Array.from({ length: 1000 }, (_, n) => ({ key: keyOf(page * 1000 + n), value })),
  );
  // the first rounds warm compiler and caches up
  for (let n = 0; n < 300; n += 1) await one.set(keyOf(n), value);
  return [
    await rateOf(2000, () => times(2000, (n) => one.set(keyOf(n), value))),
    await rateOf(20_000, () => inLanes(20_000, (n) => one.set(keyOf(n), value))),
    await rateOf(records, async () => {
      for (const page of pages) await posts.setMany(page);
    }),
    await rateOf(5000, () => times(5000, (n) => posts.get(keyOf((n * 7919) % records)))),
    await rateOf(20_000, () => inLanes(20_000, (n) => posts.get(keyOf((n * 7919) % records)))),
    await rateOf(records, async () => {
      for await (const _ of posts.range('', '\u{10ffff}'));
    }),
  ];
}

async function rateOf(count: number, work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return (count / (performance.now() - before)) * 1000;
}

async function times(count: number, work: (n: number) => Promise<unknown>): Promise<void> {
  for (let n = 0; n < count; n += 1) await work(n);
}

/** Each writer goes on by itself, as deliveries to different chats do. */
async function inLanes(count: number, work: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const writer = async () => {
    while (next < count) {
      const n = next;
      next += 1;
      await work(n);
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
}

if (import.meta.main) await run();
