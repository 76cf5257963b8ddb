/** Tells the operator's admins of errors: each kind once a day at most. */
import type { Services } from '#src/app/create-services.ts';
import { type TellAdminsDeps, tellAdmins } from '#src/chats/tell-admins.ts';
import { createJob, type Job } from './job.ts';

type ErrorReportDeps = TellAdminsDeps & Pick<Services, 'errorReporter' | 'clock'>;

export function createErrorReportJob(deps: ErrorReportDeps): Job {
  return createJob('error report', 'every minute', async () => {
    const now = deps.clock.now();
    for (const { message, reason } of deps.errorReporter.takeUnreported(now)) {
      const values = { what: message, reason: reason.slice(0, 300) };
      await tellAdmins(deps, `fault:${now}:${message}`, 'admin-fault', values);
    }
  });
}
