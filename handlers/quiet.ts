/** /quiet: hours in which alerts wait and come as one bundle. */

import { Composer } from 'grammy';
import { parseQuiet, type Quiet } from '#src/chats/quiet.ts';
import type { Message } from '#src/delivery/message.ts';
import { changeChat, type HouseContext, say, sayText, show, textMessage } from './context.ts';
import { forChangers } from './rights.ts';

export const quiet = new Composer<HouseContext>();

const usual: Quiet = { from: '22:00', to: '07:00' };
const off = /^(off|none|no|0|выкл|aus|non|إيقاف)$/iu;

quiet.command('quiet', async (ctx) => {
  const typed = ctx.match.trim();
  if (typed === '') return say(ctx, quietView(ctx));
  return forChangers((own) => change(own, typed))(ctx);
});

quiet.callbackQuery('quiet', async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, quietView(ctx));
});

quiet.callbackQuery(
  /^quiet:(off|usual)$/,
  forChangers(async (ctx) => {
    await ctx.answerCallbackQuery();
    await changeChat(ctx, (chat) => ({ ...chat, quiet: ctx.match?.[1] === 'off' ? null : usual }));
    await show(ctx, quietView(ctx));
  }),
);

async function change(ctx: HouseContext, typed: string): Promise<void> {
  const read = off.test(typed) ? { quiet: null } : parseQuiet(typed);
  if ('problem' in read) {
    await sayText(ctx, read.problem.key, { part: read.problem.part, example: read.problem.example });
    return;
  }
  await changeChat(ctx, (chat) => ({ ...chat, quiet: read.quiet }));
  await say(ctx, quietView(ctx));
}

function quietView(ctx: HouseContext): Message {
  const { texts, chat } = ctx.house;
  const values = { from: chat.quiet?.from ?? '', to: chat.quiet?.to ?? '', zone: chat.timeZone };
  return textMessage(texts, chat.quiet === null ? 'quiet-none' : 'quiet-now', values, [
    chat.quiet === null
      ? [{ text: texts.plain('button-quiet-usual', usual), data: 'quiet:usual' }]
      : [{ text: texts.plain('button-quiet-off'), data: 'quiet:off' }],
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}
