/**
 * Reminders of what channels announce: told when due, kept in line with edits, linked to what followed. They stand in their
 * chat's document; which chats have any is known here.
 */
import type { Channel } from '#src/channels/channel.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import { changeReminder, findReminder, isReminderOf, removeReminder } from '#src/chats/chat-changes.ts';
import type { Chat, Reminder } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import { findQuietHoursEnd, isNightSilenced } from '#src/chats/quiet-hours.ts';
import { buildDeliveryKey, type Delivery } from '#src/delivery/delivery.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { dayMs } from '#src/duration.ts';
import type { Message } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts } from '#src/message/texts.ts';
import type { ArchivedPost, ArchiveDiff } from '#src/posts/archive.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import { isCalledOff, readAnnouncement, followsAnnouncement, isUnderWay } from './announcement.ts';
import {
  type ReminderContext,
  renderReminderDue,
  renderReminderFollowed,
  renderReminderMoved,
  renderReminderOff,
} from './reminder-messages.ts';

export type Reminders = ReturnType<typeof createReminders>;

const isQuiet = (chat: Chat, now: number): boolean =>
  isNightSilenced(chat, now) || findQuietHoursEnd(chat.quiet, chat.timeZone, now) !== null;

/** `isServed`: whether the operator lets this chat be served. */
export function createReminders(ports: {
  chats: Chats;
  channelRegistry: ChannelRegistry;
  outbox: Outbox;
  texts: (locale: string) => Texts;
  isServed: (chat: number) => boolean;
}) {
  const { chats, channelRegistry, outbox, texts, isServed } = ports;
  const known = new Map<string, readonly Reminder[]>();

  const matching = (isMeant: (reminder: Reminder) => boolean): (readonly [string, Reminder])[] =>
    [...known].flatMap(([key, reminders]) => reminders.filter(isMeant).map((each) => [key, each] as const));

  function deliveryOf(chat: Chat, reminder: PostRef, what: string): Omit<Delivery, 'body' | 'silent'> {
    const subject = `reminder:${reminder.channel}:${reminder.id}:${what}`;
    return { to: { chat: chat.id, thread: chat.thread }, kind: 'alert', subject, part: 0 };
  }

  async function enqueue(
    chat: Chat,
    reminder: Reminder,
    now: number,
    { what, ...fields }: Partial<Delivery> & { readonly what: string },
    render: (context: ReminderContext) => Message,
  ): Promise<void> {
    if (chat.silentSince !== null || !isServed(chat.id)) return;
    const channel = channelRegistry.get(reminder.channel)?.title ?? reminder.channel;
    const context = { texts: texts(chat.language), timeZone: chat.timeZone, channel, now };
    const [body] = renderMessage(render(context));
    if (body) await outbox.enqueue([{ ...deliveryOf(chat, reminder, what), body, silent: false, ...fields }]);
  }

  async function tell(key: string, reminder: Reminder, now: number): Promise<void> {
    const chat = await chats.find(key);
    if (!chat || findReminder(chat, reminder)?.remindedAt !== null) return;
    const how = { what: `due:${reminder.at}` };
    await enqueue(chat, reminder, now, how, (context) => renderReminderDue(reminder, context));
    await chats.changeByKey(key, (old) => changeReminder(old, reminder, { remindedAt: now }));
  }

  async function forget(key: string, reminder: PostRef): Promise<void> {
    await chats.changeByKey(key, (chat) => removeReminder(chat, reminder));
  }

  async function fall(key: string, reminder: Reminder, why: 'deleted' | 'edited', now: number) {
    const chat = await chats.find(key);
    if (!chat) return;
    const how = { what: `off:${reminder.at}`, silent: isQuiet(chat, now) };
    await enqueue(chat, reminder, now, how, (context) => renderReminderOff(reminder, why, context));
    await forget(key, reminder);
  }

  async function follow(
    channel: Channel,
    [key, reminder]: readonly [string, Reminder],
    edit: { readonly before: Post; readonly after: Post },
    now: number,
  ): Promise<void> {
    const chat = await chats.find(key);
    if (!chat) return;
    const next = readAnnouncement(edit.after, channel, chat.timeZone, now);
    if (isCalledOff(edit.before, edit.after, reminder.at, next))
      return reminder.at > now ? fall(key, reminder, 'edited', now) : undefined;
    if (next === null || next.at <= now) return;
    const { at, title } = next;
    const moved = { ...reminder, at, title, remindedAt: at === reminder.at ? reminder.remindedAt : null };
    const how = { what: `moved:${at}`, silent: isQuiet(chat, now) };
    if (at !== reminder.at)
      await enqueue(chat, moved, now, how, (context) => renderReminderMoved(moved, reminder.at, context));
    await chats.changeByKey(key, (old) => changeReminder(old, reminder, moved));
  }

  /** The first post is told in reply to the reminder; later ones are added to that message. */
  async function linkPost(key: string, reminder: Reminder, post: Post, now: number): Promise<void> {
    const chat = await chats.find(key);
    const own = chat && findReminder(chat, reminder);
    if (!own || post.url === null || own.followedBy.some(({ url }) => url === post.url)) return;
    const at = post.date === null ? now : Date.parse(post.date);
    const linked = { ...own, followedBy: [...own.followedBy, { url: post.url, at }] };
    const first = buildDeliveryKey(deliveryOf(chat, reminder, 'followed'));
    const due = buildDeliveryKey(deliveryOf(chat, reminder, `due:${reminder.at}`));
    const isFirst = own.followedBy.length === 0;
    const what = isFirst ? 'followed' : `followed:${linked.followedBy.length}`;
    const where = isFirst ? { repliesTo: due } : { kind: 'edit' as const, edits: first };
    const how = { what, silent: true, ...where };
    await enqueue(chat, reminder, now, how, (context) => renderReminderFollowed(linked, context));
    await chats.changeByKey(key, (old) => changeReminder(old, reminder, linked));
  }

  return {
    /** Hears of every chat as it is now; `key` where it is gone. */
    noteChat(key: string, chat: Chat | null): void {
      if (chat?.reminders?.length) known.set(key, chat.reminders);
      else known.delete(key);
    },
    /** Tells what is due, and forgets what is over. Doing it twice is doing it once. */
    async tellDue(now: number): Promise<void> {
      const isDue = ({ at, leadMs, remindedAt }: Reminder) => remindedAt === null && at - leadMs <= now;
      for (const [key, reminder] of matching(isDue)) await tell(key, reminder, now);
      const isOver = ({ at, remindedAt }: Reminder) => remindedAt !== null && at + dayMs < now;
      for (const [key, reminder] of matching(isOver)) await forget(key, reminder);
    },
    /** What the news of a channel means for what was announced: it moves, falls, or is followed by a post. */
    async dispatch(channel: Channel, { added, edited }: ArchiveDiff, now: number): Promise<void> {
      for (const { before, after } of edited)
        for (const found of matching(isReminderOf({ channel: channel.key, id: after.id })))
          await follow(channel, found, { before: before.post, after }, now);
      const open = (each: Reminder) => each.channel === channel.key && isUnderWay(each, now);
      for (const post of added)
        for (const [key, reminder] of matching(open))
          if (followsAnnouncement(post, reminder, channel.language)) await linkPost(key, reminder, post, now);
    },
    async dispatchDeletion(channel: Channel, { post }: ArchivedPost, now: number): Promise<void> {
      for (const [key, reminder] of matching(isReminderOf({ channel: channel.key, id: post.id })))
        if (reminder.at > now) await fall(key, reminder, 'deleted', now);
    },
  };
}
