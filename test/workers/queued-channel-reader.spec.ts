import { expect, test } from 'vitest';
import { emptySnapshot, type ReadChannel, type WantedPage } from '#src/channels/channel-reader.ts';
import { createQueuedChannelReader, createWorkerReader } from '#src/workers/queued-channel-reader.ts';
import type { TaskOptions, TaskQueue } from '#src/workers/task-queue.ts';

const local: ReadChannel = async ({ name }) => emptySnapshot(name);

/** Notes what is handed out and answers when told to. */
function createManualQueue() {
  const handedOut: { task: WantedPage; options: TaskOptions | undefined; answer: () => void }[] = [];
  const queue: TaskQueue = {
    run: (_, task, __, options) =>
      new Promise((resolve) => {
        handedOut.push({ task: task as WantedPage, options, answer: () => resolve(null as never) });
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
    reader({ name: 'a' }),
    reader({ name: 'a', before: 3 }),
    reader({ name: 'a', post: 4 }),
    reader({ name: 'b' }),
  ];
  await turn();
  expect(handedOut.map(({ task }) => task)).toEqual([{ name: 'a' }, { name: 'b' }]);
  for (let at = 0; at < all.length; at += 1) {
    handedOut[at]?.answer();
    await turn();
  }
  await Promise.all(all);
  expect(handedOut.map(({ task }) => task)).toEqual([
    { name: 'a' },
    { name: 'b' },
    { name: 'a', before: 3 },
    { name: 'a', post: 4 },
  ]);
});

test('history gives way to what is new, and two bots that ask for the same ask once', async () => {
  const { queue, handedOut } = createManualQueue();
  const reader = createQueuedChannelReader(queue, local);
  void reader({ name: 'a', before: 3 });
  void reader({ name: 'b' });
  await turn();
  expect(handedOut.map(({ options }) => options?.isBackground)).toEqual([true, false]);
  expect(new Set(handedOut.map(({ options }) => options?.key)).size).toBe(2);
});

test.each(['unreachable', 'markup changed', 'not found'] as const)(
  'a worker for which a channel is %s has not read it',
  async (state) => {
    const reader = createWorkerReader(async ({ name }) =>
      emptySnapshot(name, state, 'Another site answered.'),
    );
    await expect(reader({ name: 'a' })).rejects.toThrow(`a: ${state}. Another site answered.`);
  },
);

test('a worker hands over what it can read', async () => {
  const snapshot = emptySnapshot('a', 'fresh');
  expect(await createWorkerReader(async () => snapshot)({ name: 'a' })).toBe(snapshot);
});
