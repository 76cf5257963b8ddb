/** Buttons with a query behind them: use this, save it anyway, digest only, narrow, the next page of what it caught. */

import { Composer } from 'grammy';
import { findAlert } from '#src/chats/alerts.ts';
import type { AlertMode } from '#src/chats/chat.ts';
import { narrowMessage, tryMessage } from './alert-answers.ts';
import { judgeTyped, replace, saveAs, saveTyped } from './alert-saving.ts';
import { type HouseContext, keyOf, say, show } from './context.ts';
import { forChangers } from './rights.ts';

export const queryButtons = new Composer<HouseContext>();

const modes: Readonly<Record<string, AlertMode>> = { quiet: 'digest', save: 'loud' };

queryButtons.callbackQuery(
  /^alert:(use|save|quiet):([\w-]{8})$/,
  forChangers(async (ctx) => {
    const [, how, id] = ctx.match ?? [];
    const query = await queryOf(ctx, id);
    if (query === null) return undefined;
    const mode = modes[how ?? ''];
    return mode === undefined ? saveTyped(ctx, query) : saveAs(ctx, query, mode);
  }),
);

queryButtons.callbackQuery(
  /^alert:(replace|save-as|quiet-as):(\d{1,6}):([\w-]{8})$/,
  forChangers(async (ctx) => {
    const [, how, number, id] = ctx.match ?? [];
    const n = Number(number);
    const alert = findAlert(ctx.house.chat, n);
    if (!alert) return ctx.answerCallbackQuery({ text: ctx.house.texts.plain('alert-gone-short', { n }) });
    const query = await queryOf(ctx, id);
    return query === null ? undefined : replace(ctx, alert, query, modes[how?.replace('-as', '') ?? '']);
  }),
);

queryButtons.callbackQuery(/^alert:narrow:([\w-]{8})$/, async (ctx) => {
  const query = await queryOf(ctx, ctx.match[1]);
  if (query !== null) await say(ctx, narrowMessage(ctx, query));
});

/** Tries; with a page, in the place of the page before. */
queryButtons.callbackQuery(/^alert:try:([\w-]{8})(?::(\d{1,3}))?$/, async (ctx) => {
  const [, id, page] = ctx.match;
  const query = await queryOf(ctx, id);
  const judged = query === null ? null : await judgeTyped(ctx, query, 'alert:try');
  if (!judged) return;
  const message = await tryMessage(ctx, judged, Number(page ?? 0));
  await (page === undefined ? say(ctx, message) : show(ctx, message));
});

/** The query under its id, or null, which the person is told; either way the press is answered. */
async function queryOf(ctx: HouseContext, id: string | undefined): Promise<string | null> {
  const { core, texts } = ctx.house;
  const note = await core.notes.read(keyOf(ctx), String(id));
  const isThere = note?.about === 'query';
  await ctx.answerCallbackQuery(isThere ? {} : { text: texts.plain('button-too-old') });
  return isThere ? note.text : null;
}
