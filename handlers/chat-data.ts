/** /export and /forget: what is kept of a chat belongs to it. A forum's threads are exported and forgotten together. */

import { Composer } from 'grammy';
import { collectChatData } from '#src/chats/chat-data.ts';
import type { Instant } from '#src/delivery/message.ts';
import { type HouseContext, say, sayText, show, textMessage } from './context.ts';
import { placeOf, sendFile } from './files.ts';
import { forChangers } from './rights.ts';

export const chatData = new Composer<HouseContext>();

const dayMs = 86_400_000;

/** Buttons from before /forget make nothing anew. */
chatData.on('callback_query', async (ctx, next) => {
  const { core, address } = ctx.house;
  const message = ctx.callbackQuery.message?.message_id ?? 0;
  if (!core.forgetting.isForgotten(address.chat, message)) return next();
  await ctx.answerCallbackQuery({ text: ctx.house.texts.plain('button-too-old') });
});

chatData.command(
  'export',
  forChangers(async (ctx) => {
    const { core, chat, texts, address } = ctx.house;
    await ctx.api.sendChatAction(address.chat, 'upload_document', placeOf(address));
    const data = await collectChatData(core, address.chat);
    if (data === null) return sayText(ctx, 'export-nothing');
    const now = core.clock.now();
    const at: Instant = { at: now, format: 'Dt', of: [texts.dayAndTime(now, chat.timeZone)] };
    const bytes = Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
    const name = `dragoman-${data.exportedAt.slice(0, 10)}.json`;
    return sendFile(ctx, { name, bytes }, textMessage(texts, 'export-caption', { at }));
  }),
);

chatData.command(
  'forget',
  forChangers((ctx) => {
    const { texts, type } = ctx.house;
    const isGroup = type === 'group' || type === 'supergroup';
    return say(
      ctx,
      textMessage(texts, isGroup ? 'forget-ask-group' : 'forget-ask', {}, [
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
  forChangers(async (ctx) => {
    const { core, texts, address } = ctx.house;
    const askedAt = (ctx.callbackQuery?.message?.date ?? 0) * 1000;
    if (core.clock.now() - askedAt > dayMs)
      return ctx.answerCallbackQuery({ text: texts.plain('button-too-old') });
    await ctx.answerCallbackQuery();
    await core.forgetting.forget(address.chat);
    await show(ctx, textMessage(texts, 'forget-done'));
    // a message of its own: whatever came before it is of the time that is forgotten
    return core.forgetting.close(address.chat, await sayText(ctx, 'forget-anew'));
  }),
);

chatData.callbackQuery(
  'forget:no',
  forChangers(async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, textMessage(ctx.house.texts, 'forget-kept'));
  }),
);
