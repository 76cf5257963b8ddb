import { describe } from 'vitest';
import { taskQueueContract } from '../../contracts/task-queue.ts';
import { hasPostgres, postgresSuite, startPostgres } from '../../servers.ts';

describe.skipIf(!hasPostgres)(postgresSuite, () => {
  taskQueueContract('BullMQ on PostgreSQL', () => startPostgres());
});
