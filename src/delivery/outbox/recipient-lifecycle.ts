/** What happens to all that is on record of one chat and its threads: it moved to another id, is paused, or forgotten. */
import { completedKeepMs, parseChatId } from '../delivery.ts';
import type { PendingDelivery, QueueEntry } from './delivery-queue.ts';
import { type DeliveryRecord, isPendingDelivery, type OutboxState } from './outbox-state.ts';
import { isDelayed, parseNotBefore, type QueueKey } from './queue-key.ts';

const page = 500;

type RecordEntry = readonly [key: string, DeliveryRecord];

export function createRecipientLifecycle(state: OutboxState) {
  const { queue, records, failures, runExclusive, pausedChats, inFlight } = state;

  /** `work` takes the records it is given away from the chat. */
  async function forEachPage(chat: number, work: (found: readonly RecordEntry[]) => Promise<void>) {
    for (const prefix of [`${chat}|`, `${chat}/`])
      for (let isLast = false; !isLast; ) {
        const found = await Array.fromAsync(records.list({ prefix, limit: page }));
        isLast = found.length < page;
        if (found.length > 0) await work(found);
      }
  }

  const isInFlight = ([, record]: RecordEntry) => record.state === 'pending' && inFlight.has(record.queueKey);
  /** Keys in the queue; what is being sent stays there until that has ended. */
  const queuedIn = (found: readonly RecordEntry[]) =>
    found.flatMap((each) => (each[1].state === 'pending' && !isInFlight(each) ? [each[1].queueKey] : []));

  const keyAt = (chat: number, key: QueueKey, { delivery }: PendingDelivery): QueueKey =>
    isDelayed(key)
      ? queue.createKey(
          { ...delivery, notBefore: parseNotBefore(key), to: { chat, thread: null } },
          state.clock.now(),
        )
      : rehome(key, delivery.to.chat, chat);

  /** Completed records still refuse repeats under the new id. What is being sent moves when Telegram says so of it, too. */
  async function movePage(all: readonly RecordEntry[], from: number, to: number): Promise<void> {
    const found = all.filter((each) => !isInFlight(each));
    const queued = queuedIn(found).sort();
    const entries = await Promise.all(queued.map(async (key) => [key, await queue.get(key)] as const));
    const moved = entries.flatMap(([key, entry]): QueueEntry[] =>
      isPendingDelivery(entry) ? [[keyAt(to, key, entry), rehomeEntry(entry, from, to)]] : [],
    );
    const known = await records.getMany(moved.map(([, { key }]) => key));
    const completed = found.flatMap(([key, record]): RecordEntry[] =>
      record.state === 'pending' ? [] : [[rehome(key, from, to), withoutMessage(record)]],
    );
    const remove = await queue.prepareRemove(from, queued);
    await state.insertEntries(
      moved.filter((_, at) => known[at] === undefined),
      () =>
        Promise.all([
          remove(),
          records.deleteMany(found.map(([key]) => key)),
          records.putMany(completed, completedKeepMs),
        ]),
    );
  }

  async function erasePage(chat: number, found: readonly RecordEntry[]): Promise<void> {
    const remove = await queue.prepareRemove(chat, queuedIn(found));
    await Promise.all([remove(), records.deleteMany(found.map(([key]) => key))]);
  }

  return {
    /** The chat has a new id: what is pending and what it got go with it. */
    migrateChat: (from: number, to: number) =>
      runExclusive([from, to], () => forEachPage(from, (found) => movePage(found, from, to))),
    /** Keeps what is pending for the chat without trying, over a restart too. */
    pauseChat: (chat: number, reason: string) =>
      runExclusive([chat], async () => {
        pausedChats.add(chat);
        queue.setReady(chat, false);
        await state.paused.put(String(chat), { reason, at: state.clock.now() });
      }),
    resumeChat: (chat: number) =>
      runExclusive([chat], async () => {
        if (!pausedChats.delete(chat)) return;
        await state.paused.delete(String(chat));
        const ready = queue.setReady(chat, true);
        if (ready !== null) state.notifyReady(ready);
      }),
    /** Forgets the chat, what it got and what is pending, with all its threads. */
    eraseChat: (chat: number) =>
      runExclusive([chat], async () => {
        await forEachPage(chat, (found) => erasePage(chat, found));
        await failures.removeChat(chat);
        pausedChats.delete(chat);
        await state.paused.delete(String(chat));
      }),
  };
}

/** Messages have other ids under the new one: what is there by an old id is another message. */
const withoutMessage = (record: DeliveryRecord): DeliveryRecord =>
  record.state === 'sent' ? { ...record, message: 0 } : record;

/** Keys begin with the chat's id. */
function rehome(key: string, from: number, to: number): string {
  return parseChatId(key) === from ? `${to}${key.slice(String(from).length)}` : key;
}

function rehomeEntry({ key, delivery, ...learnt }: PendingDelivery, from: number, to: number) {
  const { repliesTo, edits } = delivery;
  return {
    ...learnt,
    key: rehome(key, from, to),
    delivery: {
      ...delivery,
      to: { ...delivery.to, chat: to },
      ...(repliesTo !== undefined && { repliesTo: rehome(repliesTo, from, to) }),
      ...(edits !== undefined && { edits: rehome(edits, from, to) }),
    },
  };
}
