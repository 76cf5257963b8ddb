/** Keyword alerts: /alert, /try, /alerts, /unalert, and the buttons under them. */

import { Composer } from 'grammy';
import { changeAlert, findAlert, mostAlerts, removeAlert } from '#src/chats/alerts.ts';
import { foldTyped } from '#src/chats/typed.ts';
import {
  alertList,
  alertView,
  howToAlert,
  problemMessage,
  savedMessage,
  stormMessage,
  tryMessage,
} from './alert-views.ts';
import { changeChat, type HouseContext, keyOf, say, sayText, show } from './context.ts';
import { forChangers } from './rights.ts';

export const alerts = new Composer<HouseContext>();

const dayMs = 86_400_000;

alerts.command(
  'alert',
  forChangers((ctx) => saveTyped(ctx, matchOf(ctx))),
);

alerts.command('try', async (ctx) => {
  const judged = await ctx.house.core.desk.judge(ctx.house.chat, ctx.match);
  if ('problem' in judged) await say(ctx, await problemMessage(ctx, judged.problem));
  else await say(ctx, await tryMessage(ctx, judged));
});

alerts.command('alerts', async (ctx) => {
  await say(ctx, await alertList(ctx, 0));
});

alerts.command(
  'unalert',
  forChangers(async (ctx) => {
    const n = numberOf(matchOf(ctx));
    const alert = n === null ? undefined : findAlert(ctx.house.chat, n);
    if (!alert) return sayText(ctx, 'unalert-which', { example: ctx.house.chat.alerts[0]?.n ?? 1 });
    await changeChat(ctx, (chat) => removeAlert(chat, alert.n));
    return sayText(ctx, 'alert-deleted', { n: alert.n, query: alert.query });
  }),
);

alerts.callbackQuery('alert:how', async (ctx) => {
  await ctx.answerCallbackQuery();
  await say(ctx, howToAlert(ctx));
});

alerts.callbackQuery(/^alerts:list(?::(\d{1,4}))?$/, async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, await alertList(ctx, Number(ctx.match?.[1] ?? 0)));
});

/** Saves a query kept in a note: "use this", "save it anyway", "digest only". */
alerts.callbackQuery(
  /^alert:(use|save|quiet):([\w-]{8})$/,
  forChangers(async (ctx) => {
    const [, how, id] = ctx.match ?? [];
    const note = await ctx.house.core.notes.read(keyOf(ctx), String(id));
    if (note?.about !== 'query')
      return ctx.answerCallbackQuery({ text: ctx.house.texts.plain('button-too-old') });
    await ctx.answerCallbackQuery();
    if (how === 'use') return saveTyped(ctx, note.text);
    return save(ctx, note.text, how === 'quiet' ? 'digest' : 'loud');
  }),
);

alerts.callbackQuery(/^alert:show:(\d{1,6})$/, async (ctx) => {
  await ctx.answerCallbackQuery();
  const view = await alertView(ctx, Number(ctx.match[1]));
  if (showsCard(ctx)) await say(ctx, view);
  else await show(ctx, view);
});

/** From an alert message, which stays as it is. */
alerts.callbackQuery(/^alert:open:(\d{1,6})$/, async (ctx) => {
  await ctx.answerCallbackQuery();
  await say(ctx, await alertView(ctx, Number(ctx.match[1])));
});

alerts.callbackQuery('alerts:open', async (ctx) => {
  await ctx.answerCallbackQuery();
  await say(ctx, await alertList(ctx, 0));
});

/** Takes a change of an alert back. */
alerts.callbackQuery(
  /^alert:undo:([\w-]{8})$/,
  forChangers(async (ctx) => {
    const note = await ctx.house.core.notes.read(keyOf(ctx), String(ctx.match?.[1]));
    const [, number, query = ''] = /^(\d+) (.*)$/s.exec(note?.about === 'undo' ? note.text : '') ?? [];
    const n = Number(number);
    const { texts, chat } = ctx.house;
    if (number === undefined) return ctx.answerCallbackQuery({ text: texts.plain('button-too-old') });
    if (!findAlert(chat, n)) return ctx.answerCallbackQuery({ text: texts.plain('alert-gone-short', { n }) });
    await changeChat(ctx, (old) => changeAlert(old, n, (alert) => ({ ...alert, query })));
    await ctx.answerCallbackQuery({ text: texts.plain('alert-restored-short', { n }) });
    return show(ctx, await alertView(ctx, n));
  }),
);

alerts.callbackQuery(
  /^alert:(mute|wake|silent|loud|quiet|reposts|media|delete|exclude|edit):(\d{1,6})$/,
  forChangers(async (ctx) => {
    const [, what, typed] = ctx.match ?? [];
    const n = Number(typed);
    const alert = findAlert(ctx.house.chat, n);
    if (!alert) return ctx.answerCallbackQuery({ text: ctx.house.texts.plain('alert-gone-short', { n }) });
    return pressed(ctx, String(what), n);
  }),
);

/** The answer to "which word?" or "which query?". */
alerts.on('message:text', async (ctx, next) => {
  const asked = ctx.message.reply_to_message?.message_id;
  const note = asked === undefined ? undefined : await ctx.house.core.notes.read(keyOf(ctx), `ask-${asked}`);
  if (note?.about !== 'replace-alert' && note?.about !== 'exclude-word') return next();
  await forChangers(() => answered(ctx, note.about, Number(note.text), ctx.message.text))(ctx);
});

