import { expect, test } from 'vitest';
import { createCleanupJob } from '#jobs/cleanup.ts';
import { openJobSetting } from './job-setting.ts';

test('records that have expired are deleted, all others stay', async () => {
  const { store, log, logged } = await openJobSetting();
  const records = store.collection<number>('records');
  await records.put('expired', 1, 1);
  await records.put('lasting', 2);
  await expect.poll(() => records.get('expired')).toBeUndefined();
  await createCleanupJob({ store, log }).run();
  expect(await records.get('lasting')).toBe(2);
  expect(logged).toMatchObject([{ what: 'expired records were deleted', swept: 1 }]);
});
