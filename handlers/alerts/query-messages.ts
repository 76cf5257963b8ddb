/** What is answered to a query: saved, tried, or better not saved so. */
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
import { saveQueryForButton, createPageButtons } from './alert-list.ts';
import { type BotContext, getSubjectKey, createTextMessage } from '../context.ts';

const perPage = 5;

/** `before`: as the alert was until now; absent for a new one, and the same for one that was there already. */
export async function createSavedMessage(
  ctx: BotContext,
  alert: Alert,
  judged: QueryPreview,
  before?: Alert,
): Promise<Message> {
  const { texts, core } = ctx.state;
  const key = before === alert ? 'alert-saved-already' : 'alert-saved';
  const saved = texts.line(key, { n: alert.n, reading: core.alertPreview.describe(alert.query, texts) });
  const wider = await widerOffer(ctx, judged, `alert:replace:${alert.n}`, alert);
  const newest = judged.matches.slice(0, 1).map((hit) => describeHit(ctx, hit));
  const untold = explainNotNotified(ctx, alert);
  return {
    blocks: [block(saved, ...untold, ...describeBacktest(ctx, judged), ...wider.lines, ...newest)],
    buttons: [
      ...(ctx.state.chat.channels.length === 0 ? [subscribeButtons(ctx)] : []),
      ...wider.buttons,
      ...showButtons(ctx, alert, judged),
      await alertButtons(ctx, alert, before),
    ],
  };
}

const subscribeButtons = ({ state: { texts } }: BotContext): Button[] => [
  { text: texts.plain('button-subscribe'), data: 'subscribe' },
];

function showButtons({ state: { texts } }: BotContext, { n }: Alert, { hits }: QueryPreview): Button[][] {
  const text = texts.plain('button-show-hits', { count: hits });
  return hits > 0 ? [[{ text, data: `alert:hits:${n}` }]] : [];
}

async function alertButtons(ctx: BotContext, alert: Alert, before?: Alert): Promise<Button[]> {
  const { texts, core } = ctx.state;
  const { n } = alert;
  if (before === alert) return [{ text: texts.plain('button-edit'), data: `alert:show:${n}` }];
  const undo = before && (await core.callbackState.save(getSubjectKey(ctx), createUndoRecord(before)));
  return [
    { text: texts.plain('button-without-reposts'), data: `alert:reposts-off:${n}` },
    { text: texts.plain('button-silent'), data: `alert:silent:${n}` },
    { text: texts.plain('button-undo'), data: undo ? `alert:undo:${undo}` : `alert:delete:${n}` },
  ];
}

/** A note to bring an alert back as it was; `isGone`: from its deletion. */
export const createUndoRecord = (alert: Alert, isGone = false) =>
  ({ about: 'undo', text: JSON.stringify({ alert, isGone }) }) as const;

/** A page of what a query would have caught, each with the reason. */
export async function createTrialMessage(ctx: BotContext, judged: QueryPreview, page = 0): Promise<Message> {
  const { texts } = ctx.state;
  const id = await saveQueryForButton(ctx, judged.source);
  const wider = await widerOffer(ctx, judged, 'alert:try');
  const save: Button = { text: texts.plain('button-save-alert'), data: `alert:use:${id}` };
  const view = hitsView(ctx, judged, page, `alert:try:${id}`);
  return {
    blocks: [headBlock(ctx, judged, wider.lines), ...view.blocks],
    buttons: [...wider.buttons, ...view.buttons, [save]],
  };
}

/** A page of what an alert would have caught. */
export function createHitsMessage(
  ctx: BotContext,
  { n }: Alert,
  judged: QueryPreview,
  page: number,
): Message {
  const view = hitsView(ctx, judged, page, `alert:hits:${n}`);
  return { blocks: [headBlock(ctx, judged), ...view.blocks], buttons: view.buttons };
}

function headBlock(ctx: BotContext, judged: QueryPreview, more: readonly MessageLine[] = []): MessageBlock {
  const { texts, core } = ctx.state;
  const reading = core.alertPreview.describe(judged.source, texts);
  return block(texts.line('try-head', { reading }), ...describeBacktest(ctx, judged), ...more);
}

function hitsView(ctx: BotContext, judged: QueryPreview, page: number, way: string) {
  const pages = Math.max(1, Math.ceil(judged.matches.length / perPage));
  const at = Math.min(page, pages - 1);
  const hits = judged.matches.slice(at * perPage, (at + 1) * perPage);
  return {
    blocks: hits.map((hit) => block(describeHit(ctx, hit), explainHit(ctx, judged, hit))),
    buttons: createPageButtons(ctx, at, pages, way),
  };
}

/** Nothing was caught: the nearest form of the query that would have. `use`: what its button begins with. */
async function widerOffer(ctx: BotContext, judged: QueryPreview, use: string, alert?: Alert) {
  const { core, chat, texts } = ctx.state;
  const isBarren = judged.hits === 0 && judged.posts > 0;
  const wider = isBarren ? await core.alertPreview.suggestWider(chat, judged.source, alert?.scope) : null;
  if (!wider) return { lines: [], buttons: [] };
  const id = await saveQueryForButton(ctx, wider.source);
  return {
    lines: [texts.line('search-wider', { query: wider.source, count: wider.hits })],
    buttons: [[{ text: texts.plain('button-use-this'), data: `${use}:${id}` }]],
  };
}

/** Asks before an alert becomes a storm: a new one, or `alert` by other words. */
export async function createStormMessage(
  ctx: BotContext,
  judged: QueryPreview,
  alert?: Alert,
): Promise<Message> {
  const { texts, core } = ctx.state;
  const id = await saveQueryForButton(ctx, judged.source);
  const way = (what: string) => (alert ? `alert:${what}-as:${alert.n}:${id}` : `alert:${what}:${id}`);
  const storm = texts.lines('alert-storm', { perDay: Math.round(judged.perDay) });
  const reading = texts.line('try-head', { reading: core.alertPreview.describe(judged.source, texts) });
  return {
    blocks: [block(...storm, reading, ...describeBacktest(ctx, judged))],
    buttons: [
      [
        { text: texts.plain('button-digest-only'), data: way('quiet') },
        { text: texts.plain('button-narrow'), data: alert ? `alert:edit:${alert.n}` : `alert:narrow:${id}` },
        { text: texts.plain('button-save-anyway'), data: way('save') },
      ],
    ],
  };
}

/** How to ask for less than a query does. */
export function createNarrowingMessage({ state: { texts, core } }: BotContext, query: string): Message {
  const words = texts.plain('ask-replace-alert-hint').split(' ');
  const another = words.find((word) => !query.toLowerCase().includes(word.toLowerCase()));
  const more = core.alertPreview.requireWord(query, another ?? words.join(' '));
  const less = core.alertPreview.excludeWords(query, texts.plain('ask-exclude-word-hint'));
  return createTextMessage(texts, 'alert-narrow', { more: `/alert ${more}`, less: `/alert ${less}` });
}
