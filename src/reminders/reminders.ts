/**
 * Reminders of what channels announce: sent when due, kept in line with edits, linked to what followed. They stand in their
 * chat's document; which chats have any is known here.
 */
import type { Channel } from '#src/channels/channel.ts';
import { changeReminder, findReminder, isReminderOf, removeReminder } from '#src/chats/chat-changes.ts';
import type { Chat, Reminder } from '#src/chats/chat.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { findQuietHoursEnd, isNightSilenced } from '#src/chats/quiet-hours.ts';
import { buildDeliveries, buildDeliveryKey, type Delivery } from '#src/delivery/delivery.ts';
import { dayMs } from '#src/duration.ts';
import { memoizeByName } from '#src/memoize.ts';
import type { Message } from '#src/message/message.ts';
import type { ArchivedPost, ArchiveDiff } from '#src/posts/archive.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import { planChange } from '#src/digest/analysis/events/plan-change.ts';
import {
  changeBy,
  followsAnnouncement,
  isCalledOff,
  isUnderWay,
  listAnnounced,
  readAnnouncement,
} from './announcement.ts';
import {
  type ReminderContext,
  renderReminderDue,
  renderReminderFollowed,
  renderReminderMoved,
  renderReminderOff,
} from './reminder-messages.ts';

export type Reminders = ReturnType<typeof createReminders>;

interface ChatReminder {
  readonly chat: Chat;
  readonly reminder: Reminder;
}

