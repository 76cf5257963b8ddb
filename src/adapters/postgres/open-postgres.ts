/** Storage in a PostgreSQL database: one table, its text compared byte by byte. */
import { StoreFailed } from '#src/errors.ts';
import type { Storage } from '#src/store/storage.ts';
import type { StoreLock } from '#src/store/lease.ts';
import { createManagedConnection, type ManagedConnection } from '#src/store/managed-connection.ts';
import { createStorage } from '#src/store/create-storage.ts';
import { connectPostgres, type Session } from './connect.ts';
import { createPostgresEngine } from './postgres-engine.ts';
import { translatePostgresError } from './translate-error.ts';
import { createSessionLock } from './session-lock.ts';
import { ensureSchema } from './schema.ts';

/** Connects to `url` (`postgresql://`) and makes the tables where they are missing; throws StoreFailed with the cure. */
export async function openPostgres(url: string): Promise<Storage & { readonly lock: StoreLock }> {
  const open = (prepare: (session: Session) => Promise<void>): ManagedConnection<Session> =>
    createManagedConnection({
      dial: (broken) => connectPostgres(url, prepare, broken),
      bye: (session) => session.end(),
      failureOf: translatePostgresError,
    });
  const hold = createSessionLock((renew) => open(renew));
  let isSnapshot = false;
  const reader = open(async () => {
    if (isSnapshot)
      throw new StoreFailed(
        'the connection broke while one moment of the store was being read; begin again',
        {
          fault: 'lost',
        },
      );
  });
  const onSnapshot = () => {
    isSnapshot = true;
  };
  try {
    await hold.link.use(ensureSchema);
    return {
      ...createStorage(createPostgresEngine({ reader, writer: hold.link, onSnapshot })),
      lock: hold.lock,
    };
  } catch (thrown) {
    // forgives nothing: lets go of a server that cannot be used
    await hold.link.close();
    throw thrown;
  }
}
