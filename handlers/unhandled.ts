/** What no feature took: a line for a person, silence for a group's talk, an end to the spinning of a dead button. */
import { Composer } from 'grammy';
import { type BotContext, replyText } from './context.ts';

export const unhandled = new Composer<BotContext>();

unhandled.on('callback_query:data', async (ctx) => {
  await ctx.answerCallbackQuery({ text: ctx.state.texts.plain('button-too-old') });
});

unhandled.on('message', async (ctx) => {
  if (ctx.state.type !== 'private') return;
  await replyText(ctx, 'text-only');
});
