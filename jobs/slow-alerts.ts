/** Switches off alerts whose patterns were too slow while posts were matched. */
import type { SlowAlerts, SlowAlertsPorts } from '#src/alerts/slow-alerts.ts';
import { createJob, type Job } from './job.ts';

export interface SlowAlertsDeps extends SlowAlertsPorts {
  readonly slowAlerts: SlowAlerts;
}

export const createSlowAlertsJob = (deps: SlowAlertsDeps): Job =>
  createJob('slow alerts', 'every second', () => deps.slowAlerts.switchOff(deps));
