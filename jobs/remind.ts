/** Tells what chats want to be reminded of. Asks what is due, so a missed tick or a skewed clock loses nothing. */
import type { Clock } from '#src/clock.ts';
import type { Reminders } from '#src/reminders/reminders.ts';
import { createJob, type Job } from './job.ts';

export interface RemindDeps {
  readonly reminders: Reminders;
  readonly clock: Clock;
}

export const createRemindJob = ({ reminders, clock }: RemindDeps): Job =>
  createJob('remind', 'every second', () => reminders.tellDue(clock.now()));
