import { createClient } from 'redis';
import type { PendingConnection, ManagedConnection } from '#src/store/managed-connection.ts';

/** Begins to connect. The client's own reconnecting is off: it would keep writes for later that were reported as failed. */
function dialClient(url: string, broken: () => void) {
  const client = createClient({
    url,
    name: 'dragoman',
    RESP: 2,
    maintNotifications: 'disabled',
    disableClientInfo: true,
    commandOptions: { timeout: 0 },
    socket: { reconnectStrategy: false, keepAliveInitialDelay: 5000 },
  });
  client.on('error', broken);
  return client;
}

export type RedisClient = ReturnType<typeof dialClient>;
export type RedisConnection = ManagedConnection<RedisClient>;

export function connectRedis(url: string, broken: () => void): PendingConnection<RedisClient> {
  const client = dialClient(url, broken);
  return {
    ready: client.connect().then(() => client),
    destroy: () => client.destroy(),
  };
}
