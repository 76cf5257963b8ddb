import { expect, test } from 'vitest';
import { createErrorReporter } from '#src/app/error-reporter.ts';
import { dayMs, hourMs } from '#src/duration.ts';
import { createEmptyPost } from '#src/posts/post.ts';
import { reportErrors, sendChainHeads } from '#jobs/tell-admins.ts';
import { morning, openJobSetting } from './job-setting.ts';

test('every admin hears of each kind of error, once a day at most', async () => {
  const setting = await openJobSetting();
  const errorReporter = createErrorReporter(setting.log, setting.clock.now);
  const report = async () => {
    errorReporter.log.error('the store failed', { reason: 'disk full' });
    setting.enqueued.length = 0;
    await reportErrors({ ...setting, errorReporter });
    return setting.enqueued.map(({ to, body }) => [to.chat, /disk full/.test(body.plain)]);
  };
  expect(await report()).toEqual([
    [1, true],
    [2, true],
  ]);
  expect(await report()).toEqual([]);
  setting.time.now += dayMs + 1;
  expect(await report()).toHaveLength(2);
});

test('the head of each chain reaches every admin once a day, however often it is asked for', async () => {
  const setting = await openJobSetting();
  const { archive, channelRegistry, outbox, time, enqueued } = setting;
  await channelRegistry.add('Norland', morning);
  await sendChainHeads(setting);
  expect(outbox.getCounts().pending).toBe(0);

  await archive.save('norland', { added: [createEmptyPost('Norland', 1)], edited: [] }, morning);
  const head = await archive.chainHead('norland');
  for (const passed of [0, hourMs]) {
    time.now = morning + passed;
    await sendChainHeads(setting);
  }
  expect(outbox.getCounts().pending).toBe(2);
  expect(enqueued[0]?.body.plain).toContain(head?.hash);
  time.now = morning + dayMs;
  await sendChainHeads(setting);
  expect(outbox.getCounts().pending).toBe(4);
});
