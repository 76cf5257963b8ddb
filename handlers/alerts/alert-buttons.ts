import type { Composer } from 'grammy';
import { changeAlert, findAlert, muteAlert, removeAlert } from '#src/chats/chat-changes.ts';
import { type Alert, getChannelsForChat } from '#src/chats/chat.ts';
import type { AlertScope } from '#src/query/index/alert-scope.ts';
import { askForReply } from '../ask.ts';
import type { BotContext } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import { type AlertDeps, createAlertList, createAlertView, createChannelPicker } from './alert-list.ts';
import { createUndoButton } from './query-messages.ts';
import { deleteAlert, restoreAlert, showHits } from './save-query.ts';

export function addAlertButtons(bot: Composer<BotContext>, deps: AlertDeps): void {
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

  const showPage = (ctx: BotContext, alert: Alert, _: string, page?: string) =>
    showHits(deps, ctx, alert.query, page, alert);
  onAlert(bot, 'hits', showPage, '\\d{1,3}');

  onAlert(bot, 'exclude|edit', (ctx, { n, query }, what) => {
    const about = what === 'edit' ? 'replace-alert' : 'exclude-word';
    return askForReply(ctx, `ask-${about}`, { about, text: String(n) }, { n, query });
  });

  onAlert(bot, 'delete', async (ctx, alert) => {
    const { n } = alert;
    if (isAlertMessage(ctx)) await deleteAlert(ctx, alert);
    else {
      await ctx.changeChat((chat) => removeAlert(chat, n));
      const undo = await createUndoButton(ctx, alert, true);
      await ctx.replaceWith(await createAlertList(deps, ctx, 0, [undo]));
    }
    return ctx.notify('alert-deleted-short', { n });
  });

  onAlert(bot, Object.keys(switches).join('|'), async (ctx, { n }, what) => {
    const now = deps.clock.now();
    await ctx.changeChat((chat) => changeAlert(chat, n, (each) => switches[what]?.(each, now) ?? each));
    if (what === 'mute') await ctx.notify('alert-muted-short', { n });
    return isAlertMessage(ctx) || ctx.replaceWith(await createAlertView(deps, ctx, n));
  });

  const pickChannel = async (ctx: BotContext, alert: Alert, what: string, channel = '') => {
    const offered = getChannelsForChat(ctx.state.chat, deps.channelRegistry);
    if (what === 'only' && !offered.some(({ key }) => key === channel)) return ctx.notifyTooOld();
    const channels = chooseChannels(alert.scope, what, channel);
    const chat = await ctx.changeChat((old) =>
      changeAlert(old, alert.n, (each) => within(each, { channels })),
    );
    return ctx.replaceWith(createChannelPicker(deps, ctx, findAlert(chat, alert.n) ?? alert));
  };
  onAlert(bot, 'channels|everywhere|only|not', pickChannel, '\\w{4,32}');
}

/** Anybody may look. */
const isReading = (what: string): boolean => ['show', 'open', 'hits'].includes(what);

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
    return isReading(what) ? carryOut() : requireSettingsRight(ctx, carryOut);
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
  if (what === 'channels') return channels;
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
