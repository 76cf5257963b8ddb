/** First contact: what this is, and the three first steps. Subscribes nobody by itself. */

import { Composer } from 'grammy';
import { type Channel, toChannelUrl } from '#src/channels/channel.ts';
import type { MessageLine, Message } from '#src/message/message.ts';
import { link } from '#src/message/message.ts';
import type { Operators } from '#src/app/operators.ts';
import type { DigestQueue } from '#src/chats/digest-queue.ts';
import {
  type BotContext,
  createTextMessage,
  editOrReply,
  getSubjectKey,
  reply,
  replyText,
} from './context.ts';
import { isDeepLink, openDeepLink } from './deep-link.ts';
import type { DeepLinkDeps } from './deep-link.ts';

export interface StartDeps extends DeepLinkDeps {
  readonly acceptInvitation: Operators['acceptInvitation'];
  readonly digestQueue: DigestQueue;
}

export function createStartHandlers(deps: StartDeps): Composer<BotContext> {
  const start = new Composer<BotContext>();

  start.command('start', async (ctx) => {
    const payload = ctx.match.trim();
    const isNewAdmin =
      ctx.state.type === 'private' && ctx.from && (await deps.acceptInvitation(payload, ctx.from.id));
    if (isNewAdmin) await replyText(ctx, 'admin-welcome');
    else if (isDeepLink(payload)) await openDeepLink(deps, ctx, payload);
    else await reply(ctx, await welcome(deps, ctx));
  });

  start.command('help', async (ctx) => {
    if (ctx.state.isFirstThisMinute('help')) await reply(ctx, help(ctx));
  });

  start.callbackQuery('home', async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, await welcome(deps, ctx));
  });

  start.callbackQuery('help', async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, help(ctx));
  });

  return start;
}

/** Who follows something is no newcomer. */
async function welcome(deps: StartDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat } = ctx.state;
  if (chat.channels.length > 0) return welcomeBack(deps, ctx);
  return {
    blocks: [{ lines: welcomeLines(deps, ctx) }, { lines: texts.lines('welcome-what') }],
    buttons: [
      [{ text: texts.plain('button-subscribe'), data: 'subscribe' }],
      [
        { text: texts.plain('button-digest-today'), data: 'digest:today' },
        { text: texts.plain('button-language'), data: 'language' },
      ],
    ],
  };
}

async function welcomeBack(deps: StartDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat } = ctx.state;
  const next = await deps.digestQueue.nextRunAt(getSubjectKey(ctx));
  const values = {
    channels: texts.list(chat.channels.map((key) => deps.channelRegistry.get(key)?.title ?? key)),
    next: next === null ? texts.plain('settings-nothing') : texts.dayAndTime(next, chat.timeZone),
    alerts: texts.number(chat.alerts.length),
  };
  return createTextMessage(texts, 'welcome-back', values, [
    [
      { text: texts.plain('button-digest-today'), data: 'digest:today' },
      { text: texts.plain('button-alerts'), data: 'alerts:list' },
    ],
    [
      { text: texts.plain('button-settings'), data: 'settings' },
      { text: texts.plain('button-help'), data: 'help' },
    ],
  ]);
}

function help(ctx: BotContext): Message {
  const { texts } = ctx.state;
  return {
    blocks: [
      { lines: [...texts.lines('help'), ...texts.lines('help-more')] },
      { lines: texts.lines('help-queries') },
    ],
    buttons: [
      [
        { text: texts.plain('button-subscribe'), data: 'subscribe' },
        { text: texts.plain('button-add-alert'), data: 'alert:how' },
        { text: texts.plain('button-digest-today'), data: 'digest:today' },
      ],
    ],
  };
}

/** Where nothing is watched yet, that stands in the place of the channels. */
function welcomeLines(deps: DeepLinkDeps, ctx: BotContext): readonly MessageLine[] {
  const { texts } = ctx.state;
  const channels = deps.channelRegistry.list();
  const lines = texts.lines('welcome', { channels: channelLinks(channels) });
  return channels.length > 0 ? lines : [...lines.slice(0, 1), texts.line('watching-nothing')];
}

export const channelLinks = (channels: readonly Channel[]): MessageLine =>
  channels.flatMap((channel, at): MessageLine => {
    const name = link(toChannelUrl(channel), channel.title);
    return at === 0 ? [name] : [', ', name];
  });
