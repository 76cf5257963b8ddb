/** What subscribing changes in a chat. Pure. */
import type { Chat, ChatDefaults, Schedule } from './chat.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Follows the channels; the first subscription brings the daily digest with it. */
export function subscribe(chat: Chat, channels: readonly string[], defaults: ChatDefaults): Chat {
  const followed = [...new Set([...chat.channels, ...channels])];
  const isFirst = chat.channels.length === 0 && chat.schedules.length === 0;
  return {
    ...chat,
    channels: followed,
    schedules: isFirst ? [dailyAt(defaults.digestTime)] : chat.schedules,
  };
}

/** Stops following; schedules, alerts and settings stay for another time. */
export function unsubscribe(chat: Chat, channels: readonly string[]): Chat {
  return { ...chat, channels: chat.channels.filter((channel) => !channels.includes(channel)) };
}

const dailyAt = (time: string): Schedule => ({ n: 1, times: [time], days: everyDay, topic: null });
