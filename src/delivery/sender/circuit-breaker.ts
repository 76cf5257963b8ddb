/** Telegram out of reach: the gate stays shut, and harmless questions, not deliveries, find out when it is back. */
import { describeError, Refused } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { sleep, type Timer } from '#src/timer.ts';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';

const firstDelayMs = 1000;
const longestDelayMs = 60_000;

/** Call the function returned after every failure that says nothing about its message. */
export function createCircuitBreaker(parts: {
  gate: RateLimiter;
  timer: Timer;
  log: Log;
  stopping: AbortSignal;
  /** Throws Refused or ConnectionFailed while Telegram is not there. */
  probe: () => Promise<unknown>;
}): (failure: Error) => void {
  const { gate, timer, log, stopping, probe } = parts;
  let isOut = false;

  async function waitForTelegram(): Promise<void> {
    for (let delayMs = firstDelayMs; !stopping.aborted; delayMs = Math.min(delayMs * 2, longestDelayMs)) {
      await sleep(timer, delayMs, stopping);
      if (await answers(probe)) return;
    }
  }

  return (failure) => {
    if (isOut || stopping.aborted) return;
    isOut = true;
    const open = gate.pauseAll();
    log.warn('Telegram does not answer; sending waits', { reason: describeError(failure) });
    void waitForTelegram().then(() => {
      isOut = false;
      log.info('sending goes on');
      open();
    });
  };
}

async function answers(probe: () => Promise<unknown>): Promise<boolean> {
  try {
    await probe();
    return true;
  } catch (thrown) {
    // forgives everything: what is asked is only whether Telegram takes requests from us
    return thrown instanceof Refused && thrown.code < 500 && thrown.code !== 401 && thrown.code !== 404;
  }
}
