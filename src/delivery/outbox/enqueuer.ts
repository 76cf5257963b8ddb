/** Puts deliveries into the queue: each once, of edits the newest only, those with an instant not before it. */
import type { Address } from '../address.ts';
import { buildDeliveryKey, type Delivery, type DeliveryFailure, parseChatId } from '../delivery.ts';
import { type DeferredWrite, type PendingDelivery, type QueueEntry, queueKeysOf } from './delivery-queue.ts';
import type { DeliveryRecord, OutboxState } from './outbox-state.ts';
import { parseNotBefore, type QueueKey } from './queue-key.ts';
import { canSendAsNew } from './replace-gone-message.ts';

const chunkSize = 1000;

interface Wait {
  readonly until: number | null;
  /** Left out: as before. */
  readonly silent?: boolean;
}

export function createEnqueuer(state: OutboxState) {
  const { queue, records, failures, clock, runExclusive } = state;

  async function enqueueChunk(deliveries: readonly Delivery[], beside?: DeferredWrite): Promise<number> {
    const keys = deliveries.map(buildDeliveryKey);
    const known = await records.getMany(keys);
    const fresh = new Map<string, QueueEntry>();
    for (const [at, delivery] of deliveries.entries()) {
      const key = keys[at] ?? '';
      const isNew =
        delivery.kind === 'edit' ? await isFreshEdit(delivery, known[at]) : known[at] === undefined;
      const queued = fresh.get(key);
      if (queued === undefined && isNew) fresh.set(key, entryOf(key, delivery));
      else if (queued !== undefined && delivery.kind === 'edit') fresh.set(key, withBody(queued, delivery));
    }
    if (fresh.size > 0 || beside) await state.insertEntries([...fresh.values()], beside);
    return fresh.size;
  }

  const entryOf = (key: string, delivery: Delivery): QueueEntry => [
    queue.createKey(delivery, clock.now()),
    { key, delivery },
  ];

  /** An edit of a delivery that is still pending, or of one with a pending edit, replaces its body and needs no delivery. */
  async function isFreshEdit(edit: Delivery, pending: DeliveryRecord | undefined): Promise<boolean> {
    const target = await records.get(edit.edits ?? '');
    const waiting = (await findChangeable(target)) ?? (await findChangeable(pending));
    if (waiting !== undefined) await queue.replace(...withBody(waiting, edit));
    const isThere = target?.state === 'sent' || target?.state === 'pending';
    return waiting === undefined && (isThere || canSendAsNew(edit));
  }

  async function findChangeable(record: DeliveryRecord | undefined): Promise<QueueEntry | undefined> {
    if (record?.state !== 'pending' || state.inFlight.has(record.queueKey)) return undefined;
    return (await queue.getMany([record.queueKey]))[0];
  }

  async function move(keys: readonly QueueKey[], { until, silent }: Wait): Promise<void> {
    // they were found without exclusive access and may have changed meanwhile
    const here = await queue.getMany(keys);
    const moved = here.map(([, entry]): QueueEntry => {
      const { notBefore: _, ...due } = entry.delivery;
      const isSilent = silent === undefined ? due.silent : silent || (due.silent && !due.soundsByDay);
      const delivery = { ...due, silent: isSilent, ...(until !== null && { notBefore: until }) };
      return [queue.createKey(delivery, clock.now()), { ...entry, delivery }];
    });
    if (moved.length > 0) await state.insertEntries(moved, () => queue.removeDelayed(queueKeysOf(here)));
  }

  function enqueueAgain(key: string): Promise<boolean> {
    return runExclusive([parseChatId(key)], async () => {
      const record = await records.get(key);
      if (record === undefined || record.state === 'pending' || !record.delivery) return false;
      await state.insertEntries([entryOf(key, record.delivery)]);
      return true;
    });
  }

  return {
    /** Returns how many were new; known ones, also sent ones, are left alone. `beside`: writes of the caller, in the commit of the last chunk. */
    async enqueue(deliveries: readonly Delivery[], beside?: DeferredWrite): Promise<number> {
      let fresh = 0;
      for (let at = 0; at === 0 || at < deliveries.length; at += chunkSize) {
        const some = deliveries.slice(at, at + chunkSize);
        const chats = [...new Set(some.map(({ to }) => to.chat))];
        const isLast = at + chunkSize >= deliveries.length;
        fresh += await runExclusive(chats, () => enqueueChunk(some, isLast ? beside : undefined));
      }
      return fresh;
    },
    async enqueueFailed(isWanted: (failure: DeliveryFailure) => boolean): Promise<number> {
      const wanted = (await Array.fromAsync(failures.list())).filter(([, failure]) => isWanted(failure));
      let count = 0;
      for (const [, { key }] of wanted) if (await enqueueAgain(key)) count += 1;
      await failures.deleteMany(wanted.map(([id]) => id));
      return count;
    },
    async makeDuePending(): Promise<void> {
      const due = await queue.listDue(clock.now(), chunkSize);
      const byChat = Map.groupBy(due, ([, { delivery }]) => delivery.to.chat);
      await Promise.all(
        [...byChat].map(([chat, entries]) =>
          runExclusive([chat], () => move(queueKeysOf(entries), { until: null })),
        ),
      );
    },
    /** Gives deliveries that wait for the end of quiet hours another instant, and ends pauses before retries. `waitOf`: by the address; null: no change. */
    async reschedule(waitOf: (to: Address) => Promise<Wait | null>): Promise<void> {
      for await (const [key, entry] of queue.listDelayed()) {
        const { to, notBefore, quietUntil = notBefore } = entry.delivery;
        const found = await waitOf(to);
        const wait = found && (quietUntil === undefined ? { until: null } : found);
        if (wait && wait.until !== parseNotBefore(key))
          await runExclusive([to.chat], () => move([key], wait));
      }
    },
  };
}

function withBody(
  [key, entry]: QueueEntry,
  { body, silent, soundsByDay = false, quietUntil }: Delivery,
): [QueueKey, PendingDelivery] {
  const { delivery } = entry;
  const wait = quietUntil === undefined ? {} : { quietUntil };
  const sound = { silent: delivery.silent && silent, soundsByDay: delivery.soundsByDay || soundsByDay };
  return [key, { ...entry, delivery: { ...delivery, ...wait, ...sound, body } }];
}
