/**
 * What is owed to whom and what became of it: `owed -> sending -> sent | undeliverable | unknown`. Every step is one
 * commit, so a crash leaves the step before or the step after. Layout: queue.ts; kept beside it: books.ts.
 */

import type { Clock } from '#src/clock.ts';
import { dayMs } from '#src/duration.ts';
import type { Log } from '#src/log.ts';
import type { Store } from '#src/store/store.ts';
import type { Address } from '../address.ts';
import type { Delivery, DeliveryState, Priority } from '../delivery.ts';
import type { DeliveryCounts } from './delivery-counters.ts';
import { createDeliveryLifecycle, type DeliveryLifecycle } from './delivery-lifecycle.ts';
import type { ReadyChat } from './delivery-queue.ts';
import { createEnqueuer } from './enqueuer.ts';
import { createOutboxState, type DeliveryFailure, readMessageId } from './outbox-state.ts';
import { createRecipientLifecycle, type RecipientLifecycle } from './recipient-lifecycle.ts';

interface Counts extends DeliveryCounts {
  readonly pending: number;
}

export interface Outbox extends Omit<DeliveryLifecycle, 'resolve'>, RecipientLifecycle {
  /** Makes good what a crash left half done. Once, before all else. */
  recover(): Promise<void>;
  /** Puts deliveries on record; those on record already, sent ones too, are left alone. Returns how many were new. */
  enqueue(deliveries: readonly Delivery[]): Promise<number>;
  /** Moves what waited for its instant into the queue. */
  promote(): Promise<void>;
  /** What waits for its instant at this address waits until another, null: no longer; without a sound if `hushed`. */
  reschedule(to: Address, wait: { readonly until: number | null; readonly hushed: boolean }): Promise<void>;
  /** `listener` hears of every chat that may be served now and could not before. */
  onChatReady(listener: (turn: ReadyChat) => void): void;
  /** Chats in the order in which they are to be served: the oldest first. */
  listReadyChats(lane: Priority, after: string, limit: number): Promise<ReadyChat[]>;
  /** Telegram asked everything to wait for `ms`: holds over a restart. */
  saveFloodWait(ms: number): Promise<void>;
  /** What is left of that, milliseconds. */
  getFloodWaitMs(): Promise<number>;
  getState(key: string): Promise<DeliveryState | null>;
  /** Id of the message that arrived; null when none did, or it is forgotten. */
  getMessageId(key: string): Promise<number | null>;
  getCounts(): Counts;
  /** What did not arrive for certain, newest first. */
  listFailures(limit: number): Promise<DeliveryFailure[]>;
}

/** `keepMs`: how long settled deliveries refuse to be owed again. Every call throws StoreFailed when the store does. */
export function createOutbox(parts: { store: Store; clock: Clock; log: Log; keepMs?: number }): Outbox {
  const books = createOutboxState({ keepMs: 30 * dayMs, ...parts });
  const { queue, records, counters, clock } = books;
  const waits = parts.store.collection<{ readonly until: number; readonly ms: number }>('waits');
  const { enqueue, promote, reschedule } = createEnqueuer(books);
  const { resolve, ...settling } = createDeliveryLifecycle(books);
  return {
    enqueue,
    promote,
    reschedule,
    ...settling,
    ...createRecipientLifecycle(books),
    async recover() {
      await counters.load();
      for await (const [chat] of books.paused.list()) books.pausedChats.add(Number(chat));
      books.pendingCount = await queue.rebuildReadyChats((chat) => books.pausedChats.has(chat));
      await resolve();
    },
    onChatReady(listener) {
      books.notifyReady = listener;
    },
    listReadyChats: queue.listReadyChats,
    saveFloodWait: (ms) => waits.put('everything', { until: clock.now() + ms, ms }, ms),
    async getFloodWaitMs() {
      const { until = 0, ms = 0 } = (await waits.get('everything')) ?? {};
      // never longer than it was, whatever the clock did
      return Math.max(0, Math.min(until - clock.now(), ms));
    },
    async getState(key) {
      const record = await records.get(key);
      if (record?.state !== 'owed') return record?.state ?? null;
      return books.inFlight.has(record.place) ? 'sending' : 'owed';
    },
    async getMessageId(key) {
      return readMessageId(await records.get(key));
    },
    getCounts: () => ({ ...counters.getToday(), pending: books.pendingCount }),
    async listFailures(limit) {
      const newest: DeliveryFailure[] = [];
      for await (const [, failure] of books.failures.list({ reverse: true, limit })) newest.push(failure);
      return newest;
    },
  };
}
