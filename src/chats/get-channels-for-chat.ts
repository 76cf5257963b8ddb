/** Which channels a chat follows, and which its questions are about. */
import type { Channel } from '#src/channels/channel.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Texts } from '#src/message/texts.ts';
import type { Chat, ChatDefaults } from './chat.ts';
import { setDailyTime } from './chat-schedules.ts';

/** Those it follows; all that are watched while it follows none. */
export function getChannelsForChat(chat: Chat, channelRegistry: ChannelRegistry): readonly Channel[] {
  const followed = channelRegistry.list().filter((channel) => chat.channels.includes(channel.key));
  return followed.length > 0 ? followed : channelRegistry.list();
}

/** The titles of a few, the number of many. */
export const nameChannels = (texts: Texts, titles: readonly string[]): string =>
  titles.length > 3 ? texts.plain('search-channels', { count: titles.length }) : texts.list(titles);

/** Follows the channels; the first subscription brings the daily digest with it. */
export function subscribe(chat: Chat, channels: readonly string[], defaults: ChatDefaults): Chat {
  const followed = [...new Set([...chat.channels, ...channels])];
  const isFirst = chat.channels.length === 0 && chat.schedules.length === 0;
  const follower = { ...chat, channels: followed };
  return isFirst ? setDailyTime(follower, defaults.digestTime, true) : follower;
}

/** Stops following; schedules, alerts and settings stay for another time. */
export function unsubscribe(chat: Chat, channels: readonly string[]): Chat {
  return { ...chat, channels: chat.channels.filter((channel) => !channels.includes(channel)) };
}
