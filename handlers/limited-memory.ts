/** What was said when, for a minute; of many chats the newest only. */
import { minuteMs } from '#src/duration.ts';
import { createLruCache } from '#src/memoize.ts';

const mostRemembered = 10_000;

export function createLimitedMemory() {
  const saidAt = createLruCache<number>(mostRemembered);
  return {
    /** Whether it was not said within the minute before `now`; from now on it was. */
    isFirst(key: string, now: number): boolean {
      const last = saidAt.get(key);
      if (last !== undefined && now - last >= 0 && now - last < minuteMs) return false;
      saidAt.set(key, now);
      return true;
    },
  };
}
