import type { Services } from '#src/app/create-services.ts';
import { isMuted, findAlert } from '#src/chats/chat-changes.ts';
import type { Alert } from '#src/chats/chat.ts';
import { type Button, block, bold, type MessageLine, type Message } from '#src/message/message.ts';
import { shorten } from '#src/message/shorten.ts';
import type { BotContext } from '../bot-context.ts';
import { createToggle, createWayOn, cutPage } from '../page.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';

export type AlertDeps = Pick<Services, 'alertMessages' | 'alertPreview' | 'clock'>;

const perPage = 8;
const longestLabel = 30;

export async function createAlertList(deps: AlertDeps, ctx: BotContext, page: number, more: Button[] = []) {
  const { texts, chat } = ctx.state;
  const add = ctx.button('add-alert', 'ask:alert');
  const below = [more, [add, ...createWayOn(ctx)]];
  if (chat.alerts.length === 0) return ctx.createMessage('no-alerts', {}, below);
  const where = { page, perPage, data: (to: number) => `alerts:list:${to}` };
  const { shown, pager } = cutPage(ctx, chat.alerts, where);
  return {
    blocks: [
      { lines: texts.lines('alerts-head', { count: chat.alerts.length }) },
      { lines: await describeAlerts(deps, ctx, shown) },
    ],
    buttons: [
      ...shown.map(({ n, query }) => [
        { text: `${n}. ${shorten(query, longestLabel)}`, data: `alert:show:${n}` },
      ]),
      pager,
      ...below,
    ],
  };
}

async function describeAlerts(deps: AlertDeps, ctx: BotContext, alerts: readonly Alert[]) {
  const hits = await deps.alertMessages.hitCounts(ctx.state.subjectKey);
  return alerts.map((alert) =>
    ctx.line('alert-line', {
      n: alert.n,
      query: bold(alert.query),
      hits: hits.get(alert.n) ?? 0,
      state: { choice: getAlertStatus(alert, deps.clock.now()) },
    }),
  );
}

function getAlertStatus(alert: Alert, now: number): string {
  if (alert.isSwitchedOff) return 'off';
  return isMuted(alert, now) ? 'muted' : alert.mode;
}

export async function createAlertView(deps: AlertDeps, ctx: BotContext, n: number): Promise<Message> {
  const { texts, chat } = ctx.state;
  const alert = findAlert(chat, n);
  if (!alert) return createAlertList(deps, ctx, 0);
  const read = parseQuery(alert.query);
  // an older version may have saved what is no query any more
  const reading = 'problem' in read ? [alert.query] : describeQuery(read.query, texts);
  const lines = [
    ...(await describeAlerts(deps, ctx, [alert])),
    texts.line('alert-reading', { reading }),
    ...scopeLines(ctx, alert),
    ...explainNotNotified(ctx, alert),
  ];
  return { blocks: [{ lines }], buttons: createSwitches(deps, ctx, alert) };
}

function createSwitches(deps: AlertDeps, ctx: BotContext, alert: Alert): Button[][] {
  const { n, mode, scope, withChanges } = alert;
  const button = (text: string, what: string) => ctx.button(text, `alert:${what}:${n}`);
  const isMuted = getAlertStatus(alert, deps.clock.now()) === 'muted';
  const isChoice = ctx.state.chat.channels.length > 1 || scope.channels !== null;
  const modes = ['loud', 'silent', 'quiet'].filter((each) => each !== (mode === 'digest' ? 'quiet' : mode));
  return [
    [
      isMuted ? button('wake', 'wake') : button('mute-day', 'mute'),
      ...modes.map((each) => button(each, each)),
    ],
    [
      scope.reposts ? button('without-reposts', 'reposts-off') : button('with-reposts', 'reposts-on'),
      scope.mediaOnly ? button('any-post', 'media-off') : button('media-only', 'media-on'),
      ...(isChoice ? [button('channels', 'channels')] : []),
    ],
    [withChanges ? button('without-changes', 'changes-off') : button('with-changes', 'changes-on')],
    [button('edit', 'edit'), button('exclude-word', 'exclude'), button('delete', 'delete')],
    [ctx.button('back', 'alerts:list')],
  ];
}

function scopeLines(ctx: BotContext, { scope, withChanges = false }: Alert): MessageLine[] {
  const { texts } = ctx.state;
  const titles = scope.channels?.map(ctx.titleOf);
  const limits = [
    ...(titles ? [texts.plain('alert-scope-channels', { channels: texts.list(titles) })] : []),
    ...(scope.reposts ? [] : [texts.plain('alert-scope-reposts')]),
    ...(scope.mediaOnly ? [texts.plain('alert-scope-media')] : []),
    ...(withChanges ? [texts.plain('alert-scope-changes')] : []),
  ];
  return limits.length === 0 ? [] : [[limits.join(' · ')]];
}

/** Why nothing of an alert would come: it is off, no channel is followed, or it waits for a digest that never comes. */
export function explainNotNotified({ state: { texts, chat } }: BotContext, alert: Alert): MessageLine[] {
  if (alert.isSwitchedOff) return [texts.line('alert-off')];
  if (chat.channels.length === 0) return [texts.line('follows-nothing')];
  const isLost = alert.mode === 'digest' && chat.schedules.length === 0;
  return isLost ? [texts.line('schedule-none')] : [];
}

export function createChannelPicker(ctx: BotContext, alert: Alert): Message {
  const { texts } = ctx.state;
  const { n, scope } = alert;
  const all = texts.plain('button-all-channels');
  const rows = ctx.channelsOfChat().map(({ key, title }) => {
    const isIn = scope.channels?.includes(key) === true;
    return [createToggle(ctx, isIn, title, `alert:${isIn ? 'not' : 'only'}:${n}:${key}`)];
  });
  return {
    blocks: [block(texts.line('alert-channels-ask', { n, query: alert.query }))],
    buttons: [
      [createToggle(ctx, scope.channels === null, all, `alert:everywhere:${n}`)],
      ...rows,
      [ctx.button('back', `alert:show:${n}`)],
    ],
  };
}
