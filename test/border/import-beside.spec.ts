/** `import` of a Telegram Desktop export as a process beside the one that holds the store, in each store. */
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStorage } from '#src/app/open-storage.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { archiveHandedOver } from '#src/ingest/import-history.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import { createStore } from '#src/store/store.ts';
import { hasPostgres, hasRedis, postgresSuite, redisSuite, startPostgres, startRedis } from '../servers.ts';
import { folder, run } from './process.ts';

let place: ReturnType<typeof folder>;
beforeEach(() => {
  place = folder();
});
afterEach(() => place.remove());

const stores = [
  {
    name: 'SQLite',
    has: true,
    open: async () => ({ url: `sqlite://${place.at('bot.db')}`, async remove() {} }),
  },
  { name: redisSuite, has: hasRedis, open: startRedis },
  { name: postgresSuite, has: hasPostgres, open: startPostgres },
];
const messages = Array.from({ length: 700 }, (_, at) => ({
  id: at + 1,
  type: 'message',
  date_unixtime: String(1_780_000_000 + at),
  text: `Post ${at + 1}`,
}));

describe.each(stores)('$name', ({ has, open }) => {
  test.skipIf(!has)('takes a history from beside the process that holds it, each post once', async () => {
    const server = await open();
    const file = place.at('result.json');
    writeFileSync(file, JSON.stringify({ name: 'Norland MFA', type: 'public_channel', id: 7, messages }));
    const storage = await openStorage(server.url);
    expect(await storage.lock.tryAcquire()).toBe(true);
    const store = createStore(storage, silentLog);
    await (await openChannelRegistry(store, { pollMs: 60_000, random: () => 0 })).add('NorlandMFA', 0);
    const archive = createArchive(store, 400);
    const importing = run(['import', file, '@NorlandMFA'], { STORE_URL: server.url });
    const archived = vi.waitFor(
      async () => {
        await archiveHandedOver({ store, archive, clock: Date });
        expect(await archive.chainHead('norlandmfa')).toMatchObject({ number: 700 });
      },
      { timeout: 60_000, interval: 50 },
    );
    const [{ code, err }] = await Promise.all([importing, archived]);
    expect([code, err]).toEqual([0, expect.stringContaining('700 posts of @NorlandMFA came from')]);
    await storage.lock.release();
    await storage.close();
    await server.remove();
  });
});
