/** Following channels: /subscribe, /unsubscribe, /channels. */

import { Composer } from 'grammy';
import { type Channel, isNeverRead, parseChannelName, toChannelUrl } from '#src/channels/channel.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import { subscribe, unsubscribe } from '#src/chats/subscription.ts';
import type { Button, MessageLine, Message } from '#src/message/message.ts';
import { link } from '#src/message/message.ts';
import { changeChat, type BotContext, getSubjectKey, reply, replyText, editOrReply } from './context.ts';
import { requireSettingsRight } from './permissions.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Clock } from '#src/clock.ts';
import type { ChatDefaults } from '#src/chats/chat.ts';
import type { DigestQueue } from '#src/chats/digest-queue.ts';
import { minuteMs } from '#src/duration.ts';
import type { Texts } from '#src/message/texts.ts';

export interface SubscriptionDeps {
  readonly channelRegistry: ChannelRegistry;
  readonly clock: Clock;
  readonly defaults: ChatDefaults;
  readonly digestQueue: DigestQueue;
}

export function createSubscriptionHandlers(deps: SubscriptionDeps): Composer<BotContext> {
  const subscription = new Composer<BotContext>();

  subscription.command(
    'subscribe',
    requireSettingsRight(async (ctx) => {
      const typed = typedNames(ctx);
      const watched = deps.channelRegistry.list();
      if (typed.length === 0)
        return watched.length === 1 ? follow(deps, ctx, watched) : offerChannels(ctx, watched);
      const found = await findChannels(deps, ctx, typed);
      return found && follow(deps, ctx, found);
    }),
  );

  subscription.command(
    'unsubscribe',
    requireSettingsRight(async (ctx) => {
      const typed = typedNames(ctx);
      if (ctx.state.chat.channels.length === 0) return replyText(ctx, 'follows-nothing');
      if (typed.length === 0) return reply(ctx, confirmLeaving(ctx));
      const found = await findChannels(deps, ctx, typed);
      return (
        found &&
        leave(
          deps,
          ctx,
          found.map((channel) => channel.key),
        )
      );
    }),
  );

  subscription.command('channels', (ctx) => reply(ctx, channelList(deps, ctx)));

  subscription.callbackQuery('channels', async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, channelList(deps, ctx));
  });

  subscription.callbackQuery(
    'subscribe',
    requireSettingsRight(async (ctx) => {
      await ctx.answerCallbackQuery();
      const watched = deps.channelRegistry.list();
      if (watched.length === 1) await follow(deps, ctx, watched);
      else await offerChannels(ctx, watched);
    }),
  );

  subscription.callbackQuery(
    /^follow:(\w{4,32})$/,
    requireSettingsRight(async (ctx) => {
      const channel = deps.channelRegistry.get(String(ctx.match?.[1]));
      if (!channel)
        return ctx.answerCallbackQuery({ text: ctx.state.texts.plain('channel-not-watched-short') });
      const wasFirst = ctx.state.chat.channels.length === 0;
      const follows = ctx.state.chat.channels.includes(channel.key);
      await changeChat(ctx, (chat) =>
        follows ? unsubscribe(chat, [channel.key]) : subscribe(chat, [channel.key], deps.defaults),
      );
      await ctx.answerCallbackQuery({
        text: ctx.state.texts.plain(follows ? 'follows-no-longer-short' : 'follows-now-short', {
          channel: channel.title,
        }),
      });
      await editOrReply(ctx, channelList(deps, ctx));
      if (wasFirst && !follows) await reply(ctx, await subscribed(deps, ctx, [channel]));
    }),
  );

  subscription.callbackQuery(
    'unsubscribe:all',
    requireSettingsRight(async (ctx) => {
      await ctx.answerCallbackQuery();
      await changeChat(ctx, (chat) => unsubscribe(chat, chat.channels));
      await editOrReply(ctx, { blocks: [{ lines: ctx.state.texts.lines('unsubscribed-all') }] });
    }),
  );

  return subscription;
}

/** A picker of channels; what is followed already is marked. */
export async function offerChannels(ctx: BotContext, channels: readonly Channel[]): Promise<void> {
  if (channels.length === 0) await replyText(ctx, 'watching-nothing');
  else
    await reply(ctx, {
      ...pickFrom(ctx, channels),
      blocks: [{ lines: ctx.state.texts.lines('pick-channel') }],
    });
}

