/** How much one person may ask: nobody's flood keeps others waiting, or archive and model busy. */
import type { NextFunction } from 'grammy';
import { minuteMs } from '#src/duration.ts';
import { createLruCache } from '#src/memoize.ts';
import type { BotContext } from './context.ts';

/** So many updates at once, and one more each second: faster than anybody types, slower than a script. */
const burst = 100;
const refillMs = 1000;
const maxRemembered = 10_000;

/** Beyond it a person is told so once a minute. Updates that no person sent pass. */
export function createPersonLimit({ now }: { now(): number }) {
  const wholeAt = createLruCache<number>(maxRemembered);
  const warned = createMinuteMemory();

  function take(person: number): boolean {
    const at = now();
    const known = Math.max(wholeAt.get(String(person)) ?? 0, at);
    // a clock that was set back makes nobody wait for longer
    const from = known - at > burst * refillMs ? at : known;
    if (from - at > (burst - 1) * refillMs) return false;
    wholeAt.set(String(person), from + refillMs);
    return true;
  }

  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    const person = ctx.from && (ctx.senderChat?.id ?? ctx.from.id);
    if (person === undefined || take(person)) return next();
    if (!warned.isFirst(String(person), now())) return;
    if (ctx.callbackQuery) await ctx.notify('too-fast');
    else if (ctx.message) await ctx.say('too-fast');
  };
}

export function createMinuteMemory() {
  const saidAt = createLruCache<number>(maxRemembered);
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
