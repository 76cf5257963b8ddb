/** Tries until it works: with capped delays, without noise, and not against a refused token. */
import { setTimeout as after } from 'node:timers/promises';
import { backoffMs, retry } from '#src/backoff.ts';
import type { Clock } from '#src/clock.ts';
import { getRetryAfterMs, type PollError, type PollErrorTracker } from './poll-errors.ts';

/** No trying helps: the token is refused. */
export class TokenRefused extends Error {}

export type RetryLoop = ReturnType<typeof createRetryLoop>;

export type RetryDelays = Readonly<typeof defaultRetryDelays>;

export const defaultRetryDelays = {
  initialMs: 1000,
  maxMs: 30_000,
  /** How long one that came later leaves the updates to the one that was there. */
  standbyMs: 15_000,
  /** How long it then looks whether the other is gone: longer than the other's first pause. */
  probeMs: 5000,
  /** An instance that fetched undisturbed for so long was there first. */
  settledMs: 30_000,
};

/** `pollErrors.clear` is left to whoever knows that all is well. */
export function createRetryLoop(parts: {
  pollErrors: PollErrorTracker;
  clock: Clock;
  signal: AbortSignal;
  delays: RetryDelays;
}) {
  const { pollErrors, clock, signal, delays } = parts;
  let undisturbedSince: number | null = null;
  let wasFirst = false;
  let isStandby = false;

  function delayMsOf({ kind }: PollError, thrown: unknown, failures: number): number {
    // a request for updates ends the other's: who came later steps back, or the two would end each other for ever
    if (kind === 'second instance') {
      wasFirst ||= clock.now() - (undisturbedSince ?? clock.now()) >= delays.settledMs;
      isStandby = !wasFirst;
      if (isStandby) return delays.standbyMs;
    }
    const pauseMs = backoffMs(failures, delays.initialMs, delays.maxMs);
    return Math.max(pauseMs, getRetryAfterMs(thrown) ?? 0);
  }

  async function wait(thrown: unknown, failures: number): Promise<void> {
    signal.throwIfAborted();
    const error = pollErrors.record(thrown);
    if (error.kind === 'token refused') throw new TokenRefused(error.reason, { cause: thrown });
    await after(delayMsOf(error, thrown, failures), undefined, { signal });
    if (error.kind === 'second instance') undisturbedSince = null;
  }

  /** What `attempt` answers, however long it takes. Throws TokenRefused, or the reason of `signal`. */
  const run = <T>(attempt: () => Promise<T>): Promise<T> =>
    retry(async () => {
      signal.throwIfAborted();
      const answer = await attempt();
      isStandby = false;
      undisturbedSince ??= clock.now();
      return answer;
    }, wait);

  /** `isStandby`: another instance was there first; true until an attempt works again. */
  return { run, isStandby: () => isStandby };
}
