/** Buttons with a query behind them: use this, save it anyway, digest only, narrow, the next page of what it caught. */

import { Composer } from 'grammy';
import { findAlert } from '#src/chats/chat-alerts.ts';
import type { AlertMode } from '#src/chats/chat.ts';
import { createNarrowingMessage, createTrialMessage } from './query-messages.ts';
import { previewQuery, replaceQuery, saveQueryAs, saveQuery } from './save-query.ts';
import { type BotContext, editOrReply, notifyTooOld, reply } from '../context.ts';
import { notifyGone } from './alert-buttons.ts';
import { loadQueryOfButton } from './query-problem-message.ts';
import { requireSettingsRight } from '../permissions.ts';
import type { QueryMessagesDeps } from './query-messages.ts';

export function createQueryButtons(deps: QueryMessagesDeps): Composer<BotContext> {
  const queryButtons = new Composer<BotContext>();

  queryButtons.callbackQuery(
    /^alert:(use|save|quiet):([\w-]{8})$/,
    requireSettingsRight(async (ctx) => {
      const [, how, id] = ctx.match ?? [];
      const query = await loadQueryOfButton(deps, ctx, id);
      if (query === null) return notifyTooOld(ctx);
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
      if (!alert) return notifyGone(ctx, n);
      const query = await loadQueryOfButton(deps, ctx, id);
      return query === null
        ? notifyTooOld(ctx)
        : replaceQuery(deps, ctx, alert, query, modes[how?.replace('-as', '') ?? '']);
    }),
  );

  queryButtons.callbackQuery(/^alert:narrow:([\w-]{8})$/, async (ctx) => {
    const query = await loadQueryOfButton(deps, ctx, ctx.match[1]);
    return query === null ? notifyTooOld(ctx) : reply(ctx, createNarrowingMessage(ctx, query));
  });

  /** Tries; with a page, in the place of the page before. */
  queryButtons.callbackQuery(/^alert:try:([\w-]{8})(?::(\d{1,3}))?$/, async (ctx) => {
    const [, id, page] = ctx.match;
    const query = await loadQueryOfButton(deps, ctx, id);
    if (query === null) return notifyTooOld(ctx);
    const judged = await previewQuery(deps, ctx, query, 'alert:try');
    if (!judged) return undefined;
    const message = await createTrialMessage(deps, ctx, judged, Number(page ?? 0));
    return page === undefined ? reply(ctx, message) : editOrReply(ctx, message);
  });

  return queryButtons;
}

const modes: Readonly<Record<string, AlertMode>> = { quiet: 'digest', save: 'loud' };
