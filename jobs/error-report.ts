/** Tells the operator's admins of errors: each kind once a day at most. */
import type { ErrorReporter } from '#src/app/error-reporter.ts';
import { type TellAdminsDeps, tellAdmins } from '#src/chats/tell-admins.ts';
import type { Clock } from '#src/clock.ts';
import { createJob, type Job } from './job.ts';

export interface ErrorReportDeps extends TellAdminsDeps {
  readonly errorReporter: ErrorReporter;
  readonly clock: Clock;
}

export function createErrorReportJob(deps: ErrorReportDeps): Job {
  return createJob('error report', 'every minute', async () => {
    const now = deps.clock.now();
    for (const { message, reason } of deps.errorReporter.takeUnreported(now)) {
      const values = { what: message, reason: reason.slice(0, 300) };
      await tellAdmins(deps, `fault:${now}:${message}`, 'admin-fault', values);
    }
  });
}
