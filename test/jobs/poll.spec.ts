import { expect, test } from 'vitest';
import type { createIngest } from '#src/ingest/ingest.ts';
import { createPollJob } from '#jobs/poll.ts';
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
    ingest: { poll, backfill },
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
    {
      name: 'Norland',
      title: null,
      channelId: null,
      state: 'fresh',
      detail: '',
      posts: [],
      seenIds: [],
      oldestIdSeen: 50,
      isComplete: true,
      parseErrors: [],
    },
    morning,
  );
  await job.run();
  await job.whenIdle();
  expect(pages).toBe(3);
});
