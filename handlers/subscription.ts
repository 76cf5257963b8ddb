/** Following channels: /subscribe, /unsubscribe. */
import { Composer } from 'grammy';
import { type Channel, isNeverRead, parseChannelName } from '#src/channels/channel.ts';
import type { ChatDefaults } from '#src/chats/chat.ts';
import type { DigestQueue } from '#src/chats/digest-queue.ts';
import { subscribe, unsubscribe } from '#src/chats/subscription.ts';
import type { Message } from '#src/message/message.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { askData } from './ask.ts';
import { type ChannelsDeps, createChannelsView } from './channels.ts';
import {
  type BotContext,
  changeChat,
  createButton,
  createTextMessage,
  editOrReply,
  getSubjectKey,
  notify,
  reply,
  replyText,
} from './context.ts';
import { answerChannel, type ChannelAnswerDeps } from './free-text/answer-channel.ts';
import { createWayOn } from './page.ts';
import { requireSettingsRight } from './permissions.ts';

export interface SubscriptionDeps extends ChannelsDeps, ChannelAnswerDeps {
  readonly defaults: ChatDefaults;
  readonly digestQueue: DigestQueue;
}

export function createSubscriptionHandlers(deps: SubscriptionDeps): Composer<BotContext> {
  const subscription = new Composer<BotContext>();

  subscription.command(
    'subscribe',
    requireSettingsRight((ctx) => followTyped(deps, ctx, splitNames(ctx))),
  );

  subscription.callbackQuery(
    'subscribe',
    requireSettingsRight((ctx) => followTyped(deps, ctx, [])),
  );

  subscription.command(
    'unsubscribe',
    requireSettingsRight(async (ctx) => {
      const { texts, chat } = ctx.state;
      const typed = splitNames(ctx);
      if (chat.channels.length === 0) return replyText(ctx, 'follows-nothing', {}, [createWayOn(ctx)]);
      if (typed.length === 0) return reply(ctx, confirmLeaving(ctx));
      const found = await findChannels(deps, ctx, typed);
      if (found === null) return undefined;
      await changeChat(ctx, (old) => unsubscribe(old, keysOf(found)));
      return replyText(ctx, 'unsubscribed', { channels: texts.list(titlesOf(found)) }, [createWayOn(ctx)]);
    }),
  );

  subscription.callbackQuery(
    /^follow:(\w{4,32})$/,
    requireSettingsRight(async (ctx) => {
      const channel = deps.channelRegistry.get(String(ctx.match?.[1]));
      if (!channel) return notify(ctx, 'channel-not-watched-short');
      const { channels } = ctx.state.chat;
      const follows = channels.includes(channel.key);
      await changeChat(ctx, (chat) =>
        follows ? unsubscribe(chat, [channel.key]) : subscribe(chat, [channel.key], deps.defaults),
      );
      const said = follows ? 'follows-no-longer-short' : 'follows-now-short';
      await notify(ctx, said, { channel: channel.title });
      await editOrReply(ctx, createChannelsView(deps, ctx));
      return channels.length === 0 && reply(ctx, await confirmFollowing(deps, ctx, [channel]));
    }),
  );

  subscription.callbackQuery(
    'unsubscribe:all',
    requireSettingsRight(async (ctx) => {
      await changeChat(ctx, (chat) => unsubscribe(chat, chat.channels));
      await editOrReply(ctx, createTextMessage(ctx.state.texts, 'unsubscribed-all', {}, [createWayOn(ctx)]));
    }),
  );

  return subscription;
}

/** Without names the only channel there is, or a picker. */
async function followTyped(
  deps: SubscriptionDeps,
  ctx: BotContext,
  typed: readonly string[],
): Promise<unknown> {
  const watched = deps.channelRegistry.list();
  if (typed.length === 0 && watched.length !== 1)
    return reply(ctx, createChannelsView(deps, ctx, { head: 'pick-channel' }));
  const found = typed.length === 0 ? watched : await findChannels(deps, ctx, typed);
  if (found === null) return undefined;
  await changeChat(ctx, (chat) => subscribe(chat, keysOf(found), deps.defaults));
  return reply(ctx, await confirmFollowing(deps, ctx, found));
}

async function confirmFollowing(
  deps: SubscriptionDeps,
  ctx: BotContext,
  channels: readonly Channel[],
): Promise<Message> {
  const { texts, chat } = ctx.state;
  const next = await deps.digestQueue.nextRunAt(getSubjectKey(ctx));
  const head = texts.lines(next === null ? 'subscribed-without-digest' : 'subscribed', {
    channels: texts.list(titlesOf(channels)),
    next: next === null ? '' : texts.dayAndTime(next, chat.timeZone),
    zone: chat.timeZone,
  });
  const unread = titlesOf(channels.filter(isNeverRead));
  const reading = unread.length === 0 ? [] : texts.lines('not-read-yet', { channels: texts.list(unread) });
  return {
    blocks: [{ lines: [...head, ...reading] }],
    buttons: [
      [
        createButton(ctx, 'button-another-time', 'schedule'),
        createButton(ctx, 'button-another-zone', 'timezone'),
      ],
      [createButton(ctx, 'button-add-alert', askData('alert')), createButton(ctx, 'button-topics', 'topics')],
      [createButton(ctx, 'button-digest-today', 'digest:today')],
    ],
  };
}

function confirmLeaving(ctx: BotContext): Message {
  const { texts, chat } = ctx.state;
  return createTextMessage(texts, 'unsubscribe-all-ask', { count: chat.channels.length }, [
    [
      createButton(ctx, 'button-unsubscribe-all', 'unsubscribe:all'),
      createButton(ctx, 'button-keep', 'channels'),
    ],
  ]);
}

const keysOf = (channels: readonly Channel[]): string[] => channels.map(({ key }) => key);
const titlesOf = (channels: readonly Channel[]): string[] => channels.map(({ title }) => title);

const splitNames = (ctx: BotContext): string[] =>
  String(ctx.match)
    .split(/[\s,]+/)
    .filter((each) => each !== '')
    .slice(0, 20);

/** The watched channels of these names; null when one is not, and the person was told. */
async function findChannels(
  deps: SubscriptionDeps,
  ctx: BotContext,
  typed: readonly string[],
): Promise<Channel[] | null> {
  const found: Channel[] = [];
  for (const each of typed) {
    const name = parseChannelName(each);
    const channel = name === null ? undefined : deps.channelRegistry.get(toChannelKey(name));
    if (channel) found.push(channel);
    else {
      const example = deps.channelRegistry.list()[0]?.name ?? 'MFARussia';
      if (name !== null) await answerChannel(deps, ctx, name);
      else await replyText(ctx, 'channel-name-wrong', { name: shortenTyped(each), example });
      return null;
    }
  }
  return found;
}
