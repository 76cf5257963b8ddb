import { Client } from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { openPostgres } from '#src/adapters/postgres.ts';
import { storageContract } from '../contracts/storage.ts';
import { hasPostgres, postgresSuite, type Server, startPostgres } from '../servers.ts';

describe.skipIf(!hasPostgres)(postgresSuite, () => {
  let server: Server;
  let admin: Client;
  beforeAll(async () => {
    server = await startPostgres();
    admin = new Client({ connectionString: server.url });
    await admin.connect();
  }, 30_000);
  afterAll(async () => {
    await admin.end();
    await server.remove();
  });

  storageContract('PostgreSQL', async () => {
    await admin.query('DROP TABLE IF EXISTS dragoman, dragoman_meta');
    return openPostgres(server.url);
  });
});
