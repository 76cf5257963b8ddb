/** What /schedule changes in a chat: one schedule for everything, and one per topic and channel. Pure. */
import type { Chat } from './chat.ts';
import type { NewSchedule } from './schedule.ts';
import { everyDay } from './weekdays.ts';

export const maxSchedules = 20;

/** Replaces the schedule of the same topic and channel and keeps its number, so that its window goes on where it ended. */
export function setSchedule(chat: Chat, schedule: NewSchedule): Chat {
  const old = chat.schedules.find((each) => coversSame(each, schedule));
  const n = old?.n ?? Math.max(0, ...chat.schedules.map((each) => each.n)) + 1;
  const others = chat.schedules.filter((each) => each !== old);
  return { ...chat, schedules: [...others, { n, ...schedule }].sort((a, b) => a.n - b.n) };
}

/** Adds a time to the schedule of everything, or takes it out; twice is once. */
export function setDailyTime(chat: Chat, time: string, isIn: boolean): Chat {
  const daily = findDaily(chat);
  const others = daily?.times.filter((each) => each !== time) ?? [];
  const times = isIn ? [...others, time].sort() : others;
  if (times.length === 0) return daily ? removeSchedule(chat, daily.n) : chat;
  return setSchedule(chat, { times, days: daily?.days ?? everyDay, topic: null });
}

/** The schedule of everything. */
export const findDaily = (chat: Chat) =>
  chat.schedules.find(({ topic, channel }) => topic === null && channel === undefined);

export function removeSchedule(chat: Chat, n: number): Chat {
  return { ...chat, schedules: chat.schedules.filter((each) => each.n !== n) };
}

const coversSame = (a: NewSchedule, b: NewSchedule): boolean =>
  a.topic?.toLowerCase() === b.topic?.toLowerCase() && a.channel === b.channel;
