/** What people see of alerts: the list, one alert, the answer to a new one, the line about a wrong query. */
import type { Judged } from '#src/alerts/desk.ts';
import type { QueryProblem } from '#src/alerts/problem.ts';
import { findAlert } from '#src/chats/alerts.ts';
import type { Alert } from '#src/chats/chat.ts';
import { type Block, type Button, block, bold, type Line, type Message } from '#src/delivery/message.ts';
import { caughtLines, newestLines } from './alert-trial.ts';
import { type HouseContext, keyOf } from './context.ts';

const perPage = 8;
const shownHits = 5;

export function howToAlert(ctx: HouseContext): Message {
  const { texts } = ctx.house;
  return { blocks: [{ lines: texts.lines('alert-how') }, { lines: texts.lines('help-queries') }] };
}

export async function alertList(ctx: HouseContext, page: number): Promise<Message> {
  const { texts, chat, core } = ctx.house;
  if (chat.alerts.length === 0) return { blocks: [{ lines: texts.lines('no-alerts') }] };
  const pages = Math.ceil(chat.alerts.length / perPage);
  const at = Math.min(page, pages - 1);
  const hits = await core.cards.hits(keyOf(ctx));
  const shown = chat.alerts.slice(at * perPage, (at + 1) * perPage);
  return {
    blocks: [
      { lines: texts.lines('alerts-head', { count: chat.alerts.length }) },
      block(...shown.map((alert) => alertLine(ctx, alert, hits))),
    ],
    buttons: [...numberButtons(shown), ...turnButtons(ctx, at, pages)],
  };
}

function numberButtons(alerts: readonly Alert[]): Button[][] {
  const buttons = alerts.map(({ n }) => ({ text: String(n), data: `alert:show:${n}` }));
  return [buttons.slice(0, 4), buttons.slice(4)].filter((row) => row.length > 0);
}

function turnButtons(ctx: HouseContext, at: number, pages: number): Button[][] {
  const { texts } = ctx.house;
  const row: Button[] = [];
  if (at > 0) row.push({ text: texts.plain('button-back-page'), data: `alerts:list:${at - 1}` });
  if (at < pages - 1) row.push({ text: texts.plain('button-next-page'), data: `alerts:list:${at + 1}` });
  return row.length === 0 ? [] : [row];
}

function alertLine(ctx: HouseContext, alert: Alert, hits: ReadonlyMap<number, number>): Line {
  const { texts, core } = ctx.house;
  return texts.line('alert-line', {
    n: alert.n,
    query: bold(alert.query),
    hits: hits.get(alert.n) ?? 0,
    state: { choice: stateOf(alert, core.clock.now()) },
  });
}

function stateOf(alert: Alert, now: number): string {
  return alert.mutedUntil !== null && alert.mutedUntil > now ? 'muted' : alert.mode;
}

/** One alert with all its switches. */
export async function alertView(ctx: HouseContext, n: number): Promise<Message> {
  const { texts, chat, core } = ctx.house;
  const alert = findAlert(chat, n);
  if (!alert) return alertList(ctx, 0);
  const isMuted = stateOf(alert, core.clock.now()) === 'muted';
  const switches: Button[][] = [
    [
      isMuted
        ? { text: texts.plain('button-wake'), data: `alert:wake:${n}` }
        : { text: texts.plain('button-mute-day'), data: `alert:mute:${n}` },
      ...modeButtons(ctx, alert),
    ],
    [
      {
        text: texts.plain(alert.scope.reposts ? 'button-without-reposts' : 'button-with-reposts'),
        data: `alert:reposts:${n}`,
      },
      {
        text: texts.plain(alert.scope.mediaOnly ? 'button-any-post' : 'button-media-only'),
        data: `alert:media:${n}`,
      },
    ],
    [
      { text: texts.plain('button-edit'), data: `alert:edit:${n}` },
      { text: texts.plain('button-exclude-word'), data: `alert:exclude:${n}` },
      { text: texts.plain('button-delete'), data: `alert:delete:${n}` },
    ],
    [{ text: texts.plain('button-back'), data: 'alerts:list' }],
  ];
  return {
    blocks: [
      block(
        alertLine(ctx, alert, await core.cards.hits(keyOf(ctx))),
        texts.line('alert-reading', { reading: core.desk.reading(alert.query, texts) }),
      ),
    ],
    buttons: switches,
  };
}

function modeButtons(ctx: HouseContext, alert: Alert): Button[] {
  const others = {
    loud: ['silent', 'quiet'],
    silent: ['loud', 'quiet'],
    digest: ['loud', 'silent'],
  } as const;
  return others[alert.mode].map((mode) => ({
    text: ctx.house.texts.plain(`button-${mode}`),
    data: `alert:${mode}:${alert.n}`,
  }));
}

/** `before`: as the alert was until now; absent for a new one. */
export async function savedMessage(
  ctx: HouseContext,
  alert: Alert,
  judged: Judged,
  before?: Alert,
): Promise<Message> {
  const { texts, core } = ctx.house;
  const kept =
    before && (await core.notes.keep(keyOf(ctx), { about: 'undo', text: `${before.n} ${before.query}` }));
  const undo = kept ? `alert:undo:${kept}` : `alert:delete:${alert.n}`;
  const saved = texts.line('alert-saved', { n: alert.n, reading: core.desk.reading(alert.query, texts) });
  return {
    blocks: [block(saved, ...caughtLines(ctx, judged), ...newestLines(ctx, judged, 1))],
    buttons: [
      [
        { text: texts.plain('button-without-reposts'), data: `alert:reposts:${alert.n}` },
        { text: texts.plain('button-silent'), data: `alert:silent:${alert.n}` },
        { text: texts.plain('button-undo'), data: undo },
      ],
    ],
  };
}

export async function tryMessage(ctx: HouseContext, judged: Judged): Promise<Message> {
  const { texts, core } = ctx.house;
  const id = await core.notes.keep(keyOf(ctx), { about: 'query', text: judged.source });
  const hits: Block = block(...newestLines(ctx, judged, shownHits));
  const head = block(
    texts.line('try-head', { reading: core.desk.reading(judged.source, texts) }),
    ...caughtLines(ctx, judged),
  );
  return {
    blocks: hits.lines.length === 0 ? [head] : [head, hits],
    buttons: [[{ text: texts.plain('button-save-alert'), data: `alert:use:${id}` }]],
  };
}

export async function stormMessage(ctx: HouseContext, judged: Judged): Promise<Message> {
  const { texts, core } = ctx.house;
  const id = await core.notes.keep(keyOf(ctx), { about: 'query', text: judged.source });
  return {
    blocks: [{ lines: texts.lines('alert-storm', { perDay: Math.round(judged.perDay) }) }],
    buttons: [
      [
        { text: texts.plain('button-digest-only'), data: `alert:quiet:${id}` },
        { text: texts.plain('button-narrow'), data: 'alert:how' },
        { text: texts.plain('button-save-anyway'), data: `alert:save:${id}` },
      ],
    ],
  };
}

export async function problemMessage(ctx: HouseContext, problem: QueryProblem): Promise<Message> {
  const { texts, core } = ctx.house;
  const wrong: Line = [core.desk.problem(problem, texts)];
  if (problem.fix === null) return { blocks: [block(wrong)] };
  const id = await core.notes.keep(keyOf(ctx), { about: 'query', text: problem.fix });
  return {
    blocks: [block(wrong, texts.line('alert-did-you-mean', { fix: problem.fix }))],
    buttons: [[{ text: texts.plain('button-use-this'), data: `alert:use:${id}` }]],
  };
}
