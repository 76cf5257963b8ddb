/** Which channels a chat's questions are about. */
import type { Channel } from '#src/channels/channel.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Texts } from '#src/message/texts.ts';
import type { Chat } from './chat.ts';

/** Those it follows; all that are watched while it follows none. */
export function getChannelsForChat(chat: Chat, channelRegistry: ChannelRegistry): readonly Channel[] {
  const followed = channelRegistry.list().filter((channel) => chat.channels.includes(channel.key));
  return followed.length > 0 ? followed : channelRegistry.list();
}

/** The titles of a few, the number of many. */
export const nameChannels = (texts: Texts, titles: readonly string[]): string =>
  titles.length > 3 ? texts.plain('search-channels', { count: titles.length }) : texts.list(titles);
