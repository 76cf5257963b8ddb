/** Which channels a chat's questions are about. */
import type { Channel } from '../channels/channel.ts';
import type { Watch } from '../channels/watch.ts';
import type { Chat } from './chat.ts';

/** Those it follows; all that are watched while it follows none. */
export function channelsFor(chat: Chat, watch: Watch): readonly Channel[] {
  const followed = watch.list().filter((channel) => chat.channels.includes(channel.key));
  return followed.length > 0 ? followed : watch.list();
}
