/** Buttons about one alert, under its messages, in the list and in its view. */
import { Composer } from 'grammy';
import type { Alert, Chat } from '#src/chats/chat.ts';
import {
  changeAlert,
  findAlert,
  maxAlerts,
  muteAlert,
  removeAlert,
  rewriteAlert,
} from '#src/chats/chat-alerts.ts';
import { getChannelsForChat } from '#src/chats/get-channels-for-chat.ts';
import type { AlertScope } from '#src/query/index/alert-scope.ts';
import { askForReply } from '../ask.ts';
import {
  type BotContext,
  changeChat,
  editOrReply,
  getSubjectKey,
  notify,
  notifyTooOld,
  reply,
  replyText,
} from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import { createAlertList } from './alert-list.ts';
import { type AlertViewDeps, createAlertView, createChannelPicker } from './alert-view.ts';
import { createHitsMessage, type QueryMessagesDeps } from './query-messages.ts';
import { createUndoButton, previewQuery, replyDeleted } from './save-query.ts';

export type AlertButtonsDeps = AlertViewDeps & QueryMessagesDeps;

export function createAlertButtons(deps: AlertButtonsDeps): Composer<BotContext> {
  const alertButtons = new Composer<BotContext>();

  alertButtons.callbackQuery(/^alerts:list(?::(\d{1,4}))?$/, async (ctx) => {
    await editOrReply(ctx, await createAlertList(deps, ctx, Number(ctx.match?.[1] ?? 0)));
  });

  /** From an alert message, which stays as it is. */
  alertButtons.callbackQuery('alerts:open', async (ctx) => reply(ctx, await createAlertList(deps, ctx, 0)));

  alertButtons.callbackQuery(/^alert:(show|open):(\d{1,6})$/, async (ctx) => {
    const [, how, n] = ctx.match;
    const view = await createAlertView(deps, ctx, Number(n));
    await (how === 'open' || isAlertMessage(ctx) ? reply(ctx, view) : editOrReply(ctx, view));
  });

  /** What an alert would have caught; with a page, in the place of the page before. */
  alertButtons.callbackQuery(/^alert:hits:(\d{1,6})(?::(\d{1,3}))?$/, async (ctx) => {
    const [, n, page] = ctx.match;
    const alert = findAlert(ctx.state.chat, Number(n));
    if (!alert) return notifyGone(ctx, Number(n));
    const judged = await previewQuery(deps, ctx, alert.query, `alert:replace:${n}`, alert);
    if (!judged) return undefined;
    const message = createHitsMessage(deps, ctx, alert, judged, Number(page ?? 0));
    return page === undefined ? reply(ctx, message) : editOrReply(ctx, message);
  });

  /** Takes the change or the deletion of an alert back. */
  alertButtons.callbackQuery(
    /^alert:undo:([\w-]{8})$/,
    requireSettingsRight(async (ctx) => {
      const { chat } = ctx.state;
      const kept = await deps.callbackState.load(getSubjectKey(ctx), String(ctx.match?.[1]));
      if (kept?.about !== 'undo') return notifyTooOld(ctx);
      const { alert, isGone }: { alert: Alert; isGone: boolean } = JSON.parse(kept.text);
      const { n, query, mode } = alert;
      const isThere = findAlert(chat, n) !== undefined;
      if (!isThere && !isGone) return notifyGone(ctx, n);
      if (!isThere && chat.alerts.length >= maxAlerts)
        return replyText(ctx, 'too-many-alerts', { most: maxAlerts });
      await changeChat(ctx, (old) =>
        isThere ? changeAlert(old, n, (each) => rewriteAlert(each, query, mode)) : withAlert(old, alert),
      );
      await notify(ctx, 'alert-restored-short', { n });
      return editOrReply(ctx, await createAlertView(deps, ctx, n));
    }),
  );

  onAlert(alertButtons, /^alert:(exclude|edit):(\d{1,6})$/, (ctx, { n, query }, what) => {
    const about = what === 'edit' ? 'replace-alert' : 'exclude-word';
    return askForReply(deps, ctx, `ask-${about}`, { about, text: String(n) }, { n, query });
  });

  onAlert(alertButtons, /^alert:(delete):(\d{1,6})$/, async (ctx, alert) => {
    await changeChat(ctx, (chat) => removeAlert(chat, alert.n));
    await notify(ctx, 'alert-deleted-short', { n: alert.n });
    if (isAlertMessage(ctx)) return replyDeleted(deps, ctx, alert);
    const undo = await createUndoButton(deps, ctx, alert);
    return editOrReply(ctx, await createAlertList(deps, ctx, 0, [undo]));
  });

  onAlert(
    alertButtons,
    /^alert:(mute|wake|silent|loud|quiet|(?:reposts|media|changes)-o(?:n|ff)):(\d{1,6})$/,
    async (ctx, { n }, what) => {
      const now = deps.clock.now();
      await changeChat(ctx, (chat) => changeAlert(chat, n, (each) => switches[what]?.(each, now) ?? each));
      if (what === 'mute') await notify(ctx, 'alert-muted-short', { n });
      return isAlertMessage(ctx) || editOrReply(ctx, await createAlertView(deps, ctx, n));
    },
  );

  /** Which channels an alert looks at. */
  onAlert(
    alertButtons,
    /^alert:(channels|everywhere|only|not):(\d{1,6})(?::(\w{4,32}))?$/,
    async (ctx, alert, what, channel) => {
      const isOffered = getChannelsForChat(ctx.state.chat, deps.channelRegistry).some(
        ({ key }) => key === channel,
      );
      if (what === 'only' && !isOffered) return notifyTooOld(ctx);
      const channels =
        what === 'channels' ? alert.scope.channels : chooseChannels(alert.scope, what, channel);
      const chat = await changeChat(ctx, (old) =>
        changeAlert(old, alert.n, (each) => within(each, { channels })),
      );
      return editOrReply(ctx, createChannelPicker(deps, ctx, findAlert(chat, alert.n) ?? alert));
    },
  );

  return alertButtons;
}

