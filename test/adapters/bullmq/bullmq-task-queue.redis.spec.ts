import { createClient } from 'redis';
import { describe } from 'vitest';
import { taskQueueContract } from '../../contracts/task-queue.ts';
import { hasRedis, redisSuite, startRedis, startRedisReplica } from '../../servers.ts';

describe.skipIf(!hasRedis)(redisSuite, () => {
  taskQueueContract({
    name: 'BullMQ on Redis',
    start: () => startRedis(),
    startReplica: startRedisReplica,
    async promote({ url }) {
      const client = await createClient({ url }).connect();
      await client.sendCommand(['REPLICAOF', 'NO', 'ONE']);
      await client.close();
    },
  });
});
