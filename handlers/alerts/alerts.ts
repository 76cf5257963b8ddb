/** Keyword alerts: /alert, /try, /alerts, /unalert, all that is behind the buttons under them, and replies to what they ask. */
import { excludeWords } from '#src/alerts/preview/edit-query.ts';
import type { Composer, NextFunction } from 'grammy';
import { changeAlert, findAlert, muteAlert } from '#src/chats/chat-changes.ts';
import type { Alert, AlertMode } from '#src/chats/chat.ts';
import { normalizeArgument } from '#src/chats/command-arguments.ts';
import { dayMs } from '#src/duration.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import type { BotContext, CallbackRecord } from '../bot-context.ts';
import { requireSettingsRight } from '../permissions.ts';
import { type AlertDeps, createAlertList, createAlertView, createChannelPicker } from './alert-list.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { askForReply, expectAnswer, lastUndoId, sayUsage } from '../page.ts';
import { showHits, withQueryOfButton } from './query-preview.ts';
import { createNarrowingMessage, deleteAlert, restoreAlert, saveQuery, sayDeleted } from './save-query.ts';
import type { AlertScope } from '#src/query/index/alert-scope.ts';

export function addAlertsHandlers(alerts: Composer<BotContext>, deps: AlertDeps): void {
  alerts.command('alert', requireSettingsRight, (ctx) => saveQuery(deps, ctx, ctx.match));

  alerts.command('try', async (ctx) => {
    return ctx.match.trim() === '' ? sayUsage(ctx, 'try-how') : showHits(deps, ctx, ctx.match);
  });

  alerts.command('alerts', async (ctx) => ctx.show(await createAlertList(deps, ctx, 0)));

  alerts.command('unalert', requireSettingsRight, (ctx) => {
    const alert = findAlert(ctx.state.chat, parseAlertNumber(ctx.match));
    return alert ? sayDeleted(ctx, alert) : askWhichAlert(ctx, ctx.match);
  });

  alerts.command('undo', requireSettingsRight, async (ctx) => {
    const last = await ctx.takeRecord(lastUndoId(ctx));
    const [, how, which = ''] = /^alert:(delete|undo):([\w-]+)$/.exec(last?.text ?? '') ?? [];
    const fresh = how === 'delete' ? findAlert(ctx.state.chat, Number(which)) : undefined;
    if (fresh) return sayDeleted(ctx, fresh);
    const restored = how === 'undo' ? await restoreAlert(ctx, which) : null;
    if (restored) return ctx.show(await createAlertView(deps, ctx, restored.n));
    return ctx.say('cancel-nothing');
  });

  alerts.command('cancel', (ctx) => ctx.say('cancel-nothing'));

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
    if (!alert) return askWhichAlert(ctx, asked.text);
    const query = asked.about === 'exclude-word' ? excludeWords(alert.query, text) : text;
    await saveQuery(deps, ctx, query, { alert });
    return 'problem' in parseQuery(query) && expectAnswer(ctx, asked);
  });

/** Buttons under messages of a forum's thread: where it is lost, its alert lives on under another number. */
async function redirectLostThread(ctx: BotContext, next: NextFunction): Promise<unknown> {
  const [, what, n = '', from] = ctx.match ?? [];
  const alert = findAlert(ctx.state.chat, Number(n), Number(from));
  if (!alert || !ctx.callbackQuery) return notifyGone(ctx, Number(n));
  ctx.callbackQuery.data = `${what}:${alert.n}`;
  return next();
}

export const askAboutAlert = (
  ctx: BotContext,
  { n, query }: Alert,
  about: 'replace-alert' | 'exclude-word',
) => askForReply(ctx, `ask-${about}`, { about, text: String(n) }, { n, query });

function askWhichAlert(ctx: BotContext, typed: string): Promise<unknown> {
  const [first] = ctx.state.chat.alerts;
  if (!first) return ctx.say('no-alerts');
  const key = parseAlertNumber(typed) > 0 ? 'alert-unknown' : 'unalert-which';
  return sayUsage(ctx, key, { n: shortenTyped(typed.trim()), example: first.n });
}

