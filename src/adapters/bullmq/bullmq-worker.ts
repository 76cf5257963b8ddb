import { hostname } from 'node:os';
import type { Job } from 'bullmq';
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { type TaskHandlers, type TaskName, type TaskObserver, taskNames } from '#src/workers/task-queue.ts';
import { createBackend, decodePayload, encodePayload, queueName } from './backend.ts';

/** The lock on a running task, and how often tasks of lost workers are looked for: another worker has them after 8 to 19 s. */
const lockMs = 5000;
const stalledCheckMs = 2000;

/** Reading mostly waits for hosts, so that two are done at once; a digest takes a processor. */
const atOnce: Readonly<Record<TaskName, number>> = { read: 2, digest: 1 };

export function startBullmqWorker(parts: {
  url: string;
  handlers: TaskHandlers;
  log: Log;
  observe?: TaskObserver;
}) {
  const { url, handlers, log, observe = () => {} } = parts;
  const backend = createBackend(url, log);

  function start(task: TaskName, handle: NonNullable<TaskHandlers[TaskName]>) {
    const work = async (job: Job, _: unknown, signal?: AbortSignal): Promise<string> => {
      log.debug('a task was taken', { task, job: job.id });
      try {
        return encodePayload(await handle(decodePayload(job.data) as never, signal));
      } catch (cause) {
        // forgives nothing: the bot, which does the task itself then, says whose failure it was
        const reason = describeError(cause).slice(0, 500);
        throw new Error(`${hostname()}, process ${process.pid}: ${reason}`, { cause });
      }
    };
    const worker = new backend.classes.Worker(queueName(task), work, {
      ...backend.options,
      concurrency: atOnce[task],
      lockDuration: lockMs,
      stalledInterval: stalledCheckMs,
      maxStalledCount: 3,
    });
    worker.on('error', backend.onError);
    const report = (outcome: 'done' | 'failed', job?: Job) =>
      observe(task, outcome, (job?.finishedOn ?? 0) - (job?.processedOn ?? 0));
    worker.on('completed', (job) => report('done', job));
    worker.on('failed', (job) => report('failed', job));
    // another worker has the task by now
    worker.on('lockRenewalFailed', (jobs) => {
      for (const id of jobs) worker.cancelJob(id, 'another worker has it');
    });
    return worker;
  }

  const workers = taskNames.flatMap((task) => {
    const handle = handlers[task];
    return handle ? [start(task, handle)] : [];
  });
  return {
    isAway: backend.isAway,
    /** Lets tasks end, unless nobody would take their results. */
    async close(): Promise<void> {
      await Promise.allSettled(workers.map((worker) => worker.close(backend.isAway())));
      await backend.close();
    },
  };
}
