import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { type Channel, toChannelUrl } from '#src/channels/channel.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import { minuteMs } from '#src/duration.ts';
import { link, type Message, type MessageLine } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import type { BotContext } from './context.ts';
import { addPage, createPager, createToggle, cutPage } from './page.ts';

export type ChannelsDeps = Pick<Services, 'channelRegistry' | 'clock'>;

export function addChannelsHandlers(channels: Composer<BotContext>, deps: ChannelsDeps): void {
  addPage(channels, { name: 'channels', view: (ctx) => createChannelsView(deps, ctx) });
  channels.callbackQuery(/^channels:(\d{1,4})$/, async (ctx) =>
    ctx.replaceWith(createChannelsView(deps, ctx, { page: Number(ctx.match[1]) })),
  );
}

const perPage = 20;

/** `head`: the key of its first line; `channels`: those shown, all unless given. */
export function createChannelsView(
  { channelRegistry, clock }: ChannelsDeps,
  ctx: BotContext,
  {
    head = 'channels-head',
    channels = channelRegistry.list(),
    page = 0,
  }: { head?: string; channels?: readonly Channel[]; page?: number } = {},
): Message {
  const { texts, chat } = ctx.state;
  const below = [ctx.button('button-add-channel', 'ask:channel'), ctx.button('button-settings', 'settings')];
  if (channels.length === 0) return ctx.createMessage('watching-nothing', {}, [below]);
  const { at, pages, shown } = cutPage(channels, page, perPage);
  const rows = shown.map(({ key, title }) => [
    createToggle(ctx, chat.channels.includes(key), title, `follow:${key}`),
  ]);
  return {
    blocks: [
      { lines: texts.lines(head, { count: channels.length }) },
      { lines: shown.map((channel) => describeChannel(ctx, channel, clock.now())) },
      { lines: ageLines(channelRegistry, texts) },
    ],
    buttons: [...rows, createPager(ctx, at, pages, (to) => `channels:${to}`), below],
  };
}

/** Why the channels are older than asked for, and what helps; nothing while they are not. */
export function ageLines(registry: ChannelRegistry, texts: Texts): readonly MessageLine[] {
  const ageMs = registry.slowestAgeMs();
  return ageMs === null ? [] : texts.lines('channels-age', { minutes: Math.ceil(ageMs / minuteMs) });
}

/** The words for a state in which a channel cannot be read; none for the others. */
export const whyUnreadable = ({ state }: Channel, texts: Texts): string =>
  isReadableState(state) ? '' : texts.plain(`state-${state.replaceAll(' ', '-')}`);

/** A watched channel, so that an example that somebody copies works. */
export const getExampleChannel = ({ channelRegistry }: Pick<ChannelsDeps, 'channelRegistry'>): string =>
  channelRegistry.list()[0]?.name ?? 'MFARussia';

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
