/** Work on a store that may fail for a while: logged once, tried again until it holds. */
import { describeError, StoreFailed } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { sleep, type Timer } from '#src/timer.ts';

export type StoreRetry = <T>(work: () => Promise<T>) => Promise<T>;

const firstDelayMs = 500;
const longestDelayMs = 30_000;

/** Once `stopping` is raised a failing store is not waited for: StoreFailed goes on to the caller. */
export function createStoreRetry(parts: { log: Log; timer: Timer; stopping: AbortSignal }): StoreRetry {
  const { log, timer, stopping } = parts;
  let failing = false;

  return async (work) => {
    for (let delayMs = firstDelayMs; ; delayMs = Math.min(delayMs * 2, longestDelayMs)) {
      try {
        const done = await work();
        if (failing) log.info('the store works again');
        failing = false;
        return done;
      } catch (thrown) {
        // forgives a store that fails, as long as there is time to wait for it
        if (!(thrown instanceof StoreFailed) || stopping.aborted) throw thrown;
        if (!failing)
          log.error('the store fails: nothing is sent until it works', { reason: describeError(thrown) });
        failing = true;
        await sleep(timer, delayMs, stopping);
      }
    }
  };
}
