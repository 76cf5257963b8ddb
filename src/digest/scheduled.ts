/** A scheduled digest: from "it is due" to parts in the outbox. */

import { type Chat, isDigested, type Schedule } from '../chats/chat.ts';
import type { Chats } from '../chats/chats.ts';
import type { Due, DueDigest } from '../chats/due.ts';
import { type Delivery, keyOf } from '../delivery/delivery.ts';
import type { Message } from '../delivery/message.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { renderMessage } from '../delivery/render.ts';
import type { Editions } from './edition.ts';
import { type Window, windowOfScheduled } from './window.ts';

export interface Scheduled {
  /** Owes the digest of one schedule, then moves its window on; a crash between repeats the owing, which collapses. */
  owe(due: DueDigest, now: number): Promise<void>;
}

export interface ScheduledPorts {
  readonly chats: Chats;
  readonly due: Due;
  readonly editions: Editions;
  readonly outbox: Outbox;
  /** Whether the operator lets this chat be served. */
  readonly isServed: (chat: number) => boolean;
}

/** As long as posts are kept by default: whatever the downtime, a digest covers all of it. */
const mostMs = 400 * 86_400_000;

export function createScheduled({ chats, due, editions, outbox, isServed }: ScheduledPorts): Scheduled {
  async function compose(chat: Chat, schedule: Schedule, window: Window): Promise<Message> {
    const topic = schedule.topic === null ? null : editions.topicNamed(chat, schedule.topic);
    return (await editions.make({ chat, window, by: 'arrival', channels: chat.channels, topic })).message;
  }

  const partsOf = (message: Message, chat: Chat, subject: string): Delivery[] =>
    renderMessage(message).map((body, part) => ({
      to: { chat: chat.id, thread: chat.thread },
      kind: 'digest',
      subject,
      part,
      body,
      silent: message.silent ?? false,
    }));

  /** A window of which a part is on record already stays as it was; any other ends now. */
  async function endOf(each: DueDigest, chat: Chat, subject: string, now: number): Promise<number> {
    const first = { to: { chat: chat.id, thread: chat.thread }, kind: 'digest', subject, part: 0 } as const;
    return each.to !== undefined && (await outbox.stateOf(keyOf(first))) !== null ? each.to : now;
  }

  /** Composing takes its time, in which a chat may have been forgotten or the schedule dropped. */
  async function isStillThere(each: DueDigest): Promise<boolean> {
    const chat = await chats.find(each.chat);
    return chat?.schedules.some(({ n }) => n === each.schedule) ?? false;
  }

  return {
    async owe(each, now) {
      const chat = await chats.find(each.chat);
      const schedule = chat?.schedules.find(({ n }) => n === each.schedule);
      if (!chat || !isDigested(chat) || !isServed(chat.id)) return due.drop(each.chat);
      if (!schedule) return due.plan(chat, now);
      const subject = `${each.schedule}:${each.nextAt}`;
      const window = windowOfScheduled(each.until, await endOf(each, chat, subject, now), mostMs);
      if (window === null) return due.settle(each, chat, each.until);
      await due.begin(each, window.to);
      const message = await compose(chat, schedule, window);
      if (!(await isStillThere(each))) return;
      await outbox.owe(partsOf(message, chat, subject));
      await due.settle(each, chat, window.to);
    },
  };
}
