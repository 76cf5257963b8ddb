/** What time drives. A tick asks what is due; being late or missed loses nothing. */
export const cronExpressions = {
  'every second': '* * * * * *',
  'every minute': '0 * * * * *',
  'every hour': '0 7 * * * *',
} as const;
export type JobInterval = keyof typeof cronExpressions;

export interface Job {
  readonly name: string;
  readonly interval: JobInterval;
  /** Begins what is due now. */
  run(): Promise<void>;
  /** Resolves when what was begun has ended. */
  whenIdle(): Promise<void>;
}

/** A job that does its work within its tick. */
export function createJob(name: string, interval: JobInterval, work: () => Promise<void>): Job {
  let working: Promise<void> = Promise.resolve();
  return {
    name,
    interval,
    run() {
      working = work();
      return working;
    },
    whenIdle: () => working,
  };
}
