/** Storage in one Redis (or Valkey) server. */
import type { Log } from '#src/log.ts';
import type { LockedStorage } from '#src/store/lease.ts';
import { createManagedConnection } from '#src/store/managed-connection.ts';
import { createStorage } from '#src/store/create-storage.ts';
import { connectRedis, type RedisClient, redisErrors } from './redis-connection.ts';
import { createRedisEngine } from './redis-engine.ts';
import { createFencedLock } from './fenced-lock.ts';
import { ErrorReply } from 'redis';
import { StoreFailed, withFallback } from '#src/errors.ts';

/** Connects to `url` (`redis://` or `rediss://`); throws StoreFailed, with its cure. `log` gets warnings about the server's settings. */
export async function openRedis(url: string, log: Log): Promise<LockedStorage> {
  const connection = createManagedConnection({
    open: (onBroken) => connectRedis(url, onBroken),
    disconnect: (client) => client.close(),
    errors: redisErrors,
  });
  try {
    await connection.use((client) => checkServer(client, log));
  } catch (thrown) {
    // forgives nothing: closes the connection
    await connection.close();
    throw thrown;
  }
  const fencedLock = createFencedLock(connection);
  return { ...createStorage(createRedisEngine(connection, fencedLock)), lock: fencedLock.lock };
}

async function checkServer(client: RedisClient, log: Log): Promise<void> {
  const info = await withFallback(() => client.info(), '', isNotPermitted);
  const about = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
  const policy = about('maxmemory_policy') ?? '';
  if (policy.startsWith('allkeys') && about('maxmemory') !== '0')
    throw new StoreFailed(
      `This Redis throws records away when its memory is full (maxmemory-policy ${policy}). Set it to noeviction.`,
      { fault: 'full' },
    );
  if (about('aof_enabled') === '0')
    log.warn('Redis keeps no log of its writes: a crash of the server loses the newest; set appendonly yes');
}

/** Not every user may read INFO. */
const isNotPermitted = (thrown: unknown): boolean =>
  thrown instanceof ErrorReply && thrown.message.startsWith('NOPERM');
