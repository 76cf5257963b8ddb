/** Storage in one Redis (or Valkey) server: per namespace a sorted set of keys and a hash of values. */
import type { Log } from '#src/log.ts';
import type { Storage } from '#src/store/storage.ts';
import type { StoreLock } from '#src/store/lease.ts';
import { createManagedConnection } from '#src/store/managed-connection.ts';
import { createStorage } from '#src/store/create-storage.ts';
import { checkServer } from './check-server.ts';
import { connectRedis } from './connect.ts';
import { createRedisEngine } from './redis-engine.ts';
import { translateRedisError } from './translate-error.ts';
import { createFencedLock } from './fenced-lock.ts';

/** Connects to `url` (`redis://` or `rediss://`); throws StoreFailed with the cure. `log` hears what is unwise about the server. */
export async function openRedis(url: string, log: Log): Promise<Storage & { readonly lock: StoreLock }> {
  const link = createManagedConnection({
    dial: (broken) => connectRedis(url, broken),
    bye: (client) => client.close(),
    failureOf: translateRedisError,
  });
  try {
    await link.use((client) => checkServer(client, log));
  } catch (thrown) {
    // forgives nothing: lets go of a server that cannot be used
    await link.close();
    throw thrown;
  }
  const hold = createFencedLock(link);
  return { ...createStorage(createRedisEngine(link, hold)), lock: hold.lock };
}
