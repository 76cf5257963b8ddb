import { expect, test } from 'vitest';
import { dayMs, hourMs } from '#src/duration.ts';
import { createEmptyPost } from '#src/posts/post.ts';
import { createChainHeadsJob } from '#jobs/chain-heads.ts';
import { morning, openJobSetting } from './job-setting.ts';

test('the head of each chain reaches every admin once a day, however often it is asked for', async () => {
  const setting = await openJobSetting();
  const { archive, channelRegistry, outbox, time, enqueued } = setting;
  await channelRegistry.add('Norland', morning);
  const job = createChainHeadsJob(setting);
  await job.run();
  expect(outbox.getCounts().pending).toBe(0);

  await archive.save('norland', { added: [createEmptyPost('Norland', 1)], edited: [] }, morning);
  const head = await archive.chainHead('norland');
  for (const passed of [0, hourMs]) {
    time.now = morning + passed;
    await job.run();
  }
  expect(outbox.getCounts().pending).toBe(2);
  expect(enqueued[0]?.body.plain).toContain(head?.hash);
  time.now = morning + dayMs;
  await job.run();
  expect(outbox.getCounts().pending).toBe(4);
});
