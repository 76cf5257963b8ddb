/** What setting, changing and dropping a reminder changes in a chat. Pure. */
import type { PostRef } from '#src/posts/post.ts';
import type { Chat } from './chat.ts';

/** The chat wants to be told shortly before what a post announces. */
export interface Reminder extends PostRef {
  /** What is announced, in the channel's words. */
  readonly title: string;
  readonly url: string | null;
  /** When it takes place. Instants are milliseconds since 1970. */
  readonly at: number;
  /** How long before the chat is told, milliseconds. */
  readonly leadMs: number;
  readonly remindedAt: number | null;
  /** Posts that came of it: their addresses and dates. */
  readonly followedBy: readonly { readonly url: string; readonly at: number }[];
}

/** limits: a chat's reminders, so that one chat cannot slow all others. */
export const maxReminders = 50;

const isAbout =
  ({ channel, id }: PostRef) =>
  (reminder: Reminder): boolean =>
    reminder.channel === channel && reminder.id === id;

export const findReminder = ({ reminders = [] }: Chat, post: PostRef): Reminder | undefined =>
  reminders.find(isAbout(post));

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
  const isMeant = isAbout(post);
  return { ...chat, reminders: (chat.reminders ?? []).filter((each) => !isMeant(each)) };
}