/** For those who may change settings: `pattern` finds what to do, the number of the alert, and more. */
function onAlert(
  composer: Composer<BotContext>,
  pattern: RegExp,
  work: (ctx: BotContext, alert: Alert, what: string, more: string) => Promise<unknown>,
): void {
  composer.callbackQuery(
    pattern,
    requireSettingsRight(async (ctx) => {
      const [, what = '', n = '', more = ''] = ctx.match ?? [];
      const alert = findAlert(ctx.state.chat, Number(n));
      return alert ? work(ctx, alert, what, more) : notifyGone(ctx, Number(n));
    }),
  );
}

const withAlert = (chat: Chat, alert: Alert): Chat => ({
  ...chat,
  alerts: [...chat.alerts, alert].sort((a, b) => a.n - b.n),
});

/** Pressed twice, each does what it did once. */
const switches: Readonly<Record<string, (alert: Alert, now: number) => Alert>> = {
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

/** Null, all of them, also when the last one is taken out. */
function chooseChannels({ channels }: AlertScope, what: string, channel: string): readonly string[] | null {
  const others = (channels ?? []).filter((key) => key !== channel);
  const left = what === 'everywhere' ? [] : what === 'only' ? [...others, channel] : others;
  return left.length === 0 ? null : left;
}

export const notifyGone = (ctx: BotContext, n: number) => notify(ctx, 'alert-gone-short', { n });

/** Buttons under an alert message leave the message as it is: the post stays readable. */
function isAlertMessage(ctx: BotContext): boolean {
  const buttons = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard.flat() ?? [];
  const has = (data: RegExp) =>
    buttons.some((button) => 'callback_data' in button && data.test(button.callback_data));
  return has(/^alert:mute:/) && !has(/^alerts:list$/);
}
