/** /export and /forget: what is kept of a chat belongs to it. A forum's threads are exported and forgotten together. */

import { Composer } from 'grammy';
import { exportChat } from '#src/export/export-chat.ts';
import type { TimeNode } from '#src/message/message.ts';
import { type BotContext, reply, replyText, editOrReply, createTextMessage } from '../context.ts';
import { toThreadOptions, replyWithDocument } from '../send-file.ts';
import { requireSettingsRight } from '../permissions.ts';

export const chatData = new Composer<BotContext>();

const dayMs = 86_400_000;

/** Buttons from before /forget make nothing anew. */
chatData.on('callback_query', async (ctx, next) => {
  const { core, address } = ctx.state;
  const message = ctx.callbackQuery.message?.message_id ?? 0;
  if (!core.erasure.isErased(address.chat, message)) return next();
  await ctx.answerCallbackQuery({ text: ctx.state.texts.plain('button-too-old') });
});

chatData.command(
  'export',
  requireSettingsRight(async (ctx) => {
    const { core, chat, texts, address } = ctx.state;
    await ctx.api.sendChatAction(address.chat, 'upload_document', toThreadOptions(address));
    const data = await exportChat(core, address.chat);
    if (data === null) return replyText(ctx, 'export-nothing');
    const now = core.clock.now();
    const at: TimeNode = { at: now, format: 'Dt', of: [texts.dayAndTime(now, chat.timeZone)] };
    const bytes = Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
    const name = `dragoman-${data.exportedAt.slice(0, 10)}.json`;
    return replyWithDocument(ctx, { name, bytes }, createTextMessage(texts, 'export-caption', { at }));
  }),
);

chatData.command(
  'forget',
  requireSettingsRight((ctx) => {
    const { texts, type } = ctx.state;
    const isGroup = type === 'group' || type === 'supergroup';
    return reply(
      ctx,
      createTextMessage(texts, isGroup ? 'forget-ask-group' : 'forget-ask', {}, [
        [
          { text: texts.plain('button-forget'), data: 'forget:yes' },
          { text: texts.plain('button-keep'), data: 'forget:no' },
        ],
      ]),
    );
  }),
);

chatData.callbackQuery(
  'forget:yes',
  requireSettingsRight(async (ctx) => {
    const { core, texts, address } = ctx.state;
    const askedAt = (ctx.callbackQuery?.message?.date ?? 0) * 1000;
    if (core.clock.now() - askedAt > dayMs)
      return ctx.answerCallbackQuery({ text: texts.plain('button-too-old') });
    await ctx.answerCallbackQuery();
    await core.erasure.erase(address.chat);
    await editOrReply(ctx, createTextMessage(texts, 'forget-done'));
    // a message of its own: whatever came before it is of the time that is forgotten
    return core.erasure.markErased(address.chat, await replyText(ctx, 'forget-anew'));
  }),
);

chatData.callbackQuery(
  'forget:no',
  requireSettingsRight(async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, createTextMessage(ctx.state.texts, 'forget-kept'));
  }),
);
