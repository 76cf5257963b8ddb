/** What time drives. A tick asks what is due; being late or missed loses nothing. */
export const rhythms = {
  'every second': '* * * * * *',
  'every minute': '0 * * * * *',
  'every hour': '0 7 * * * *',
} as const;
export type Rhythm = keyof typeof rhythms;

export interface Job {
  readonly name: string;
  readonly rhythm: Rhythm;
  /** Begins what is due now. */
  run(): Promise<void>;
  /** Resolves when what was begun has ended. */
  settled(): Promise<void>;
}

/** A job that does its work within its tick. */
export function createWork(name: string, rhythm: Rhythm, work: () => Promise<void>): Job {
  let working: Promise<void> = Promise.resolve();
  return {
    name,
    rhythm,
    run() {
      working = work();
      return working;
    },
    settled: () => working,
  };
}
