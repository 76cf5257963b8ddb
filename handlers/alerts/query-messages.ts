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
  const { n } = alert;
  const key = before === alert ? 'alert-saved-already' : 'alert-saved';
  const saved = ctx.line(key, { n, reading: describeQuery(judged.query, ctx.state.texts) });
  const wider = await offerWider(deps, ctx, judged, `alert:use:${n}`, alert);
  const newest = judged.matches.slice(0, 1).map((hit) => describeHit(deps, ctx, hit));
  const unheard = explainNotNotified(ctx, alert);
  return {
    blocks: [block(saved, ...unheard, ...describeBacktest(ctx, judged), ...wider.lines, ...newest)],
    buttons: [
      ctx.state.chat.channels.length === 0 ? [ctx.button('button-subscribe', 'subscribe')] : [],
      wider.row,
      judged.hits > 0 ? [ctx.button('button-show-hits', `alert:hits:${n}`, { count: judged.hits })] : [],
      ...(await createAlertButtons(ctx, alert, before)),
    ],
  };
}

async function createAlertButtons(ctx: BotContext, alert: Alert, before?: Alert): Promise<Button[][]> {
  const list = ctx.button('button-alerts', 'alerts:open');
  const button = (key: string, what: string) => ctx.button(`button-${key}`, `alert:${what}:${alert.n}`);
  if (before === alert) return [[button('edit', 'show'), list]];
  const undo = before ? createUndoButton(ctx, before) : keepAsLast(ctx, `alert:delete:${alert.n}`);
  return [
    [button('without-reposts', 'reposts-off'), button('silent', 'silent')],
    [await undo, list],
  ];
}

/** `isGone`: it takes back a deletion. */
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
  return {
    blocks: [
      block(readingLine(ctx, judged), ...describeBacktest(ctx, judged), ...wider.lines),
      ...shown.map((hit) => block(describeHit(deps, ctx, hit), explainHit(ctx, judged, hit))),
    ],
    buttons: [
      wider.row,
      createPager(ctx, at, pages, (to) => `${way}:${to}`, newestFirst),
      alert ? [] : [ctx.button('button-save-alert', `alert:use:${id}`)],
    ],
  };
}

const readingLine = (ctx: BotContext, { query }: QueryPreview): MessageLine =>
  ctx.line('try-head', { reading: describeQuery(query, ctx.state.texts) });

/** Nothing was caught: the nearest form of the query that would have. `use`: what its button begins with. */
async function offerWider(
  deps: AlertDeps,
  ctx: BotContext,
  judged: QueryPreview,
  use: string,
  alert?: Alert,
) {
  const { source, hits, posts } = judged;
  const isBarren = hits === 0 && posts > 0;
  const wider = isBarren && (await deps.alertPreview.suggestWider(ctx.state.chat, source, alert?.scope));
  if (!wider) return { lines: [], row: [] };
  const id = await ctx.saveRecord('query', wider.source);
  return {
    lines: [ctx.line('search-wider', { query: wider.source, count: wider.hits })],
    row: [ctx.button('button-use-this', `${use}:${id}`)],
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
