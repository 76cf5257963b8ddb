/** Buttons with a query behind them: use this, save it anyway, digest only, narrow, the next page of what it caught. */

import type { AlertDeps } from './alert-list.ts';
import type { Composer } from 'grammy';
import { findAlert } from '#src/chats/chat-alerts.ts';
import type { AlertMode } from '#src/chats/chat.ts';
import { createHitsMessage, createNarrowingMessage } from './query-messages.ts';
import { previewQuery, saveQuery } from './save-query.ts';
import type { BotContext } from '../context.ts';
import { notifyGone } from './alert-buttons.ts';
import { loadQueryOfButton } from './query-problem-message.ts';
import { requireSettingsRight } from '../permissions.ts';

export function addQueryButtons(queryButtons: Composer<BotContext>, deps: AlertDeps): void {
  /** With a number: other words for that alert. */
  queryButtons.callbackQuery(
    /^alert:(use|save|quiet)(?::(\d{1,6}))?:([\w-]{8})$/,
    requireSettingsRight,
    async (ctx) => {
      const [, how = '', n, id] = ctx.match;
      const alert = findAlert(ctx.state.chat, Number(n));
      if (n !== undefined && !alert) return notifyGone(ctx, Number(n));
      const query = await loadQueryOfButton(deps, ctx, id);
      return query === null ? ctx.notifyTooOld() : saveQuery(deps, ctx, query, { mode: modes[how], alert });
    },
  );

  queryButtons.callbackQuery(/^alert:narrow:([\w-]{8})$/, async (ctx) => {
    const query = await loadQueryOfButton(deps, ctx, ctx.match[1]);
    return query === null ? ctx.notifyTooOld() : ctx.show(createNarrowingMessage(ctx, query));
  });

  /** Tries; with a page, in the place of the page before. */
  queryButtons.callbackQuery(/^alert:try:([\w-]{8})(?::(\d{1,3}))?$/, async (ctx) => {
    const [, id, page] = ctx.match;
    const query = await loadQueryOfButton(deps, ctx, id);
    if (query === null) return ctx.notifyTooOld();
    const judged = await previewQuery(deps, ctx, query, 'alert:try');
    if (!judged) return undefined;
    const message = await createHitsMessage(deps, ctx, judged, Number(page ?? 0));
    return page === undefined ? ctx.show(message) : ctx.replaceWith(message);
  });
}

const modes: Readonly<Record<string, AlertMode>> = { quiet: 'digest', save: 'loud' };
