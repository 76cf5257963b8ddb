import { createClient } from 'redis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRedis } from '#src/adapters/redis/open-redis.ts';
import { silentLog } from '#src/log.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { leaseContract } from '../../contracts/lease.ts';
import { faultOf, serverContract } from '../../contracts/server.ts';
import { storageContract } from '../../contracts/storage.ts';
import { hasRedis, redisSuite, type Server, startRedis } from '../../servers.ts';

const clientOf = (server: Server) => createClient({ url: server.url });

async function asAdmin(
  server: Server,
  work: (client: ReturnType<typeof clientOf>) => Promise<unknown>,
): Promise<void> {
  const client = clientOf(server);
  await client.connect();
  try {
    await work(client);
  } finally {
    client.destroy();
  }
}
const empty = (server: Server) => asAdmin(server, (client) => client.flushAll());

describe.skipIf(!hasRedis)(redisSuite, { timeout: 120_000 }, () => {
  let server: Server;
  beforeAll(async () => {
    server = await startRedis();
  }, 120_000);
  afterAll(() => server.remove());
  beforeEach(() => empty(server));

  storageContract('Redis', async () => openRedis(server.url, silentLog));
  serverContract('Redis', () => startRedis(['--appendfsync', 'always']), empty);
  leaseContract('Redis', () => server.url, 1);

  describe('a holder whose term is over', () => {
    const endTerm = () => asAdmin(server, (client) => client.hSet('dragoman:meta', 'until', '0'));

    test('goes on where nobody has taken over', async () => {
      const storage = await openStorage(server.url);
      await storage.lock.tryAcquire();
      await endTerm();
      expect(await storage.namespace('posts').set('a', '1')).toBe(true);
      expect(await storage.lock.isHeld()).toBe(true);
      await storage.close();
    });

    test('writes nothing from the moment another took over, not even when that one has left again', async () => {
      const [sleeper, successor] = await Promise.all([openStorage(server.url), openStorage(server.url)]);
      await sleeper.lock.tryAcquire();
      await sleeper.namespace('posts').set('a', 'sleeper');
      await endTerm();
      expect(await successor.lock.tryAcquire()).toBe(true);
      await successor.namespace('posts').set('a', 'successor');
      expect(await faultOf(sleeper.namespace('posts').set('a', 'sleeper'))).toBe('locked');
      await successor.close();
      expect(await faultOf(sleeper.namespace('posts').set('a', 'sleeper'))).toBe('locked');
      expect(await sleeper.lock.isHeld()).toBe(false);
      expect(await sleeper.namespace('posts').get('a')).toBe('successor');
      await sleeper.close();
    });

    test('goes on also where the server forgot everything', async () => {
      const storage = await openStorage(server.url);
      await storage.lock.tryAcquire();
      await empty(server);
      expect(await storage.namespace('posts').set('a', '1')).toBe(true);
      expect(await storage.lock.isHeld()).toBe(true);
      await storage.close();
    });
  });

  test('a commit that was given up and arrives after a younger one is refused', async () => {
    const storage = await openStorage(server.url);
    await storage.lock.tryAcquire();
    await asAdmin(server, (client) => client.hSet('dragoman:meta', 'turn', '1000'));
    expect(await faultOf(storage.namespace('posts').set('a', '1'))).toBe('lost');
    expect(await storage.namespace('posts').get('a')).toBeUndefined();
    await storage.close();
  });

  describe('a server that will not do', () => {
    const messageOf = (url: string) => openStorage(url).then(String, (thrown: Error) => thrown.message);

    test.each([
      [
        'a password that is wrong',
        'redis://:wrong@',
        '/0',
        /Check the user and the password in STORE_URL\.$/,
      ],
      ['no password', 'redis://', '/0', /Check the user and the password in STORE_URL\.$/],
      ['a database that is not there', 'redis://:right@', '/99', /Check the number of the database/],
      ['a name for a database', 'redis://:right@', '/main', /the number of a database/],
    ])('%s is said with its cure, and without the password', async (_, before, after, said) => {
      const locked = await startRedis(['--requirepass', 'right']);
      try {
        const message = await messageOf(`${before}127.0.0.1:${locked.port}${after}`);
        expect(message).toMatch(said);
        expect(message).not.toMatch(/wrong@|right@/);
      } finally {
        await locked.remove();
      }
    });

    test('throws records away', async () => {
      await asAdmin(server, (client) =>
        client.configSet({ maxmemory: '50mb', 'maxmemory-policy': 'allkeys-lru' }),
      );
      expect(await messageOf(server.url)).toMatch(/Set it to noeviction\.$/);
      await asAdmin(server, (client) =>
        client.configSet({ maxmemory: '0', 'maxmemory-policy': 'noeviction' }),
      );
    });

    test('keeps no log of its writes is only warned of', async () => {
      const said: string[] = [];
      await asAdmin(server, (client) => client.configSet('appendonly', 'no'));
      const storage = await openStorage(server.url, { ...silentLog, warn: (what) => said.push(what) });
      expect(said).toEqual([expect.stringMatching(/set appendonly yes$/)]);
      await storage.close();
      await asAdmin(server, (client) => client.configSet('appendonly', 'yes'));
    });

    test('is full refuses the whole turn and takes writes again when there is room', async () => {
      const storage = await openStorage(server.url);
      const posts = storage.namespace('posts');
      await storage.lock.tryAcquire();
      await posts.set('a', 'old');
      await asAdmin(server, (client) => client.configSet('maxmemory', '1'));
      expect(await faultOf(Promise.all([posts.set('a', 'new'), posts.set('b', '1')]))).toBe('full');
      expect(await posts.getMany?.(['a', 'b'])).toEqual(['old', undefined]);
      expect(await posts.delete('a')).toBe(true);
      expect(await storage.lock.isHeld()).toBe(true);
      await asAdmin(server, (client) => client.configSet('maxmemory', '0'));
      expect(await posts.set('b', '1')).toBe(true);
      await storage.close();
    });
  });
});
