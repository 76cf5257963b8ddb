/** The list of a chat's alerts, and one line of it. */
import type { Services } from '#src/app/create-services.ts';
import type { Alert } from '#src/chats/chat.ts';
import { isMuted } from '#src/chats/chat-alerts.ts';
import { type Button, block, bold, type MessageLine } from '#src/message/message.ts';
import { shorten } from '#src/message/shorten.ts';
import { askData } from '../ask.ts';
import type { BotContext } from '../context.ts';
import { createPager, createWayOn, cutPage } from '../page.ts';

export type AlertDeps = Pick<Services, 'alertMessages' | 'alertPreview' | 'channelRegistry' | 'clock'>;

const perPage = 8;
const longestLabel = 30;

/** `more`: buttons below those of the list. */
export async function createAlertList(deps: AlertDeps, ctx: BotContext, page: number, more: Button[] = []) {
  const { texts, chat } = ctx.state;
  const add = ctx.button('button-add-alert', askData('alert'));
  const below = [...(more.length === 0 ? [] : [more]), [add, ...createWayOn(ctx)]];
  if (chat.alerts.length === 0) return { blocks: [{ lines: texts.lines('no-alerts') }], buttons: below };
  const { at, pages, shown } = cutPage(chat.alerts, page, perPage);
  const hits = await deps.alertMessages.hitCounts(ctx.state.subjectKey);
  return {
    blocks: [
      { lines: texts.lines('alerts-head', { count: chat.alerts.length }) },
      block(...shown.map((alert) => describeAlert(deps, ctx, alert, hits))),
    ],
    buttons: [
      ...shown.map(({ n, query }) => [
        { text: `${n}. ${shorten(query, longestLabel)}`, data: `alert:show:${n}` },
      ]),
      ...createPager(ctx, at, pages, (to) => `alerts:list:${to}`),
      ...below,
    ],
  };
}

export function describeAlert(
  deps: AlertDeps,
  ctx: BotContext,
  alert: Alert,
  hits: ReadonlyMap<number, number>,
): MessageLine {
  return ctx.state.texts.line('alert-line', {
    n: alert.n,
    query: bold(alert.query),
    hits: hits.get(alert.n) ?? 0,
    state: { choice: getAlertStatus(alert, deps.clock.now()) },
  });
}

export function getAlertStatus(alert: Alert, now: number): string {
  if (alert.isSwitchedOff) return 'off';
  return isMuted(alert, now) ? 'muted' : alert.mode;
}
