/** Whether the server behind `QUEUE_URL` answers. */
import pg from 'pg';
import { createClient } from 'redis';

const patienceMs = 5000;

/** Throws what the server, or the way to it, says. */
export async function probeQueue(url: string): Promise<void> {
  await (/^postgres(ql)?:/.test(url) ? probePostgres(url) : probeRedis(url));
}

async function probePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end();
  }
}

async function probeRedis(url: string): Promise<void> {
  const client = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: patienceMs } });
  // what fails is thrown by the call, too
  client.on('error', () => {});
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.destroy();
  }
}
