/** What no feature took: a line for a person, silence for a group's talk, an end to the spinning of a dead button. */
import type { Composer } from 'grammy';
import type { BotContext } from './context.ts';

export function addUnhandled(unhandled: Composer<BotContext>): void {
  unhandled.on('callback_query:data', (ctx) => ctx.notifyTooOld());

  unhandled.on('message', async (ctx) => {
    // what Telegram says by itself when somebody pins a message or changes how the chat looks
    const isNews = ctx.has([
      'message:pinned_message',
      'message:chat_background_set',
      'message:message_auto_delete_timer_changed',
    ]);
    if (ctx.state.type !== 'private' || isNews) return;
    await ctx.say('text-only');
  });
}

/** Every press of a button is answered once: by what its feature says, or silently when its work is done. */
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