/** A number in any script's digits, `3`, `#3` or `٣`; alerts are counted from 1. */
export const parseAlertNumber = (typed: string): number => Number(normalizeArgument(typed).replace(/^#/, ''));

function addAlertButtons(bot: Composer<BotContext>, deps: AlertDeps): void {
  bot.callbackQuery(/^alerts:list(?::(\d{1,4}))?$/, async (ctx) =>
    ctx.replaceWith(await createAlertList(deps, ctx, Number(ctx.match[1] ?? 0))),
  );

  bot.callbackQuery('alerts:open', async (ctx) => ctx.show(await createAlertList(deps, ctx, 0)));

  bot.callbackQuery(/^alert:undo:([\w-]{8})$/, requireSettingsRight, async (ctx) => {
    const restored = await restoreAlert(ctx, String(ctx.match?.[1]));
    if (!restored) return ctx.notifyTooOld();
    await ctx.notify('alert-restored-short', { n: restored.n });
    return ctx.replaceWith(await createAlertView(deps, ctx, restored.n));
  });

  onAlert(bot, 'show|open', async (ctx, { n }, how) => {
    const view = await createAlertView(deps, ctx, n);
    return how === 'open' || isAlertMessage(ctx) ? ctx.show(view) : ctx.replaceWith(view);
  });

  onAlert(bot, 'hits', (ctx, alert, _, page) => showHits(deps, ctx, alert.query, page, alert), '\\d{1,3}');

  onAlert(bot, 'exclude|edit', (ctx, alert, what) =>
    askAboutAlert(ctx, alert, what === 'edit' ? 'replace-alert' : 'exclude-word'),
  );

  onAlert(bot, 'delete', async (ctx, alert) => {
    if (isAlertMessage(ctx)) await sayDeleted(ctx, alert);
    else {
      const undo = await deleteAlert(ctx, alert);
      await ctx.replaceWith(await createAlertList(deps, ctx, 0, [undo]));
    }
    return ctx.notify('alert-deleted-short', { n: alert.n });
  });

  onAlert(bot, Object.keys(switches).join('|'), async (ctx, { n }, what) => {
    await switchAlert(deps, ctx, n, what);
    if (what === 'mute') await ctx.notify('alert-muted-short', { n });
    return isAlertMessage(ctx) || ctx.replaceWith(await createAlertView(deps, ctx, n));
  });

  const pickChannel = async (ctx: BotContext, alert: Alert, what: string, channel = '') => {
    if (what === 'only' && !ctx.channelsOfChat().some(({ key }) => key === channel))
      return ctx.notifyTooOld();
    const channels = chooseChannels(alert.scope, what, channel);
    const chat = await ctx.changeChat((old) =>
      changeAlert(old, alert.n, (each) => within(each, { channels })),
    );
    return ctx.replaceWith(createChannelPicker(ctx, findAlert(chat, alert.n) ?? alert));
  };
  onAlert(bot, 'channels|everywhere|only|not', pickChannel, '\\w{4,32}');
}

const reading: readonly string[] = ['show', 'open', 'hits'];

/** A button `alert:WHAT:NUMBER`, or with `:MORE` behind it. */
function onAlert(
  bot: Composer<BotContext>,
  what: string,
  work: (ctx: BotContext, alert: Alert, what: string, more?: string) => Promise<unknown>,
  more = '',
): void {
  bot.callbackQuery(new RegExp(`^alert:(${what}):(\\d{1,6})(?::(${more}))?$`), async (ctx) => {
    const [, what = '', n, more] = ctx.match;
    const alert = findAlert(ctx.state.chat, Number(n));
    const carryOut = async () => (alert ? work(ctx, alert, what, more) : notifyGone(ctx, Number(n)));
    return reading.includes(what) ? carryOut() : requireSettingsRight(ctx, carryOut);
  });
}

/** `what`: as the buttons name it. */
export function switchAlert({ clock }: AlertDeps, ctx: BotContext, n: number, what: string, forMs = dayMs) {
  const change = (alert: Alert) => switches[what]?.(alert, clock.now(), forMs) ?? alert;
  return ctx.changeChat((chat) => changeAlert(chat, n, change));
}

/** Pressed twice, each does what it did once. */
const switches: Readonly<Record<string, (alert: Alert, now: number, forMs: number) => Alert>> = {
  mute: muteAlert,
  wake: (alert) => ({ ...alert, mutedUntil: null }),
  loud: (alert) => ({ ...alert, mode: 'loud' }),
  silent: (alert) => ({ ...alert, mode: 'silent' }),
  quiet: (alert) => ({ ...alert, mode: 'digest' }),
  'reposts-on': (alert) => within(alert, { reposts: true }),
  'reposts-off': (alert) => within(alert, { reposts: false }),
  'media-on': (alert) => within(alert, { mediaOnly: true }),
  'media-off': (alert) => within(alert, { mediaOnly: false }),
  'changes-on': (alert) => ({ ...alert, withChanges: true }),
  'changes-off': (alert) => ({ ...alert, withChanges: false }),
};

const within = (alert: Alert, scope: Partial<AlertScope>): Alert => ({
  ...alert,
  scope: { ...alert.scope, ...scope },
});

function chooseChannels({ channels }: AlertScope, what: string, channel: string): readonly string[] | null {
  if (what === 'channels') return channels;
  const others = (channels ?? []).filter((key) => key !== channel);
  const left = what === 'everywhere' ? [] : what === 'only' ? [...others, channel] : others;
  return left.length === 0 ? null : left;
}

const notifyGone = (ctx: BotContext, n: number) => ctx.notify('alert-gone-short', { n });

/** Buttons under an alert message leave the message as it is: the post stays readable. */
function isAlertMessage(ctx: BotContext): boolean {
  const buttons = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard.flat() ?? [];
  const has = (data: RegExp) =>
    buttons.some((button) => 'callback_data' in button && data.test(button.callback_data));
  return has(/^alert:mute:/) && !has(/^alerts:list$/);
}
