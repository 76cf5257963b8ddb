/** When an endpoint may be asked: not before the wait it named is over, and not while it refuses us for good. */

import { hourMs } from '#src/duration.ts';
import type { Clock } from '#src/clock.ts';
import { type ConnectionFailed, Refused } from '#src/errors.ts';
import type { Log } from '#src/log.ts';

export interface ModelCircuitBreakerOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Resolves after so many milliseconds. */
  readonly wait: (delayMs: number) => Promise<void>;
  /** Called once per trouble: wrong key, no money, no such model, nobody there. */
  readonly onTripped?: (reason: Trouble) => void;
}

type Trouble = Refused | ConnectionFailed;

export interface ModelCircuitBreaker {
  /** Returns when a request may leave; throws the trouble, or Refused when the wait ends after the deadline. */
  acquire(deadline: number): Promise<void>;
  /** Nobody asks again for so long; `code` is why. */
  backOff(delayMs: number, code: number): void;
  /** Shuts the way: for an hour where we are refused for good, for half a minute where nobody answers or all is busy. Throws the trouble. */
  trip(trouble: Trouble): never;
  /** An answer came: troubles are over, and the next ones are news again. */
  reset(): void;
}

const refusedMs = hourMs;
const unreachableMs = 30_000;

/** Nobody there (0), or somebody who cannot answer just now. */
const isTrouble = (code: number): boolean =>
  code === 0 || code === 408 || code === 409 || code === 429 || code >= 500;

export function createModelCircuitBreaker({
  clock,
  log,
  wait,
  onTripped,
}: ModelCircuitBreakerOptions): ModelCircuitBreaker {
  let pausedUntil = 0;
  let pauseCode = 429;
  let stopped: { readonly until: number; readonly trouble: Trouble } | null = null;
  let reported: string | null = null;

  return {
    async acquire(deadline) {
      if (stopped !== null && clock.now() < stopped.until) throw stopped.trouble;
      while (clock.now() < pausedUntil) {
        const delayMs = pausedUntil - clock.now();
        if (pausedUntil >= deadline)
          throw new Refused('The model asked for a longer wait.', { code: pauseCode, retryAfterMs: delayMs });
        await wait(delayMs);
      }
    },
    backOff(delayMs, code) {
      pauseCode = code;
      pausedUntil = Math.max(pausedUntil, clock.now() + delayMs);
    },
    trip(trouble) {
      const code = trouble instanceof Refused ? trouble.code : 0;
      stopped = { until: clock.now() + (isTrouble(code) ? unreachableMs : refusedMs), trouble };
      const news = `${trouble.name} ${code}`;
      if (reported !== news) {
        log.error('no answers from the model; summaries are extracts until it is back', {
          code,
          reason: trouble.message,
        });
        onTripped?.(trouble);
      }
      reported = news;
      throw trouble;
    },
    reset() {
      stopped = null;
      reported = null;
    },
  };
}
