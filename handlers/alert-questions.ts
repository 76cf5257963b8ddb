/** Questions that are answered by a reply: which words instead, which word shall keep an alert silent. */

import { Composer } from 'grammy';
import { findAlert } from '#src/chats/alerts.ts';
import type { Alert } from '#src/chats/chat.ts';
import { replace } from './alert-saving.ts';
import { type HouseContext, keyOf, sayText } from './context.ts';
import { forChangers } from './rights.ts';

export const alertQuestions = new Composer<HouseContext>();

alertQuestions.on('message:text', async (ctx, next) => {
  const asked = ctx.message.reply_to_message?.message_id;
  const note = asked === undefined ? undefined : await ctx.house.core.notes.read(keyOf(ctx), `ask-${asked}`);
  if (note?.about !== 'replace-alert' && note?.about !== 'exclude-word') return next();
  await forChangers(() => answered(ctx, note.about, Number(note.text), ctx.message.text))(ctx);
});

export async function ask(
  ctx: HouseContext,
  about: 'replace-alert' | 'exclude-word',
  { n, query }: Alert,
): Promise<void> {
  const { texts, core, address } = ctx.house;
  await ctx.answerCallbackQuery();
  const sent = await ctx.api.sendMessage(address.chat, texts.plain(`ask-${about}`, { n, query }), {
    ...(address.thread !== null && { message_thread_id: address.thread }),
    reply_markup: { force_reply: true, input_field_placeholder: texts.plain(`ask-${about}-hint`) },
  });
  await core.notes.keepAs(keyOf(ctx), `ask-${sent.message_id}`, { about, text: String(n) });
}

async function answered(ctx: HouseContext, about: string, n: number, typed: string): Promise<unknown> {
  const { core, chat } = ctx.house;
  const alert = findAlert(chat, n);
  if (alert)
    return replace(ctx, alert, about === 'exclude-word' ? core.desk.excluding(alert.query, typed) : typed);
  const [first] = chat.alerts;
  return first ? sayText(ctx, 'unalert-which', { example: first.n }) : sayText(ctx, 'no-alerts');
}
