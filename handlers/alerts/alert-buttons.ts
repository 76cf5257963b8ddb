/** Buttons about one alert, under its messages, in the list and in its view. */
import { type AlertDeps, createAlertList, createAlertView, createChannelPicker } from './alert-list.ts';
import type { Composer } from 'grammy';
import { changeAlert, findAlert, muteAlert, removeAlert } from '#src/chats/chat-changes.ts';
import { type Alert, getChannelsForChat } from '#src/chats/chat.ts';
import type { AlertScope } from '#src/query/index/alert-scope.ts';
import { askForReply } from '../ask.ts';
import type { BotContext } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import { createUndoButton } from './query-messages.ts';
import { deleteAlert, restoreAlert, showHits } from './save-query.ts';

export function addAlertButtons(alertButtons: Composer<BotContext>, deps: AlertDeps): void {
  alertButtons.callbackQuery(/^alerts:list(?::(\d{1,4}))?$/, async (ctx) => {
    await ctx.replaceWith(await createAlertList(deps, ctx, Number(ctx.match?.[1] ?? 0)));
  });

  /** From an alert message, which stays as it is. */
  alertButtons.callbackQuery('alerts:open', async (ctx) => ctx.show(await createAlertList(deps, ctx, 0)));

  alertButtons.callbackQuery(/^alert:(show|open):(\d{1,6})$/, async (ctx) => {
    const [, how, n] = ctx.match;
    if (!findAlert(ctx.state.chat, Number(n))) return notifyGone(ctx, Number(n));
    const view = await createAlertView(deps, ctx, Number(n));
    await (how === 'open' || isAlertMessage(ctx) ? ctx.show(view) : ctx.replaceWith(view));
  });

  alertButtons.callbackQuery(/^alert:hits:(\d{1,6})(?::(\d{1,3}))?$/, async (ctx) => {
    const [, n, page] = ctx.match;
    const alert = findAlert(ctx.state.chat, Number(n));
    return alert ? showHits(deps, ctx, alert.query, page, alert) : notifyGone(ctx, Number(n));
  });

  alertButtons.callbackQuery(/^alert:undo:([\w-]{8})$/, requireSettingsRight, async (ctx) => {
    const restored = await restoreAlert(ctx, String(ctx.match?.[1]));
    if (!restored) return ctx.notifyTooOld();
    await ctx.notify('alert-restored-short', { n: restored.n });
    return ctx.replaceWith(await createAlertView(deps, ctx, restored.n));
  });

  onAlert(alertButtons, /^alert:(exclude|edit):(\d{1,6})$/, (ctx, { n, query }, what) => {
    const about = what === 'edit' ? 'replace-alert' : 'exclude-word';
    return askForReply(ctx, `ask-${about}`, { about, text: String(n) }, { n, query });
  });

  onAlert(alertButtons, /^alert:(delete):(\d{1,6})$/, async (ctx, alert) => {
    const said = { n: alert.n };
    if (isAlertMessage(ctx)) {
      await deleteAlert(ctx, alert);
      return ctx.notify('alert-deleted-short', said);
    }
    await ctx.changeChat((chat) => removeAlert(chat, alert.n));
    await ctx.notify('alert-deleted-short', said);
    const undo = await createUndoButton(ctx, alert, true);
    return ctx.replaceWith(await createAlertList(deps, ctx, 0, [undo]));
  });

  onAlert(
    alertButtons,
    /^alert:(mute|wake|silent|loud|quiet|(?:reposts|media|changes)-o(?:n|ff)):(\d{1,6})$/,
    async (ctx, { n }, what) => {
      const now = deps.clock.now();
      await ctx.changeChat((chat) => changeAlert(chat, n, (each) => switches[what]?.(each, now) ?? each));
      if (what === 'mute') await ctx.notify('alert-muted-short', { n });
      return isAlertMessage(ctx) || ctx.replaceWith(await createAlertView(deps, ctx, n));
    },
  );

  onAlert(
    alertButtons,
    /^alert:(channels|everywhere|only|not):(\d{1,6})(?::(\w{4,32}))?$/,
    async (ctx, alert, what, channel) => {
      const isOffered = getChannelsForChat(ctx.state.chat, deps.channelRegistry).some(
        ({ key }) => key === channel,
      );
      if (what === 'only' && !isOffered) return ctx.notifyTooOld();
      const channels =
        what === 'channels' ? alert.scope.channels : chooseChannels(alert.scope, what, channel);
      const chat = await ctx.changeChat((old) =>
        changeAlert(old, alert.n, (each) => within(each, { channels })),
      );
      return ctx.replaceWith(createChannelPicker(deps, ctx, findAlert(chat, alert.n) ?? alert));
    },
  );
}

/** For those who may change settings: `pattern` finds what to do, the number of the alert, and more. */
function onAlert(
  composer: Composer<BotContext>,
  pattern: RegExp,
  work: (ctx: BotContext, alert: Alert, what: string, more: string) => Promise<unknown>,
): void {
  composer.callbackQuery(pattern, requireSettingsRight, async (ctx) => {
    const [, what = '', n = '', more = ''] = ctx.match ?? [];
    const alert = findAlert(ctx.state.chat, Number(n));
    return alert ? work(ctx, alert, what, more) : notifyGone(ctx, Number(n));
  });
}

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

export const notifyGone = (ctx: BotContext, n: number) => ctx.notify('alert-gone-short', { n });

/** Buttons under an alert message leave the message as it is: the post stays readable. */
function isAlertMessage(ctx: BotContext): boolean {
  const buttons = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard.flat() ?? [];
  const has = (data: RegExp) =>
    buttons.some((button) => 'callback_data' in button && data.test(button.callback_data));
  return has(/^alert:mute:/) && !has(/^alerts:list$/);
}
