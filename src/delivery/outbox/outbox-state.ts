/** The outbox's shelves and what it keeps in memory beside them. One process writes them. */

import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Collection, Store } from '#src/store/store.ts';
import type { DeliveryOutcome } from '../delivery.ts';
import { type CountedEvent, createDeliveryCounters, type DeliveryCounters } from './delivery-counters.ts';
import {
  createDeliveryQueue,
  type DeliveryQueue,
  type PendingDelivery,
  type QueueEntry,
  type QueueKey,
  type ReadyChat,
} from './delivery-queue.ts';

type Settled = DeliveryOutcome & { readonly at: number };
export type DeliveryRecord = { readonly state: 'owed'; readonly place: QueueKey } | Settled;

/** What became of a delivery that did not arrive for certain. */
export interface DeliveryFailure {
  readonly key: string;
  readonly state: 'undeliverable' | 'unknown';
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface OutboxState {
  readonly clock: Clock;
  readonly log: Log;
  readonly keepMs: number;
  readonly queue: DeliveryQueue;
  readonly counters: DeliveryCounters;
  /** What became of each delivery, by its key. */
  readonly records: Collection<DeliveryRecord>;
  /** Places of what is being sent; what is found here at the start may have arrived. */
  readonly sending: Collection<number>;
  readonly paused: Collection<{ readonly reason: string; readonly at: number }>;
  readonly failures: Collection<DeliveryFailure>;
  readonly deadLetters: Collection<unknown>;
  readonly pausedChats: Set<number>;
  readonly inFlight: Set<QueueKey>;
  /** How many are owed now. */
  pendingCount: number;
  /** Hears of every chat that may be served now and could not before. */
  notifyReady: (turn: ReadyChat) => void;
  /** One at a time per chat. */
  runExclusive<T>(chat: number, work: () => Promise<T>): Promise<T>;
  /** Puts entries of one chat on record, after what `beside` writes and with it; then tells the chat's turn. */
  insertEntries(chat: number, entries: readonly QueueEntry[], beside?: () => Promise<unknown>): Promise<void>;
  recordFailure(key: string, outcome: DeliveryOutcome): Promise<void>;
}

export function createOutboxState(parts: {
  store: Store;
  clock: Clock;
  log: Log;
  keepMs: number;
}): OutboxState {
  const { store, clock, keepMs } = parts;
  const line = createKeyedMutex();
  const books: OutboxState = {
    ...parts,
    queue: createDeliveryQueue(store),
    counters: createDeliveryCounters(store, clock.now),
    records: store.collection('deliveries'),
    sending: store.collection('sending'),
    paused: store.collection('paused'),
    failures: store.collection('failures'),
    deadLetters: store.collection('broken'),
    pausedChats: new Set(),
    inFlight: new Set(),
    pendingCount: 0,
    notifyReady() {},
    runExclusive: (chat, work) => line(String(chat), work),
    async insertEntries(chat, entries, beside = async () => {}) {
      const { write, turn } = await books.queue.prepareAdd(chat, entries, books.pausedChats.has(chat));
      const owing = entries.map(
        ([place, { key }]) => [key, { state: 'owed', place } as DeliveryRecord] as const,
      );
      await Promise.all([beside(), write(), books.records.putMany(owing)]);
      if (turn !== null) books.notifyReady(turn);
    },
    async recordFailure(key, outcome) {
      if (outcome.state === 'sent') return;
      const at = clock.now();
      const { state, reason } = outcome;
      await books.failures.put(`${String(at).padStart(13, '0')}|${key}`, { key, at, state, reason }, keepMs);
    },
  };
  return books;
}

export function toCountedEvent(outcome: DeliveryOutcome): CountedEvent {
  return outcome.state === 'undeliverable'
    ? { what: 'undeliverable', reason: outcome.reason }
    : { what: outcome.state };
}

/** Id of the message that arrived; null when none did, or its id means nothing any more. */
export function readMessageId(entry: DeliveryRecord | undefined): number | null {
  return entry?.state === 'sent' && entry.message > 0 ? entry.message : null;
}

/** A decoded record can still be none: a foreign hand, an older layout. */
export function isPendingDelivery(entry: PendingDelivery | undefined): entry is PendingDelivery {
  const { to, body } = entry?.delivery ?? {};
  return typeof entry?.key === 'string' && typeof to?.chat === 'number' && typeof body?.html === 'string';
}
