/** Following channels: /subscribe, /unsubscribe, /channels. */

import { Composer } from 'grammy';
import type { Channel } from '#src/channels/channel.ts';
import { channelKeyOf, channelNameOf, isUnread } from '#src/channels/channel.ts';
import { subscribe, unsubscribe } from '#src/chats/subscription.ts';
import type { Button, Line, Message } from '#src/delivery/message.ts';
import { link } from '#src/delivery/message.ts';
import { changeChat, type HouseContext, keyOf, say, sayText, show } from './context.ts';
import { homeOf } from './links.ts';
import { forChangers } from './rights.ts';

export const subscription = new Composer<HouseContext>();

subscription.command(
  'subscribe',
  forChangers(async (ctx) => {
    const typed = typedNames(ctx);
    const watched = ctx.house.core.watch.list();
    if (typed.length === 0) return watched.length === 1 ? follow(ctx, watched) : offerChannels(ctx, watched);
    const found = await findChannels(ctx, typed);
    return found && follow(ctx, found);
  }),
);

subscription.command(
  'unsubscribe',
  forChangers(async (ctx) => {
    const typed = typedNames(ctx);
    if (ctx.house.chat.channels.length === 0) return sayText(ctx, 'follows-nothing');
    if (typed.length === 0) return say(ctx, confirmLeaving(ctx));
    const found = await findChannels(ctx, typed);
    return (
      found &&
      leave(
        ctx,
        found.map((channel) => channel.key),
      )
    );
  }),
);

subscription.command('channels', (ctx) => say(ctx, channelList(ctx)));

subscription.callbackQuery('channels', async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, channelList(ctx));
});

subscription.callbackQuery(
  'subscribe',
  forChangers(async (ctx) => {
    await ctx.answerCallbackQuery();
    const watched = ctx.house.core.watch.list();
    if (watched.length === 1) await follow(ctx, watched);
    else await offerChannels(ctx, watched);
  }),
);

subscription.callbackQuery(
  /^follow:(\w{4,32})$/,
  forChangers(async (ctx) => {
    const channel = ctx.house.core.watch.get(String(ctx.match?.[1]));
    if (!channel)
      return ctx.answerCallbackQuery({ text: ctx.house.texts.plain('channel-not-watched-short') });
    const wasFirst = ctx.house.chat.channels.length === 0;
    const follows = ctx.house.chat.channels.includes(channel.key);
    await changeChat(ctx, (chat) =>
      follows ? unsubscribe(chat, [channel.key]) : subscribe(chat, [channel.key], ctx.house.core.defaults),
    );
    await ctx.answerCallbackQuery({
      text: ctx.house.texts.plain(follows ? 'follows-no-longer-short' : 'follows-now-short', {
        channel: channel.title,
      }),
    });
    await show(ctx, channelList(ctx));
    if (wasFirst && !follows) await say(ctx, await subscribed(ctx, [channel]));
  }),
);

subscription.callbackQuery(
  'unsubscribe:all',
  forChangers(async (ctx) => {
    await ctx.answerCallbackQuery();
    await changeChat(ctx, (chat) => unsubscribe(chat, chat.channels));
    await show(ctx, { blocks: [{ lines: ctx.house.texts.lines('unsubscribed-all') }] });
  }),
);

/** A picker of channels; what is followed already is marked. */
export async function offerChannels(ctx: HouseContext, channels: readonly Channel[]): Promise<void> {
  if (channels.length === 0) await sayText(ctx, 'watching-nothing');
  else
    await say(ctx, {
      ...pickFrom(ctx, channels),
      blocks: [{ lines: ctx.house.texts.lines('pick-channel') }],
    });
}

async function follow(ctx: HouseContext, channels: readonly Channel[]): Promise<void> {
  const keys = channels.map((channel) => channel.key);
  await changeChat(ctx, (chat) => subscribe(chat, keys, ctx.house.core.defaults));
  await say(ctx, await subscribed(ctx, channels));
}

