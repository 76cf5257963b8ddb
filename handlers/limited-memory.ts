/** What was said when, for a minute; of many chats the newest only. */
import { minuteMs } from '#src/duration.ts';

const mostRemembered = 10_000;

export interface LimitedMemory {
  /** Whether it was not said within the minute before `now`; from now on it was. */
  isFirst(key: string, now: number): boolean;
}

export function createLimitedMemory(): LimitedMemory {
  const saidAt = new Map<string, number>();
  return {
    isFirst(key, now) {
      const last = saidAt.get(key);
      if (last !== undefined && now - last >= 0 && now - last < minuteMs) return false;
      saidAt.delete(key);
      saidAt.set(key, now);
      const [oldest] = saidAt.keys();
      if (saidAt.size > mostRemembered && oldest !== undefined) saidAt.delete(oldest);
      return true;
    },
  };
}
