/** The table of jobs, and the only file that knows node-cron. */

import cron from 'node-cron';
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { createDigestJob, type DigestJobDeps } from './digest.ts';
import { type Job, cronExpressions } from './job.ts';
import { type CleanupDeps, createCleanupJob } from './cleanup.ts';
import { type ChainHeadsDeps, createChainHeadsJob } from './chain-heads.ts';
import { createImportHistoryJob } from './import-history.ts';
import type { HistoryDeps } from '#src/ingest/import-history.ts';
import { createPollJob, type PollDeps } from './poll.ts';
import { createRemindJob, type RemindDeps } from './remind.ts';
import { createReplanJob, type ReplanDeps } from './replan.ts';
import { createSlowAlertsJob, type SlowAlertsDeps } from './slow-alerts.ts';
import { createReleaseDeferredJob, type ReleaseDeferredDeps } from './release-deferred.ts';
import { createErrorReportJob, type ErrorReportDeps } from './error-report.ts';

/** What the jobs need together; each names its own part. */
export type JobsDeps = PollDeps &
  DigestJobDeps &
  ReleaseDeferredDeps &
  SlowAlertsDeps &
  RemindDeps &
  ErrorReportDeps &
  CleanupDeps &
  ReplanDeps &
  HistoryDeps &
  ChainHeadsDeps;

export const createJobs = (deps: JobsDeps): readonly Job[] => [
  createPollJob(deps),
  createDigestJob(deps),
  createReleaseDeferredJob(deps),
  createSlowAlertsJob(deps),
  createRemindJob(deps),
  createErrorReportJob(deps),
  createCleanupJob(deps),
  createReplanJob(deps),
  createImportHistoryJob(deps),
  createChainHeadsJob(deps),
];

export interface JobScheduler {
  /** No further ticks; resolves when what was begun has ended. */
  stop(): Promise<void>;
}

/** Ticks while `mayWork` says so, in UTC: a zone with clock changes would leave ticks out (see node-cron's behaviour at such a change). */
export function startJobs(log: Log, jobs: readonly Job[], mayWork: () => boolean): JobScheduler {
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
    async stop() {
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
