/** Storage in one Redis (or Valkey) server: per namespace a sorted set of keys and a hash of values. */
import type { Log } from '#src/log.ts';
import type { Storage } from '#src/ports.ts';
import type { Lock } from '#src/store/lease.ts';
import { createLink } from '#src/store/link.ts';
import { createStorage } from '#src/store/storage.ts';
import { checkServer } from './redis/check-server.ts';
import { dial } from './redis/dial.ts';
import { createEngine } from './redis/engine.ts';
import { asStoreFailed } from './redis/faults.ts';
import { createHold } from './redis/hold.ts';

/** Connects to `url` (`redis://` or `rediss://`); throws StoreFailed with the cure. `log` hears what is unwise about the server. */
export async function openRedis(url: string, log: Log): Promise<Storage & { readonly lock: Lock }> {
  const link = createLink({
    dial: (broken) => dial(url, broken),
    bye: (client) => client.close(),
    failureOf: asStoreFailed,
  });
  try {
    await link.use((client) => checkServer(client, log));
  } catch (thrown) {
    // forgives nothing: lets go of a server that cannot be used
    await link.close();
    throw thrown;
  }
  const hold = createHold(link);
  return { ...createStorage(createEngine(link, hold)), lock: hold.lock };
}
