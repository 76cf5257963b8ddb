/** Keyword alerts: /alert, /try, /alerts, /unalert, and all that is behind the buttons under them. */

import { Composer } from 'grammy';
import { findAlert, removeAlert } from '#src/chats/chat-alerts.ts';
import { normalizeArgument } from '#src/chats/command-arguments.ts';
import { createTrialMessage } from './query-messages.ts';
import { createAlertButtons } from './alert-buttons.ts';
import { previewQuery, saveQuery, replyDeleted } from './save-query.ts';
import { createAlertList } from './alert-list.ts';
import { changeChat, type BotContext, reply, replyText } from '../context.ts';
import { createQueryButtons } from './query-buttons.ts';
import { lostThreadButtons } from './lost-thread-buttons.ts';
import { requireSettingsRight } from '../permissions.ts';
import type { AlertButtonsDeps } from './alert-buttons.ts';

export function createAlertsHandlers(deps: AlertButtonsDeps): Composer<BotContext> {
  const alerts = new Composer<BotContext>();

  alerts.command(
    'alert',
    requireSettingsRight((ctx) => saveQuery(deps, ctx, matchOf(ctx))),
  );

  alerts.command('try', async (ctx) => {
    const judged = await previewQuery(deps, ctx, ctx.match, 'alert:try');
    if (judged) await reply(ctx, await createTrialMessage(deps, ctx, judged));
  });

  alerts.command('alerts', async (ctx) => {
    await reply(ctx, await createAlertList(deps, ctx, 0));
  });

  alerts.command(
    'unalert',
    requireSettingsRight(async (ctx) => {
      const { chat } = ctx.state;
      const [first] = chat.alerts;
      if (!first) return replyText(ctx, 'no-alerts');
      const n = numberOf(matchOf(ctx));
      const alert = n === null ? undefined : findAlert(chat, n);
      if (!alert) return replyText(ctx, 'unalert-which', { example: first.n });
      await changeChat(ctx, (old) => removeAlert(old, alert.n));
      return replyDeleted(deps, ctx, alert);
    }),
  );

  alerts.use(lostThreadButtons, createAlertButtons(deps), createQueryButtons(deps));

  return alerts;
}

const matchOf = (ctx: BotContext): string => (typeof ctx.match === 'string' ? ctx.match : '');

/** A number in any script's digits, `3`, `#3` or `٣`; null when it is none. */
function numberOf(typed: string): number | null {
  const folded = normalizeArgument(typed).replace(/^#/, '');
  return /^\d{1,6}$/.test(folded) ? Number(folded) : null;
}