export function createReminders(
  parts: Pick<
    CoreParts,
    'archive' | 'chats' | 'channelRegistry' | 'channelAccess' | 'outbox' | 'texts' | 'isAllowedChat'
  >,
) {
  const { archive, chats, channelRegistry, channelAccess, outbox, texts, isAllowedChat } = parts;
  const known = new Map<string, readonly Reminder[]>();

  /** With their chats, both as they are now. Those of a channel that the chat may no longer read are forgotten. */
  async function* matching(isMeant: (reminder: Reminder) => boolean): AsyncGenerator<ChatReminder> {
    for (const [key, reminders] of [...known])
      for (const each of reminders.filter(isMeant)) {
        const chat = await chats.find(key);
        const reminder = chat && findReminder(chat, each);
        if (!chat || !reminder || !isMeant(reminder)) continue;
        if (channelAccess.mayRead(chat, reminder.channel)) yield { chat, reminder };
        else await forget({ chat, reminder });
      }
  }

  function deliveryOf({ chat, reminder }: ChatReminder, what: string): Omit<Delivery, 'body' | 'silent'> {
    const subject = `reminder:${reminder.channel}:${reminder.id}:${what}`;
    return { to: { chat: chat.id, thread: chat.thread }, kind: 'alert', subject, part: 0 };
  }

  const contextOf = ({ chat, reminder }: ChatReminder, now: number): ReminderContext => ({
    texts: texts(chat.language),
    timeZone: chat.timeZone,
    channel: channelRegistry.get(reminder.channel)?.title ?? reminder.channel,
    now,
  });

  async function enqueue(to: ChatReminder, what: string, message: Message, how: Partial<Delivery> = {}) {
    if (to.chat.silentSince === null && isAllowedChat(to.chat.id))
      await outbox.enqueue(buildDeliveries({ ...deliveryOf(to, what), ...how }, message));
  }

  const change = ({ chat, reminder }: ChatReminder, changed: Partial<Reminder>) =>
    chats.changeByKey(chat.key, (old) => changeReminder(old, reminder, changed));

  const forget = ({ chat, reminder }: ChatReminder) =>
    chats.changeByKey(chat.key, (old) => removeReminder(old, reminder));

  async function cancel(found: ChatReminder, why: 'deleted' | 'edited' | Post, now: number): Promise<void> {
    const message = renderReminderOff(found.reminder, why, contextOf(found, now));
    await enqueue(found, `off:${found.reminder.at}`, message, { silent: isQuiet(found.chat, now) });
    await forget(found);
  }

  async function doubt(found: ChatReminder, by: Post, now: number): Promise<void> {
    const message = renderReminderOff(found.reminder, by, contextOf(found, now), 'unsure');
    await enqueue(found, `unsure:${by.id}`, message, { silent: isQuiet(found.chat, now) });
  }

  async function move(
    found: ChatReminder,
    { at, title }: Pick<Reminder, 'at' | 'title'>,
    now: number,
    by?: Post,
  ): Promise<void> {
    const { chat, reminder } = found;
    if (at === reminder.at) return void (await change(found, { title }));
    const message = renderReminderMoved({ ...reminder, at, title }, reminder.at, contextOf(found, now), by);
    await enqueue(found, `moved:${at}`, message, { silent: isQuiet(chat, now) });
    await change(found, { at, title, remindedAt: null });
  }

  /** The first post is told in reply to the reminder; later ones are added to that message. */
  async function linkPost(found: ChatReminder, { url, date }: Post, now: number): Promise<void> {
    if (url === null) return;
    const { reminder } = found;
    const followedBy = [...reminder.followedBy, { url, at: date === null ? now : Date.parse(date) }];
    const keyOf = (what: string) => buildDeliveryKey(deliveryOf(found, what));
    const isFirst = followedBy.length === 1;
    const what = isFirst ? 'followed' : `followed:${followedBy.length}`;
    const where = isFirst
      ? { repliesTo: keyOf(`due:${reminder.at}`) }
      : { kind: 'edit' as const, edits: keyOf('followed') };
    const message = renderReminderFollowed({ ...reminder, followedBy }, contextOf(found, now));
    await enqueue(found, what, message, { silent: true, ...where });
    await change(found, { followedBy });
  }

  return {
    /** To be called with each chat as it is now, and with null for one that is gone. */
    noteChat(key: string, chat: Chat | null): void {
      if (chat?.reminders?.length) known.set(key, chat.reminders);
      else known.delete(key);
    },
    /** Tells what is due, and forgets what is over. Doing it twice is doing it once. */
    async tellDue(now: number): Promise<void> {
      const isDue = ({ at, leadMs, remindedAt }: Reminder) => remindedAt === null && at - leadMs <= now;
      for await (const found of matching(isDue)) {
        const { reminder } = found;
        await enqueue(found, `due:${reminder.at}`, renderReminderDue(reminder, contextOf(found, now)));
        await change(found, { remindedAt: now });
      }
      const isOver = ({ at, remindedAt }: Reminder) => remindedAt !== null && at + dayMs < now;
      for await (const found of matching(isOver)) await forget(found);
    },
    /** What the news of a channel means for what was announced: it moves, is called off, or is followed by a post. */
    async dispatch(channel: Channel, { added, edited }: ArchiveDiff, now: number): Promise<void> {
      const { key, language } = channel;
      for (const { before, after } of edited)
        for await (const found of matching(isReminderOf({ channel: key, id: after.id }))) {
          const next = readAnnouncement(after, channel, found.chat.timeZone, now);
          const isOver = next !== null && next.at <= now;
          const isOff = isOver || isCalledOff(before.post, after, found.reminder.at, next);
          if (isOff && found.reminder.at > now) await cancel(found, 'edited', now);
          if (!isOff && next) await move(found, next, now);
        }
      for (const post of added) {
        const isAhead = (each: Reminder) =>
          each.channel === key && each.at > now && planChange.test(post.text);
        // chats by the thousand share a zone
        const announcedIn = memoizeByName((zone) => listAnnounced(archive, [channel], zone, now));
        for await (const found of matching(isAhead)) {
          const zone = found.chat.timeZone;
          const isOther = ({ id }: PostRef) => id !== post.id && id !== found.reminder.id;
          const others = (await announcedIn(zone)).filter(isOther);
          const next = changeBy(post, found.reminder, channel, zone, others);
          if (next === 'unsure') await doubt(found, post, now);
          else if (next === 'off') await cancel(found, post, now);
          else if (next && next.at > now) await move(found, next, now, post);
        }
        const isFollowed = (each: Reminder) =>
          each.channel === key && isUnderWay(each, now) && followsAnnouncement(post, each, language);
        for await (const found of matching(isFollowed)) await linkPost(found, post, now);
      }
    },
    async dispatchDeletion(channel: Channel, { post }: ArchivedPost, now: number): Promise<void> {
      for await (const found of matching(isReminderOf({ channel: channel.key, id: post.id })))
        if (found.reminder.at > now) await cancel(found, 'deleted', now);
    },
  };
}

const isQuiet = (chat: Chat, now: number): boolean =>
  isNightSilenced(chat, now) || findQuietHoursEnd(chat.quiet, chat.timeZone, now) !== null;
