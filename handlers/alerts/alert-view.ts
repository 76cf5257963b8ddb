/** One alert with all its switches. */
import { findAlert } from '#src/chats/chat-alerts.ts';
import type { Alert } from '#src/chats/chat.ts';
import { getChannelsForChat } from '#src/chats/get-channels-for-chat.ts';
import { type Button, block, type MessageLine, type Message } from '#src/message/message.ts';
import { describeAlert, createAlertList, getAlertStatus } from './alert-list.ts';
import { type BotContext, getSubjectKey } from '../context.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { AlertListDeps } from './alert-list.ts';

export interface AlertViewDeps extends AlertListDeps {
  readonly channelRegistry: ChannelRegistry;
}

export async function createAlertView(deps: AlertViewDeps, ctx: BotContext, n: number): Promise<Message> {
  const { texts, chat } = ctx.state;
  const alert = findAlert(chat, n);
  if (!alert) return createAlertList(deps, ctx, 0);
  return {
    blocks: [
      block(
        describeAlert(deps, ctx, alert, await deps.alertMessages.hitCounts(getSubjectKey(ctx))),
        texts.line('alert-reading', { reading: deps.alertPreview.describe(alert.query, texts) }),
        ...scopeLines(deps, ctx, alert),
        ...explainNotNotified(ctx, alert),
      ),
    ],
    buttons: switchesOf(deps, ctx, alert),
  };
}

function switchesOf(deps: AlertViewDeps, ctx: BotContext, alert: Alert): Button[][] {
  const { texts, chat } = ctx.state;
  const button = (text: string, what: string): Button => ({
    text: texts.plain(text),
    data: `alert:${what}:${alert.n}`,
  });
  const isMuted = getAlertStatus(alert, deps.clock.now()) === 'muted';
  const { channels, reposts, mediaOnly } = alert.scope;
  const isChoice = chat.channels.length > 1 || channels !== null;
  return [
    [isMuted ? button('button-wake', 'wake') : button('button-mute-day', 'mute'), ...modeButtons(ctx, alert)],
    [
      reposts ? button('button-without-reposts', 'reposts-off') : button('button-with-reposts', 'reposts-on'),
      mediaOnly ? button('button-any-post', 'media-off') : button('button-media-only', 'media-on'),
      ...(isChoice ? [button('button-channels', 'channels')] : []),
    ],
    [
      alert.withChanges === true
        ? button('button-without-changes', 'changes-off')
        : button('button-with-changes', 'changes-on'),
    ],
    [
      button('button-edit', 'edit'),
      button('button-exclude-word', 'exclude'),
      button('button-delete', 'delete'),
    ],
    [{ text: texts.plain('button-back'), data: 'alerts:list' }],
  ];
}

function modeButtons(ctx: BotContext, alert: Alert): Button[] {
  const others = {
    loud: ['silent', 'quiet'],
    silent: ['loud', 'quiet'],
    digest: ['loud', 'silent'],
  } as const;
  return others[alert.mode].map((mode) => ({
    text: ctx.state.texts.plain(`button-${mode}`),
    data: `alert:${mode}:${alert.n}`,
  }));
}

/** What its scope leaves out; nothing of one without limits. */
function scopeLines(
  deps: AlertViewDeps,
  ctx: BotContext,
  { scope, withChanges = false }: Alert,
): MessageLine[] {
  const { texts } = ctx.state;
  const titles = scope.channels?.map((key) => deps.channelRegistry.get(key)?.title ?? key);
  const limits = [
    ...(titles ? [texts.plain('alert-scope-channels', { channels: texts.list(titles) })] : []),
    ...(scope.reposts ? [] : [texts.plain('alert-scope-reposts')]),
    ...(scope.mediaOnly ? [texts.plain('alert-scope-media')] : []),
    ...(withChanges ? [texts.plain('alert-scope-changes')] : []),
  ];
  return limits.length === 0 ? [] : [[limits.join(' · ')]];
}

/** Why nothing of an alert would come: no channel is followed, or it waits for a digest that never comes. */
export function explainNotNotified({ state: { texts, chat } }: BotContext, alert: Alert): MessageLine[] {
  if (chat.channels.length === 0) return [texts.line('follows-nothing')];
  const isLost = alert.mode === 'digest' && chat.schedules.length === 0;
  return isLost ? [texts.line('schedule-none')] : [];
}

/** Which channels an alert looks at, a button each. */
export function createChannelPicker(deps: AlertViewDeps, ctx: BotContext, alert: Alert): Message {
  const { texts, chat } = ctx.state;
  const { n, scope } = alert;
  const ticked = (text: string, is: boolean) =>
    texts.plain(is ? 'button-followed' : 'button-follow', { channel: text });
  const all = texts.plain('button-all-channels');
  const rows = getChannelsForChat(chat, deps.channelRegistry).map(({ key, title }): Button[] => {
    const isIn = scope.channels?.includes(key) === true;
    return [{ text: ticked(title, isIn), data: `alert:${isIn ? 'not' : 'only'}:${n}:${key}` }];
  });
  return {
    blocks: [block(texts.line('alert-channels-ask', { n, query: alert.query }))],
    buttons: [
      [{ text: ticked(all, scope.channels === null), data: `alert:everywhere:${n}` }],
      ...rows,
      [{ text: texts.plain('button-back'), data: `alert:show:${n}` }],
    ],
  };
}
