/** What subscribing changes in a chat. Pure. */
import type { Chat, ChatDefaults } from './chat.ts';
import { setDailyTime } from './chat-schedules.ts';

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
