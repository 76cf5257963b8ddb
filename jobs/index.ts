/** The table of jobs, and the only file that knows node-cron. */

import cron from 'node-cron';
import type { Core } from '#src/app/core.ts';
import { describeError } from '#src/errors.ts';
import { createDigestJob } from './digest.ts';
import { type Job, cronExpressions } from './job.ts';
import { createCleanupJob } from './cleanup.ts';
import { createPollJob } from './poll.ts';
import { createReleaseDeferredJob } from './release-deferred.ts';
import { createErrorReportJob } from './error-report.ts';

export const createJobs = (core: Core): readonly Job[] => [
  createPollJob(core),
  createDigestJob(core),
  createReleaseDeferredJob(core),
  createErrorReportJob(core),
  createCleanupJob(core),
];

export interface JobScheduler {
  /** No further ticks; resolves when what was begun has ended. */
  stop(): Promise<void>;
}

/** Ticks while `mayWork` says so, in UTC: a zone with clock changes would leave ticks out (see node-cron's behaviour at such a change). */
export function startJobs(core: Core, jobs: readonly Job[], mayWork: () => boolean): JobScheduler {
  const failing = new Set<Job>();
  const tasks = jobs.map((job) =>
    cron.schedule(cronExpressions[job.interval], () => (mayWork() ? run(core, job, failing) : undefined), {
      name: job.name,
      timezone: 'Etc/UTC',
      noOverlap: true,
      suppressMissedWarning: true,
    }),
  );
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(jobs.map((job) => job.whenIdle()));
    },
  };
}

/** A job that keeps failing, as while the store is away, is told of when it begins and when it is over. */
async function run(core: Core, job: Job, failing: Set<Job>): Promise<void> {
  try {
    await job.run();
    if (failing.delete(job)) core.log.info('a job works again', { job: job.name });
  } catch (thrown) {
    // forgives nothing: a bug ends this tick, the next one comes
    if (!failing.has(job)) core.log.error('a job failed', { job: job.name, reason: describeError(thrown) });
    failing.add(job);
  }
}
