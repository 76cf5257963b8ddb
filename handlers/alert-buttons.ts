/** Buttons about one alert, under its messages, in the list and in its view. */

import { Composer } from 'grammy';
import { changeAlert, findAlert, mostAlerts, removeAlert } from '#src/chats/alerts.ts';
import type { Alert, AlertScope, Chat } from '#src/chats/chat.ts';
import { hitsMessage } from './alert-answers.ts';
import { ask } from './alert-questions.ts';
import { judgeTyped, sayDeleted, undoButton } from './alert-saving.ts';
import { alertView, channelChoice } from './alert-switches.ts';
import { alertList, howToAlert } from './alert-views.ts';
import { changeChat, type HouseContext, keyOf, say, sayText, show } from './context.ts';
import { forChangers } from './rights.ts';

export const alertButtons = new Composer<HouseContext>();

const dayMs = 86_400_000;

alertButtons.callbackQuery('alert:how', async (ctx) => {
  await ctx.answerCallbackQuery();
  await say(ctx, howToAlert(ctx));
});

alertButtons.callbackQuery(/^alerts:list(?::(\d{1,4}))?$/, async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, await alertList(ctx, Number(ctx.match?.[1] ?? 0)));
});

/** From an alert message, which stays as it is. */
alertButtons.callbackQuery('alerts:open', async (ctx) => {
  await ctx.answerCallbackQuery();
  await say(ctx, await alertList(ctx, 0));
});

alertButtons.callbackQuery(/^alert:(show|open):(\d{1,6})$/, async (ctx) => {
  const [, how, n] = ctx.match;
  await ctx.answerCallbackQuery();
  const view = await alertView(ctx, Number(n));
  await (how === 'open' || showsCard(ctx) ? say(ctx, view) : show(ctx, view));
});

/** What an alert would have caught; with a page, in the place of the page before. */
alertButtons.callbackQuery(/^alert:hits:(\d{1,6})(?::(\d{1,3}))?$/, async (ctx) => {
  const [, n, page] = ctx.match;
  const alert = findAlert(ctx.house.chat, Number(n));
  if (!alert) return gone(ctx, Number(n));
  await ctx.answerCallbackQuery();
  const judged = await judgeTyped(ctx, alert.query, `alert:replace:${n}`, alert);
  if (!judged) return undefined;
  const message = hitsMessage(ctx, alert, judged, Number(page ?? 0));
  return page === undefined ? say(ctx, message) : show(ctx, message);
});

/** Takes the change or the deletion of an alert back. */
alertButtons.callbackQuery(
  /^alert:undo:([\w-]{8})$/,
  forChangers(async (ctx) => {
    const { texts, chat, core } = ctx.house;
    const note = await core.notes.read(keyOf(ctx), String(ctx.match?.[1]));
    if (note?.about !== 'undo') return ctx.answerCallbackQuery({ text: texts.plain('button-too-old') });
    const { alert, isGone }: { alert: Alert; isGone: boolean } = JSON.parse(note.text);
    const { n, query, mode } = alert;
    const isThere = findAlert(chat, n) !== undefined;
    if (!isThere && !isGone) return gone(ctx, n);
    if (!isThere && chat.alerts.length >= mostAlerts) {
      await ctx.answerCallbackQuery();
      return sayText(ctx, 'too-many-alerts', { most: mostAlerts });
    }
    await changeChat(ctx, (old) =>
      isThere ? changeAlert(old, n, (each) => ({ ...each, query, mode })) : withAlert(old, alert),
    );
    await ctx.answerCallbackQuery({ text: texts.plain('alert-restored-short', { n }) });
    return show(ctx, await alertView(ctx, n));
  }),
);

const withAlert = (chat: Chat, alert: Alert): Chat => ({
  ...chat,
  alerts: [...chat.alerts, alert].sort((a, b) => a.n - b.n),
});

alertButtons.callbackQuery(
  /^alert:(delete|exclude|edit):(\d{1,6})$/,
  forChangers(async (ctx) => {
    const [, what, typed] = ctx.match ?? [];
    const n = Number(typed);
    const alert = findAlert(ctx.house.chat, n);
    if (!alert) return gone(ctx, n);
    if (what !== 'delete') return ask(ctx, what === 'edit' ? 'replace-alert' : 'exclude-word', alert);
    await changeChat(ctx, (chat) => removeAlert(chat, n));
    await ctx.answerCallbackQuery({ text: ctx.house.texts.plain('alert-deleted-short', { n }) });
    if (showsCard(ctx)) return sayDeleted(ctx, alert);
    return show(ctx, await alertList(ctx, 0, [await undoButton(ctx, alert)]));
  }),
);

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
};

const within = (alert: Alert, scope: Partial<AlertScope>): Alert => ({
  ...alert,
  scope: { ...alert.scope, ...scope },
});

alertButtons.callbackQuery(
  /^alert:(mute|wake|silent|loud|quiet|reposts-on|reposts-off|media-on|media-off):(\d{1,6})$/,
  forChangers(async (ctx) => {
    const [, what = '', typed] = ctx.match ?? [];
    const n = Number(typed);
    if (!findAlert(ctx.house.chat, n)) return gone(ctx, n);
    const now = ctx.house.core.clock.now();
    await changeChat(ctx, (chat) => changeAlert(chat, n, (alert) => switches[what]?.(alert, now) ?? alert));
    const text = ctx.house.texts.plain('alert-muted-short', { n });
    await ctx.answerCallbackQuery(what === 'mute' ? { text } : {});
    return showsCard(ctx) ? undefined : show(ctx, await alertView(ctx, n));
  }),
);

/** Which channels an alert looks at. */
alertButtons.callbackQuery(
  /^alert:(channels|everywhere|only|not):(\d{1,6})(?::(\w{4,32}))?$/,
  forChangers(async (ctx) => {
    const [, what = '', typed, channel = ''] = ctx.match ?? [];
    const n = Number(typed);
    if (!findAlert(ctx.house.chat, n)) return gone(ctx, n);
    await ctx.answerCallbackQuery();
    if (what !== 'channels')
      await changeChat(ctx, (chat) =>
        changeAlert(chat, n, (alert) => within(alert, { channels: chosen(alert.scope, what, channel) })),
      );
    const alert = findAlert(ctx.house.chat, n);
    return alert && show(ctx, channelChoice(ctx, alert));
  }),
);

/** Null, all of them, also when the last one is taken out. */
function chosen({ channels }: AlertScope, what: string, channel: string): readonly string[] | null {
  const others = (channels ?? []).filter((key) => key !== channel);
  const left = what === 'everywhere' ? [] : what === 'only' ? [...others, channel] : others;
  return left.length === 0 ? null : left;
}

const gone = (ctx: HouseContext, n: number) =>
  ctx.answerCallbackQuery({ text: ctx.house.texts.plain('alert-gone-short', { n }) });

/** Buttons under an alert message leave the message as it is: the post stays readable. */
function showsCard(ctx: HouseContext): boolean {
  const [row = [], ...more] = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const mutes = row.some((button) => 'callback_data' in button && /^alert:mute:/.test(button.callback_data));
  return mutes && more.length === 0;
}
