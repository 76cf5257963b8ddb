/** What the records say, whatever engine keeps them: said in the store, never read backwards. */
import { StoreFailed } from '#src/errors.ts';
import type { Store } from './store.ts';

/**
 * Raised, and what earlier releases left brought forward, when older programs cannot read the records, or not where an
 * engine keeps them. 0.1.0 wrote 1 without saying so.
 */
const recordsVersion = 1;
const versionsIn = (store: Store) => store.collection<number>('records-version');

export async function refuseNewerRecords(store: Store): Promise<void> {
  const found = (await versionsIn(store).get('now')) ?? 1;
  if (found > recordsVersion)
    throw new StoreFailed(
      `A newer Dragoman wrote this store (records ${found}, this program knows ${recordsVersion}). Start that one, or restore the backup that was made before the upgrade.`,
      { fault: 'newer version' },
    );
}

export async function claimRecords(store: Store): Promise<void> {
  await refuseNewerRecords(store);
  await versionsIn(store).put('now', recordsVersion);
}
