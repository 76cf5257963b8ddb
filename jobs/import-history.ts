/** Archives what `import` handed over while the bot runs. */
import { archiveHandedOver, type HistoryDeps } from '#src/ingest/import-history.ts';
import { createJob, type Job } from './job.ts';

export const createImportHistoryJob = (deps: HistoryDeps): Job =>
  createJob('import history', 'every second', () => archiveHandedOver(deps));
