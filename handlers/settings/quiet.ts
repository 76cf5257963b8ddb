/** /quiet: hours in which alerts wait and come as one bundle. */

import { Composer } from 'grammy';
import type { Chat } from '#src/chats/chat.ts';
import { isOff } from '#src/chats/command-arguments.ts';
import { defaultQuietHours, parseQuietHours, type QuietHours } from '#src/chats/quiet-hours.ts';
import type { Button, Message } from '#src/message/message.ts';
import { changeChat, type BotContext, reply, replyText, editOrReply, createTextMessage } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';

export const quiet = new Composer<BotContext>();

quiet.command('quiet', async (ctx) => {
  const typed = ctx.match.trim();
  if (typed === '') return reply(ctx, quietView(ctx));
  return requireSettingsRight((own) => change(own, typed))(ctx);
});

quiet.callbackQuery('quiet', async (ctx) => {
  await ctx.answerCallbackQuery();
  await editOrReply(ctx, quietView(ctx));
});

quiet.callbackQuery(
  /^quiet:(off|usual)$/,
  requireSettingsRight(async (ctx) => {
    await ctx.answerCallbackQuery();
    await changeChat(ctx, (chat) => quietened(chat, ctx.match?.[1] === 'off' ? null : defaultQuietHours));
    await editOrReply(ctx, quietView(ctx));
  }),
);

async function change(ctx: BotContext, typed: string): Promise<void> {
  const read = isOff(typed) ? { quiet: null } : parseQuietHours(typed);
  if ('problem' in read) {
    await replyText(ctx, read.problem.key, { part: read.problem.part, example: read.problem.example });
    return;
  }
  await changeChat(ctx, (chat) => quietened(chat, read.quiet));
  await reply(ctx, quietView(ctx));
}

/** Whoever ends the quiet hours wants to hear what comes at night. */
const quietened = (chat: Chat, quiet: QuietHours | null): Chat => ({
  ...chat,
  quiet,
  soundAtNight: quiet === null,
});

function quietView(ctx: BotContext): Message {
  const { texts, chat } = ctx.state;
  const values = {
    from: chat.quiet?.from ?? '',
    to: chat.quiet?.to ?? '',
    zone: chat.timeZone,
    night: { choice: chat.soundAtNight ? 'sound' : 'hushed' },
  };
  return createTextMessage(texts, chat.quiet === null ? 'quiet-none' : 'quiet-now', values, [
    quietButtons(ctx),
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}

/** What is not so already. */
function quietButtons({ state: { texts, chat } }: BotContext): Button[] {
  if (chat.quiet !== null) return [{ text: texts.plain('button-quiet-off'), data: 'quiet:off' }];
  const usual = { text: texts.plain('button-quiet-usual', defaultQuietHours), data: 'quiet:usual' };
  return chat.soundAtNight ? [usual] : [usual, { text: texts.plain('button-loud'), data: 'quiet:off' }];
}
