/** Repeats work on a failing store until it succeeds; logs the failure once. */
import { backoffMs, retry } from '#src/backoff.ts';
import { describeError, StoreFailed } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { sleep, type Timer } from '#src/timer.ts';

export type StoreRetry = <T>(work: () => Promise<T>) => Promise<T>;

/** Once `stopping` aborts, StoreFailed is thrown instead. */
export function createStoreRetry(parts: { log: Log; timer: Timer; stopping: AbortSignal }): StoreRetry {
  const { log, timer, stopping } = parts;
  let failing = false;

  async function wait(thrown: unknown, failures: number): Promise<void> {
    if (!(thrown instanceof StoreFailed) || stopping.aborted) throw thrown;
    if (!failing)
      log.error('the store fails: nothing is sent until it works', { reason: describeError(thrown) });
    failing = true;
    await sleep(timer, backoffMs(failures, 500, 30_000), stopping);
  }

  return async (work) => {
    const done = await retry(work, wait);
    if (failing) log.info('the store works again');
    failing = false;
    return done;
  };
}
