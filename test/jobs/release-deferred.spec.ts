import { expect, test } from 'vitest';
import { createReleaseDeferredJob } from '#jobs/release-deferred.ts';
import { hourMs } from '#src/duration.ts';
import { morning, openJobSetting } from './job-setting.ts';

/** Bundles of the chats 7 and 8, deferred to one and to two hours after the morning. */
async function openDeferred() {
  const setting = await openJobSetting();
  for (const id of [7, 8])
    await setting.chats.change({ chat: id, thread: null }, 'private', (old) => ({
      ...old,
      silentSince: id === 8 ? { at: morning, reason: 'blocked' } : null,
    }));
  const bundles = [
    { key: 'a', chat: '7', at: morning + hourMs },
    { key: 'b', chat: '8', at: morning + hourMs },
    { key: 'c', chat: '7', at: morning + 2 * hourMs },
  ];
  const released: [string, string | undefined, number | undefined][] = [];
  const job = createReleaseDeferredJob({
    ...setting,
    alertMessages: {
      async *listDueDeferred(now) {
        yield* bundles.filter(({ at }) => at <= now);
      },
      release: async (chat, key, now) => void released.push([key, chat?.key, now]),
    },
  });
  await job.run();
  released.length = 0;
  return { ...setting, job, released };
}

test('a bundle goes out when its quiet hours are over, and is dropped where the chat cannot be reached', async () => {
  const { job, time, released } = await openDeferred();
  time.now = morning + hourMs;
  await job.run();
  expect(released).toEqual([
    ['a', '7', undefined],
    ['b', undefined, undefined],
  ]);
});

test('when the clock was set back, all that is deferred is timed anew', async () => {
  const { job, time, released } = await openDeferred();
  time.now = morning - hourMs;
  await job.run();
  expect(released).toEqual([
    ['a', '7', time.now],
    ['c', '7', time.now],
  ]);
});
