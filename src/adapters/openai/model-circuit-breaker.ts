/** When an endpoint may be asked: not before the wait it asked for, and for a while not after a failure that would repeat. */
import { setTimeout as sleep } from 'node:timers/promises';
import { backoffMs } from '#src/backoff.ts';
import { hourMs, minuteMs } from '#src/duration.ts';
import type { Clock } from '#src/clock.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { isBusyCode } from './chat-client.ts';

export interface ModelCircuitBreakerOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly wait?: (delayMs: number) => Promise<void>;
}

const refusedMs = hourMs;
const unreachableMs = 30_000;
/** Without any answer a server hangs after the first, which is less than a digest gives its first calls; it is asked again after the second. */
const silentMs = 30_000;
const silentPauseMs = 5 * minuteMs;

export function createModelCircuitBreaker({ clock, log, wait = sleep }: ModelCircuitBreakerOptions) {
  let pausedUntil = 0;
  let pauseCode = 429;
  let stopped: { readonly until: number; readonly failure: Error } | null = null;
  let reported: string | null = null;
  let answeredAt = 0;
  let silences = 0;

  /** Once, until it is another failure or an answer comes. Throws it. */
  function report(failure: Refused | ConnectionFailed): never {
    const code = failure instanceof Refused ? failure.code : 0;
    const news = `${failure.name} ${code}`;
    if (reported !== news)
      log.error('no answers from the model; summaries are extracts until it is back', {
        code,
        reason: failure.message,
      });
    reported = news;
    throw failure;
  }

  function open(failure: Refused | ConnectionFailed, pauseMs: number): never {
    const { message, cause } = failure;
    const unsent =
      failure instanceof Refused ? failure : new ConnectionFailed(message, { sent: false, cause });
    stopped = { until: clock.now() + pauseMs, failure: unsent };
    return report(failure);
  }

  return {
    report,
    /** Resolves when a request may be made; throws the failure, or Refused when the wait ends after the deadline. */
    async acquire(deadline: number): Promise<void> {
      if (stopped !== null && clock.now() < stopped.until) throw stopped.failure;
      while (clock.now() < pausedUntil) {
        const delayMs = pausedUntil - clock.now();
        if (pausedUntil >= deadline)
          report(
            new Refused('The model asked for a longer wait.', { code: pauseCode, retryAfterMs: delayMs }),
          );
        await wait(delayMs);
      }
    },
    backOff(delayMs: number, code: number): void {
      pauseCode = code;
      pausedUntil = Math.max(pausedUntil, clock.now() + delayMs);
    },
    /** Opens the circuit, for an hour after a lasting refusal, for half a minute where nobody answers or the server is busy. Throws the failure. */
    trip(failure: Refused | ConnectionFailed): never {
      const code = failure instanceof Refused ? failure.code : 0;
      const pauseMs = code === 0 || isBusyCode(code) ? unreachableMs : refusedMs;
      return open(failure, pauseMs);
    },
    /** A request of `askedAt` had no answer by its deadline: opens the circuit where no other had one either, ever longer. Throws the failure. */
    timeOut(failure: ConnectionFailed, askedAt: number): never {
      const isStopped = stopped !== null && clock.now() < stopped.until;
      if (isStopped || clock.now() - Math.max(askedAt, answeredAt) < silentMs) throw failure;
      silences += 1;
      return open(failure, backoffMs(silences, silentPauseMs, hourMs));
    },
    reset(): void {
      stopped = null;
      reported = null;
      answeredAt = clock.now();
      silences = 0;
    },
  };
}
