/** Enqueues every scheduled digest that is due: from the end of the last one until now. */
import { setTimeout as after } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Services } from '#src/app/create-services.ts';
import { canReceiveDigests, type Chat } from '#src/chats/chat.ts';
import type { DueDigest } from '#src/chats/digest-queue.ts';
import { buildDeliveries, buildDeliveryKey } from '#src/delivery/delivery.ts';
import { dayMs, minuteMs } from '#src/duration.ts';
import { createKeepTrying } from './keep-trying.ts';

/** A channel that does not answer keeps no digest longer than this. */
const patienceMs = 10_000;
/** So that a slow model or worker does not hold up the others. */
const sideBySide = 24;
const retryMs = minuteMs;
/** As long as posts are kept by default: whatever the downtime, a digest covers all of it. */
const longestMs = 400 * dayMs;

type DigestJobDeps = Pick<Services, 'chats' | 'digestQueue' | 'chatDigests' | 'ingest' | 'outbox'> &
  Pick<Services, 'isAllowedChat' | 'clock' | 'log' | 'shutdownSignal'>;

export function createDigestJob(deps: DigestJobDeps): () => Promise<void> {
  const { digestQueue, clock, log, shutdownSignal } = deps;
  const keepTrying = createKeepTrying(log, 'a scheduled digest', { clock, ms: retryMs });
  const limit = pLimit(sideBySide);

  return async () => {
    const all = await Array.fromAsync(digestQueue.listDue(clock.now()));
    if (all.length === 0) return;
    await Promise.race([catchUp(deps, all), after(patienceMs, undefined, { ref: false })]);
    // what was read in this very millisecond lies before the end, too
    await after(2);
    // one end for all windows of a tick, so that chats that want the same share one digest
    const now = clock.now();
    await limit.map(all, async (due) => {
      const { chat, schedule } = due;
      if (!shutdownSignal.aborted)
        await keepTrying.run(`${chat}:${schedule}`, { chat }, () => enqueueDigest(deps, due, now));
    });
  };
}

async function catchUp({ chats, ingest }: DigestJobDeps, all: readonly DueDigest[]): Promise<void> {
  const wanted = new Map<string, number>();
  for (const { chat, nextAt } of all)
    for (const channel of (await chats.find(chat))?.channels ?? [])
      wanted.set(channel, Math.max(nextAt, wanted.get(channel) ?? 0));
  // of a channel that cannot be read now the polls tell; the digests of all others do not wait for it
  await Promise.allSettled([...wanted].map(([channel, since]) => ingest.refresh(channel, since)));
}

/** Enqueues the digest of one schedule, then moves its window on; a crash between repeats that, and equal keys collapse. */
async function enqueueDigest(deps: DigestJobDeps, due: DueDigest, now: number): Promise<void> {
  const { chats, digestQueue, chatDigests, outbox } = deps;
  const chat = await chats.find(due.chat);
  const schedule = scheduleOf(chat, due);
  if (!chat || !canReceiveDigests(chat) || !deps.isAllowedChat(chat.id))
    return digestQueue.removeChat(due.chat);
  if (!schedule) return digestQueue.syncSchedules(chat, now);
  // the end of the last window as well: after a clock was set back the same instant may come again, with other posts
  const subject = `${due.schedule}:${due.nextAt}:${due.until}`;
  const first = { to: { chat: chat.id, thread: chat.thread }, kind: 'digest', subject, part: 0 } as const;
  // a window of which a part is on record already stays as it was; any other ends now
  const delivery = buildDeliveryKey(first);
  const isBegun = due.to !== undefined && (await outbox.getState(delivery)) !== null;
  const window = { from: due.until, to: isBegun ? due.to : now };
  if (window.from >= window.to) return digestQueue.complete(due, chat, due.until);
  window.from = Math.max(window.from, window.to - longestMs);
  await digestQueue.claim(due, window.to);
  const channels = schedule.channel === undefined ? chat.channels : [schedule.channel];
  const topic = schedule.topic === null ? null : chatDigests.findTopic(chat, schedule.topic);
  const { message } = await chatDigests.make({ chat, window, by: 'arrival', channels, topic });
  // composing takes its time, in which a chat may have been forgotten or the schedule dropped
  if (!scheduleOf(await chats.find(due.chat), due)) return;
  await outbox.enqueue(buildDeliveries(first, message));
  await digestQueue.complete(due, chat, window.to, delivery);
}

const scheduleOf = (chat: Chat | undefined, { schedule }: DueDigest) =>
  chat?.schedules.find(({ n }) => n === schedule);
