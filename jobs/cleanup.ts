import type { Services } from '#src/app/create-services.ts';
import { createJob, type Job } from './job.ts';

/** Expired records go. */
export const createCleanupJob = ({ store, log }: Pick<Services, 'store' | 'log'>): Job =>
  createJob('cleanup', 'every hour', async () => {
    log.debug('expired records were deleted', { swept: await store.storage.sweep() });
  });
