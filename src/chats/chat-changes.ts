/** What commands change in a chat. Pure. */
import { getRemainingMs } from '#src/clock.ts';
import { dayMs } from '#src/duration.ts';
import type { PostRef } from '#src/posts/post.ts';
import { type Alert, type AlertMode, type Chat, type ChatDefaults, newAlert, type Reminder } from './chat.ts';
import type { NewSchedule } from './schedule.ts';
import { everyDay } from './weekdays.ts';

/** So that one chat cannot slow all others. */
export const maxAlerts = 100;
export const maxPatterns = 5;
export const maxReminders = 50;
export const maxSchedules = 20;

/** The first subscription brings the daily digest with it. */
export function subscribe(chat: Chat, channels: readonly string[], defaults: ChatDefaults): Chat {
  const followed = [...new Set([...chat.channels, ...channels])];
  const isFirst = chat.channels.length === 0 && chat.schedules.length === 0;
  const follower = { ...chat, channels: followed };
  return isFirst ? setDailyTime(follower, defaults.digestTime, true) : follower;
}

/** Schedules, alerts and settings stay for another time. */
export const unsubscribe = (chat: Chat, channels: readonly string[]): Chat => ({
  ...chat,
  channels: chat.channels.filter((channel) => !channels.includes(channel)),
});

export const addAlert = (chat: Chat, query: string, now: number, mode: AlertMode = 'loud'): Chat => ({
  ...chat,
  alerts: [...chat.alerts, newAlert(chat.nextAlert, query, mode, now)],
  nextAlert: chat.nextAlert + 1,
});

export const removeAlert = (chat: Chat, n: number): Chat => ({
  ...chat,
  alerts: chat.alerts.filter((alert) => alert.n !== n),
});

export const changeAlert = (chat: Chat, n: number, change: (alert: Alert) => Alert): Chat => ({
  ...chat,
  alerts: chat.alerts.map((alert) => (alert.n === n ? change(alert) : alert)),
});

/** A query that was switched off is tried anew with its new words. */
export const rewriteAlert = (
  { isSwitchedOff: _, ...alert }: Alert,
  query: string,
  mode: AlertMode,
): Alert => ({ ...alert, query, mode });

export const muteAlert = (alert: Alert, now: number, mutedForMs: number): Alert => ({
  ...alert,
  mutedUntil: now + mutedForMs,
  mutedForMs,
});

/** For no longer than it was muted for: where more seems to be left, the clock was ahead when it was muted. */
export const isMuted = ({ mutedUntil, mutedForMs = dayMs }: Alert, at: number): boolean =>
  mutedUntil !== null && getRemainingMs(mutedUntil, at, mutedForMs) > 0;

/** `thread`: where the button stands that calls it `n`; an alert of a lost one lives on under another number. */
export const findAlert = (chat: Chat, n: number, thread = chat.thread): Alert | undefined =>
  chat.alerts.find((alert) =>
    thread === chat.thread ? alert.n === n : alert.formerly?.includes(formerAlert(thread, n)),
  );

/** That of the same topic and channel. */
export const findSchedule = ({ schedules }: Chat, { topic, channel }: Omit<NewSchedule, 'times' | 'days'>) =>
  schedules.find((each) => each.topic?.toLowerCase() === topic?.toLowerCase() && each.channel === channel);

/** Replaces the schedule of the same topic and channel and keeps its number, so that its window goes on where it ended. */
export function setSchedule(chat: Chat, schedule: NewSchedule): Chat {
  const old = findSchedule(chat, schedule);
  const n = old?.n ?? Math.max(0, ...chat.schedules.map((each) => each.n)) + 1;
  const others = chat.schedules.filter((each) => each !== old);
  return { ...chat, schedules: [...others, { n, ...schedule }].sort((a, b) => a.n - b.n) };
}

export const removeSchedule = (chat: Chat, n?: number): Chat => ({
  ...chat,
  schedules: chat.schedules.filter((each) => each.n !== n),
});

export const findDaily = (chat: Chat) => findSchedule(chat, { topic: null });

/** Adds a time to the daily schedule, or takes it out; twice is once. */
export function setDailyTime(chat: Chat, time: string, isIn: boolean): Chat {
  const daily = findDaily(chat);
  const others = daily?.times.filter((each) => each !== time) ?? [];
  const times = isIn ? [...others, time].sort() : others;
  if (times.length === 0) return daily ? removeSchedule(chat, daily.n) : chat;
  return setSchedule(chat, { times, days: daily?.days ?? everyDay, topic: null });
}

export const isReminderOf =
  ({ channel, id }: PostRef) =>
  (reminder: Reminder): boolean =>
    reminder.channel === channel && reminder.id === id;

export const findReminder = ({ reminders = [] }: Chat, post: PostRef): Reminder | undefined =>
  reminders.find(isReminderOf(post));

/** One for each post: set again, it replaces the one before. */
export function setReminder(chat: Chat, reminder: Reminder): Chat {
  const others = removeReminder(chat, reminder).reminders ?? [];
  return { ...chat, reminders: [...others, reminder].sort((a, b) => a.at - b.at) };
}

/** One that was dropped meanwhile stays so. */
export function changeReminder(chat: Chat, post: PostRef, change: Partial<Reminder>): Chat {
  const reminder = findReminder(chat, post);
  return reminder ? setReminder(chat, { ...reminder, ...change }) : chat;
}

export function removeReminder(chat: Chat, post: PostRef): Chat {
  const isMeant = isReminderOf(post);
  return { ...chat, reminders: (chat.reminders ?? []).filter((each) => !isMeant(each)) };
}

export const formerAlert = (thread: number | null, n: number): string => `${n}@${thread}`;

/** What a lost thread of a forum leaves to the general one, and a group to the supergroup that it became: where its messages arrive from now on. `general` is null where the general thread has no settings of its own: it takes all of them. */
export function mergeLostThread(
  lost: Chat,
  general: Chat | null,
): Pick<Chat, 'alerts' | 'nextAlert'> & Partial<Chat> {
  const alerts = lost.alerts.map((alert) => withFormer(alert, [formerAlert(lost.thread, alert.n)]));
  if (general === null) return { alerts, nextAlert: lost.nextAlert };
  const known = new Map(general.alerts.map((alert) => [alert.query, alert]));
  let { nextAlert } = general;
  for (const alert of alerts) {
    const same = known.get(alert.query);
    if (same) known.set(alert.query, withFormer(same, alert.formerly ?? []));
    else if (known.size < maxAlerts) known.set(alert.query, { ...alert, n: nextAlert++ });
  }
  const names = general.topics.map(({ name }) => name);
  return {
    alerts: [...known.values()],
    nextAlert,
    channels: [...new Set([...general.channels, ...lost.channels])],
    reminders: (lost.reminders ?? []).reduce(setReminder, general).reminders ?? [],
    topics: [...general.topics, ...lost.topics.filter(({ name }) => !names.includes(name))],
    // two digests of the same channels in one place would be one too many
    schedules: general.schedules.length > 0 ? general.schedules : lost.schedules,
  };
}

const withFormer = (alert: Alert, former: readonly string[]): Alert => ({
  ...alert,
  formerly: [...(alert.formerly ?? []), ...former],
});
