import type { Env } from '../environment.ts';

/** What a verb may touch of its process. */
export interface Terminal {
  readonly env: Env;
  out(text: string): void;
  err(text: string): void;
}

export const exit = { done: 0, failed: 1, usage: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

export type Verb = (args: readonly string[], terminal: Terminal) => Promise<Exit>;
