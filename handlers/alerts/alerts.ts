/** Keyword alerts: /alert, /try, /alerts, /unalert, all that is behind the buttons under them, and replies to what they ask. */
import { excludeWords } from '#src/alerts/preview/edit-query.ts';
import type { Composer, NextFunction } from 'grammy';
import type { CallbackRecord } from '#src/chats/callback-state.ts';
import { findAlert } from '#src/chats/chat-changes.ts';
import type { AlertMode } from '#src/chats/chat.ts';
import { normalizeArgument } from '#src/chats/command-arguments.ts';
import { formerAlert } from '#src/chats/merge-lost-thread.ts';
import type { BotContext } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import { addAlertButtons, notifyGone } from './alert-buttons.ts';
import { type AlertDeps, createAlertList, createAlertView } from './alert-list.ts';
import { lastUndoId, sayUsage } from '../ask.ts';
import { createNarrowingMessage } from './query-messages.ts';
import { deleteAlert, restoreAlert, saveQuery, showHits, withQueryOfButton } from './save-query.ts';

export function addAlertsHandlers(alerts: Composer<BotContext>, deps: AlertDeps): void {
  alerts.command('alert', requireSettingsRight, (ctx) => saveQuery(deps, ctx, ctx.match));

  alerts.command('try', async (ctx) => {
    return ctx.match.trim() === '' ? sayUsage(ctx, 'try-how') : showHits(deps, ctx, ctx.match);
  });

  alerts.command('alerts', async (ctx) => ctx.show(await createAlertList(deps, ctx, 0)));

  alerts.command('unalert', requireSettingsRight, (ctx) => {
    const n = parseAlertNumber(ctx.match);
    const alert = findAlert(ctx.state.chat, n);
    return alert ? deleteAlert(ctx, alert) : askWhichAlert(ctx, n);
  });

  alerts.command(['undo', 'cancel'], requireSettingsRight, async (ctx) => {
    const last = await ctx.takeRecord(lastUndoId(ctx));
    const [, how, which = ''] = /^alert:(delete|undo):([\w-]+)$/.exec(last?.text ?? '') ?? [];
    const fresh = how === 'delete' ? findAlert(ctx.state.chat, Number(which)) : undefined;
    if (fresh) return deleteAlert(ctx, fresh);
    const restored = how === 'undo' ? await restoreAlert(ctx, which) : null;
    if (restored) return ctx.show(await createAlertView(deps, ctx, restored.n));
    return ctx.say('cancel-nothing');
  });

  alerts.callbackQuery(/^(alert:\w+):(\d{1,6})@(\d{1,10})$/, redirectLostThread);
  addAlertButtons(alerts, deps);
  addQueryButtons(alerts, deps);
}

function addQueryButtons(queryButtons: Composer<BotContext>, deps: AlertDeps): void {
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

export const answerAboutAlert = (deps: AlertDeps, ctx: BotContext, asked: CallbackRecord, text: string) =>
  requireSettingsRight(ctx, async () => {
    const alert = findAlert(ctx.state.chat, Number(asked.text));
    if (!alert) return askWhichAlert(ctx, Number(asked.text));
    const query = asked.about === 'exclude-word' ? excludeWords(alert.query, text) : text;
    return saveQuery(deps, ctx, query, { alert });
  });

/** Buttons under messages of a forum's thread: where it is lost, its alert lives on under another number. */
async function redirectLostThread(ctx: BotContext, next: NextFunction): Promise<unknown> {
  const [, what, n = '', from] = ctx.match ?? [];
  const { chat } = ctx.state;
  const former = formerAlert(Number(from), Number(n));
  const now =
    chat.thread === Number(from) ? n : chat.alerts.find(({ formerly }) => formerly?.includes(former))?.n;
  if (now === undefined || !ctx.callbackQuery) return notifyGone(ctx, Number(n));
  ctx.callbackQuery.data = `${what}:${now}`;
  return next();
}

function askWhichAlert(ctx: BotContext, n: number): Promise<unknown> {
  const [first] = ctx.state.chat.alerts;
  if (!first) return ctx.say('no-alerts');
  return sayUsage(ctx, n > 0 ? 'alert-unknown' : 'unalert-which', { n: String(n), example: first.n });
}

/** A number in any script's digits, `3`, `#3` or `٣`; alerts are counted from 1. */
export const parseAlertNumber = (typed: string): number => Number(normalizeArgument(typed).replace(/^#/, ''));
