import { describe } from 'vitest';
import { taskQueueContract } from '../../contracts/task-queue.ts';
import {
  emptyPostgres,
  hasPostgres,
  postgresSuite,
  promotePostgres,
  startPostgres,
  startPostgresReplica,
} from '../../servers.ts';

describe.skipIf(!hasPostgres)(postgresSuite, () => {
  taskQueueContract({
    name: 'BullMQ on PostgreSQL',
    start: () => startPostgres(),
    startReplica: startPostgresReplica,
    promote: promotePostgres,
    empty: emptyPostgres,
  });
});
