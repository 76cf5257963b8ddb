/** Which channels a chat may read: whatever shows it anything of a channel asks here. */
import type { Channel } from '#src/channels/channel.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import { isPrivateName, toChatId } from '#src/posts/channel-key.ts';
import type { Chat } from './chat.ts';

export type ChannelAccess = ReturnType<typeof createChannelAccess>;

/** The right is the chat's, whoever types in it: what is shown there, all of the chat sees. */
export function createChannelAccess(
  channelRegistry: Pick<ChannelRegistry, 'find' | 'list'>,
  isOperator: (chat: number) => boolean,
) {
  /** What is public; what it follows; itself; the operator's own chat everything. Also of channels watched no longer, whose posts are still kept. */
  function mayRead(chat: Chat, key: string): boolean {
    const { key: own = key, name = key, channelId = null } = channelRegistry.find(key) ?? {};
    if (!isPrivateName(name) || chat.channels.includes(own) || isOperator(chat.id)) return true;
    return channelId !== null && chat.id === toChatId(channelId);
  }
  const list = (chat: Chat): readonly Channel[] =>
    channelRegistry.list().filter(({ key }) => mayRead(chat, key));
  return {
    mayRead,
    list,
    get: (chat: Chat, key: string): Channel | undefined => {
      const channel = channelRegistry.find(key);
      return channel?.watched && mayRead(chat, channel.key) ? channel : undefined;
    },
    /** Those it follows; all that it may read while it follows none. */
    forChat(chat: Chat): readonly Channel[] {
      const all = list(chat);
      const followed = all.filter(({ key }) => chat.channels.includes(key));
      return followed.length > 0 ? followed : all;
    },
  };
}
