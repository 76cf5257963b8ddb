/** /channels, /subscribe, /unsubscribe: what is watched, and what of it a chat follows. */
import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import {
  callChannel,
  type Channel,
  isInvitation,
  isNeverRead,
  parseChannelName,
  parsePostLink,
  splitChannels,
  toChannelUrl,
} from '#src/channels/channel.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import { minuteMs } from '#src/duration.ts';
import { block, link, type Message, type MessageLine } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import type { BotContext } from './bot-context.ts';
import {
  addPage,
  createToggle,
  createUsage,
  createWayOn,
  cutPage,
  expectAnswer,
  sayUsage,
  showUsage,
} from './page.ts';
import { subscribe, unsubscribe } from '#src/chats/chat-changes.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { answerChannel, type ChannelAnswerDeps } from './free-text/answers.ts';
import { findChannelToFollow, requireSettingsRight } from './permissions.ts';

export type ChannelsDeps = Pick<Services, 'channelRegistry' | 'clock'>;
type SubscriptionDeps = ChannelsDeps & ChannelAnswerDeps & Pick<Services, 'defaults' | 'digestQueue'>;

export function addChannelsHandlers(channels: Composer<BotContext>, deps: SubscriptionDeps): void {
  addPage(channels, deps, { name: 'channels', view: createChannelsView });
  channels.callbackQuery(/^channels:(\d{1,4})$/, async (ctx) =>
    ctx.replaceWith(createChannelsView(deps, ctx, { page: Number(ctx.match[1]) })),
  );

  channels.command('subscribe', requireSettingsRight, (ctx) => followTyped(deps, ctx, splitNames(ctx)));

  channels.callbackQuery('subscribe', requireSettingsRight, (ctx) => followTyped(deps, ctx, []));

  channels.command('unsubscribe', requireSettingsRight, async (ctx) => {
    const { texts, chat } = ctx.state;
    const typed = splitNames(ctx);
    if (chat.channels.length === 0) return ctx.say('follows-nothing', {}, [createWayOn(ctx)]);
    if (typed.length === 0) {
      await expectAnswer(ctx, { about: 'cancel', text: 'channels' });
      return ctx.say('unsubscribe-all-ask', { count: chat.channels.length }, [
        [ctx.button('unsubscribe-all', 'unsubscribe:all'), ctx.button('keep', 'channels')],
      ]);
    }
    const keyOf = (each: string) => {
      const name = readName(each) ?? each;
      return ctx.findChannel(name)?.key ?? toChannelKey(name);
    };
    const isFollowed = (each: string) => chat.channels.includes(keyOf(each));
    const strangers = typed.filter((each) => !isFollowed(each));
    const keys = typed.filter(isFollowed).map(keyOf);
    const refusal = texts.line('follows-not', { name: texts.list(strangers.map(shortenTyped)) });
    if (keys.length === 0) {
      const [first = ''] = chat.channels;
      const example = `/unsubscribe @${callChannel(ctx.findChannel(first) ?? { key: first, name: first })}`;
      return showUsage(ctx, createUsage(ctx, refusal, example));
    }
    // of a private channel the title is not known to who follows it no longer
    const done = texts.line('unsubscribed', { channels: texts.list(keys.map(ctx.titleOf)) });
    await ctx.changeChat((old) => unsubscribe(old, keys));
    const lines = strangers.length === 0 ? [done] : [refusal, done];
    return ctx.show({ blocks: [{ lines }], buttons: [createWayOn(ctx)] });
  });

  channels.callbackQuery(/^follow:(\w{4,32})$/, requireSettingsRight, async (ctx) => {
    const channel = await findChannelToFollow(deps, ctx, String(ctx.match?.[1]));
    if (!channel) return ctx.notify('channel-not-watched-short');
    const { channels } = ctx.state.chat;
    const follows = channels.includes(channel.key);
    await ctx.changeChat((chat) =>
      follows ? unsubscribe(chat, [channel.key]) : subscribe(chat, [channel.key], deps.defaults),
    );
    const said = follows ? 'follows-no-longer-short' : 'follows-now-short';
    await ctx.notify(said, { channel: channel.title });
    await ctx.replaceWith(createChannelsView(deps, ctx));
    return channels.length === 0 && ctx.show(await confirmFollowing(deps, ctx, [channel]));
  });

  channels.callbackQuery('unsubscribe:all', requireSettingsRight, async (ctx) => {
    await ctx.changeChat((chat) => unsubscribe(chat, chat.channels));
    await ctx.replaceWith(ctx.createMessage('unsubscribed-all', {}, [createWayOn(ctx)]));
  });
}

const perPage = 20;

