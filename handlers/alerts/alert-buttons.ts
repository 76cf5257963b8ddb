/** Buttons about one alert, under its messages, in the list and in its view. */

import { Composer } from 'grammy';
import { changeAlert, findAlert, maxAlerts, removeAlert } from '#src/chats/chat-alerts.ts';
import type { Alert, Chat } from '#src/chats/chat.ts';
import type { AlertScope } from '#src/query/index/alert-scope.ts';
import { createHitsMessage } from './query-messages.ts';
import { askForReply } from './force-reply.ts';
import { previewQuery, replyDeleted, createUndoButton } from './save-query.ts';
import { createAlertView, createChannelPicker } from './alert-view.ts';
import { createAlertList, createAlertHelp } from './alert-list.ts';
import { changeChat, type BotContext, getSubjectKey, reply, replyText, editOrReply } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import type { AlertViewDeps } from './alert-view.ts';
import type { QueryMessagesDeps } from './query-messages.ts';

export type AlertButtonsDeps = AlertViewDeps & QueryMessagesDeps;

export function createAlertButtons(deps: AlertButtonsDeps): Composer<BotContext> {
  const alertButtons = new Composer<BotContext>();

  alertButtons.callbackQuery('alert:how', async (ctx) => {
    await ctx.answerCallbackQuery();
    await reply(ctx, createAlertHelp(ctx));
  });

  alertButtons.callbackQuery(/^alerts:list(?::(\d{1,4}))?$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, await createAlertList(deps, ctx, Number(ctx.match?.[1] ?? 0)));
  });

  /** From an alert message, which stays as it is. */
  alertButtons.callbackQuery('alerts:open', async (ctx) => {
    await ctx.answerCallbackQuery();
    await reply(ctx, await createAlertList(deps, ctx, 0));
  });

  alertButtons.callbackQuery(/^alert:(show|open):(\d{1,6})$/, async (ctx) => {
    const [, how, n] = ctx.match;
    await ctx.answerCallbackQuery();
    const view = await createAlertView(deps, ctx, Number(n));
    await (how === 'open' || showsCard(ctx) ? reply(ctx, view) : editOrReply(ctx, view));
  });

  /** What an alert would have caught; with a page, in the place of the page before. */
  alertButtons.callbackQuery(/^alert:hits:(\d{1,6})(?::(\d{1,3}))?$/, async (ctx) => {
    const [, n, page] = ctx.match;
    const alert = findAlert(ctx.state.chat, Number(n));
    if (!alert) return gone(ctx, Number(n));
    await ctx.answerCallbackQuery();
    const judged = await previewQuery(deps, ctx, alert.query, `alert:replace:${n}`, alert);
    if (!judged) return undefined;
    const message = createHitsMessage(deps, ctx, alert, judged, Number(page ?? 0));
    return page === undefined ? reply(ctx, message) : editOrReply(ctx, message);
  });

  /** Takes the change or the deletion of an alert back. */
  alertButtons.callbackQuery(
    /^alert:undo:([\w-]{8})$/,
    requireSettingsRight(async (ctx) => {
      const { texts, chat } = ctx.state;
      const note = await deps.callbackState.load(getSubjectKey(ctx), String(ctx.match?.[1]));
      if (note?.about !== 'undo') return ctx.answerCallbackQuery({ text: texts.plain('button-too-old') });
      const { alert, isGone }: { alert: Alert; isGone: boolean } = JSON.parse(note.text);
      const { n, query, mode } = alert;
      const isThere = findAlert(chat, n) !== undefined;
      if (!isThere && !isGone) return gone(ctx, n);
      if (!isThere && chat.alerts.length >= maxAlerts) {
        await ctx.answerCallbackQuery();
        return replyText(ctx, 'too-many-alerts', { most: maxAlerts });
      }
      await changeChat(ctx, (old) =>
        isThere ? changeAlert(old, n, (each) => ({ ...each, query, mode })) : withAlert(old, alert),
      );
      await ctx.answerCallbackQuery({ text: texts.plain('alert-restored-short', { n }) });
      return editOrReply(ctx, await createAlertView(deps, ctx, n));
    }),
  );

  alertButtons.callbackQuery(
    /^alert:(delete|exclude|edit):(\d{1,6})$/,
    requireSettingsRight(async (ctx) => {
      const [, what, typed] = ctx.match ?? [];
      const n = Number(typed);
      const alert = findAlert(ctx.state.chat, n);
      if (!alert) return gone(ctx, n);
      if (what !== 'delete')
        return askForReply(deps, ctx, what === 'edit' ? 'replace-alert' : 'exclude-word', alert);
      await changeChat(ctx, (chat) => removeAlert(chat, n));
      await ctx.answerCallbackQuery({ text: ctx.state.texts.plain('alert-deleted-short', { n }) });
      if (showsCard(ctx)) return replyDeleted(deps, ctx, alert);
      return editOrReply(
        ctx,
        await createAlertList(deps, ctx, 0, [await createUndoButton(deps, ctx, alert)]),
      );
    }),
  );

  alertButtons.callbackQuery(
    /^alert:(mute|wake|silent|loud|quiet|reposts-on|reposts-off|media-on|media-off|changes-on|changes-off):(\d{1,6})$/,
    requireSettingsRight(async (ctx) => {
      const [, what = '', typed] = ctx.match ?? [];
      const n = Number(typed);
      if (!findAlert(ctx.state.chat, n)) return gone(ctx, n);
      const now = deps.clock.now();
      await changeChat(ctx, (chat) => changeAlert(chat, n, (alert) => switches[what]?.(alert, now) ?? alert));
      const text = ctx.state.texts.plain('alert-muted-short', { n });
      await ctx.answerCallbackQuery(what === 'mute' ? { text } : {});
      return showsCard(ctx) ? undefined : editOrReply(ctx, await createAlertView(deps, ctx, n));
    }),
  );

  /** Which channels an alert looks at. */
  alertButtons.callbackQuery(
    /^alert:(channels|everywhere|only|not):(\d{1,6})(?::(\w{4,32}))?$/,
    requireSettingsRight(async (ctx) => {
      const [, what = '', typed, channel = ''] = ctx.match ?? [];
      const n = Number(typed);
      if (!findAlert(ctx.state.chat, n)) return gone(ctx, n);
      await ctx.answerCallbackQuery();
      if (what !== 'channels')
        await changeChat(ctx, (chat) =>
          changeAlert(chat, n, (alert) => within(alert, { channels: chosen(alert.scope, what, channel) })),
        );
      const alert = findAlert(ctx.state.chat, n);
      return alert && editOrReply(ctx, createChannelPicker(deps, ctx, alert));
    }),
  );

  return alertButtons;
}

