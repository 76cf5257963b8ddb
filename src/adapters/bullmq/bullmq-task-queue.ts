/** The bot's end of the queue. */
import { setTimeout as after } from 'node:timers/promises';
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { type TaskName, type TaskOptions, type TaskQueue, taskNames } from '#src/workers/task-queue.ts';
import { createBackend, queueName } from './backend.ts';
import { decodePayload, encodePayload, type Reply, valueOfReply } from './payload.ts';

/** Tasks that this process does itself at a time when no worker does: as many as do not keep one another waiting. */
const hereAtOnce: Readonly<Record<TaskName, number>> = { read: 2, digest: 1 };
/** Longest time from handing a task out to its answer; a worker that is paused meanwhile is not waited for. */
const answerMs = 120_000;
/** A server that does not answer is left alone for this long. */
const unreachableMs = 10_000;
const callMs = 3000;

/** `url`: `redis://` or `postgresql://`; `untakenMs`: how long a task may wait for a worker before it is done here. */
export function createBullmqTaskQueue(parts: { url: string; log: Log; untakenMs?: number }): TaskQueue {
  const { url, log, untakenMs = 10_000 } = parts;
  let unreachableUntil = 0;

  function onError(thrown: unknown): void {
    if (performance.now() >= unreachableUntil)
      log.warn('the queue cannot be reached; tasks are done here', { reason: describeError(thrown) });
    unreachableUntil = performance.now() + unreachableMs;
  }

  const backend = createBackend(url, onError);
  const lines = new Map(taskNames.map((task) => [task, openLine(task)]));

  function openLine(task: TaskName) {
    const queue = new backend.classes.Queue(queueName(task), backend.options);
    const events = new backend.classes.QueueEvents(queueName(task), backend.options);
    queue.on('error', onError);
    events.on('error', onError);
    // every task that is waited for listens on both
    for (const each of [queue, events]) each.setMaxListeners(0);
    return { queue, events, free: hereAtOnce[task] };
  }
  type Line = ReturnType<typeof openLine>;
  type Job = Awaited<ReturnType<Line['queue']['add']>>;

  /** Null when the task has to be done here, and is counted as such. */
  async function ask(line: Line, input: unknown, options: TaskOptions): Promise<Reply | null> {
    const { signal, key, isBackground = false } = options;
    const job = await withinMs(
      callMs,
      line.queue.add('task', encodePayload(input), {
        removeOnComplete: { age: 60 },
        removeOnFail: { age: 60 },
        ...(key !== undefined && { deduplication: { id: key } }),
        ...(isBackground && { priority: 10 }),
      }),
    );
    const ending = new AbortController();
    const any = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal;
    try {
      return await Promise.race([answered(line, job, any), followed(line, job, any)]);
    } finally {
      ending.abort();
    }
  }

  /** What a worker says. Not by the job's own `waitUntilFinished`: a connection that is cut within it ends the process. */
  function answered({ events }: Line, { id }: Job, signal: AbortSignal): Promise<Reply> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    const onCompleted = (done: { readonly jobId: string; readonly returnvalue: string }) => {
      if (done.jobId === id) resolve(decodePayload(done.returnvalue) as Reply);
    };
    const onFailed = (done: { readonly jobId: string; readonly failedReason: string }) => {
      if (done.jobId === id) reject(new Error(done.failedReason));
    };
    events.on('completed', onCompleted).on('failed', onFailed);
    const timeout = AbortSignal.timeout(answerMs);
    const ended = AbortSignal.any([signal, timeout]);
    const onEnd = () => {
      events.off('completed', onCompleted).off('failed', onFailed);
      reject(timeout.aborted ? new Error('no answer in time') : signal.reason);
    };
    ended.addEventListener('abort', onEnd, { once: true });
    promise.catch(() => undefined);
    return promise;
  }

  /** The answer where its event was missed; null once the task was taken back from the queue, where nobody had taken it. */
  async function followed(line: Line, job: Job, signal: AbortSignal): Promise<Reply | null> {
    const { id = '' } = job;
    for (let waitedMs = 0; ; waitedMs += untakenMs / 10) {
      await after(untakenMs / 10, null, { signal });
      const state = await withinMs(callMs, job.getState());
      if (state === 'active') waitedMs = 0;
      if (state === 'unknown') return null;
      if (state === 'failed') throw new Error('it failed');
      if (state === 'completed') {
        const done = await withinMs(callMs, line.queue.getJob(id));
        if (done) return decodePayload(done.returnvalue) as Reply;
      }
      if (waitedMs < untakenMs || line.free === 0) continue;
      line.free -= 1;
      if (await withinMs(callMs, line.queue.remove(id))) return null;
      line.free += 1;
    }
  }

  return {
    async run<Output>(
      task: TaskName,
      input: unknown,
      doHere: () => Promise<Output>,
      options: TaskOptions = {},
    ) {
      const line = lines.get(task);
      if (line === undefined || performance.now() < unreachableUntil) return doHere();
      let reply: Reply | null;
      try {
        reply = await ask(line, input, options);
      } catch (thrown) {
        // forgives a queue that is away, a worker that died of a bug, and an answer that never came: done here instead
        options.signal?.throwIfAborted();
        log.warn('a task was not done by a worker', { task, reason: describeError(thrown) });
        return doHere();
      }
      if (reply !== null) return valueOfReply(reply) as Output;
      return doHere().finally(() => {
        line.free += 1;
      });
    },
    async depth() {
      if (performance.now() < unreachableUntil) return null;
      const counted = await Promise.all(
        [...lines].map(async ([task, { queue }]) => {
          const [counts, workers] = await Promise.all([
            queue.getJobCounts('wait', 'prioritized', 'active'),
            queue.getWorkersCount(),
          ]);
          const waiting = (counts.wait ?? 0) + (counts.prioritized ?? 0);
          return [task, { waiting, active: counts.active ?? 0, workers }] as const;
        }),
      );
      return Object.fromEntries(counted) as Awaited<ReturnType<TaskQueue['depth']>>;
    },
    async close() {
      await Promise.allSettled(
        [...lines.values()].flatMap(({ queue, events }) => [queue.close(), events.close()]),
      );
      await backend.close();
    },
  };
}

function withinMs<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = after(ms, null, { ref: false }).then(() =>
    Promise.reject(new Error(`no answer within ${ms} ms`)),
  );
  return Promise.race([work, late]);
}
