import { expect, test } from 'vitest';
import { subscribe } from '#src/chats/get-channels-for-chat.ts';
import type { DueDigest } from '#src/chats/digest-queue.ts';
import { minuteMs } from '#src/duration.ts';
import { createDigestJob } from '#jobs/digest.ts';
import { defaults, morning, openJobSetting } from './job-setting.ts';

/** Chats 7 and 8 are due; `enqueue` says what becomes of a digest. */
async function openDigests(enqueue: (due: DueDigest) => Promise<void>) {
  const setting = await openJobSetting();
  for (const id of [7, 8]) {
    const chat = await setting.chats.change({ chat: id, thread: null }, 'private', (old) =>
      subscribe(old, ['norland'], defaults),
    );
    await setting.digestQueue.syncSchedules(chat, morning - minuteMs);
  }
  const refreshed: [string, number][] = [];
  const job = createDigestJob({
    ...setting,
    scheduledDigests: { enqueue },
    ingest: { refresh: async (channel, since) => void refreshed.push([channel, since]) },
    shutdownSignal: new AbortController().signal,
  });
  return { ...setting, job, refreshed };
}

test('before digests are made, their channels are read up to the instant they are due, each once', async () => {
  const made: string[] = [];
  const { job, refreshed } = await openDigests(async ({ chat }) => void made.push(chat));
  await job.run();
  expect(refreshed).toEqual([['norland', morning]]);
  expect(made).toEqual(['7', '8']);
});

test('a digest that fails keeps no other chat from its own, and is tried again after a minute', async () => {
  const tried: string[] = [];
  const { job, time } = await openDigests(async ({ chat }) => {
    tried.push(chat);
    if (chat === '7') throw new Error('broken');
  });
  await job.run();
  expect(tried).toEqual(['7', '8']);
  tried.length = 0;
  time.now += minuteMs / 2;
  await job.run();
  expect(tried).toEqual(['8']);
  time.now += minuteMs / 2;
  await job.run();
  expect(tried).toEqual(['8', '7', '8']);
});
