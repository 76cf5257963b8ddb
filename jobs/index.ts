/** The table of jobs, and the only file that knows node-cron. */

import cron from 'node-cron';
import type { Services } from '#src/app/create-services.ts';
import { describeError } from '#src/errors.ts';
import { archiveHandedOver } from '#src/ingest/import-history.ts';
import type { Log } from '#src/log.ts';
import { createDigestJob } from './digest.ts';
import { createJob, cronExpressions, type Job } from './job.ts';
import { createPollJob } from './poll.ts';
import { createReplanJob } from './replan.ts';
import { createChainHeadsJob, createErrorReportJob } from './tell-admins.ts';

export const createJobs = (services: Services): readonly Job[] => [
  createPollJob(services),
  createDigestJob(services),
  createJob('slow alerts', 'every second', () => services.slowAlerts.switchOff(services)),
  createJob('remind', 'every second', () => services.reminders.tellDue(services.clock.now())),
  createErrorReportJob(services),
  createJob('cleanup', 'every hour', async () => {
    services.log.debug('expired records were deleted', { swept: await services.store.storage.sweep() });
  }),
  createReplanJob(services),
  createJob('import history', 'every second', () => archiveHandedOver(services)),
  createChainHeadsJob(services),
];

/** Ticks while `mayWork` says so, in UTC: a zone with clock changes would leave ticks out (see node-cron's behaviour at such a change). */
export function startJobs(log: Log, jobs: readonly Job[], mayWork: () => boolean) {
  const failing = new Set<Job>();
  const say = (message: string | Error) => log.warn('cron', { reason: String(message) });
  const logger = { info: () => {}, debug: () => {}, warn: say, error: say };
  const tasks = jobs.map((job) =>
    cron.schedule(cronExpressions[job.interval], () => (mayWork() ? run(log, job, failing) : undefined), {
      name: job.name,
      timezone: 'Etc/UTC',
      noOverlap: true,
      suppressMissedWarning: true,
      logger,
    }),
  );
  return {
    /** No further ticks; resolves when what was begun has ended. */
    async stop(): Promise<void> {
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(jobs.map((job) => job.whenIdle()));
    },
  };
}

/** A job that keeps failing, as while the store is away, is logged when it begins and when it is over. */
async function run(log: Log, job: Job, failing: Set<Job>): Promise<void> {
  try {
    await job.run();
    if (failing.delete(job)) log.info('a job works again', { job: job.name });
  } catch (thrown) {
    // forgives nothing: a bug ends this tick, the next one comes
    if (!failing.has(job)) log.error('a job failed', { job: job.name, reason: describeError(thrown) });
    failing.add(job);
  }
}