async function follow(deps: SubscriptionDeps, ctx: BotContext, channels: readonly Channel[]): Promise<void> {
  const keys = channels.map((channel) => channel.key);
  await changeChat(ctx, (chat) => subscribe(chat, keys, deps.defaults));
  await reply(ctx, await subscribed(deps, ctx, channels));
}

async function subscribed(
  deps: SubscriptionDeps,
  ctx: BotContext,
  channels: readonly Channel[],
): Promise<Message> {
  const { texts, chat } = ctx.state;
  const next = await deps.digestQueue.nextRunAt(getSubjectKey(ctx));
  const values = {
    channels: texts.list(channels.map((channel) => channel.title)),
    next: next === null ? '' : texts.dayAndTime(next, chat.timeZone),
    zone: chat.timeZone,
  };
  const head = texts.lines(next === null ? 'subscribed-without-digest' : 'subscribed', values);
  const unread = channels.filter(isNeverRead).map((channel) => channel.title);
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

async function leave(deps: SubscriptionDeps, ctx: BotContext, keys: readonly string[]): Promise<void> {
  const titles = keys.map((key) => deps.channelRegistry.get(key)?.title ?? key);
  await changeChat(ctx, (chat) => unsubscribe(chat, keys));
  const { texts } = ctx.state;
  await replyText(ctx, 'unsubscribed', { channels: texts.list(titles) });
}

function confirmLeaving(ctx: BotContext): Message {
  const { texts, chat } = ctx.state;
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

function channelList(deps: SubscriptionDeps, ctx: BotContext): Message {
  const { texts } = ctx.state;
  const channels = deps.channelRegistry.list();
  if (channels.length === 0) return { blocks: [{ lines: texts.lines('watching-nothing') }] };
  const lines = channels.map((channel) => channelLine(deps, ctx, channel));
  return {
    blocks: [
      { lines: texts.lines('channels-head', { count: channels.length }) },
      { lines },
      { lines: ageLines(deps.channelRegistry, texts) },
    ],
    ...pickFrom(ctx, channels),
  };
}

/** Why the channels are older than asked for, and what helps; nothing while they are not. */
export function ageLines(registry: ChannelRegistry, texts: Texts): readonly MessageLine[] {
  const ageMs = registry.slowestAgeMs();
  if (ageMs === null) return [];
  return texts.lines('channels-age', { minutes: Math.ceil(ageMs / minuteMs) });
}

function channelLine(deps: SubscriptionDeps, ctx: BotContext, channel: Channel): MessageLine {
  const { texts, chat } = ctx.state;
  return texts.line('channel-line', {
    name: link(toChannelUrl(channel), channel.title),
    state: { choice: isReadableState(channel.state) ? channel.state : 'lost' },
    why: whyUnreadable(channel, texts),
    newest: channel.newestPostAt === null ? '' : texts.dayAndTime(channel.newestPostAt, chat.timeZone),
    follows: { choice: chat.channels.includes(channel.key) ? 'yes' : 'no' },
    since: texts.dayAndTime(channel.unreadableSince ?? deps.clock.now(), chat.timeZone),
  });
}

/** The words for a state in which a channel cannot be read; none for the others. */
export const whyUnreadable = ({ state }: Channel, texts: Texts): string =>
  isReadableState(state) ? '' : texts.plain(`state-${state.replaceAll(' ', '-')}`);

function pickFrom(ctx: BotContext, channels: readonly Channel[]): { buttons: Button[][] } {
  const { chat, texts } = ctx.state;
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

function typedNames(ctx: BotContext): string[] {
  const typed = typeof ctx.match === 'string' ? ctx.match : '';
  return typed.split(/[\s,]+/).filter((each) => each !== '');
}

/** The watched channels of these names; null when one is not, and the person was told. */
async function findChannels(
  deps: SubscriptionDeps,
  ctx: BotContext,
  typed: readonly string[],
): Promise<Channel[] | null> {
  const found: Channel[] = [];
  for (const each of typed.slice(0, 20)) {
    const name = parseChannelName(each);
    const channel = name === null ? undefined : deps.channelRegistry.get(toChannelKey(name));
    if (!channel) {
      const values = {
        name: name ?? shortenTyped(each),
        example: deps.channelRegistry.list()[0]?.name ?? 'MFARussia',
      };
      await replyText(ctx, name === null ? 'channel-name-wrong' : 'channel-not-watched', values);
      return null;
    }
    found.push(channel);
  }
  return found;
}

/** What a person typed, short enough to be shown back. */
export function shortenTyped(typed: string): string {
  const characters = [...typed];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : typed;
}
