import { type Clock, getRemainingMs } from '#src/clock.ts';
import { describeError } from '#src/errors.ts';
import type { Log, LogFields } from '#src/log.ts';

/** Runs work that may fail for a while, by its `key`: logged when that begins and when it is over, and tried again `pauseMs` later. */
export function createKeepTrying(log: Log, what: string, { now }: Clock = { now: () => 0 }, pauseMs = 0) {
  const retryAt = new Map<string, number>();
  return async (key: string, fields: LogFields, work: () => Promise<unknown>): Promise<void> => {
    if (getRemainingMs(retryAt.get(key) ?? 0, now(), pauseMs) > 0) return;
    try {
      await work();
      if (retryAt.delete(key)) log.info(`${what} works again`, fields);
    } catch (thrown) {
      // forgives nothing, but what fails here must end no other work, nor the next try
      if (!retryAt.has(key)) log.error(`${what} failed`, { ...fields, reason: describeError(thrown) });
      retryAt.set(key, now() + pauseMs);
    }
  };
}
