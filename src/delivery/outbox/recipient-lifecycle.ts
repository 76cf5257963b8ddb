/** What happens to all that one chat is owed: it left, moved to another id, or takes nothing for now. */

import { type DeliveryOutcome, parseChatId } from '../delivery.ts';
import { isDelayed, type PendingDelivery, type QueueEntry } from './delivery-queue.ts';
import { type DeliveryRecord, type OutboxState, toCountedEvent } from './outbox-state.ts';

const page = 500;

export interface RecipientLifecycle {
  /** Nothing the chat is owed will arrive. Returns how many. */
  dropPending(chat: number, reason: string): Promise<number>;
  /** The chat has a new id: what it is owed and what it got go with it. */
  migrateChat(from: number, to: number): Promise<void>;
  /** Keeps what the chat is owed without trying, over a restart too. */
  pauseChat(chat: number, reason: string): Promise<void>;
  /** Strikes the chat off the books, what it got and what it is owed, with all its threads. */
  eraseChat(chat: number): Promise<void>;
  resumeChat(chat: number): Promise<void>;
}

export function createRecipientLifecycle(books: OutboxState): RecipientLifecycle {
  const { queue, records, runExclusive, pausedChats } = books;

  async function dropPage(chat: number, reason: string): Promise<number> {
    const entries = (await queue.peek(chat, page)).filter(([place]) => !books.inFlight.has(place));
    if (entries.length === 0) return 0;
    const outcome: DeliveryOutcome = { state: 'undeliverable', reason };
    const remove = await queue.prepareRemove(chat, placesOf(entries));
    const ended = keysOf(entries).map((key) => [key, { ...outcome, at: books.clock.now() }] as const);
    await books.counters.commitCounted(Array(entries.length).fill(toCountedEvent(outcome)), () =>
      Promise.all([
        remove(),
        records.putMany(ended, books.keepMs),
        ...ended.map(([key]) => books.recordFailure(key, outcome)),
      ]),
    );
    books.pendingCount -= entries.length;
    return entries.length;
  }

  async function moveQueuePage(from: number, to: number): Promise<number> {
    const entries = await queue.peek(from, page);
    const moved = entries.map(
      ([place, owed]): QueueEntry => [rehome(place, from, to), rehomeOwed(owed, from, to)],
    );
    const known = await records.getMany(keysOf(moved));
    const kept = moved.filter((_, at) => known[at] === undefined);
    const remove = await queue.prepareRemove(from, placesOf(entries));
    const forget = () => Promise.all([remove(), records.deleteMany(keysOf(entries))]);
    await books.insertEntries(to, kept, forget);
    books.pendingCount -= entries.length - kept.length;
    return entries.length;
  }

  /** Settled records still refuse repeats under the new id; those that wait for an instant go to the new id then. */
  async function moveRecordsPage(prefix: string, from: number, to: number): Promise<number> {
    const old: [string, DeliveryRecord][] = [];
    for await (const entry of records.list({ prefix, limit: page })) old.push(entry);
    const now = old.map(([key, entry]) => [rehome(key, from, to), withoutMessage(entry)] as const);
    const waiting = old.flatMap(([, entry]) =>
      entry.state === 'owed' && isDelayed(entry.place) ? [entry.place] : [],
    );
    const later = await Promise.all(waiting.map(async (place) => [place, await queue.get(place)] as const));
    await Promise.all([
      records.putMany(
        now.filter(([, { state }]) => state !== 'owed'),
        books.keepMs,
      ),
      records.putMany(now.filter(([, { state }]) => state === 'owed')),
      records.deleteMany(old.map(([key]) => key)),
      ...later.map(([place, owed]) => owed && queue.replace(place, rehomeOwed(owed, from, to))),
    ]);
    return old.length;
  }

  async function forgetQueuePage(chat: number): Promise<number> {
    const entries = (await queue.peek(chat, page)).filter(([place]) => !books.inFlight.has(place));
    const remove = await queue.prepareRemove(chat, placesOf(entries));
    await Promise.all([remove(), records.deleteMany(keysOf(entries))]);
    books.pendingCount -= entries.length;
    return entries.length;
  }

  async function forgetRecordsPage(prefix: string): Promise<number> {
    const some: [string, DeliveryRecord][] = [];
    for await (const entry of records.list({ prefix, limit: page })) some.push(entry);
    const waiting = some.flatMap(([, entry]) =>
      entry.state === 'owed' && isDelayed(entry.place) ? [entry.place] : [],
    );
    await Promise.all([queue.removeDelayed(waiting), records.deleteMany(some.map(([key]) => key))]);
    books.pendingCount -= waiting.length;
    return some.length;
  }

  async function forgetAll(chat: number): Promise<void> {
    while ((await forgetQueuePage(chat)) > 0);
    for (const prefix of prefixesOf(chat)) while ((await forgetRecordsPage(prefix)) > 0);
    pausedChats.delete(chat);
    await books.paused.delete(String(chat));
  }

  async function moveAll(from: number, to: number): Promise<void> {
    while ((await moveQueuePage(from, to)) > 0);
    for (const prefix of prefixesOf(from)) while ((await moveRecordsPage(prefix, from, to)) > 0);
  }

  return {
    dropPending: (chat, reason) =>
      runExclusive(chat, async () => {
        let dropped = 0;
        for (let some = -1; some !== 0; dropped += some) some = await dropPage(chat, reason);
        return dropped;
      }),
    eraseChat: (chat) => runExclusive(chat, () => forgetAll(chat)),
    migrateChat: (from, to) => runExclusive(from, () => runExclusive(to, () => moveAll(from, to))),
    pauseChat: (chat, reason) =>
      runExclusive(chat, async () => {
        pausedChats.add(chat);
        const since = { reason, at: books.clock.now() };
        await Promise.all([books.paused.put(String(chat), since), queue.setReady(chat, false)]);
      }),
    resumeChat: (chat) =>
      runExclusive(chat, async () => {
        if (!pausedChats.delete(chat)) return;
        await books.paused.delete(String(chat));
        const turn = await queue.setReady(chat, true);
        if (turn !== null) books.notifyReady(turn);
      }),
  };
}

/** Of keys: the chat itself and its threads. */
const prefixesOf = (chat: number) => [`${chat}|`, `${chat}/`];
const placesOf = (entries: readonly QueueEntry[]) => entries.map(([place]) => place);
const keysOf = (entries: readonly QueueEntry[]) => entries.map(([, { key }]) => key);

/** Messages have other ids under the new one: what is there by an old id is another message. */
const withoutMessage = (entry: DeliveryRecord): DeliveryRecord =>
  entry.state === 'sent' ? { ...entry, message: 0 } : entry;

/** Keys and places begin with the chat's id. */
function rehome(key: string, from: number, to: number): string {
  return parseChatId(key) === from ? `${to}${key.slice(String(from).length)}` : key;
}

function rehomeOwed(
  { key, delivery, ...learnt }: PendingDelivery,
  from: number,
  to: number,
): PendingDelivery {
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
