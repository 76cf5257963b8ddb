import { describe } from 'vitest';
import { taskQueueContract } from '../../contracts/task-queue.ts';
import { hasRedis, redisSuite, startRedis } from '../../servers.ts';

describe.skipIf(!hasRedis)(redisSuite, () => {
  taskQueueContract('BullMQ on Redis', () => startRedis());
});