const dayMs = 86_400_000;

const withAlert = (chat: Chat, alert: Alert): Chat => ({
  ...chat,
  alerts: [...chat.alerts, alert].sort((a, b) => a.n - b.n),
});

/** Pressed twice, each does what it did once. */
const switches: Readonly<Record<string, (alert: Alert, now: number) => Alert>> = {
  mute: (alert, now) => ({ ...alert, mutedUntil: now + dayMs }),
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

/** Null, all of them, also when the last one is taken out. */
function chosen({ channels }: AlertScope, what: string, channel: string): readonly string[] | null {
  const others = (channels ?? []).filter((key) => key !== channel);
  const left = what === 'everywhere' ? [] : what === 'only' ? [...others, channel] : others;
  return left.length === 0 ? null : left;
}

const gone = (ctx: BotContext, n: number) =>
  ctx.answerCallbackQuery({ text: ctx.state.texts.plain('alert-gone-short', { n }) });

/** Buttons under an alert message leave the message as it is: the post stays readable. */
function showsCard(ctx: BotContext): boolean {
  const [row = [], ...more] = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const mutes = row.some((button) => 'callback_data' in button && /^alert:mute:/.test(button.callback_data));
  const isReminder = (button: object) =>
    'callback_data' in button && /^remind:/.test(`${button.callback_data}`);
  return mutes && more.flat().every(isReminder);
}
