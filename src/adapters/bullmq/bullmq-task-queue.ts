import { setTimeout as after } from 'node:timers/promises';
import { describeError } from '#src/errors.ts';
import { fieldsOf } from '#src/json.ts';
import type { Log } from '#src/log.ts';
import { withinMs } from '#src/timer.ts';
import { type TaskName, type TaskOptions, type TaskQueue, taskNames } from '#src/workers/task-queue.ts';
import { createBackend, decodePayload, encodePayload, queueName } from './backend.ts';

/** The longest wait for the result of a task. */
const answerMs = 120_000;
const pollMs = 200;
const callMs = 3000;

/** `url`: `redis://` or `postgresql://`; `untakenMs`: how long a task waits for a worker before it is done here; those after it wait no more while there is none. */
export function createBullmqTaskQueue(parts: { url: string; log: Log; untakenMs?: number }): TaskQueue {
  const { url, log, untakenMs = 10_000 } = parts;
  /** Tasks that this process may still start itself when no worker takes them. */
  const free: Record<TaskName, number> = { read: 2, digest: 1 };
  let wasUntaken = false;

  const backend = createBackend(url, log);
  const openQueue = (task: TaskName) =>
    new backend.classes.Queue(queueName(task), backend.options).on('error', backend.onError);
  const queues = { read: openQueue('read'), digest: openQueue('digest') };

  /** Null when no worker took the task. Polls, since BullMQ's `waitUntilFinished` crashes the process when its connection is cut. */
  async function ask(task: TaskName, input: unknown, options: TaskOptions): Promise<string | null> {
    const { key, isBackground = false } = options;
    const queue = queues[task];
    if (wasUntaken && (await inTime(queue.getWorkersCount())) === 0) {
      free[task] -= 1;
      return null;
    }
    const adding = queue.add('task', encodePayload(input), {
      removeOnComplete: { age: 60 },
      removeOnFail: { age: 60 },
      ...(key !== undefined && { deduplication: { id: key } }),
      ...(isBackground && { priority: 10 }),
    });
    const { id = '' } = await inTime(adding);
    const signal = AbortSignal.any([
      AbortSignal.timeout(answerMs),
      ...(options.signal ? [options.signal] : []),
    ]);
    for (let waitedMs = 0; ; waitedMs += pollMs) {
      await after(pollMs, null, { signal });
      const state = await inTime(queue.getJobState(id));
      wasUntaken &&= state === 'waiting' || state === 'prioritized';
      // other workers look after the task of one that is lost, nobody after that of the last one
      if (state === 'active' && waitedMs >= untakenMs) {
        wasUntaken = (await inTime(queue.getWorkersCount())) === 0;
        if (wasUntaken) throw new Error('no worker is left');
        waitedMs = 0;
      }
      if (state === 'unknown') throw new Error('the queue lost it');
      if (state === 'completed' || state === 'failed') {
        const job = await inTime(queue.getJob(id));
        if (job?.failedReason) throw new Error(job.failedReason);
        if (job) return String(job.returnvalue);
      }
      if (waitedMs < untakenMs || free[task] <= 0) continue;
      free[task] -= 1;
      wasUntaken = true;
      if (await inTime(queue.remove(id))) return null;
      free[task] += 1;
    }
  }

  return {
    async run<Output>(
      task: TaskName,
      input: unknown,
      doHere: () => Promise<Output>,
      options: TaskOptions = {},
    ) {
      if (backend.isAway()) return doHere();
      let reply: string | null;
      try {
        reply = await ask(task, input, options);
      } catch (thrown) {
        // forgives a queue that is away, a failed worker, and a missing result: the task is done here
        options.signal?.throwIfAborted();
        // an error of the server's driver has another code
        const { code = 'ABORT_ERR' } = fieldsOf(thrown);
        if (code !== 'ABORT_ERR') backend.onError(thrown);
        else log.warn('a task was not done by a worker', { task, reason: describeError(thrown) });
        return doHere();
      }
      if (reply !== null) return decodePayload(reply) as Output;
      return doHere().finally(() => {
        free[task] += 1;
      });
    },
    async depth() {
      if (backend.isAway()) return null;
      const depths = taskNames.map(async (task) => {
        const counts = await queues[task].getJobCounts('wait', 'prioritized', 'active');
        const waiting = (counts.wait ?? 0) + (counts.prioritized ?? 0);
        const workers = await queues[task].getWorkersCount();
        return [task, { waiting, active: counts.active ?? 0, workers }] as const;
      });
      return Object.fromEntries(await Promise.all(depths)) as Awaited<ReturnType<TaskQueue['depth']>>;
    },
    async close() {
      await Promise.allSettled(Object.values(queues).map((queue) => queue.close()));
      await backend.close();
    },
  };
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  withinMs(callMs, work, new Error(`no answer within ${callMs} ms`));
