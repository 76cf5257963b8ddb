/** The version of the records' format, kept in the store itself, so that an older program refuses what it cannot read. */
import { StoreFailed } from '#src/errors.ts';
import type { Store } from './store.ts';

/** Raise it when older programs can no longer read the records, and convert what they left. 0.1.0 wrote records of version 1 without this mark. */
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

export async function markRecordsVersion(store: Store): Promise<void> {
  await refuseNewerRecords(store);
  await versionsIn(store).put('now', recordsVersion);
}
