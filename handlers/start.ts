/** First contact: what this is, and the three first steps. Subscribes nobody by itself. */

import { Composer } from 'grammy';
import type { Channel } from '#src/channels/channel.ts';
import type { Line, Message } from '#src/delivery/message.ts';
import { link } from '#src/delivery/message.ts';
import { type HouseContext, say, show } from './context.ts';
import { homeOf } from './links.ts';
import { isPublicPayload, openPayload } from './payload.ts';

export const start = new Composer<HouseContext>();

start.command('start', async (ctx) => {
  const payload = ctx.match.trim();
  if (isPublicPayload(payload)) await openPayload(ctx, payload);
  else await say(ctx, welcome(ctx));
});

start.command('help', async (ctx) => {
  await say(ctx, help(ctx));
});

start.callbackQuery('home', async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, welcome(ctx));
});

start.callbackQuery('help', async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, help(ctx));
});

function welcome(ctx: HouseContext): Message {
  const { texts } = ctx.house;
  return {
    blocks: [{ lines: welcomeLines(ctx) }, { lines: texts.lines('welcome-what') }],
    buttons: [
      [{ text: texts.plain('button-subscribe'), data: 'subscribe' }],
      [
        { text: texts.plain('button-digest-today'), data: 'digest:today' },
        { text: texts.plain('button-language'), data: 'language' },
      ],
    ],
  };
}

function help(ctx: HouseContext): Message {
  const { texts } = ctx.house;
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
function welcomeLines(ctx: HouseContext): readonly Line[] {
  const { core, texts } = ctx.house;
  const channels = core.watch.list();
  const lines = texts.lines('welcome', { channels: namesOf(channels) });
  return channels.length > 0 ? lines : [...lines.slice(0, 1), texts.line('watching-nothing')];
}

const namesOf = (channels: readonly Channel[]): Line =>
  channels.flatMap((channel, at): Line => {
    const name = link(homeOf(channel), channel.title);
    return at === 0 ? [name] : [', ', name];
  });
