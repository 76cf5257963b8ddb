/** What /schedule changes in a chat: one schedule for everything, and one per topic. Pure. */
import type { Chat } from './chat.ts';
import type { NewSchedule } from './schedule.ts';

/** Replaces the schedule of the same topic and keeps its number, so that its window goes on where it ended. */
export function setSchedule(chat: Chat, schedule: NewSchedule): Chat {
  const old = chat.schedules.find((each) => sameTopic(each.topic, schedule.topic));
  const n = old?.n ?? Math.max(0, ...chat.schedules.map((each) => each.n)) + 1;
  const others = chat.schedules.filter((each) => each !== old);
  return { ...chat, schedules: [...others, { n, ...schedule }].sort((a, b) => a.n - b.n) };
}

export function removeSchedule(chat: Chat, n: number): Chat {
  return { ...chat, schedules: chat.schedules.filter((each) => each.n !== n) };
}

const sameTopic = (a: string | null, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();
