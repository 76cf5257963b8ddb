/** Tells what chats want to be reminded of. Asks what is due, so a missed tick or a skewed clock loses nothing. */
import type { Services } from '#src/app/create-services.ts';
import { createJob, type Job } from './job.ts';

export type RemindDeps = Pick<Services, 'reminders' | 'clock'>;

export const createRemindJob = ({ reminders, clock }: RemindDeps): Job =>
  createJob('remind', 'every second', () => reminders.tellDue(clock.now()));
