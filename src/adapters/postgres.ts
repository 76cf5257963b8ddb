/** Storage in a PostgreSQL database: one table, its text compared byte by byte. */
import type { Storage } from '#src/ports.ts';
import type { Lock } from '#src/store/lease.ts';
import { createLink, type Link } from '#src/store/link.ts';
import { createStorage } from '#src/store/storage.ts';
import { dial, type Session } from './postgres/dial.ts';
import { createEngine } from './postgres/engine.ts';
import { asStoreFailed } from './postgres/faults.ts';
import { createHold } from './postgres/hold.ts';
import { layOut } from './postgres/layout.ts';

/** Connects to `url` (`postgresql://`) and makes the tables where they are missing; throws StoreFailed with the cure. */
export async function openPostgres(url: string): Promise<Storage & { readonly lock: Lock }> {
  const open = (prepare: (session: Session) => Promise<void>): Link<Session> =>
    createLink({
      dial: (broken) => dial(url, prepare, broken),
      bye: (session) => session.end(),
      failureOf: asStoreFailed,
    });
  const hold = createHold((renew) => open(renew));
  const reader = open(async () => {});
  try {
    await hold.link.use(layOut);
    return { ...createStorage(createEngine({ reader, writer: hold.link })), lock: hold.lock };
  } catch (thrown) {
    // forgives nothing: lets go of a server that cannot be used
    await hold.link.close();
    throw thrown;
  }
}
