/** What must be done now and then: expired records go. */
import type { Log } from '#src/log.ts';
import type { Store } from '#src/store/store.ts';
import { createJob, type Job } from './job.ts';

export interface CleanupDeps {
  readonly store: Store;
  readonly log: Log;
}

export function createCleanupJob({ store, log }: CleanupDeps): Job {
  return createJob('cleanup', 'every hour', async () => {
    log.debug('expired records were deleted', { swept: await store.storage.sweep() });
  });
}
