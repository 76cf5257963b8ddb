/** Stores that every released version left, opened with today's code: what people set up goes on, and what was pending arrives. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createClient } from 'redis';
import { afterEach, describe, expect, test } from 'vitest';
import { openStorage } from '#src/app/open-storage.ts';
import { silentLog } from '#src/log.ts';
import { markRecordsVersion } from '#src/store/records-version.ts';
import { createStore } from '#src/store/store.ts';
import { hasPostgres, hasRedis, type Server, startPostgres, startRedis } from '../servers.ts';
import { textOf } from '../doubles/telegram/state/message.ts';
import { digestsOf, texts } from '../story/reader.ts';
import { hourMs, tell } from '../story/story.ts';

const folder = fileURLToPath(new URL('../fixtures/stores', import.meta.url));
const releases = readdirSync(folder).flatMap((name) => /^(.+)\.sqlite\.sql$/.exec(name)?.[1] ?? []);
const saved = (release: string, engine: string): string =>
  readFileSync(join(folder, `${release}.${engine}`), 'utf8');

let cleanup: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanup) await clean();
  cleanup = [];
});

async function serve(start: () => Promise<Server>): Promise<string> {
  const server = await start();
  cleanup.push(server.remove);
  return server.url;
}

/** Each answers the address of a store as the release left it. */
const engines = {
  SQLite: async (release: string) => {
    const place = mkdtempSync(join(tmpdir(), 'dragoman-upgrade-'));
    cleanup.push(() => rmSync(place, { recursive: true }));
    const file = join(place, 'store.db');
    const db = new DatabaseSync(file);
    db.exec(saved(release, 'sqlite.sql'));
    db.close();
    return `sqlite://${file}`;
  },
  Redis: async (release: string) => {
    const url = await serve(() => startRedis());
    const client = await createClient({ url }).connect();
    for (const line of saved(release, 'redis.jsonl').trim().split('\n'))
      await client.sendCommand(JSON.parse(line));
    await client.close();
    return url;
  },
  PostgreSQL: async (release: string) => {
    const url = await serve(() => startPostgres());
    const client = new pg.Client(url);
    await client.connect();
    await client.query(saved(release, 'postgres.sql'));
    await client.end();
    return url;
  },
};

const isMissing = { SQLite: false, Redis: !hasRedis, PostgreSQL: !hasPostgres };

describe.each(releases)('a store that %s left', (release) => {
  for (const engine of ['SQLite', 'Redis', 'PostgreSQL'] as const)
    test.skipIf(isMissing[engine])(
      `in ${engine} is brought forward, and its chats go on where they were`,
      async () => {
        const storage = await openStorage(await engines[engine](release));
        await markRecordsVersion(createStore(storage, silentLog));
        // the stand-in for Telegram counts its updates from the beginning again
        await storage.namespace('inbox-known').clear();
        // the night after the last message, half past ten in UTC
        const story = await tell({ storage, now: Date.UTC(2026, 10, 21, 22, 30) });
        const ann = story.telegram.user({ name: 'Ann' });
        const answerTo = async (command: string) => textOf(await ann.asks(command));
        expect(await answerTo('/alerts')).toMatch(/storm[\s\S]*grain transit/);
        expect(await answerTo('/topics')).toContain('Harbour');
        expect(await answerTo('/revisions https://t.me/NorlandMFA/1')).toContain('will');
        await story.pass(9 * hourMs);
        expect(texts(ann).join('\n')).toContain('A storm in the night.');
        expect(digestsOf(ann)).toHaveLength(1);
        await story.end();
      },
      60_000,
    );
});
