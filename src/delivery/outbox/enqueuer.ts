/** How deliveries get onto the books: each once, edits newest only, later ones at their instant. */
import { type Address, chatKeyOf } from '../address.ts';
import { buildDeliveryKey, type Delivery } from '../delivery.ts';
import type { DeferredWrite, PendingDelivery, QueueEntry, QueueKey } from './delivery-queue.ts';
import { type DeliveryRecord, isPendingDelivery, type OutboxState } from './outbox-state.ts';
import { canResendAsNew } from './resend.ts';

const chunk = 1000;

export interface Enqueuer {
  enqueue(deliveries: readonly Delivery[]): Promise<number>;
  promote(): Promise<void>;
  reschedule(to: Address, wait: Wait): Promise<void>;
}

interface Wait {
  readonly until: number | null;
  readonly hushed: boolean;
}
const noWait: Wait = { until: null, hushed: false };

export function createEnqueuer(books: OutboxState): Enqueuer {
  const { queue, records, runExclusive } = books;

  async function oweToChat(chat: number, deliveries: readonly Delivery[]): Promise<number> {
    const known = await records.getMany(deliveries.map(buildDeliveryKey));
    const fresh = new Map<string, QueueEntry>();
    for (const [at, delivery] of deliveries.entries()) {
      const key = buildDeliveryKey(delivery);
      const isNew =
        delivery.kind === 'edit' ? await isFreshEdit(delivery, known[at]) : known[at] === undefined;
      const queued = fresh.get(key);
      if (queued === undefined && isNew)
        fresh.set(key, [queue.createKey(delivery, books.clock.now()), { key, delivery }]);
      else if (queued !== undefined && delivery.kind === 'edit') fresh.set(key, withBody(queued, delivery));
    }
    if (fresh.size > 0) await books.insertEntries(chat, [...fresh.values()]);
    books.pendingCount += fresh.size;
    return fresh.size;
  }

  /** An edit of what is still owed, or of an edit still owed, changes that where it stands and needs no delivery. */
  async function isFreshEdit(edit: Delivery, pending: DeliveryRecord | undefined): Promise<boolean> {
    const target = await records.get(edit.edits ?? '');
    const waiting = (await changeable(target)) ?? (await changeable(pending));
    if (waiting !== undefined) await queue.replace(...withBody(waiting, edit));
    const isThere = target?.state === 'sent' || target?.state === 'owed';
    return waiting === undefined && (isThere || canResendAsNew(edit));
  }

  async function changeable(entry: DeliveryRecord | undefined): Promise<QueueEntry | undefined> {
    if (entry?.state !== 'owed' || books.inFlight.has(entry.place)) return undefined;
    const found = await queue.get(entry.place);
    return found && [entry.place, found];
  }

  /** Gives what waits another instant, or a place among what is due. */
  async function move(chat: number, places: readonly QueueKey[], { until, hushed }: Wait): Promise<void> {
    // what was found outside its chat's turn may have gone or changed meanwhile
    const found = await Promise.all(places.map(async (place) => [place, await queue.get(place)] as const));
    const here = found.flatMap(([place, owed]): QueueEntry[] => (owed ? [[place, owed]] : []));
    const moved = here.map(([, owed]): QueueEntry => {
      const { notBefore: _, ...due } = owed.delivery;
      const delivery = { ...due, silent: due.silent || hushed, ...(until !== null && { notBefore: until }) };
      return [queue.createKey(delivery, books.clock.now()), { ...owed, delivery }];
    });
    if (moved.length > 0)
      await books.insertEntries(chat, moved, () => queue.removeDelayed(here.map(([place]) => place)));
  }

  return {
    async enqueue(deliveries) {
      let fresh = 0;
      for (let at = 0; at < deliveries.length; at += chunk) {
        const byChat = Map.groupBy(deliveries.slice(at, at + chunk), ({ to }) => to.chat);
        const news = [...byChat].map(([chat, some]) => runExclusive(chat, () => oweToChat(chat, some)));
        for (const count of await Promise.all(news)) fresh += count;
      }
      return fresh;
    },
    async promote() {
      const due = await queue.listDue(books.clock.now(), chunk);
      for (const [place, entry] of due)
        if (!isPendingDelivery(entry))
          await moveToDeadLetters(books, place, entry, () => queue.removeDelayed([place]));
      const whole = due.filter(([, entry]) => isPendingDelivery(entry));
      const byChat = Map.groupBy(whole, ([, { delivery }]) => delivery.to.chat);
      const placesOf = (entries: readonly QueueEntry[]) => entries.map(([place]) => place);
      await Promise.all(
        [...byChat].map(([chat, entries]) => runExclusive(chat, () => move(chat, placesOf(entries), noWait))),
      );
    },
    reschedule: (to, wait) =>
      runExclusive(to.chat, async () => {
        const places: QueueKey[] = [];
        for await (const [place, entry] of queue.listDelayed())
          if (isPendingDelivery(entry) && chatKeyOf(entry.delivery.to) === chatKeyOf(to)) places.push(place);
        await move(to.chat, places, wait);
      }),
  };
}

/** Out of the way, kept for the operator, said once. */
export async function moveToDeadLetters(
  books: OutboxState,
  place: QueueKey,
  entry: unknown,
  remove: DeferredWrite,
): Promise<void> {
  books.log.error('an owed delivery could not be read and was set aside', { place });
  await Promise.all([remove(), books.deadLetters.put(`queue:${place}`, entry)]);
  books.pendingCount -= 1;
}

/** It sounds when either should. */
function withBody(
  [place, owed]: QueueEntry,
  { body, silent, quietUntil }: Delivery,
): [QueueKey, PendingDelivery] {
  const { delivery } = owed;
  const wait = quietUntil === undefined ? {} : { quietUntil };
  return [place, { ...owed, delivery: { ...delivery, ...wait, body, silent: delivery.silent && silent } }];
}