async function subscribed(ctx: HouseContext, channels: readonly Channel[]): Promise<Message> {
  const { texts, chat, core } = ctx.house;
  const next = await core.due.next(keyOf(ctx));
  const values = {
    channels: texts.list(channels.map((channel) => channel.title)),
    next: next === null ? '' : texts.dayAndTime(next, chat.timeZone),
    zone: chat.timeZone,
  };
  const head = texts.lines(next === null ? 'subscribed-without-digest' : 'subscribed', values);
  const unread = channels.filter(isUnread).map((channel) => channel.title);
  const reading = unread.length === 0 ? [] : texts.lines('not-read-yet', { channels: texts.list(unread) });
  return {
    blocks: [{ lines: [...head, ...reading] }],
    buttons: [
      [
        { text: texts.plain('button-another-time'), data: 'schedule' },
        { text: texts.plain('button-another-zone'), data: 'timezone' },
      ],
      [
        { text: texts.plain('button-add-alert'), data: 'alert:how' },
        { text: texts.plain('button-topics'), data: 'topics' },
      ],
    ],
  };
}

async function leave(ctx: HouseContext, keys: readonly string[]): Promise<void> {
  const titles = keys.map((key) => ctx.house.core.watch.get(key)?.title ?? key);
  await changeChat(ctx, (chat) => unsubscribe(chat, keys));
  const { texts } = ctx.house;
  await sayText(ctx, 'unsubscribed', { channels: texts.list(titles) });
}

function confirmLeaving(ctx: HouseContext): Message {
  const { texts, chat } = ctx.house;
  return {
    blocks: [{ lines: texts.lines('unsubscribe-all-ask', { count: chat.channels.length }) }],
    buttons: [
      [
        { text: texts.plain('button-unsubscribe-all'), data: 'unsubscribe:all' },
        { text: texts.plain('button-keep'), data: 'channels' },
      ],
    ],
  };
}

function channelList(ctx: HouseContext): Message {
  const { texts, core } = ctx.house;
  const channels = core.watch.list();
  if (channels.length === 0) return { blocks: [{ lines: texts.lines('watching-nothing') }] };
  const lines = channels.map((channel) => channelLine(ctx, channel));
  return {
    blocks: [{ lines: texts.lines('channels-head', { count: channels.length }) }, { lines }],
    ...pickFrom(ctx, channels),
  };
}

function channelLine(ctx: HouseContext, channel: Channel): Line {
  const { texts, chat, core } = ctx.house;
  return texts.line('channel-line', {
    name: link(homeOf(channel), channel.title),
    state: { choice: channel.state.replaceAll(' ', '-') },
    newest: channel.newestPostAt === null ? '' : texts.dayAndTime(channel.newestPostAt, chat.timeZone),
    follows: { choice: chat.channels.includes(channel.key) ? 'yes' : 'no' },
    since: texts.dayAndTime(channel.lostSince ?? core.clock.now(), chat.timeZone),
  });
}

function pickFrom(ctx: HouseContext, channels: readonly Channel[]): { buttons: Button[][] } {
  const { chat, texts } = ctx.house;
  const label = (channel: Channel) =>
    texts.plain(chat.channels.includes(channel.key) ? 'button-followed' : 'button-follow', {
      channel: channel.title,
    });
  return {
    buttons: channels
      .slice(0, 50)
      .map((channel) => [{ text: label(channel), data: `follow:${channel.key}` }]),
  };
}

function typedNames(ctx: HouseContext): string[] {
  const typed = typeof ctx.match === 'string' ? ctx.match : '';
  return typed.split(/[\s,]+/).filter((each) => each !== '');
}

/** The watched channels of these names; null when one is not, and the person was told. */
async function findChannels(ctx: HouseContext, typed: readonly string[]): Promise<Channel[] | null> {
  const found: Channel[] = [];
  for (const each of typed.slice(0, 20)) {
    const name = channelNameOf(each);
    const channel = name === null ? undefined : ctx.house.core.watch.get(channelKeyOf(name));
    if (!channel) {
      const values = {
        name: name ?? shortened(each),
        example: ctx.house.core.watch.list()[0]?.name ?? 'MFARussia',
      };
      await sayText(ctx, name === null ? 'channel-name-wrong' : 'channel-not-watched', values);
      return null;
    }
    found.push(channel);
  }
  return found;
}

/** What a person typed, short enough to be shown back. */
export function shortened(typed: string): string {
  const characters = [...typed];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : typed;
}
