/** Buttons with a query behind them: use this, save it anyway, digest only, narrow, the next page of what it caught. */

import { Composer } from 'grammy';
import { findAlert } from '#src/chats/chat-alerts.ts';
import type { AlertMode } from '#src/chats/chat.ts';
import { createNarrowingMessage, createTrialMessage } from './query-messages.ts';
import { previewQuery, replaceQuery, saveQueryAs, saveQuery } from './save-query.ts';
import { type BotContext, getSubjectKey, reply, editOrReply } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';

export const queryButtons = new Composer<BotContext>();

const modes: Readonly<Record<string, AlertMode>> = { quiet: 'digest', save: 'loud' };

queryButtons.callbackQuery(
  /^alert:(use|save|quiet):([\w-]{8})$/,
  requireSettingsRight(async (ctx) => {
    const [, how, id] = ctx.match ?? [];
    const query = await queryOf(ctx, id);
    if (query === null) return undefined;
    const mode = modes[how ?? ''];
    return mode === undefined ? saveQuery(ctx, query) : saveQueryAs(ctx, query, mode);
  }),
);

queryButtons.callbackQuery(
  /^alert:(replace|save-as|quiet-as):(\d{1,6}):([\w-]{8})$/,
  requireSettingsRight(async (ctx) => {
    const [, how, number, id] = ctx.match ?? [];
    const n = Number(number);
    const alert = findAlert(ctx.state.chat, n);
    if (!alert) return ctx.answerCallbackQuery({ text: ctx.state.texts.plain('alert-gone-short', { n }) });
    const query = await queryOf(ctx, id);
    return query === null ? undefined : replaceQuery(ctx, alert, query, modes[how?.replace('-as', '') ?? '']);
  }),
);

queryButtons.callbackQuery(/^alert:narrow:([\w-]{8})$/, async (ctx) => {
  const query = await queryOf(ctx, ctx.match[1]);
  if (query !== null) await reply(ctx, createNarrowingMessage(ctx, query));
});

/** Tries; with a page, in the place of the page before. */
queryButtons.callbackQuery(/^alert:try:([\w-]{8})(?::(\d{1,3}))?$/, async (ctx) => {
  const [, id, page] = ctx.match;
  const query = await queryOf(ctx, id);
  const judged = query === null ? null : await previewQuery(ctx, query, 'alert:try');
  if (!judged) return;
  const message = await createTrialMessage(ctx, judged, Number(page ?? 0));
  await (page === undefined ? reply(ctx, message) : editOrReply(ctx, message));
});

/** The query under its id, or null, which the person is told; either way the press is answered. */
async function queryOf(ctx: BotContext, id: string | undefined): Promise<string | null> {
  const { core, texts } = ctx.state;
  const note = await core.callbackState.load(getSubjectKey(ctx), String(id));
  const isThere = note?.about === 'query';
  await ctx.answerCallbackQuery(isThere ? {} : { text: texts.plain('button-too-old') });
  return isThere ? note.text : null;
}
