/** A scheduled digest: from "it is due" to parts in the outbox. */

import { dayMs } from '#src/duration.ts';
import { type Chat, canReceiveDigests, type Schedule } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { DigestQueue, DueDigest } from '#src/chats/digest-queue.ts';
import { type Delivery, buildDeliveryKey } from '#src/delivery/delivery.ts';
import type { Message } from '#src/message/message.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { ChatDigests } from './chat-digest.ts';
import { type Window, scheduledWindowFrom } from './window.ts';

export interface ScheduledDigests {
  /** Enqueues the digest of one schedule, then moves its window on; a crash between repeats that, and equal keys collapse. */
  enqueue(due: DueDigest, now: number): Promise<void>;
}

export interface ScheduledDigestPorts {
  readonly chats: Chats;
  readonly digestQueue: DigestQueue;
  readonly chatDigests: ChatDigests;
  readonly outbox: Outbox;
  /** Whether the operator lets this chat be served. */
  readonly isServed: (chat: number) => boolean;
}

/** As long as posts are kept by default: whatever the downtime, a digest covers all of it. */
const mostMs = 400 * dayMs;

export function createScheduledDigests({
  chats,
  digestQueue,
  chatDigests,
  outbox,
  isServed,
}: ScheduledDigestPorts): ScheduledDigests {
  async function compose(chat: Chat, schedule: Schedule, window: Window): Promise<Message> {
    const topic = schedule.topic === null ? null : chatDigests.findTopic(chat, schedule.topic);
    const channels = schedule.channel === undefined ? chat.channels : [schedule.channel];
    return (await chatDigests.make({ chat, window, by: 'arrival', channels, topic })).message;
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
    return each.to !== undefined && (await outbox.getState(buildDeliveryKey(first))) !== null ? each.to : now;
  }

  /** Composing takes its time, in which a chat may have been forgotten or the schedule dropped. */
  async function isStillThere(each: DueDigest): Promise<boolean> {
    const chat = await chats.find(each.chat);
    return chat?.schedules.some(({ n }) => n === each.schedule) ?? false;
  }

  return {
    async enqueue(each, now) {
      const chat = await chats.find(each.chat);
      const schedule = chat?.schedules.find(({ n }) => n === each.schedule);
      if (!chat || !canReceiveDigests(chat) || !isServed(chat.id)) return digestQueue.removeChat(each.chat);
      if (!schedule) return digestQueue.syncSchedules(chat, now);
      // the end of the last window as well: after a clock was set back the same instant may come again, with other posts
      const subject = `${each.schedule}:${each.nextAt}:${each.until}`;
      const window = scheduledWindowFrom(each.until, await endOf(each, chat, subject, now), mostMs);
      if (window === null) return digestQueue.complete(each, chat, each.until);
      await digestQueue.claim(each, window.to);
      const message = await compose(chat, schedule, window);
      if (!(await isStillThere(each))) return;
      await outbox.enqueue(partsOf(message, chat, subject));
      await digestQueue.complete(each, chat, window.to);
    },
  };
}
