/** /quiet: hours in which alerts wait and come as one bundle. */

import { Composer } from 'grammy';
import type { Chat } from '#src/chats/chat.ts';
import { night, parseQuiet, type Quiet } from '#src/chats/quiet.ts';
import type { Button, Message } from '#src/delivery/message.ts';
import { changeChat, type HouseContext, say, sayText, show, textMessage } from './context.ts';
import { forChangers } from './rights.ts';

export const quiet = new Composer<HouseContext>();

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
    await changeChat(ctx, (chat) => quietened(chat, ctx.match?.[1] === 'off' ? null : night));
    await show(ctx, quietView(ctx));
  }),
);

async function change(ctx: HouseContext, typed: string): Promise<void> {
  const read = off.test(typed) ? { quiet: null } : parseQuiet(typed);
  if ('problem' in read) {
    await sayText(ctx, read.problem.key, { part: read.problem.part, example: read.problem.example });
    return;
  }
  await changeChat(ctx, (chat) => quietened(chat, read.quiet));
  await say(ctx, quietView(ctx));
}

/** Whoever ends the quiet hours wants to hear what comes at night. */
const quietened = (chat: Chat, quiet: Quiet | null): Chat => ({
  ...chat,
  quiet,
  soundAtNight: quiet === null,
});

function quietView(ctx: HouseContext): Message {
  const { texts, chat } = ctx.house;
  const values = {
    from: chat.quiet?.from ?? '',
    to: chat.quiet?.to ?? '',
    zone: chat.timeZone,
    night: { choice: chat.soundAtNight ? 'sound' : 'hushed' },
  };
  return textMessage(texts, chat.quiet === null ? 'quiet-none' : 'quiet-now', values, [
    quietButtons(ctx),
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}

/** What is not so already. */
function quietButtons({ house: { texts, chat } }: HouseContext): Button[] {
  if (chat.quiet !== null) return [{ text: texts.plain('button-quiet-off'), data: 'quiet:off' }];
  const usual = { text: texts.plain('button-quiet-usual', night), data: 'quiet:usual' };
  return chat.soundAtNight ? [usual] : [usual, { text: texts.plain('button-loud'), data: 'quiet:off' }];
}
