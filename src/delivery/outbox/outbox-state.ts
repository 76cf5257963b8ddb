/** The outbox's collections and what it keeps in memory beside them. One process writes them. */
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Collection, Store } from '#src/store/store.ts';
import type { Delivery, DeliveryOutcome } from '../delivery.ts';
import { createDeliveryCounters, type DeliveryCounters } from './delivery-counters.ts';
import {
  createDeliveryQueue,
  type DeferredWrite,
  type DeliveryQueue,
  type PendingDelivery,
  type QueueEntry,
} from './delivery-queue.ts';
import { createFailures, type Failures } from './failures.ts';
import type { QueueKey } from './queue-key.ts';
import type { ReadyChat } from './ready-chats.ts';

/** `delivery`: of one that did not arrive, so that it can be sent again. */
export type CompletedDelivery = DeliveryOutcome & { readonly at: number; readonly delivery?: Delivery };
export type DeliveryRecord = { readonly state: 'pending'; readonly queueKey: QueueKey } | CompletedDelivery;

export interface OutboxState {
  readonly clock: Clock;
  readonly log: Log;
  readonly keepMs: number;
  readonly queue: DeliveryQueue;
  readonly counters: DeliveryCounters;
  /** What became of each delivery, by its key. */
  readonly records: Collection<DeliveryRecord>;
  /** Queue keys of what is being sent; what is found here at the start may have arrived. */
  readonly sending: Collection<number>;
  readonly paused: Collection<{ readonly reason: string; readonly at: number }>;
  readonly failures: Failures;
  readonly deadLetters: Collection<unknown>;
  readonly pausedChats: Set<number>;
  readonly inFlight: Set<QueueKey>;
  pendingCount: number;
  /** Hears of every chat that may be served now and could not before. */
  notifyReady: (ready: ReadyChat) => void;
  /** One at a time per chat. */
  runExclusive<T>(chats: readonly number[], work: () => Promise<T>): Promise<T>;
  /** Puts entries on record, in one commit with what `beside` writes; then announces their chats. */
  insertEntries(entries: readonly QueueEntry[], beside?: DeferredWrite): Promise<void>;
  /** Out of the way, kept for the operator, logged once. */
  moveToDeadLetters(key: QueueKey, entry: unknown, remove: DeferredWrite): Promise<void>;
}

export function createOutboxState(parts: {
  store: Store;
  clock: Clock;
  log: Log;
  keepMs: number;
}): OutboxState {
  const { store, clock, keepMs, log } = parts;
  const mutex = createKeyedMutex();
  const pausedChats = new Set<number>();
  const state: OutboxState = {
    ...parts,
    queue: createDeliveryQueue(store, (chat) => pausedChats.has(chat)),
    counters: createDeliveryCounters(store, clock.now),
    records: store.collection('deliveries'),
    sending: store.collection('sending'),
    paused: store.collection('paused'),
    failures: createFailures(store, keepMs),
    deadLetters: store.collection('broken'),
    pausedChats,
    inFlight: new Set(),
    pendingCount: 0,
    notifyReady() {},
    runExclusive: (chats, work) => mutex(chats.map(String), work),
    async insertEntries(entries, beside = async () => {}) {
      const pending = entries.map(
        ([queueKey, { key }]) => [key, { state: 'pending', queueKey } as DeliveryRecord] as const,
      );
      const [, ready] = await Promise.all([
        beside(),
        state.queue.add(entries),
        state.records.putMany(pending),
      ]);
      ready.forEach(state.notifyReady);
    },
    async moveToDeadLetters(key, entry, remove) {
      log.error('a pending delivery could not be read and was set aside', { key });
      await Promise.all([remove(), state.deadLetters.put(`queue:${key}`, entry)]);
      state.pendingCount -= 1;
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
