import { expect, test } from 'vitest';
import { createJobs, startJobs } from '#jobs/index.ts';
import type { Services } from '#src/app/create-services.ts';
import { silentLog } from '#src/log.ts';
import { openJobSetting } from './job-setting.ts';

test('records that have expired are deleted, all others stay', async () => {
  const setting = await openJobSetting();
  const { store, logged } = setting;
  const records = store.collection<number>('records');
  await records.put('expired', 1, 1);
  await records.put('lasting', 2);
  await expect.poll(() => records.get('expired')).toBeUndefined();
  const jobs = createJobs(setting as unknown as Services);
  await jobs.find(({ name }) => name === 'cleanup')?.run();
  expect(await records.get('lasting')).toBe(2);
  expect(logged).toMatchObject([{ what: 'expired records were deleted', swept: 1 }]);
});

test('whoever stops the jobs waits for what a tick began', async () => {
  const begun = Promise.withResolvers<void>();
  const work = Promise.withResolvers<void>();
  const run = () => {
    begun.resolve();
    return work.promise;
  };
  const jobs = startJobs(silentLog, [{ name: 'test', interval: 'every second', run }], () => true);
  await begun.promise;
  let hasStopped = false;
  const stopped = jobs.stop().then(() => {
    hasStopped = true;
  });
  await new Promise(setImmediate);
  expect(hasStopped).toBe(false);
  work.resolve();
  await stopped;
});
