import { expect, test } from 'vitest';
import { createErrorReporter } from '#src/app/error-reporter.ts';
import { dayMs } from '#src/duration.ts';
import { createErrorReportJob } from '#jobs/error-report.ts';
import { openJobSetting } from './job-setting.ts';

test('every admin hears of each kind of error, once a day at most', async () => {
  const setting = await openJobSetting();
  const errorReporter = createErrorReporter(setting.log, setting.clock.now);
  const job = createErrorReportJob({ ...setting, errorReporter });
  const report = async () => {
    errorReporter.log.error('the store failed', { reason: 'disk full' });
    setting.enqueued.length = 0;
    await job.run();
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
