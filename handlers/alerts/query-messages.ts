import { excludeWords, requireWord } from '#src/alerts/preview/edit-query.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';
import { type AlertDeps, explainNotNotified } from './alert-list.ts';
import type { QueryPreview } from '#src/alerts/preview/alert-preview.ts';
import type { Alert } from '#src/chats/chat.ts';
import { type Button, block, type Message, type MessageLine } from '#src/message/message.ts';
import { describeBacktest, describeHit, explainHit } from './backtest-lines.ts';
import { lastUndoId } from '../ask.ts';
import type { BotContext } from '../context.ts';
import { createPager, cutPage, newestFirst } from '../page.ts';

const perPage = 5;

/** `before`: as the alert was until now; absent for a new one, and the same for one that was there already. */
export async function createSavedMessage(
  deps: AlertDeps,
  ctx: BotContext,
  alert: Alert,
  judged: QueryPreview,
  before?: Alert,
): Promise<Message> {
  const { texts } = ctx.state;
  const key = before === alert ? 'alert-saved-already' : 'alert-saved';
  const saved = texts.line(key, { n: alert.n, reading: describeQuery(judged.query, texts) });
  const wider = await offerWider(deps, ctx, judged, `alert:use:${alert.n}`, alert);
  const newest = judged.matches.slice(0, 1).map((hit) => describeHit(deps, ctx, hit));
  const untold = explainNotNotified(ctx, alert);
  return {
    blocks: [block(saved, ...untold, ...describeBacktest(ctx, judged), ...wider.lines, ...newest)],
    buttons: [
      ...(ctx.state.chat.channels.length === 0 ? [[ctx.button('button-subscribe', 'subscribe')]] : []),
      ...wider.buttons,
      ...showButtons(ctx, alert, judged),
      ...(await alertButtons(ctx, alert, before)),
    ],
  };
}

function showButtons(ctx: BotContext, { n }: Alert, { hits }: QueryPreview): Button[][] {
  return hits > 0 ? [[ctx.button('button-show-hits', `alert:hits:${n}`, { count: hits })]] : [];
}

async function alertButtons(ctx: BotContext, alert: Alert, before?: Alert): Promise<Button[][]> {
  const { n } = alert;
  const list = ctx.button('button-alerts', 'alerts:open');
  if (before === alert) return [[ctx.button('button-edit', `alert:show:${n}`), list]];
  return [
    [
      ctx.button('button-without-reposts', `alert:reposts-off:${n}`),
      ctx.button('button-silent', `alert:silent:${n}`),
    ],
    [before ? await createUndoButton(ctx, before) : await keepAsLast(ctx, `alert:delete:${n}`), list],
  ];
}

export async function createUndoButton(ctx: BotContext, alert: Alert, isGone = false): Promise<Button> {
  const id = await ctx.saveRecord('undo', JSON.stringify({ alert, isGone }));
  return keepAsLast(ctx, `alert:undo:${id}`);
}

async function keepAsLast(ctx: BotContext, data: string): Promise<Button> {
  await ctx.saveRecord('undo', data, { id: lastUndoId(ctx) });
  return ctx.button('button-undo', data);
}

/** A page of what a query would have caught, each with the reason; without an `alert` it can be saved as one. */
export async function createHitsMessage(
  deps: AlertDeps,
  ctx: BotContext,
  judged: QueryPreview,
  page: number,
  alert?: Alert,
): Promise<Message> {
  const id = await ctx.saveRecord('query', judged.source);
  const wider = await offerWider(deps, ctx, judged, 'alert:try', alert);
  const { at, pages, shown } = cutPage(judged.matches, page, perPage);
  const way = alert ? `alert:hits:${alert.n}` : `alert:try:${id}`;
  const save = [ctx.button('button-save-alert', `alert:use:${id}`)];
  return {
    blocks: [
      block(readingLine(ctx, judged), ...describeBacktest(ctx, judged), ...wider.lines),
      ...shown.map((hit) => block(describeHit(deps, ctx, hit), explainHit(ctx, judged, hit))),
    ],
    buttons: [
      ...wider.buttons,
      createPager(ctx, at, pages, (to) => `${way}:${to}`, newestFirst),
      ...(alert ? [] : [save]),
    ],
  };
}

const readingLine = ({ state: { texts } }: BotContext, { query }: QueryPreview): MessageLine =>
  texts.line('try-head', { reading: describeQuery(query, texts) });

/** Nothing was caught: the nearest form of the query that would have. `use`: what its button begins with. */
async function offerWider(
  deps: AlertDeps,
  ctx: BotContext,
  judged: QueryPreview,
  use: string,
  alert?: Alert,
) {
  const { chat, texts } = ctx.state;
  const isBarren = judged.hits === 0 && judged.posts > 0;
  const wider = isBarren ? await deps.alertPreview.suggestWider(chat, judged.source, alert?.scope) : null;
  if (!wider) return { lines: [], buttons: [] };
  const id = await ctx.saveRecord('query', wider.source);
  return {
    lines: [texts.line('search-wider', { query: wider.source, count: wider.hits })],
    buttons: [[ctx.button('button-use-this', `${use}:${id}`)]],
  };
}

/** Asks before an alert becomes a storm: a new one, or `alert` by other words. */
export async function createStormMessage(ctx: BotContext, judged: QueryPreview, alert?: Alert) {
  const { texts } = ctx.state;
  const id = await ctx.saveRecord('query', judged.source);
  const way = (what: string) => `alert:${what}:${alert ? `${alert.n}:` : ''}${id}`;
  const storm = judged.isNoisy
    ? texts.lines('alert-storm', { perDay: Math.round(judged.perDay) })
    : texts.lines('alert-common', { query: judged.source });
  return {
    blocks: [block(...storm, readingLine(ctx, judged), ...describeBacktest(ctx, judged))],
    buttons: [
      [
        ctx.button('button-digest-only', way('quiet')),
        ctx.button('button-narrow', alert ? `alert:edit:${alert.n}` : `alert:narrow:${id}`),
        ctx.button('button-save-anyway', way('save')),
      ],
    ],
  };
}

export function createNarrowingMessage(ctx: BotContext, query: string): Message {
  const { texts } = ctx.state;
  const words = texts.plain('ask-replace-alert-hint').split(' ');
  const another = words.find((word) => !query.toLowerCase().includes(word.toLowerCase()));
  const more = requireWord(query, another ?? words.join(' '));
  const less = excludeWords(query, texts.plain('ask-exclude-word-hint'));
  return ctx.createMessage('alert-narrow', { more: `/alert ${more}`, less: `/alert ${less}` });
}