/** `head`: the key of its first line; `channels`: those shown, all that the chat may read unless given. */
export function createChannelsView(
  { channelRegistry, clock }: ChannelsDeps,
  ctx: BotContext,
  {
    head = 'channels-head',
    channels = ctx.readableChannels(),
    page = 0,
  }: { head?: string; channels?: readonly Channel[]; page?: number } = {},
): Message {
  const { texts, chat } = ctx.state;
  const below = [ctx.button('add-channel', 'ask:channel'), ctx.button('settings')];
  if (channels.length === 0) return ctx.createMessage('watching-nothing', {}, [below]);
  const where = { page, perPage, data: (to: number) => `channels:${to}` };
  const { shown, pager } = cutPage(ctx, channels, where);
  const rows = shown.map(({ key, title }) => [
    createToggle(ctx, chat.channels.includes(key), title, `follow:${key}`),
  ]);
  return {
    blocks: [
      { lines: texts.lines(head, { count: channels.length }) },
      { lines: shown.map((channel) => describeChannel(ctx, channel, clock.now())) },
      { lines: ageLines(channelRegistry, texts) },
    ],
    buttons: [...rows, pager, below],
  };
}

/** Why the channels are older than asked for, and what helps; nothing while they are not. */
export function ageLines(registry: ChannelRegistry, texts: Texts): readonly MessageLine[] {
  const ageMs = registry.slowestAgeMs();
  return ageMs === null ? [] : texts.lines('channels-age', { minutes: Math.ceil(ageMs / minuteMs) });
}

export const whyUnreadable = ({ state }: Channel, texts: Texts): string =>
  isReadableState(state) ? '' : texts.plain(`state-${state.replaceAll(' ', '-')}`);

/** A watched channel, so that an example that somebody copies works. */
export function getExampleChannel(ctx: BotContext): string {
  const [first] = ctx.readableChannels();
  return first ? callChannel(first) : 'MFARussia';
}

function describeChannel({ state }: BotContext, channel: Channel, now: number): MessageLine {
  const { texts, chat } = state;
  return texts.line('channel-line', {
    name: link(toChannelUrl(channel), channel.title),
    state: { choice: isReadableState(channel.state) ? channel.state : 'lost' },
    why: whyUnreadable(channel, texts),
    newest: channel.newestPostAt === null ? '' : texts.dayAndTime(channel.newestPostAt, chat.timeZone),
    follows: { choice: chat.channels.includes(channel.key) ? 'yes' : 'no' },
    since: texts.dayAndTime(channel.unreadableSince ?? now, chat.timeZone),
  });
}

/** Those that the chat may read are followed, the others are named. */
async function followTyped(deps: SubscriptionDeps, ctx: BotContext, typed: readonly string[]) {
  const watched = ctx.readableChannels();
  const found = new Map(
    (typed.length === 0 && watched.length === 1 ? watched : []).map((one) => [one.key, one]),
  );
  const strangers: string[] = [];
  for (const each of typed) {
    const name = readName(each);
    const channel = name && (await findChannelToFollow(deps, ctx, name));
    if (channel) found.set(channel.key, channel);
    else strangers.push(each);
  }
  const [first, ...more] = strangers;
  if (first && more.length + found.size === 0) return answerStranger(deps, ctx, first);
  const names = ctx.state.texts.list(strangers.map(shortenTyped));
  const unread = first ? [block(ctx.line('channels-not-read', { names }))] : [];
  const isFollowing = found.size > 0;
  if (isFollowing) await ctx.changeChat((chat) => subscribe(chat, [...found.keys()], deps.defaults));
  const view = isFollowing
    ? await confirmFollowing(deps, ctx, [...found.values()])
    : createChannelsView(deps, ctx, { head: 'pick-channel' });
  const message = { ...view, blocks: [...unread, ...view.blocks] };
  return isFollowing ? ctx.show(message) : showUsage(ctx, message);
}

async function confirmFollowing(deps: SubscriptionDeps, ctx: BotContext, channels: readonly Channel[]) {
  const { texts, chat } = ctx.state;
  const next = await deps.digestQueue.nextRunAt(ctx.state.subjectKey);
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
      [ctx.button('another-time', 'schedule'), ctx.button('another-zone', 'timezone')],
      [ctx.button('add-alert', 'ask:alert'), ctx.button('topics')],
      [ctx.button('digest-today', 'digest:today')],
    ],
  };
}

const titlesOf = (channels: readonly Channel[]): string[] => channels.map(({ title }) => title);

const readName = (typed: string): string | null =>
  parseChannelName(typed) ?? parsePostLink(typed)?.name ?? null;

const splitNames = (ctx: BotContext): string[] =>
  String(ctx.match)
    .split(/\s+/)
    .flatMap(splitChannels)
    .filter((each) => each !== '')
    .slice(0, 20);

async function answerStranger(deps: SubscriptionDeps, ctx: BotContext, typed: string): Promise<unknown> {
  const name = readName(typed);
  if (name !== null) return answerChannel(deps, ctx, name);
  if (isInvitation(typed)) return ctx.say('channel-private');
  return sayUsage(ctx, 'channel-name-wrong', { name: shortenTyped(typed), example: getExampleChannel(ctx) });
}
