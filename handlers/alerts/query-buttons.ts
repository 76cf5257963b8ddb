/** Buttons with a query behind them: use this, save it anyway, digest only, narrow, the next page of what it caught. */

import type { AlertDeps } from './alert-list.ts';
import type { Composer } from 'grammy';
import { findAlert } from '#src/chats/chat-alerts.ts';
import type { AlertMode } from '#src/chats/chat.ts';
import { createNarrowingMessage } from './query-messages.ts';
import { saveQuery, showHits } from './save-query.ts';
import type { BotContext } from '../context.ts';
import { notifyGone } from './alert-buttons.ts';
import { withQueryOfButton } from './query-problem-message.ts';
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
      return withQueryOfButton(ctx, id, (query) => saveQuery(deps, ctx, query, { mode: modes[how], alert }));
    },
  );

  queryButtons.callbackQuery(/^alert:narrow:([\w-]{8})$/, (ctx) =>
    withQueryOfButton(ctx, ctx.match[1], (query) => ctx.show(createNarrowingMessage(ctx, query))),
  );

  queryButtons.callbackQuery(/^alert:try:([\w-]{8})(?::(\d{1,3}))?$/, (ctx) => {
    const [, id, page] = ctx.match;
    return withQueryOfButton(ctx, id, (query) => showHits(deps, ctx, query, page));
  });
}

const modes: Readonly<Record<string, AlertMode>> = { quiet: 'digest', save: 'loud' };
