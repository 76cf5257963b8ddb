/** How much one person may ask: nobody's flood keeps others waiting, or archive and model busy. */
import type { NextFunction } from 'grammy';
import { createLruCache } from '#src/memoize.ts';
import type { BotContext } from './context.ts';
import { createLimitedMemory } from './limited-memory.ts';

/** So many updates at once, and one more each second: faster than anybody types, slower than a script. */
const burst = 100;
const refillMs = 1000;
/** Whoever is forgotten begins anew. */
const mostPersons = 10_000;

/** Beyond it a person is told so once a minute. Updates that no person sent pass. */
export function createPersonLimit({ now }: { now(): number }) {
  /** When the allowance is whole again. */
  const wholeAt = createLruCache<number>(mostPersons);
  const warned = createLimitedMemory();

  function take(person: number): boolean {
    const at = now();
    // a clock that was set back makes nobody wait for longer
    const known = Math.max(wholeAt.get(String(person)) ?? 0, at);
    const from = known - at > burst * refillMs ? at : known;
    if (from - at > (burst - 1) * refillMs) return false;
    wholeAt.set(String(person), from + refillMs);
    return true;
  }

  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    const person = ctx.from && (ctx.senderChat?.id ?? ctx.from.id);
    if (person === undefined || take(person)) return next();
    if (!warned.isFirst(String(person), now())) return;
    if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text: ctx.state.texts.plain('too-fast') });
    else if (ctx.message) await ctx.say('too-fast');
  };
}
