/** What is answered to a query: saved, tried, or better not saved so. */
import type { Judged } from '#src/alerts/desk.ts';
import type { Alert } from '#src/chats/chat.ts';
import { type Block, type Button, block, type Line, type Message } from '#src/delivery/message.ts';
import { untoldLines } from './alert-switches.ts';
import { caughtLines, hitLine, whyLine } from './alert-trial.ts';
import { keepQuery, turnButtons } from './alert-views.ts';
import { type HouseContext, keyOf, textMessage } from './context.ts';

const perPage = 5;

/** `before`: as the alert was until now; absent for a new one, and the same for one that was there already. */
export async function savedMessage(
  ctx: HouseContext,
  alert: Alert,
  judged: Judged,
  before?: Alert,
): Promise<Message> {
  const { texts, core } = ctx.house;
  const key = before === alert ? 'alert-saved-already' : 'alert-saved';
  const saved = texts.line(key, { n: alert.n, reading: core.desk.reading(alert.query, texts) });
  const wider = await widerOffer(ctx, judged, `alert:replace:${alert.n}`, alert);
  const newest = judged.newest.slice(0, 1).map((hit) => hitLine(ctx, hit));
  const untold = untoldLines(ctx, alert);
  return {
    blocks: [block(saved, ...untold, ...caughtLines(ctx, judged), ...wider.lines, ...newest)],
    buttons: [
      ...(ctx.house.chat.channels.length === 0 ? [subscribeButtons(ctx)] : []),
      ...wider.buttons,
      ...showButtons(ctx, alert, judged),
      await alertButtons(ctx, alert, before),
    ],
  };
}

const subscribeButtons = ({ house: { texts } }: HouseContext): Button[] => [
  { text: texts.plain('button-subscribe'), data: 'subscribe' },
];

function showButtons({ house: { texts } }: HouseContext, { n }: Alert, { hits }: Judged): Button[][] {
  const text = texts.plain('button-show-hits', { count: hits });
  return hits > 0 ? [[{ text, data: `alert:hits:${n}` }]] : [];
}

async function alertButtons(ctx: HouseContext, alert: Alert, before?: Alert): Promise<Button[]> {
  const { texts, core } = ctx.house;
  const { n } = alert;
  if (before === alert) return [{ text: texts.plain('button-edit'), data: `alert:show:${n}` }];
  const undo = before && (await core.notes.keep(keyOf(ctx), undoing(before)));
  return [
    { text: texts.plain('button-without-reposts'), data: `alert:reposts-off:${n}` },
    { text: texts.plain('button-silent'), data: `alert:silent:${n}` },
    { text: texts.plain('button-undo'), data: undo ? `alert:undo:${undo}` : `alert:delete:${n}` },
  ];
}

/** A note to bring an alert back as it was; `isGone`: from its deletion. */
export const undoing = (alert: Alert, isGone = false) =>
  ({ about: 'undo', text: JSON.stringify({ alert, isGone }) }) as const;

/** A page of what a query would have caught, each with the reason. */
export async function tryMessage(ctx: HouseContext, judged: Judged, page = 0): Promise<Message> {
  const { texts } = ctx.house;
  const id = await keepQuery(ctx, judged.source);
  const wider = await widerOffer(ctx, judged, 'alert:try');
  const save: Button = { text: texts.plain('button-save-alert'), data: `alert:use:${id}` };
  const view = hitsView(ctx, judged, page, `alert:try:${id}`);
  return {
    blocks: [headBlock(ctx, judged, wider.lines), ...view.blocks],
    buttons: [...wider.buttons, ...view.buttons, [save]],
  };
}

/** A page of what an alert would have caught. */
export function hitsMessage(ctx: HouseContext, { n }: Alert, judged: Judged, page: number): Message {
  const view = hitsView(ctx, judged, page, `alert:hits:${n}`);
  return { blocks: [headBlock(ctx, judged), ...view.blocks], buttons: view.buttons };
}

function headBlock(ctx: HouseContext, judged: Judged, more: readonly Line[] = []): Block {
  const { texts, core } = ctx.house;
  const reading = core.desk.reading(judged.source, texts);
  return block(texts.line('try-head', { reading }), ...caughtLines(ctx, judged), ...more);
}

function hitsView(ctx: HouseContext, judged: Judged, page: number, way: string) {
  const pages = Math.max(1, Math.ceil(judged.newest.length / perPage));
  const at = Math.min(page, pages - 1);
  const hits = judged.newest.slice(at * perPage, (at + 1) * perPage);
  return {
    blocks: hits.map((hit) => block(hitLine(ctx, hit), whyLine(ctx, judged, hit))),
    buttons: turnButtons(ctx, at, pages, way),
  };
}

/** Nothing was caught: the nearest form of the query that would have. `use`: what its button begins with. */
async function widerOffer(ctx: HouseContext, judged: Judged, use: string, alert?: Alert) {
  const { core, chat, texts } = ctx.house;
  const isBarren = judged.hits === 0 && judged.posts > 0;
  const wider = isBarren ? await core.desk.wider(chat, judged.source, alert?.scope) : null;
  if (!wider) return { lines: [], buttons: [] };
  const id = await keepQuery(ctx, wider.source);
  return {
    lines: [texts.line('search-wider', { query: wider.source, count: wider.hits })],
    buttons: [[{ text: texts.plain('button-use-this'), data: `${use}:${id}` }]],
  };
}

/** Asks before an alert becomes a storm: a new one, or `alert` by other words. */
export async function stormMessage(ctx: HouseContext, judged: Judged, alert?: Alert): Promise<Message> {
  const { texts, core } = ctx.house;
  const id = await keepQuery(ctx, judged.source);
  const way = (what: string) => (alert ? `alert:${what}-as:${alert.n}:${id}` : `alert:${what}:${id}`);
  const storm = texts.lines('alert-storm', { perDay: Math.round(judged.perDay) });
  const reading = texts.line('try-head', { reading: core.desk.reading(judged.source, texts) });
  return {
    blocks: [block(...storm, reading, ...caughtLines(ctx, judged))],
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
export function narrowMessage({ house: { texts, core } }: HouseContext, query: string): Message {
  const words = texts.plain('ask-replace-alert-hint').split(' ');
  const another = words.find((word) => !query.toLowerCase().includes(word.toLowerCase()));
  const more = core.desk.narrowed(query, another ?? words.join(' '));
  const less = core.desk.excluding(query, texts.plain('ask-exclude-word-hint'));
  return textMessage(texts, 'alert-narrow', { more: `/alert ${more}`, less: `/alert ${less}` });
}
