import { expect, test } from 'vitest';
import { subscribe } from '#src/chats/get-channels-for-chat.ts';
import { hourMs } from '#src/duration.ts';
import { createReplanJob } from '#jobs/replan.ts';
import { defaults, morning, openJobSetting } from './job-setting.ts';

test('digests planned under a clock that was ahead are planned anew when it is set back', async () => {
  const setting = await openJobSetting();
  const { chats, digestQueue, time } = setting;
  const job = createReplanJob({ ...setting, isAllowedChat: () => true });
  time.now = morning + 400 * 24 * hourMs;
  await chats.change({ chat: 7, thread: null }, 'private', (old) => subscribe(old, ['norland'], defaults));
  await job.run();
  expect(await digestQueue.nextRunAt('7')).toBeGreaterThan(time.now);
  time.now = morning - hourMs;
  await job.run();
  expect(await digestQueue.nextRunAt('7')).toBe(morning);
});
