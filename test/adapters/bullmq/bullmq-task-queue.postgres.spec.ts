import pg from 'pg';
import { describe } from 'vitest';
import { taskQueueContract } from '../../contracts/task-queue.ts';
import { hasPostgres, postgresSuite, startPostgres, startPostgresReplica } from '../../servers.ts';

describe.skipIf(!hasPostgres)(postgresSuite, () => {
  taskQueueContract({
    name: 'BullMQ on PostgreSQL',
    start: () => startPostgres(),
    startReplica: startPostgresReplica,
    async promote({ url }) {
      const client = new pg.Client(url);
      await client.connect();
      await client.query('SELECT pg_promote()');
      await client.end();
    },
  });
});
