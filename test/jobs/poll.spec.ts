import { expect, test } from 'vitest';
import { emptySnapshot } from '#src/channels/channel-reader.ts';
import { StoreFailed } from '#src/errors.ts';
import type { createIngest } from '#src/ingest/ingest.ts';
import { createPollJob } from '#jobs/poll.ts';
import { minuteMs } from '#src/duration.ts';
import { morning, openJobSetting } from './job-setting.ts';

async function openPoll(
  poll: (key: string) => Promise<void>,
  backfill: ReturnType<typeof createIngest>['backfill'] = async () => false,
) {
  const setting = await openJobSetting();
  for (const name of ['Norland', 'Estmark']) await setting.channelRegistry.add(name, morning);
  const notified: string[] = [];
  const shutdown = new AbortController();
  const job = createPollJob({
    ...setting,
    pollMs: minuteMs,
    ingest: { poll, backfill } as never,
    channelNotifier: { notify: async (key) => void notified.push(key) },
    shutdownSignal: shutdown.signal,
  });
  return { ...setting, job, notified, shutdown };
}

test('one broken channel costs one channel: a poll that fails is logged, and the others are read', async () => {
  const { job, notified, logged } = await openPoll(async (key) => {
    if (key === 'norland') throw new Error('broken');
  });
  await job.run();
  await job.whenIdle();
  expect(notified).toEqual(['estmark']);
  expect(logged).toMatchObject([{ level: 'error', channel: 'norland', reason: 'Error: broken' }]);
});

test('a poll that cannot save what it read is tried again after an interval, and said once', async () => {
  let isFull = true;
  const polled: number[] = [];
  const { job, time, logged, channelRegistry } = await openPoll(
    async () => {
      polled.push(time.now);
      if (isFull) throw new StoreFailed('database or disk is full', { fault: 'full' });
    },
    async () => {
      polled.push(time.now);
      if (isFull) throw new StoreFailed('database or disk is full', { fault: 'full' });
      return false;
    },
  );
  await channelRegistry.remove('estmark');
  const tick = async (passedMs: number) => {
    time.now += passedMs;
    await job.run();
    await job.whenIdle();
    return polled.splice(0).length;
  };
  expect(await tick(0)).toBe(1);
  for (let second = 1; second < 60; second += 1) expect(await tick(1000)).toBe(0);
  for (let minute = 1; minute < 20; minute += 1) expect(await tick(minuteMs)).toBe(1);
  isFull = false;
  expect(await tick(minuteMs)).toBe(1);
  expect(await tick(1000)).toBe(1);
  expect(logged.map(({ what }) => what)).toEqual(['a poll failed', 'a poll works again']);

  await channelRegistry.recordPoll(
    'norland',
    { ...emptySnapshot('Norland', 'fresh'), seenIds: [50] },
    time.now,
  );
  isFull = true;
  expect(await tick(1000)).toBe(1);
  for (let second = 1; second < 30; second += 1) expect(await tick(1000)).toBe(0);
  expect(logged.filter(({ level }) => level === 'error')).toHaveLength(2);
});

test('a channel that is being read is not read a second time by the next tick', async () => {
  const polled: string[] = [];
  const answer = Promise.withResolvers<void>();
  const { job } = await openPoll((key) => {
    polled.push(key);
    return answer.promise;
  });
  await job.run();
  await job.run();
  expect(polled).toEqual(['norland', 'estmark']);
  answer.resolve();
  await job.whenIdle();
});

test('a history is read page by page to its end, and no further once the process is to end', async () => {
  let pages = 0;
  const { job, channelRegistry, shutdown } = await openPoll(
    async () => {},
    async () => {
      pages += 1;
      if (pages === 3) shutdown.abort();
      return true;
    },
  );
  await channelRegistry.recordPoll(
    'norland',
    { ...emptySnapshot('Norland', 'fresh'), seenIds: [50], isComplete: true },
    morning,
  );
  await job.run();
  await job.whenIdle();
  expect(pages).toBe(3);
});
