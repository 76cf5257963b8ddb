/** What the records say, whatever engine keeps them: carried in the store, brought forward, never read backwards. */
import { StoreFailed } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { Store } from './store.ts';

export interface Migration {
  /** The version it leads to. */
  readonly to: number;
  readonly description: string;
  /** May be cut off by a crash and run again: each write must stand on its own. */
  run(store: Store): Promise<void>;
}

/**
 * Oldest first. 0.1.0 wrote version 1 and did not say so. Whoever changes what a record says adds one; what earlier
 * releases left is in test/fixtures/stores.
 */
const migrations: readonly Migration[] = [];
const firstVersion = 1;

const lastOf = (known: readonly Migration[]): number => known.at(-1)?.to ?? firstVersion;
const versionsIn = (store: Store) => store.collection<number>('records-version');

/** Throws StoreFailed for records that a newer program wrote. */
export async function refuseNewerRecords(store: Store, known = migrations): Promise<number> {
  const found = (await versionsIn(store).get('now')) ?? firstVersion;
  if (found > lastOf(known))
    throw new StoreFailed(
      `A newer Dragoman wrote this store (records ${found}, this program knows ${lastOf(known)}). Start that one, or restore the backup that was made before the upgrade.`,
      { fault: 'newer version' },
    );
  return found;
}

/** Brings the records forward to what this program writes. Only for who holds the store. Throws as above. */
export async function migrateRecords(store: Store, log: Log, known = migrations): Promise<void> {
  const found = await refuseNewerRecords(store, known);
  for (const { to, description, run } of known.filter(({ to }) => to > found)) {
    log.info('bringing the records of the store forward', { to, description });
    await run(store);
    await versionsIn(store).put('now', to);
  }
  await versionsIn(store).put('now', lastOf(known));
}
