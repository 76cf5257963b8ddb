/** `getUpdates`: one long poll at a time, a newer one ends the older. */
import { type Refusal, refusal } from '../refusal.ts';
import type { World } from '../state/world.ts';

interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
}

export interface Polling {
  poll(request: PollRequest): Promise<unknown>;
  /** Ends the long poll that is open, with these words. */
  interrupt(words: string): void;
  readonly open: () => boolean;
}

export const otherPoller =
  'terminated by other getUpdates request; make sure that only one bot instance is running';

/** `strict` adds Telegram's brakes: 3 s for repeated offsets and repeated conflicts, one update at a time within 0.5 s. */
export function createPolling({ updates, events }: World, strict: boolean): Polling {
  let fail: ((refused: Refusal) => void) | null = null;
  let lastOffset: number | null = null;
  let lastStart = Number.NEGATIVE_INFINITY;
  let nextConflictAt = 0;

  function interrupt(words: string): void {
    const refuseOlder = fail;
    fail = null;
    const wait = strict && performance.now() < nextConflictAt ? 3000 : 0;
    if (wait === 0) nextConflictAt = performance.now() + 3000;
    if (wait === 0) refuseOlder?.(refusal(409, words));
    else setTimeout(() => refuseOlder?.(refusal(409, words)), wait).unref();
  }

  function brake(request: PollRequest): PollRequest {
    const sinceLast = performance.now() - lastStart;
    const isRepeated = strict && request.offset === lastOffset;
    lastOffset = request.offset;
    lastStart = performance.now();
    return {
      ...request,
      limit: isRepeated && sinceLast < 500 ? 1 : request.limit,
      timeoutSeconds:
        isRepeated && sinceLast < 3000 ? Math.max(3, request.timeoutSeconds) : request.timeoutSeconds,
    };
  }

  function wait({ offset, limit, timeoutSeconds, signal }: PollRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const end = (act: () => void) => {
        clearTimeout(timer);
        off();
        signal.removeEventListener('abort', hangUp);
        if (fail === refuse) fail = null;
        act();
      };
      const refuse = (refused: Refusal) => end(() => reject(refused));
      const hangUp = () => end(() => resolve([]));
      const hand = () => {
        if (signal.aborted || fail !== refuse) return;
        end(() => resolve(updates.take(offset, limit)));
      };
      /** Updates of one moment travel together. */
      const off = updates.onPush(() => setImmediate(hand));
      const timer = setTimeout(() => end(() => resolve([])), timeoutSeconds * 1000);
      signal.addEventListener('abort', hangUp);
      fail = refuse;
      events.emit({ type: 'polled' });
    });
  }

  return {
    interrupt,
    open: () => fail !== null,
    async poll(given) {
      if (fail) interrupt(otherPoller);
      const request = brake(given);
      const ready = updates.take(request.offset, request.limit);
      return ready.length > 0 || request.timeoutSeconds === 0 ? ready : wait(request);
    },
  };
}
