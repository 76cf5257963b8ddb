import { expect, test } from 'vitest';
import { subscribe } from '#src/chats/chat-changes.ts';
import { hourMs } from '#src/duration.ts';
import { createReplanJob } from '#jobs/replan.ts';
import { defaults, morning, openJobSetting } from './job-setting.ts';

const isAllowedChat = () => true;
const alertMessages = { rescheduleAll: async () => undefined };

test('digests planned under a clock that was ahead are planned anew when it is set back', async () => {
  const setting = await openJobSetting();
  const { chats, digestQueue, time } = setting;
  const job = createReplanJob({ ...setting, isAllowedChat, alertMessages });
  time.now = morning + 400 * 24 * hourMs;
  await chats.change({ chat: 7, thread: null }, 'private', (old) => subscribe(old, ['norland'], defaults));
  await job.run();
  expect(await digestQueue.nextRunAt('7')).toBeGreaterThan(time.now);
  time.now = morning - hourMs;
  await job.run();
  expect(await digestQueue.nextRunAt('7')).toBe(morning);
});

test('what waits for the end of quiet hours is timed anew at the start, and when the clock was set back', async () => {
  const setting = await openJobSetting();
  const timed: number[] = [];
  const rescheduleAll = async (_: unknown, now: number) => void timed.push(now);
  const job = createReplanJob({ ...setting, isAllowedChat, alertMessages: { rescheduleAll } });
  await job.run();
  await job.run();
  setting.time.now = morning - hourMs;
  await job.run();
  expect(timed).toEqual([morning, morning - hourMs]);
});
