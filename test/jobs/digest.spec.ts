import { expect, test } from 'vitest';
import { subscribe } from '#src/chats/chat-changes.ts';
import type { Chat } from '#src/chats/chat.ts';
import { createErasure } from '#src/chats/erasure.ts';
import type { Window } from '#src/digest/window.ts';
import { dayMs, minuteMs } from '#src/duration.ts';
import { createDigestJob } from '#jobs/digest.ts';
import { defaults, morning, openJobSetting } from './job-setting.ts';

type Setting = Awaited<ReturnType<typeof openJobSetting>>;

/** Chats 7 and 8 are due; `compose` says what becomes of a chat's digest, and hears its window. */
async function openDigests(
  compose: (chat: Chat, window: Window, setting: Setting) => Promise<void> = async () => undefined,
  read: () => Promise<void> = async () => undefined,
) {
  const setting = await openJobSetting();
  for (const id of [7, 8]) {
    const chat = await setting.chats.change({ chat: id, thread: null }, 'private', (old) =>
      subscribe(old, ['norland'], defaults),
    );
    await setting.digestQueue.syncSchedules(chat, morning - minuteMs);
  }
  const refreshed: [string, number][] = [];
  const runJob = createDigestJob({
    ...setting,
    isAllowedChat: () => true,
    chatDigests: {
      async make({ chat, window }: { chat: Chat; window: Window }) {
        await compose(chat, window, setting);
        return { digest: null as never, message: { blocks: [{ lines: [['A digest.']] }] } };
      },
      findTopic: () => null,
    } as never,
    ingest: {
      refresh(channel: string, since: number) {
        refreshed.push([channel, since]);
        return read();
      },
    } as never,
    shutdownSignal: new AbortController().signal,
  });
  return { ...setting, runJob, refreshed };
}

test('before digests are made, their channels are read up to the instant they are due, each once', async () => {
  const made: string[] = [];
  const { runJob, refreshed } = await openDigests(async ({ key }) => void made.push(key));
  await runJob();
  expect(refreshed).toEqual([['norland', morning]]);
  expect(made).toEqual(['7', '8']);
});

test('a channel that cannot be read keeps no digest', async () => {
  const made: string[] = [];
  const compose = async ({ key }: Chat) => void made.push(key);
  const { runJob } = await openDigests(compose, () => Promise.reject(new Error('broken')));
  await runJob();
  expect(made).toEqual(['7', '8']);
});

test('a digest that fails keeps no other chat from its own, and is tried again after a minute', async () => {
  const tried: string[] = [];
  const { runJob, time } = await openDigests(async ({ key }) => {
    tried.push(key);
    if (key === '7') throw new Error('broken');
  });
  await runJob();
  expect(tried).toEqual(['7', '8']);
  tried.length = 0;
  time.now += minuteMs / 2;
  await runJob();
  expect(tried).toEqual([]);
  time.now += minuteMs / 2;
  await runJob();
  expect(tried).toEqual(['7']);
});

test('a digest goes on where the last one ended, whatever the downtime, and covers 400 days at most', async () => {
  const windows: Window[] = [];
  const { runJob, time, digestQueue } = await openDigests(async (_, window) => void windows.push(window));
  await runJob();
  time.now += 3 * dayMs;
  await runJob();
  const [first, , later] = windows;
  expect(later).toEqual({ from: first?.to, to: time.now });
  for await (const due of digestQueue.listDue(time.now + dayMs)) await digestQueue.moveEnd(due, 0);
  time.now += dayMs;
  await runJob();
  expect(windows.at(-1)).toEqual({ from: time.now - 400 * dayMs, to: time.now });
});

test('where the clock stands before the end of the last one there is none', async () => {
  const { runJob, time, digestQueue, enqueued } = await openDigests();
  for await (const due of digestQueue.listDue(time.now)) await digestQueue.moveEnd(due, time.now + dayMs);
  await runJob();
  expect(enqueued).toEqual([]);
});

test.each([
  ['nothing', 2],
  ['forgotten', 1],
  ['begun anew', 1],
] as const)('digests composed while one chat is %s make %i deliveries', async (meanwhile, count) => {
  const { runJob, enqueued } = await openDigests(async ({ id, key }, _, { store, chats, outbox }) => {
    if (key !== '7' || meanwhile === 'nothing') return;
    await createErasure({ store, chats, outbox }).erase(id);
    if (meanwhile === 'begun anew')
      await chats.change({ chat: id, thread: null }, 'private', (old) => ({ ...old, language: 'de' }));
  });
  await runJob();
  expect(enqueued).toHaveLength(count);
});
