/** What no feature took: a line for a person, silence for a group's talk, an end to the spinning of a dead button. */
import { Composer } from 'grammy';
import type { BotContext } from './context.ts';

export const unhandled = new Composer<BotContext>();

unhandled.on('callback_query:data', (ctx) => ctx.notifyTooOld());

unhandled.on('message', async (ctx) => {
  if (ctx.state.type !== 'private') return;
  await ctx.say('text-only');
});
