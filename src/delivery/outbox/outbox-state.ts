/** The outbox's collections and what it keeps in memory beside them. One process writes them. */
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import type { Delivery, DeliveryFailure, DeliveryOutcome } from '../delivery.ts';
import { createDeliveryCounters } from './delivery-counters.ts';
import {
  createDeliveryQueue,
  type DeferredWrite,
  type PendingDelivery,
  type QueueEntry,
  type ReadyChat,
} from './delivery-queue.ts';
import type { QueueKey } from './queue-key.ts';

/** `delivery`: of one that did not arrive, so that it can be sent again. */
export type DeliveryRecord =
  | { readonly state: 'pending'; readonly queueKey: QueueKey }
  | (DeliveryOutcome & { readonly at: number; readonly delivery?: Delivery });

export type OutboxState = ReturnType<typeof createOutboxState>;

export function createOutboxState({ store, clock, log }: { store: Store; clock: Clock; log: Log }) {
  const mutex = createKeyedMutex();
  const pausedChats = new Set<number>();
  const queue = createDeliveryQueue(store, (chat) => pausedChats.has(chat));
  const records = store.collection<DeliveryRecord>('deliveries');
  const deadLetters = store.collection<unknown>('broken');
  const state = {
    clock,
    log,
    queue,
    counters: createDeliveryCounters(store, clock.now),
    records,
    /** Queue keys of what is being sent; what is found here at the start may have arrived. */
    sending: store.collection<number>('sending'),
    paused: store.collection<{ readonly reason: string; readonly at: number }>('paused'),
    failures: store.collection<DeliveryFailure>('failures'),
    pausedChats,
    inFlight: new Set<QueueKey>(),
    notifyReady(_: ReadyChat): void {},
    runExclusive: <T>(chats: readonly number[], work: () => Promise<T>) => mutex(chats.map(String), work),
    /** Puts entries on record, in one commit with what `beside` writes; then announces their chats. */
    async insertEntries(
      entries: readonly QueueEntry[],
      beside: DeferredWrite = async () => {},
    ): Promise<void> {
      const pending = entries.map(
        ([queueKey, { key }]) => [key, { state: 'pending', queueKey } as DeliveryRecord] as const,
      );
      const [, ready] = await Promise.all([beside(), queue.add(entries), records.putMany(pending)]);
      ready.forEach(state.notifyReady);
    },
    /** Out of the way, kept for the operator, logged once. */
    async moveToDeadLetters(key: QueueKey, entry: unknown, remove: DeferredWrite): Promise<void> {
      log.error('a pending delivery could not be read and was set aside', { key });
      await Promise.all([remove(), deadLetters.put(`queue:${key}`, entry)]);
    },
  };
  return state;
}

/** Id of the message that arrived; null when none did, or its id means nothing any more. */
export function readMessageId(record: DeliveryRecord | undefined): number | null {
  return record?.state === 'sent' && record.message > 0 ? record.message : null;
}

/** A decoded record can still be none: written by somebody else, or of an older layout. */
export function isPendingDelivery(entry: PendingDelivery | undefined): entry is PendingDelivery {
  const { to, body } = entry?.delivery ?? {};
  return typeof entry?.key === 'string' && typeof to?.chat === 'number' && typeof body?.html === 'string';
}