async function saveTyped(ctx: HouseContext, typed: string): Promise<unknown> {
  if (typed.trim() === '') return say(ctx, howToAlert(ctx));
  const judged = await ctx.house.core.desk.judge(ctx.house.chat, typed);
  if ('problem' in judged) return say(ctx, await problemMessage(ctx, judged.problem));
  if (judged.isStorm) return say(ctx, await stormMessage(ctx, judged));
  return save(ctx, typed, 'loud');
}

async function save(ctx: HouseContext, query: string, mode: 'loud' | 'digest'): Promise<unknown> {
  const { core, chat } = ctx.house;
  const judged = await core.desk.judge(chat, query);
  if ('problem' in judged) return say(ctx, await problemMessage(ctx, judged.problem));
  const known = chat.alerts.find((alert) => sameWords(alert.query, query));
  if (known) return say(ctx, await savedMessage(ctx, known, judged));
  if (chat.alerts.length >= mostAlerts) return sayText(ctx, 'too-many-alerts', { most: mostAlerts });
  if (core.desk.hasTooManyPatterns(chat, query)) return sayText(ctx, 'too-many-patterns');
  const saved = await changeChat(ctx, (old) => core.desk.add(old, query, mode));
  const alert = saved.alerts.at(-1);
  return alert && say(ctx, await savedMessage(ctx, alert, judged));
}

/** The same typed again, or a button pressed twice, is the alert that is there. */
function sameWords(one: string, other: string): boolean {
  const bare = (query: string) => query.trim().replace(/\s+/g, ' ');
  return bare(one) === bare(other);
}

async function pressed(ctx: HouseContext, what: string, n: number): Promise<void> {
  const { texts, core } = ctx.house;
  if (what === 'exclude' || what === 'edit')
    return ask(ctx, what === 'edit' ? 'replace-alert' : 'exclude-word', n);
  if (what === 'delete') {
    await changeChat(ctx, (chat) => removeAlert(chat, n));
    await ctx.answerCallbackQuery({ text: texts.plain('alert-deleted-short', { n }) });
    if (!showsCard(ctx)) await show(ctx, await alertList(ctx, 0));
    return;
  }
  const now = core.clock.now();
  await changeChat(ctx, (chat) =>
    changeAlert(chat, n, (alert) => {
      if (what === 'mute') return { ...alert, mutedUntil: now + dayMs };
      if (what === 'wake') return { ...alert, mutedUntil: null };
      if (what === 'reposts') return { ...alert, scope: { ...alert.scope, reposts: !alert.scope.reposts } };
      if (what === 'media') return { ...alert, scope: { ...alert.scope, mediaOnly: !alert.scope.mediaOnly } };
      if (what === 'silent' || what === 'loud') return { ...alert, mode: what };
      return what === 'quiet' ? { ...alert, mode: 'digest' } : alert;
    }),
  );
  await ctx.answerCallbackQuery(what === 'mute' ? { text: texts.plain('alert-muted-short', { n }) } : {});
  if (!showsCard(ctx)) await show(ctx, await alertView(ctx, n));
}

/** Buttons under an alert message leave the message as it is: the post stays readable. */
function showsCard(ctx: HouseContext): boolean {
  const [row = [], ...more] = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const mutes = row.some((button) => 'callback_data' in button && /^alert:mute:/.test(button.callback_data));
  return mutes && more.length === 0;
}

/** Asks a question that is answered by a reply. */
async function ask(ctx: HouseContext, about: 'replace-alert' | 'exclude-word', n: number): Promise<void> {
  const { texts, core, chat, address } = ctx.house;
  await ctx.answerCallbackQuery();
  const query = findAlert(chat, n)?.query ?? '';
  const sent = await ctx.api.sendMessage(address.chat, texts.plain(`ask-${about}`, { n, query }), {
    ...(address.thread !== null && { message_thread_id: address.thread }),
    reply_markup: { force_reply: true, input_field_placeholder: texts.plain(`ask-${about}-hint`) },
  });
  await core.notes.keepAs(keyOf(ctx), `ask-${sent.message_id}`, { about, text: String(n) });
}

async function answered(ctx: HouseContext, about: string, n: number, typed: string): Promise<unknown> {
  const { core, chat } = ctx.house;
  const alert = findAlert(chat, n);
  if (!alert) return sayText(ctx, 'unalert-which', { example: chat.alerts[0]?.n ?? 1 });
  const query = about === 'replace-alert' ? typed : core.desk.excluding(alert.query, typed);
  const judged = await core.desk.judge(chat, query);
  if ('problem' in judged) return say(ctx, await problemMessage(ctx, judged.problem));
  if (core.desk.hasTooManyPatterns(removeAlert(chat, n), query)) return sayText(ctx, 'too-many-patterns');
  const changed = await changeChat(ctx, (old) => changeAlert(old, n, (each) => ({ ...each, query })));
  const after = findAlert(changed, n);
  return after && say(ctx, await savedMessage(ctx, after, judged, alert));
}

const matchOf = (ctx: HouseContext): string => (typeof ctx.match === 'string' ? ctx.match : '');

/** A number in any script's digits, `3`, `#3` or `٣`; null when it is none. */
function numberOf(typed: string): number | null {
  const folded = foldTyped(typed).replace(/^#/, '');
  return /^\d{1,6}$/.test(folded) ? Number(folded) : null;
}
