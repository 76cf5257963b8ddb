/** What must be done now and then: expired records go. */
import type { Services } from '#src/app/create-services.ts';
import { createJob, type Job } from './job.ts';

export type CleanupDeps = Pick<Services, 'store' | 'log'>;

export function createCleanupJob({ store, log }: CleanupDeps): Job {
  return createJob('cleanup', 'every hour', async () => {
    log.debug('expired records were deleted', { swept: await store.storage.sweep() });
  });
}
