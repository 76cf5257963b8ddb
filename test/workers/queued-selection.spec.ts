import { expect, test } from 'vitest';
import { decodePayload, encodePayload } from '#src/adapters/bullmq/backend.ts';
import { selectHere } from '#src/digest/selection/plan-digest.ts';
import { createQueryCompiler } from '#src/digest/topics/query-compiler.ts';
import { builtInTopics } from '#src/digest/topics/topic.ts';
import {
  createQueuedSelection,
  performSelection,
  type SelectionTask,
} from '#src/workers/queued-selection.ts';
import type { TaskQueue } from '#src/workers/task-queue.ts';
import { englishDay, sisters } from '../digest/harbour.ts';

/** Another process but for the process: what goes in and out is what the queue would carry. */
const carrying: TaskQueue = {
  run: async (_, input) => {
    const task = decodePayload(encodePayload(input)) as SelectionTask;
    return decodePayload(encodePayload(await performSelection(task, createQueryCompiler()))) as never;
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
      compileQuery: createQueryCompiler(),
    };
    const [far, here] = [await createQueuedSelection(carrying)(input), await selectHere(input)];
    const { topicSentences: askFar, ...dataFar } = far;
    const { topicSentences: askHere, ...dataHere } = here;
    expect(dataFar).toEqual(dataHere);
    expect(far.entries.map(askFar)).toEqual(here.entries.map(askHere));
  },
);
