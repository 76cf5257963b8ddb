import { expect, test } from 'vitest';
import { decodePayload, encodePayload } from '#src/adapters/bullmq/backend.ts';
import { type DigestInput, selectHere } from '#src/digest/selection/plan-digest.ts';
import { builtInTopics } from '#src/digest/topics/topic.ts';
import { createQueuedSelection } from '#src/workers/queued-selection.ts';
import type { TaskQueue } from '#src/workers/task-queue.ts';
import { englishDay, sisters } from '../digest/harbour.ts';

/** Another process but for the process: what goes in and out is what the queue would carry. */
const carrying: TaskQueue = {
  run: async (_, input) => {
    const task = decodePayload(encodePayload(input)) as DigestInput;
    return decodePayload(encodePayload(await selectHere(task))) as never;
  },
  depth: async () => null,
  close: async () => undefined,
};

test.each([null, 'arctic'])(
  'a digest that a worker chose for is the one chosen here (topic %s)',
  async (name) => {
    const input = {
      channels: sisters,
      posts: englishDay,
      earlier: [],
      window: null,
      now: Date.UTC(2026, 10, 21),
      timeZone: 'UTC',
      language: 'en',
      topics: builtInTopics,
      topic: builtInTopics.find((topic) => topic.name === name) ?? null,
      followedTopics: [],
    };
    const [far, here] = [await createQueuedSelection(carrying)(input), await selectHere(input)];
    expect(far).toEqual(here);
  },
);
