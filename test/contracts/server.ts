/** What a storage behind a server keeps beyond the storage contract: the server may go, come back, or fall silent. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StoreFailed } from '#src/errors.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';
import { openStorage } from '#src/app/open-storage.ts';
import type { Server } from '../servers.ts';
import { collect } from './storage.ts';
import { expectWhole, writeUntilKilled } from './torn-batches.ts';

const afterAllKeys = '\u{10ffff}';

export const faultOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (thrown) {
    return thrown instanceof StoreFailed ? thrown.fault : thrown;
  }
  return 'none';
};

/** Again and again until it works, as the outbox does. */
async function persist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (thrown) {
      if (!(thrown instanceof StoreFailed) || thrown.fault !== 'lost') throw thrown;
      await new Promise((go) => setTimeout(go, 50));
    }
  }
}

/** `empty` makes the server's store as new. */
export function serverContract(
  name: string,
  start: () => Promise<Server>,
  empty: (server: Server) => Promise<void>,
): void {
  describe(`${name}: a server that`, () => {
    let server: Server;
    beforeAll(async () => {
      server = await start();
    }, 120_000);
    afterAll(() => server.remove());
    beforeEach(() => empty(server));

    const everyCall = (storage: Awaited<ReturnType<typeof openStorage>>) => {
      const posts = storage.namespace('posts');
      return [
        posts.get('a'),
        posts.set('a', '2'),
        posts.delete('a'),
        collect(posts.range('', afterAllKeys)),
        storage.namespaces(),
        storage.sweep(),
      ].map(faultOf);
    };

    test('was never there is said in one line', async () => {
      const url = server.url.replace(`:${server.port}`, ':1');
      await expect(openStorage(url)).rejects.toMatchObject({
        fault: 'lost',
        message: expect.stringMatching(
          /^The store \S+ cannot be opened: .*Start it, or correct STORE_URL\.$/,
        ),
      });
    });

    test('answers nothing at all is given up', async () => {
      server.pause();
      try {
        expect(await faultOf(openStorage(server.url))).toBe('lost');
      } finally {
        server.resume();
      }
    }, 120_000);

    test('is killed fails every call as lost, and serves again when it is back', async () => {
      const storage = await openStorage(server.url);
      await storage.namespace('posts').set('a', '1');
      await server.kill();
      expect(await Promise.all(everyCall(storage))).toEqual(Array(6).fill('lost'));
      expect(await Promise.all(everyCall(storage))).toEqual(Array(6).fill('lost'));
      await server.start();
      expect(await persist(() => storage.namespace('posts').get('a'))).toBe('1');
      expect(await persist(() => storage.namespace('posts').set('a', '3'))).toBe(true);
      expect(await storage.namespace('posts').get('a')).toBe('3');
      await storage.close();
    }, 120_000);

    test('falls silent for a while is given up, and what was given up overtakes nothing', async () => {
      const storage = await openStorage(server.url);
      expect(await storage.lock.tryAcquire()).toBe(true);
      const posts = storage.namespace('posts');
      await posts.set('a', '1');
      server.pause();
      const outcome = await Promise.all([...everyCall(storage), faultOf(posts.set('a', 'given up'))]);
      expect(outcome).toEqual(Array(7).fill('lost'));
      server.resume();
      await persist(() => posts.set('a', 'newest'));
      expect(await storage.lock.isHeld()).toBe(true);
      const other = await openStorage(server.url);
      await other.namespace('posts').set('b', '');
      expect(await posts.get('a')).toBe('newest');
      await Promise.all([storage.close(), other.close()]);
    }, 120_000);

    test('is gone when the store is closed keeps nobody waiting', async () => {
      const storage = await openStorage(server.url);
      await storage.lock.tryAcquire();
      server.pause();
      // it answers nothing before it is resumed, which comes after
      await storage.close();
      server.resume();
    }, 120_000);

    test('is killed has lost no turn that was acknowledged, and has torn none', async () => {
      for (const count of [1, 50, 500]) {
        await empty(server);
        let killing: Promise<void> = Promise.resolve();
        const acknowledged = await writeUntilKilled(server.url, count, () => {
          killing = server.kill();
        });
        await killing;
        await server.start();
        const storage = await openStorage(server.url);
        await expectWhole(storage, acknowledged);
        await storage.close();
      }
    }, 120_000);

    test('serves a writer that is killed keeps its turns whole', async () => {
      for (const count of [1, 7, 50, 333]) {
        await empty(server);
        const acknowledged = await writeUntilKilled(server.url, count);
        const storage = await openStorage(server.url);
        await expectWhole(storage, acknowledged);
        await storage.close();
      }
    }, 120_000);

    test('serves two writers lets them take turns', async () => {
      const [one, two] = await Promise.all([openStorage(server.url), openStorage(server.url)]);
      const write = async (storage: typeof one, who: string) => {
        for (let n = 0; n < 50; n += 1) await storage.namespace('posts').set(`${who}${n}`, who);
      };
      await Promise.all([write(one, 'a'), write(two, 'b')]);
      expect(await collect(one.namespace('posts').range('', afterAllKeys))).toHaveLength(100);
      await Promise.all([one.close(), two.close()]);
    });

    test('is met by four processes at the same moment is laid out once', async () => {
      const open = async (_: unknown, at: number) => {
        const storage = await openStorage(server.url);
        await storage.namespace('posts').set(`${at}`, '');
        return storage;
      };
      const stores = await Promise.all(Array.from({ length: 4 }, open));
      for (const storage of stores) {
        expect(await collect(storage.namespace('posts').range('', afterAllKeys))).toHaveLength(4);
        await storage.close();
      }
    });

    test('takes values of 8 MB, and many records in one turn and in one call', async () => {
      const storage = await openStorage(server.url);
      const large = 'ж'.repeat(4_000_000);
      const collection = createStore(storage, silentLog).collection<string>('posts');
      // a busy machine may need longer than the patience with one call
      await persist(() => collection.put('large', large));
      expect(await persist(() => collection.get('large'))).toBe(large);
      await persist(() =>
        Promise.all(Array.from({ length: 10_000 }, (_, at) => collection.put(`k${at}`, `${at}`))),
      );
      expect(await collect(collection.list({ prefix: 'k' }))).toHaveLength(10_000);
      const keys = Array.from({ length: 150_000 }, (_, at) => `m${at}`);
      const posts = storage.namespace('posts');
      await persist(() => posts.setMany(keys.map((key) => ({ key, value: key }))));
      expect(await persist(() => posts.getMany(keys))).toEqual(keys);
      await persist(() => posts.deleteMany(keys));
      expect(await persist(() => posts.getMany(keys))).toEqual(keys.map(() => undefined));
      await storage.close();
    }, 120_000);
  });
}
