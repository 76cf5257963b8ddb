/** What the records say, whatever engine keeps them: said in the store, never read backwards. */
import { StoreFailed } from '#src/errors.ts';
import type { Store } from './store.ts';

/**
 * Raised when older programs can no longer read the records; whoever raises it brings forward what earlier releases left
 * (test/fixtures/stores). 0.1.0 wrote version 1 and did not say so.
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
