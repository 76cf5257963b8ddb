/** What happens to all that is pending for one chat: it left, moved to another id, or is paused. */
import { completedKeepMs, type DeliveryOutcome, parseChatId } from '../delivery.ts';
import { type PendingDelivery, type QueueEntry, queueKeysOf } from './delivery-queue.ts';
import { toFailure } from './failures.ts';
import { isDelayed } from './queue-key.ts';
import type { DeliveryRecord, OutboxState } from './outbox-state.ts';

const page = 500;

export function createRecipientLifecycle(state: OutboxState) {
  const { queue, records, failures, runExclusive, pausedChats } = state;

  async function peekPage(chat: number): Promise<QueueEntry[]> {
    return (await queue.peek(chat, page)).filter(([key]) => !state.inFlight.has(key));
  }

  async function dropPage(chat: number, reason: string): Promise<number> {
    const entries = await peekPage(chat);
    if (entries.length === 0) return 0;
    const outcome: DeliveryOutcome = { state: 'undeliverable', reason };
    const at = state.clock.now();
    const remove = await queue.prepareRemove(chat, queueKeysOf(entries));
    await state.counters.commitCounted(Array(entries.length).fill(outcome), () =>
      Promise.all([
        remove(),
        records.putMany(
          entries.map(([, { key, delivery }]) => [key, { ...outcome, at, delivery }] as const),
          completedKeepMs,
        ),
        ...entries.map(([, { key, delivery }]) => {
          const failure = toFailure(key, delivery, outcome, at);
          return failure && failures.add(failure);
        }),
      ]),
    );
    return entries.length;
  }

  async function moveQueuePage(from: number, to: number): Promise<number> {
    const entries = await queue.peek(from, page);
    const moved = entries.map(
      ([key, entry]): QueueEntry => [rehome(key, from, to), rehomeEntry(entry, from, to)],
    );
    const known = await records.getMany(keysOf(moved));
    const kept = moved.filter((_, at) => known[at] === undefined);
    const remove = await queue.prepareRemove(from, queueKeysOf(entries));
    const forget = () => Promise.all([remove(), records.deleteMany(keysOf(entries))]);
    await state.insertEntries(kept, forget);
    return entries.length;
  }

  const readRecordsPage = (prefix: string): Promise<[string, DeliveryRecord][]> =>
    Array.fromAsync(records.list({ prefix, limit: page }));

  /** Completed records still refuse repeats under the new id; what waits for an instant goes to the new id then. */
  async function moveRecordsPage(prefix: string, from: number, to: number): Promise<number> {
    const old = await readRecordsPage(prefix);
    const moved = old.map(([key, record]) => [rehome(key, from, to), withoutMessage(record)] as const);
    const [pending, completed] = [true, false].map((isPending) =>
      moved.filter(([, record]) => (record.state === 'pending') === isPending),
    );
    const delayed = await Promise.all(
      delayedIn(old).map(async (key) => [key, await queue.get(key)] as const),
    );
    await Promise.all([
      records.putMany(completed ?? [], completedKeepMs),
      records.putMany(pending ?? []),
      records.deleteMany(old.map(([key]) => key)),
      ...delayed.map(([key, entry]) => entry && queue.replace(key, rehomeEntry(entry, from, to))),
    ]);
    return old.length;
  }

  async function eraseQueuePage(chat: number): Promise<number> {
    const entries = await peekPage(chat);
    const remove = await queue.prepareRemove(chat, queueKeysOf(entries));
    await Promise.all([remove(), records.deleteMany(keysOf(entries))]);
    return entries.length;
  }

  async function eraseRecordsPage(prefix: string): Promise<number> {
    const some = await readRecordsPage(prefix);
    const delayed = delayedIn(some);
    await Promise.all([queue.removeDelayed(delayed), records.deleteMany(some.map(([key]) => key))]);
    return some.length;
  }

  return {
    /** Nothing that is pending for the chat will arrive. Returns how many. */
    dropPending: (chat: number, reason: string) =>
      runExclusive([chat], async () => {
        let dropped = 0;
        for (let some = -1; some !== 0; dropped += some) some = await dropPage(chat, reason);
        return dropped;
      }),
    /** The chat has a new id: what is pending and what it got go with it. */
    migrateChat: (from: number, to: number) =>
      runExclusive([from, to], async () => {
        while ((await moveQueuePage(from, to)) > 0);
        for (const prefix of prefixesOf(from)) while ((await moveRecordsPage(prefix, from, to)) > 0);
      }),
    /** Keeps what is pending for the chat without trying, over a restart too. */
    pauseChat: (chat: number, reason: string) =>
      runExclusive([chat], async () => {
        pausedChats.add(chat);
        const since = { reason, at: state.clock.now() };
        queue.setReady(chat, false);
        await state.paused.put(String(chat), since);
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
        while ((await eraseQueuePage(chat)) > 0);
        for (const prefix of prefixesOf(chat)) while ((await eraseRecordsPage(prefix)) > 0);
        await failures.removeChat(chat);
        pausedChats.delete(chat);
        await state.paused.delete(String(chat));
      }),
  };
}

/** Of keys: the chat itself and its threads. */
const prefixesOf = (chat: number) => [`${chat}|`, `${chat}/`];
const keysOf = (entries: readonly QueueEntry[]) => entries.map(([, { key }]) => key);

/** Queue keys of what waits for its instant. */
const delayedIn = (found: readonly (readonly [string, DeliveryRecord])[]) =>
  found.flatMap(([, record]) =>
    record.state === 'pending' && isDelayed(record.queueKey) ? [record.queueKey] : [],
  );

/** Messages have other ids under the new one: what is there by an old id is another message. */
const withoutMessage = (record: DeliveryRecord): DeliveryRecord =>
  record.state === 'sent' ? { ...record, message: 0 } : record;

/** Keys and queue keys begin with the chat's id. */
function rehome(key: string, from: number, to: number): string {
  return parseChatId(key) === from ? `${to}${key.slice(String(from).length)}` : key;
}

function rehomeEntry(
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
