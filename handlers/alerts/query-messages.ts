/** What is answered to a query: saved, tried, or better not saved so. */
import { excludeWords, requireWord } from '#src/alerts/preview/edit-query.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';
import type { QueryPreview } from '#src/alerts/preview/alert-preview.ts';
import type { Alert } from '#src/chats/chat.ts';
import {
  type MessageBlock,
  type Button,
  block,
  type MessageLine,
  type Message,
} from '#src/message/message.ts';
import { explainNotNotified } from './alert-view.ts';
import { describeBacktest, describeHit, explainHit } from './backtest-lines.ts';
import { type BotContext, createButton, createTextMessage, getSubjectKey } from '../context.ts';
import { createPager, cutPage, newestFirst } from '../page.ts';
import { saveQueryForButton } from './query-problem-message.ts';
import type { BacktestLinesDeps } from './backtest-lines.ts';
import type { AlertListDeps } from './alert-list.ts';

export type QueryMessagesDeps = BacktestLinesDeps & AlertListDeps;

const perPage = 5;

/** `before`: as the alert was until now; absent for a new one, and the same for one that was there already. */
export async function createSavedMessage(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  alert: Alert,
  judged: QueryPreview,
  before?: Alert,
): Promise<Message> {
  const { texts } = ctx.state;
  const key = before === alert ? 'alert-saved-already' : 'alert-saved';
  const saved = texts.line(key, { n: alert.n, reading: describeQuery(judged.query, texts) });
  const wider = await widerOffer(deps, ctx, judged, `alert:replace:${alert.n}`, alert);
  const newest = judged.matches.slice(0, 1).map((hit) => describeHit(deps, ctx, hit));
  const untold = explainNotNotified(ctx, alert);
  return {
    blocks: [block(saved, ...untold, ...describeBacktest(ctx, judged), ...wider.lines, ...newest)],
    buttons: [
      ...(ctx.state.chat.channels.length === 0 ? [[createButton(ctx, 'button-subscribe', 'subscribe')]] : []),
      ...wider.buttons,
      ...showButtons(ctx, alert, judged),
      ...(await alertButtons(deps, ctx, alert, before)),
    ],
  };
}

function showButtons(ctx: BotContext, { n }: Alert, { hits }: QueryPreview): Button[][] {
  return hits > 0 ? [[createButton(ctx, 'button-show-hits', `alert:hits:${n}`, { count: hits })]] : [];
}

async function alertButtons(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  alert: Alert,
  before?: Alert,
): Promise<Button[][]> {
  const { n } = alert;
  const list = createButton(ctx, 'button-alerts', 'alerts:open');
  if (before === alert) return [[createButton(ctx, 'button-edit', `alert:show:${n}`), list]];
  const undo = before && (await deps.callbackState.save(getSubjectKey(ctx), createUndoRecord(before)));
  return [
    [
      createButton(ctx, 'button-without-reposts', `alert:reposts-off:${n}`),
      createButton(ctx, 'button-silent', `alert:silent:${n}`),
    ],
    [createButton(ctx, 'button-undo', undo ? `alert:undo:${undo}` : `alert:delete:${n}`), list],
  ];
}

/** To bring an alert back as it was; `isGone`: from its deletion. */
export const createUndoRecord = (alert: Alert, isGone = false) =>
  ({ about: 'undo', text: JSON.stringify({ alert, isGone }) }) as const;

/** A page of what a query would have caught, each with the reason. */
export async function createTrialMessage(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  judged: QueryPreview,
  page = 0,
): Promise<Message> {
  const id = await saveQueryForButton(deps, ctx, judged.source);
  const wider = await widerOffer(deps, ctx, judged, 'alert:try');
  const save = createButton(ctx, 'button-save-alert', `alert:use:${id}`);
  const view = hitsView(deps, ctx, judged, page, `alert:try:${id}`);
  return {
    blocks: [headBlock(ctx, judged, wider.lines), ...view.blocks],
    buttons: [...wider.buttons, ...view.buttons, [save]],
  };
}

/** A page of what an alert would have caught. */
export function createHitsMessage(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  { n }: Alert,
  judged: QueryPreview,
  page: number,
): Message {
  const view = hitsView(deps, ctx, judged, page, `alert:hits:${n}`);
  return { blocks: [headBlock(ctx, judged), ...view.blocks], buttons: view.buttons };
}

function headBlock(ctx: BotContext, judged: QueryPreview, more: readonly MessageLine[] = []): MessageBlock {
  const { texts } = ctx.state;
  const reading = describeQuery(judged.query, texts);
  return block(texts.line('try-head', { reading }), ...describeBacktest(ctx, judged), ...more);
}

function hitsView(deps: QueryMessagesDeps, ctx: BotContext, judged: QueryPreview, page: number, way: string) {
  const { at, pages, shown } = cutPage(judged.matches, page, perPage);
  return {
    blocks: shown.map((hit) => block(describeHit(deps, ctx, hit), explainHit(ctx, judged, hit))),
    buttons: createPager(ctx, at, pages, (to) => `${way}:${to}`, newestFirst),
  };
}

/** Nothing was caught: the nearest form of the query that would have. `use`: what its button begins with. */
async function widerOffer(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  judged: QueryPreview,
  use: string,
  alert?: Alert,
) {
  const { chat, texts } = ctx.state;
  const isBarren = judged.hits === 0 && judged.posts > 0;
  const wider = isBarren ? await deps.alertPreview.suggestWider(chat, judged.source, alert?.scope) : null;
  if (!wider) return { lines: [], buttons: [] };
  const id = await saveQueryForButton(deps, ctx, wider.source);
  return {
    lines: [texts.line('search-wider', { query: wider.source, count: wider.hits })],
    buttons: [[createButton(ctx, 'button-use-this', `${use}:${id}`)]],
  };
}

/** Asks before an alert becomes a storm: a new one, or `alert` by other words. */
export async function createStormMessage(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  judged: QueryPreview,
  alert?: Alert,
): Promise<Message> {
  const { texts } = ctx.state;
  const id = await saveQueryForButton(deps, ctx, judged.source);
  const way = (what: string) => (alert ? `alert:${what}-as:${alert.n}:${id}` : `alert:${what}:${id}`);
  const storm = judged.isNoisy
    ? texts.lines('alert-storm', { perDay: Math.round(judged.perDay) })
    : texts.lines('alert-common', { query: judged.source });
  const reading = texts.line('try-head', { reading: describeQuery(judged.query, texts) });
  return {
    blocks: [block(...storm, reading, ...describeBacktest(ctx, judged))],
    buttons: [
      [
        createButton(ctx, 'button-digest-only', way('quiet')),
        createButton(ctx, 'button-narrow', alert ? `alert:edit:${alert.n}` : `alert:narrow:${id}`),
        createButton(ctx, 'button-save-anyway', way('save')),
      ],
    ],
  };
}

export function createNarrowingMessage({ state: { texts } }: BotContext, query: string): Message {
  const words = texts.plain('ask-replace-alert-hint').split(' ');
  const another = words.find((word) => !query.toLowerCase().includes(word.toLowerCase()));
  const more = requireWord(query, another ?? words.join(' '));
  const less = excludeWords(query, texts.plain('ask-exclude-word-hint'));
  return createTextMessage(texts, 'alert-narrow', { more: `/alert ${more}`, less: `/alert ${less}` });
}
