import pg from 'pg';
import { createClient } from 'redis';

const timeoutMs = 5000;

/** Signs in at the server behind `QUEUE_URL`, and leaves; throws what the server, or the way to it, says. */
export async function probeQueue(url: string): Promise<void> {
  if (/^postgres(ql)?:/.test(url)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs });
    await client.connect().finally(() => client.end());
    return;
  }
  const client = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: timeoutMs } });
  client.on('error', () => {});
  await client.connect().finally(() => client.destroy());
}
