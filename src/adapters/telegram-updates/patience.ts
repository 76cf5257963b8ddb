/** Tries until it works: with capped pauses, without noise, and not against a refused token. */
import { setTimeout as after } from 'node:timers/promises';
import type { Clock } from '#src/ports.ts';
import { retryAfterMsOf, type Trouble, type Troubles } from './trouble.ts';

/** No trying helps: the token is refused. */
export class TokenRefused extends Error {}

export interface Patience {
  /** What `attempt` answers, however long it takes. Throws TokenRefused, or the reason of `signal`. */
  until<T>(attempt: () => Promise<T>): Promise<T>;
  /** Another instance was there first; true until an attempt works again. */
  standsBy(): boolean;
}

export interface Pauses {
  readonly firstMs: number;
  readonly mostMs: number;
  /** How long one that came later leaves the updates to the one that was there. */
  readonly standByMs: number;
  /** How long it then looks whether the other is gone: longer than the other's first pause. */
  readonly lookMs: number;
  /** An instance that fetched undisturbed for so long was there first. */
  readonly settledMs: number;
}

export const defaultPauses: Pauses = {
  firstMs: 1000,
  mostMs: 30_000,
  standByMs: 15_000,
  lookMs: 5000,
  settledMs: 30_000,
};

/** `troubles.clear` is left to whoever knows that all is well. */
export function createPatience(parts: {
  troubles: Troubles;
  clock: Clock;
  signal: AbortSignal;
  pauses: Pauses;
}): Patience {
  const { troubles, clock, signal, pauses } = parts;
  let undisturbedSince: number | null = null;
  let wasFirst = false;
  let standsBy = false;

  function pauseMsOf({ kind }: Trouble, thrown: unknown, failures: number): number {
    // a request for updates ends the other's: who came later steps back, or the two would end each other for ever
    if (kind === 'second instance') {
      wasFirst ||= clock.now() - (undisturbedSince ?? clock.now()) >= pauses.settledMs;
      standsBy = !wasFirst;
      if (standsBy) return pauses.standByMs;
    }
    const doubledMs = Math.min(pauses.mostMs, pauses.firstMs * 2 ** Math.min(failures, 20));
    return Math.max(doubledMs, retryAfterMsOf(thrown) ?? 0);
  }

  async function rest(thrown: unknown, failures: number): Promise<void> {
    const trouble = troubles.note(thrown);
    if (trouble.kind === 'token refused') throw new TokenRefused(trouble.reason, { cause: thrown });
    await after(pauseMsOf(trouble, thrown, failures), undefined, { signal });
    if (trouble.kind === 'second instance') undisturbedSince = null;
  }

  async function until<T>(attempt: () => Promise<T>): Promise<T> {
    for (let failures = 0; ; failures += 1) {
      signal.throwIfAborted();
      try {
        const answer = await attempt();
        standsBy = false;
        undisturbedSince ??= clock.now();
        return answer;
      } catch (thrown) {
        // forgives everything but a refused token and our own end
        signal.throwIfAborted();
        await rest(thrown, failures);
      }
    }
  }

  return { until, standsBy: () => standsBy };
}
