import { type Clock, getRemainingMs } from '#src/clock.ts';
import { describeError } from '#src/errors.ts';
import type { Log, LogFields } from '#src/log.ts';

/** Runs work that may fail for a while, one at a time by its `key`: logged when failing begins and when it is over, and not tried again before the pause is over. */
export function createKeepTrying(
  log: Log,
  what: string,
  pause?: { readonly clock: Clock; readonly ms: number },
) {
  const retryAt = new Map<string, number>();
  const busy = new Map<string, Promise<void>>();

  async function attempt(key: string, fields: LogFields, work: () => Promise<unknown>): Promise<void> {
    if (pause && getRemainingMs(retryAt.get(key) ?? 0, pause.clock.now(), pause.ms) > 0) return;
    try {
      await work();
      if (retryAt.delete(key)) log.info(`${what} works again`, fields);
    } catch (thrown) {
      // forgives nothing, but what fails here must end no other work, nor the next try
      if (!retryAt.has(key)) log.error(`${what} failed`, { ...fields, reason: describeError(thrown) });
      retryAt.set(key, pause ? pause.clock.now() + pause.ms : 0);
    }
  }

  return {
    /** While work of this key is under way, that is waited for instead. */
    run(key: string, fields: LogFields, work: () => Promise<unknown>): Promise<void> {
      const running = busy.get(key) ?? attempt(key, fields, work).finally(() => busy.delete(key));
      busy.set(key, running);
      return running;
    },
    whenIdle: async () => void (await Promise.all(busy.values())),
  };
}
