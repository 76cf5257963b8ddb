/** What people see of their alerts: how to make one, the list, the line about a wrong query. */
import type { QueryProblem } from '#src/query/language/query-problem.ts';
import type { Alert } from '#src/chats/chat.ts';
import { type Button, block, bold, type MessageLine, type Message } from '#src/message/message.ts';
import { type BotContext, getSubjectKey } from '../context.ts';
import type { AlertMessages } from '#src/alerts/messages/alert-messages.ts';
import type { AlertPreview } from '#src/alerts/preview/alert-preview.ts';
import type { CallbackState } from '#src/chats/callback-state.ts';
import type { Clock } from '#src/clock.ts';

export interface AlertListDeps {
  readonly alertMessages: AlertMessages;
  readonly alertPreview: AlertPreview;
  readonly callbackState: CallbackState;
  readonly clock: Clock;
}

const perPage = 8;

export function createAlertHelp(ctx: BotContext): Message {
  const { texts } = ctx.state;
  return { blocks: [{ lines: texts.lines('alert-how') }, { lines: texts.lines('help-queries') }] };
}

/** `more`: buttons below those of the list. */
export async function createAlertList(
  deps: AlertListDeps,
  ctx: BotContext,
  page: number,
  more: Button[] = [],
): Promise<Message> {
  const { texts, chat } = ctx.state;
  const below = [
    ...(more.length === 0 ? [] : [more]),
    [
      { text: texts.plain('button-add-alert'), data: 'alert:how' },
      { text: texts.plain('button-settings'), data: 'settings' },
    ],
  ];
  if (chat.alerts.length === 0) return { blocks: [{ lines: texts.lines('no-alerts') }], buttons: below };
  const pages = Math.ceil(chat.alerts.length / perPage);
  const at = Math.min(page, pages - 1);
  const hits = await deps.alertMessages.hitCounts(getSubjectKey(ctx));
  const shown = chat.alerts.slice(at * perPage, (at + 1) * perPage);
  return {
    blocks: [
      { lines: texts.lines('alerts-head', { count: chat.alerts.length }) },
      block(...shown.map((alert) => describeAlert(deps, ctx, alert, hits))),
    ],
    buttons: [...alertButtons(shown), ...createPageButtons(ctx, at, pages, 'alerts:list'), ...below],
  };
}

const longestLabel = 30;

/** A button for each, with its query. */
const alertButtons = (alerts: readonly Alert[]): Button[][] =>
  alerts.map(({ n, query }) => {
    const letters = [...query];
    const label = letters.length > longestLabel ? `${letters.slice(0, longestLabel).join('')}…` : query;
    return [{ text: `${n}. ${label}`, data: `alert:show:${n}` }];
  });

/** To the pages before and after; `way` is what a press on one of them begins with. */
export function createPageButtons(ctx: BotContext, at: number, pages: number, way: string): Button[][] {
  const { texts } = ctx.state;
  const row: Button[] = [];
  if (at > 0) row.push({ text: texts.plain('button-back-page'), data: `${way}:${at - 1}` });
  if (at < pages - 1) row.push({ text: texts.plain('button-next-page'), data: `${way}:${at + 1}` });
  return row.length === 0 ? [] : [row];
}

export function describeAlert(
  deps: AlertListDeps,
  ctx: BotContext,
  alert: Alert,
  hits: ReadonlyMap<number, number>,
): MessageLine {
  const { texts } = ctx.state;
  return texts.line('alert-line', {
    n: alert.n,
    query: bold(alert.query),
    hits: hits.get(alert.n) ?? 0,
    state: { choice: getAlertStatus(alert, deps.clock.now()) },
  });
}

export function getAlertStatus(alert: Alert, now: number): string {
  return alert.mutedUntil !== null && alert.mutedUntil > now ? 'muted' : alert.mode;
}

/** `use`: what the button with the corrected query begins with. */
export async function createQueryProblemMessage(
  deps: AlertListDeps,
  ctx: BotContext,
  problem: QueryProblem,
  use = 'alert:use',
): Promise<Message> {
  const { texts } = ctx.state;
  const wrong: MessageLine = [deps.alertPreview.problem(problem, texts)];
  if (problem.fix === null) return { blocks: [block(wrong)] };
  const id = await saveQueryForButton(deps, ctx, problem.fix);
  return {
    blocks: [block(wrong, texts.line('alert-did-you-mean', { fix: problem.fix }))],
    buttons: [[{ text: texts.plain('button-use-this'), data: `${use}:${id}` }]],
  };
}

/** For a button that needs it: answers the id it is found by. */
export const saveQueryForButton = (deps: AlertListDeps, ctx: BotContext, query: string): Promise<string> =>
  deps.callbackState.save(getSubjectKey(ctx), { about: 'query', text: query });
