/** Questions that are answered by a reply: which words instead, which word shall keep an alert silent. */

import { Composer } from 'grammy';
import { findAlert } from '#src/chats/chat-alerts.ts';
import type { Alert } from '#src/chats/chat.ts';
import { replaceQuery } from './save-query.ts';
import { type BotContext, getSubjectKey, replyText } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import type { QueryMessagesDeps } from './query-messages.ts';

export function createAlertForceReplies(deps: QueryMessagesDeps): Composer<BotContext> {
  const alertForceReplies = new Composer<BotContext>();

  alertForceReplies.on('message:text', async (ctx, next) => {
    const asked = ctx.message.reply_to_message?.message_id;
    const note =
      asked === undefined ? undefined : await deps.callbackState.load(getSubjectKey(ctx), `ask-${asked}`);
    if (note?.about !== 'replace-alert' && note?.about !== 'exclude-word') return next();
    await requireSettingsRight(() => answered(deps, ctx, note.about, Number(note.text), ctx.message.text))(
      ctx,
    );
  });

  return alertForceReplies;
}

export async function askForReply(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  about: 'replace-alert' | 'exclude-word',
  { n, query }: Alert,
): Promise<void> {
  const { texts, address } = ctx.state;
  await ctx.answerCallbackQuery();
  const sent = await ctx.api.sendMessage(address.chat, texts.plain(`ask-${about}`, { n, query }), {
    ...(address.thread !== null && { message_thread_id: address.thread }),
    reply_markup: { force_reply: true, input_field_placeholder: texts.plain(`ask-${about}-hint`) },
  });
  await deps.callbackState.saveAs(getSubjectKey(ctx), `ask-${sent.message_id}`, { about, text: String(n) });
}

async function answered(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  about: string,
  n: number,
  typed: string,
): Promise<unknown> {
  const { chat } = ctx.state;
  const alert = findAlert(chat, n);
  if (alert)
    return replaceQuery(
      deps,
      ctx,
      alert,
      about === 'exclude-word' ? deps.alertPreview.excludeWords(alert.query, typed) : typed,
    );
  const [first] = chat.alerts;
  return first ? replyText(ctx, 'unalert-which', { example: first.n }) : replyText(ctx, 'no-alerts');
}
