import { createClient } from 'redis';
import { afterAll, beforeAll, describe } from 'vitest';
import { openRedis } from '#src/adapters/redis.ts';
import { silentLog } from '#src/log.ts';
import { storageContract } from '../contracts/storage.ts';
import { hasRedis, redisSuite, type Server, startRedis } from '../servers.ts';

describe.skipIf(!hasRedis)(redisSuite, () => {
  let server: Server;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.remove());

  async function empty(): Promise<void> {
    const client = createClient({ url: server.url });
    await client.connect();
    await client.flushAll();
    client.destroy();
  }

  storageContract('Redis', async () => {
    await empty();
    return openRedis(server.url, silentLog);
  });
});
