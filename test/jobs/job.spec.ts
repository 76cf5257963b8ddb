import { expect, test } from 'vitest';
import { createJob } from '#jobs/job.ts';

test('a job is idle when what its tick began has ended', async () => {
  const work = Promise.withResolvers<void>();
  const job = createJob('test', 'every second', () => work.promise);
  await job.whenIdle();
  void job.run();
  let isIdle = false;
  const idle = job.whenIdle().then(() => {
    isIdle = true;
  });
  await Promise.resolve();
  expect(isIdle).toBe(false);
  work.resolve();
  await idle;
  expect(isIdle).toBe(true);
});
