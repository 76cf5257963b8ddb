/** A scheduled digest: from "it is due" to parts in the outbox. */

import type { Chat, Schedule } from '../chats/chat.ts';
import type { Chats } from '../chats/chats.ts';
import type { Due, DueDigest } from '../chats/due.ts';
import type { Message } from '../delivery/message.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { renderMessage } from '../delivery/render.ts';
import type { Editions } from './edition.ts';
import { type Window, windowOfScheduled } from './window.ts';

export interface Scheduled {
  /** Owes the digest of one schedule up to `now` (one instant for all that are due, so that they share the work) and moves its window on; both happen or neither does. */
  owe(due: DueDigest, now: number): Promise<void>;
}

export interface ScheduledPorts {
  readonly chats: Chats;
  readonly due: Due;
  readonly editions: Editions;
  readonly outbox: Outbox;
}

/** After a longer absence the digest covers this much; what lies before is in the archive. */
const mostMs = 14 * 86_400_000;

export function createScheduled({ chats, due, editions, outbox }: ScheduledPorts): Scheduled {
  async function compose(chat: Chat, schedule: Schedule, window: Window): Promise<Message> {
    const topic = schedule.topic === null ? null : editions.topicNamed(chat, schedule.topic);
    return (await editions.make({ chat, window, by: 'arrival', channels: chat.channels, topic })).message;
  }

  return {
    async owe(each, now) {
      const chat = await chats.find(each.chat);
      if (!chat || chat.silentSince !== null) return due.drop(each.chat);
      const schedule = chat.schedules.find(({ n }) => n === each.schedule);
      const window = windowOfScheduled(each.until, now, mostMs);
      if (!schedule || chat.channels.length === 0) return due.plan(chat, now);
      if (window === null) return due.settle(each, chat, each.until);
      const message = await compose(chat, schedule, window);
      const subject = `${each.schedule}:${each.nextAt}`;
      const parts = renderMessage(message).map((body, part) => ({
        to: { chat: chat.id, thread: chat.thread },
        kind: 'digest' as const,
        subject,
        part,
        body,
        silent: message.silent ?? false,
      }));
      await Promise.all([outbox.owe(parts), due.settle(each, chat, window.to)]);
    },
  };
}
