/** Buttons with a query behind them: use this, save it anyway, digest only, narrow, the next page of what it caught. */

import { Composer } from 'grammy';
import { findAlert } from '#src/chats/chat-alerts.ts';
import type { AlertMode } from '#src/chats/chat.ts';
import { createNarrowingMessage, createTrialMessage } from './query-messages.ts';
import { previewQuery, replaceQuery, saveQueryAs, saveQuery } from './save-query.ts';
import { type BotContext, getSubjectKey, reply, editOrReply } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import type { QueryMessagesDeps } from './query-messages.ts';

export function createQueryButtons(deps: QueryMessagesDeps): Composer<BotContext> {
  const queryButtons = new Composer<BotContext>();

  queryButtons.callbackQuery(
    /^alert:(use|save|quiet):([\w-]{8})$/,
    requireSettingsRight(async (ctx) => {
      const [, how, id] = ctx.match ?? [];
      const query = await queryOf(deps, ctx, id);
      if (query === null) return undefined;
      const mode = modes[how ?? ''];
      return mode === undefined ? saveQuery(deps, ctx, query) : saveQueryAs(deps, ctx, query, mode);
    }),
  );

  queryButtons.callbackQuery(
    /^alert:(replace|save-as|quiet-as):(\d{1,6}):([\w-]{8})$/,
    requireSettingsRight(async (ctx) => {
      const [, how, number, id] = ctx.match ?? [];
      const n = Number(number);
      const alert = findAlert(ctx.state.chat, n);
      if (!alert) return ctx.answerCallbackQuery({ text: ctx.state.texts.plain('alert-gone-short', { n }) });
      const query = await queryOf(deps, ctx, id);
      return query === null
        ? undefined
        : replaceQuery(deps, ctx, alert, query, modes[how?.replace('-as', '') ?? '']);
    }),
  );

  queryButtons.callbackQuery(/^alert:narrow:([\w-]{8})$/, async (ctx) => {
    const query = await queryOf(deps, ctx, ctx.match[1]);
    if (query !== null) await reply(ctx, createNarrowingMessage(deps, ctx, query));
  });

  /** Tries; with a page, in the place of the page before. */
  queryButtons.callbackQuery(/^alert:try:([\w-]{8})(?::(\d{1,3}))?$/, async (ctx) => {
    const [, id, page] = ctx.match;
    const query = await queryOf(deps, ctx, id);
    const judged = query === null ? null : await previewQuery(deps, ctx, query, 'alert:try');
    if (!judged) return;
    const message = await createTrialMessage(deps, ctx, judged, Number(page ?? 0));
    await (page === undefined ? reply(ctx, message) : editOrReply(ctx, message));
  });

  return queryButtons;
}

const modes: Readonly<Record<string, AlertMode>> = { quiet: 'digest', save: 'loud' };

/** The query under its id, or null, which the person is told; either way the press is answered. */
async function queryOf(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  id: string | undefined,
): Promise<string | null> {
  const { texts } = ctx.state;
  const note = await deps.callbackState.load(getSubjectKey(ctx), String(id));
  const isThere = note?.about === 'query';
  await ctx.answerCallbackQuery(isThere ? {} : { text: texts.plain('button-too-old') });
  return isThere ? note.text : null;
}
