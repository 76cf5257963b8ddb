/** Every press of a button is answered once: by what its feature says, or silently when its work is done. */
import type { BotContext } from './context.ts';

export async function answerPresses(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  if (!ctx.callbackQuery) return next();
  let isAnswered = false;
  const answer = ctx.answerCallbackQuery.bind(ctx);
  ctx.answerCallbackQuery = (...how) => {
    isAnswered = true;
    return answer(...how);
  };
  await next();
  if (!isAnswered) await answer();
}
