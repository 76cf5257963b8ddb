import { describe } from 'vitest';
import { taskQueueContract } from '../../contracts/task-queue.ts';
import {
  emptyRedis,
  hasRedis,
  promoteRedis,
  redisSuite,
  startRedis,
  startRedisReplica,
} from '../../servers.ts';

describe.skipIf(!hasRedis)(redisSuite, () => {
  taskQueueContract({
    name: 'BullMQ on Redis',
    start: () => startRedis(),
    startReplica: startRedisReplica,
    promote: promoteRedis,
    empty: emptyRedis,
  });
});
