import { existsSync } from 'node:fs';
import { openSqlite, openSqliteLock } from '#src/adapters/sqlite/open-sqlite.ts';
import { StoreFailed } from '#src/errors.ts';
import { type Log, silentLog } from '#src/log.ts';
import { createRedactor, listSecrets } from '#src/redact-secrets.ts';
import type { LockedStorage, StoreLock } from '#src/store/lease.ts';
import { refuseNewerRecords } from '#src/store/records-version.ts';
import { createStore } from '#src/store/store.ts';

/**
 * Throws StoreFailed, whose message says what to do. `log` gets warnings about a server's settings. Disposing of it
 * releases the lock and closes the storage.
 */
export async function openStorage(
  url: string,
  log: Log = silentLog,
): Promise<LockedStorage & AsyncDisposable> {
  try {
    await using opened = new AsyncDisposableStack();
    const storage = await open(url, log);
    opened.defer(() => storage.close());
    opened.defer(() => storage.lock.release());
    await refuseNewerRecords(createStore(storage, silentLog));
    const whole = opened.move();
    return Object.assign(storage, { [Symbol.asyncDispose]: () => whole.disposeAsync() });
  } catch (thrown) {
    // forgives nothing: names the store
    if (!(thrown instanceof StoreFailed)) throw thrown;
    throw new StoreFailed(
      `The store ${createRedactor(listSecrets({ url }))(url)} cannot be opened: ${thrown.message}`,
      { fault: thrown.fault, cause: thrown },
    );
  }
}

/** The file of a store that is not there yet: opening makes it. */
export function missingFileOf(url: string): string | null {
  const file = /^sqlite:\/\/(.+)/.exec(url)?.[1];
  return file === undefined || existsSync(file) ? null : file;
}

/** Clients of servers are imported when they are needed: each takes as long to load as all the rest. */
async function open(url: string, log: Log): Promise<LockedStorage> {
  if (/^rediss?:/.test(url)) {
    const { openRedis } = await import('#src/adapters/redis/open-redis.ts');
    return openRedis(url, log);
  }
  if (/^postgres(ql)?:/.test(url)) {
    const { openPostgres } = await import('#src/adapters/postgres/open-postgres.ts');
    return openPostgres(url);
  }
  if (url === 'memory:') return { ...openSqlite(':memory:'), lock: noLock };
  const file = url.slice('sqlite://'.length);
  return { ...openSqlite(file), lock: openSqliteLock(`${file}.lock`) };
}

const noLock: StoreLock = { tryAcquire: async () => true, isHeld: async () => true, release: async () => {} };
