import type { Env } from '#src/app/environment.ts';

/** What a verb may touch of its process. */
export interface Terminal {
  readonly env: Env;
  /** Takes the secrets out of a text that goes another way than these streams. */
  readonly redact: (text: string) => string;
  out(text: string): void;
  err(text: string): void;
}

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type Verb = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** The command line is wrong; `message` says what is right. */
export class Misused extends Error {}
