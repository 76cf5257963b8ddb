/** What setting, changing and dropping a reminder changes in a chat. Pure. */
import type { PostRef } from '#src/posts/post.ts';
import type { Chat, Reminder } from './chat.ts';

/** limits: a chat's reminders, so that one chat cannot slow all others. */
export const maxReminders = 50;

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
