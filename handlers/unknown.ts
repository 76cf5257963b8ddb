/** What no feature took: a line for a person, silence for a group's talk, an end to the spinning of a dead button. */
import { Composer } from 'grammy';
import { type HouseContext, sayText } from './context.ts';

export const unknown = new Composer<HouseContext>();

unknown.on('callback_query:data', async (ctx) => {
  await ctx.answerCallbackQuery({ text: ctx.house.texts.plain('button-too-old') });
});

unknown.on('message', async (ctx) => {
  if (ctx.house.type !== 'private') return;
  const isCommand = ctx.message.text?.startsWith('/') ?? false;
  await sayText(ctx, isCommand ? 'unknown-command' : 'not-a-command');
});
