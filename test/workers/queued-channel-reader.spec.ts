import { expect, test } from 'vitest';
import type { ChannelReader } from '#src/channels/channel-reader.ts';
import { createQueuedChannelReader, type ReadTask } from '#src/workers/queued-channel-reader.ts';
import type { TaskOptions, TaskQueue } from '#src/workers/task-queue.ts';

const local = {} as ChannelReader;

/** Notes what is handed out and answers when told to. */
function createManualQueue() {
  const handedOut: { task: ReadTask; options: TaskOptions | undefined; answer: () => void }[] = [];
  const queue: TaskQueue = {
    run: (_, task, __, options) =>
      new Promise((resolve) => {
        handedOut.push({ task: task as ReadTask, options, answer: () => resolve(null as never) });
      }),
    depth: async () => null,
    close: async () => undefined,
  };
  return { queue, handedOut };
}

const turn = () => new Promise((go) => setImmediate(go));

test('a channel is read by one worker at a time, its history too; other channels meanwhile', async () => {
  const { queue, handedOut } = createManualQueue();
  const reader = createQueuedChannelReader(queue, local);
  const all = [
    reader.fetchLatest('a'),
    reader.fetchBefore('a', 3),
    reader.fetchPost('a', 4),
    reader.fetchLatest('b'),
  ];
  await turn();
  expect(handedOut.map(({ task }) => task)).toEqual([
    { call: 'fetchLatest', name: 'a' },
    { call: 'fetchLatest', name: 'b' },
  ]);
  for (let at = 0; at < all.length; at += 1) {
    handedOut[at]?.answer();
    await turn();
  }
  await Promise.all(all);
  expect(handedOut.map(({ task }) => `${task.call} ${task.name}`)).toEqual([
    'fetchLatest a',
    'fetchLatest b',
    'fetchBefore a',
    'fetchPost a',
  ]);
});

test('history gives way to what is new, and two bots that ask for the same ask once', async () => {
  const { queue, handedOut } = createManualQueue();
  const reader = createQueuedChannelReader(queue, local);
  void reader.fetchBefore('a', 3);
  void reader.fetchLatest('b');
  await turn();
  expect(handedOut.map(({ options }) => options?.isBackground)).toEqual([true, false]);
  expect(new Set(handedOut.map(({ options }) => options?.key)).size).toBe(2);
});
