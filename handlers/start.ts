/** First contact: what this is, and the three first steps. Subscribes nobody by itself. */

import { Composer } from 'grammy';
import { type Channel, toChannelUrl } from '#src/channels/channel.ts';
import type { MessageLine, Message } from '#src/message/message.ts';
import { link } from '#src/message/message.ts';
import { type BotContext, reply, editOrReply } from './context.ts';
import { isDeepLink, openDeepLink } from './deep-link.ts';
import type { DeepLinkDeps } from './deep-link.ts';

export function createStartHandlers(deps: DeepLinkDeps): Composer<BotContext> {
  const start = new Composer<BotContext>();

  start.command('start', async (ctx) => {
    const payload = ctx.match.trim();
    if (isDeepLink(payload)) await openDeepLink(deps, ctx, payload);
    else await reply(ctx, welcome(deps, ctx));
  });

  start.command('help', async (ctx) => {
    await reply(ctx, help(ctx));
  });

  start.callbackQuery('home', async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, welcome(deps, ctx));
  });

  start.callbackQuery('help', async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, help(ctx));
  });

  return start;
}

function welcome(deps: DeepLinkDeps, ctx: BotContext): Message {
  const { texts } = ctx.state;
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
  const lines = texts.lines('welcome', { channels: namesOf(channels) });
  return channels.length > 0 ? lines : [...lines.slice(0, 1), texts.line('watching-nothing')];
}

const namesOf = (channels: readonly Channel[]): MessageLine =>
  channels.flatMap((channel, at): MessageLine => {
    const name = link(toChannelUrl(channel), channel.title);
    return at === 0 ? [name] : [', ', name];
  });
