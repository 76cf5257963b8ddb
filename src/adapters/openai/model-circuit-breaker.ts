/** When an endpoint may be asked: not before the wait it named is over, and not while it refuses us for good. */

import { hourMs } from '#src/duration.ts';
import type { Clock } from '#src/clock.ts';
import { type ConnectionFailed, Refused } from '#src/errors.ts';
import type { Log } from '#src/log.ts';

type ModelFailure = Refused | ConnectionFailed;

export interface ModelCircuitBreakerOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Resolves after so many milliseconds. */
  readonly wait: (delayMs: number) => Promise<void>;
}

const refusedMs = hourMs;
const unreachableMs = 30_000;

/** Nobody there (0), or somebody who cannot answer just now. */
const isTemporary = (code: number): boolean =>
  code === 0 || code === 408 || code === 409 || code === 429 || code >= 500;

export function createModelCircuitBreaker({ clock, log, wait }: ModelCircuitBreakerOptions) {
  let pausedUntil = 0;
  let pauseCode = 429;
  let stopped: { readonly until: number; readonly failure: ModelFailure } | null = null;
  let reported: string | null = null;

  return {
    /** Returns when a request may leave; throws the failure, or Refused when the wait ends after the deadline. */
    async acquire(deadline: number): Promise<void> {
      if (stopped !== null && clock.now() < stopped.until) throw stopped.failure;
      while (clock.now() < pausedUntil) {
        const delayMs = pausedUntil - clock.now();
        if (pausedUntil >= deadline)
          throw new Refused('The model asked for a longer wait.', { code: pauseCode, retryAfterMs: delayMs });
        await wait(delayMs);
      }
    },
    /** Nobody asks again for so long; `code` is why. */
    backOff(delayMs: number, code: number): void {
      pauseCode = code;
      pausedUntil = Math.max(pausedUntil, clock.now() + delayMs);
    },
    /** Opens the circuit: for an hour where we are refused for good, for half a minute where nobody answers or all is busy. Throws the failure. */
    trip(failure: ModelFailure): never {
      const code = failure instanceof Refused ? failure.code : 0;
      stopped = { until: clock.now() + (isTemporary(code) ? unreachableMs : refusedMs), failure };
      const news = `${failure.name} ${code}`;
      const reason = failure.message;
      if (reported !== news)
        log.error('no answers from the model; summaries are extracts until it is back', { code, reason });
      reported = news;
      throw failure;
    },
    /** An answer came: the circuit is closed, and the next failure is news again. */
    reset(): void {
      stopped = null;
      reported = null;
    },
  };
}
