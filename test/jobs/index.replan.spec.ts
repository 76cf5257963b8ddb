import { expect, test, vi } from 'vitest';
import { subscribe } from '#src/chats/chat-changes.ts';
import { StoreFailed } from '#src/errors.ts';
import { hourMs } from '#src/duration.ts';
import { createReplanJob } from '#jobs/index.ts';
import { defaults, morning, openJobSetting } from './job-setting.ts';

const isAllowedChat = () => true;
const alertMessages = { rescheduleAll: async () => undefined } as never;

test('digests planned under a clock that was ahead are planned anew when it is set back', async () => {
  const setting = await openJobSetting();
  const { chats, digestQueue, time } = setting;
  const runJob = createReplanJob({ ...setting, isAllowedChat, alertMessages });
  time.now = morning + 400 * 24 * hourMs;
  await chats.change({ chat: 7, thread: null }, 'private', (old) => subscribe(old, ['norland'], defaults));
  await runJob();
  expect(await digestQueue.nextRunAt('7')).toBeGreaterThan(time.now);
  time.now = morning - hourMs;
  await runJob();
  expect(await digestQueue.nextRunAt('7')).toBe(morning);
});

test('what waits for the end of quiet hours is timed anew at the start, and when the clock was set back', async () => {
  const setting = await openJobSetting();
  const timed: number[] = [];
  const rescheduleAll = async (_: unknown, now: number) => void timed.push(now);
  const runJob = createReplanJob({ ...setting, isAllowedChat, alertMessages: { rescheduleAll } as never });
  await runJob();
  await runJob();
  setting.time.now = morning - hourMs;
  await runJob();
  expect(timed).toEqual([morning, morning - hourMs]);
});

test('what the store let fail half way is planned anew at the next tick', async () => {
  const setting = await openJobSetting();
  const rescheduleAll = vi
    .fn(async () => undefined)
    .mockRejectedValueOnce(new StoreFailed('gone', { fault: 'lost' }));
  const runJob = createReplanJob({ ...setting, isAllowedChat, alertMessages: { rescheduleAll } as never });
  await expect(runJob()).rejects.toThrow('gone');
  await runJob();
  await runJob();
  expect(rescheduleAll).toHaveBeenCalledTimes(2);
});
