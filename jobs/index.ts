/** The table of jobs, and the only file that knows node-cron. */

import cron from 'node-cron';
import type { Core } from '#src/core.ts';
import { reasonOf } from '#src/errors.ts';
import { createDigestJob } from './digest.ts';
import { type Job, rhythms } from './job.ts';
import { createHouseJob } from './keep-house.ts';
import { createPollJob } from './poll.ts';
import { createReleaseJob } from './release.ts';
import { createAdminJob } from './tell-admins.ts';

export const createJobs = (core: Core): readonly Job[] => [
  createPollJob(core),
  createDigestJob(core),
  createReleaseJob(core),
  createAdminJob(core),
  createHouseJob(core),
];

export interface Ticking {
  /** No further ticks; resolves when what was begun has ended. */
  stop(): Promise<void>;
}

/** Ticks while `mayWork` says so, in UTC: a zone with clock changes would leave ticks out (see node-cron's behaviour at such a change). */
export function startJobs(core: Core, jobs: readonly Job[], mayWork: () => boolean): Ticking {
  const failing = new Set<Job>();
  const tasks = jobs.map((job) =>
    cron.schedule(rhythms[job.rhythm], () => (mayWork() ? run(core, job, failing) : undefined), {
      name: job.name,
      timezone: 'Etc/UTC',
      noOverlap: true,
      suppressMissedWarning: true,
    }),
  );
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(jobs.map((job) => job.settled()));
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
    if (!failing.has(job)) core.log.error('a job failed', { job: job.name, reason: reasonOf(thrown) });
    failing.add(job);
  }
}
