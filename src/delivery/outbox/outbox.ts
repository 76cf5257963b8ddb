/**
 * What is pending for whom and what became of it: `pending -> sending -> sent | undeliverable | unknown`. Every step is
 * one commit, so a crash leaves the step before or the step after.
 */
import type { Clock } from '#src/clock.ts';
import { dayMs } from '#src/duration.ts';
import type { Log } from '#src/log.ts';
import type { Store } from '#src/store/store.ts';
import type { DeliveryState, Priority } from '../delivery.ts';
import type { DeliveryCounts } from './delivery-counters.ts';
import { createDeliveryLifecycle, type DeliveryLifecycle } from './delivery-lifecycle.ts';
import { createEnqueuer, type Enqueuer } from './enqueuer.ts';
import type { DeliveryFailure } from './failures.ts';
import { createOutboxState, readMessageId } from './outbox-state.ts';
import type { QueueKey } from './queue-key.ts';
import type { ReadyChat } from './ready-chats.ts';
import { createRecipientLifecycle, type RecipientLifecycle } from './recipient-lifecycle.ts';

interface Counts extends DeliveryCounts {
  readonly pending: number;
}

export interface Outbox extends Enqueuer, Omit<DeliveryLifecycle, 'resolve'>, RecipientLifecycle {
  /** Resolves what a crash left half done. Once, before all else. */
  recover(): Promise<void>;
  /** `listener` hears of every chat that may be served now and could not before. */
  onChatReady(listener: (ready: ReadyChat) => void): void;
  /** Chats in the order in which they are to be served: the oldest first. */
  listReadyChats(priority: Priority, after: QueueKey | null, limit: number): ReadyChat[];
  /** Telegram asked everything to wait for `ms`: holds over a restart. */
  saveFloodWait(ms: number): Promise<void>;
  /** What is left of that, milliseconds. */
  getFloodWaitMs(): Promise<number>;
  getState(key: string): Promise<DeliveryState | null>;
  /** Id of the message that arrived; null when none did, or it is forgotten. */
  getMessageId(key: string): Promise<number | null>;
  /** Of today, and what is pending now. */
  getCounts(): Counts;
  /** Since the start of this process. */
  getTotals(): DeliveryCounts;
  /** What did not arrive for certain, newest first. */
  listFailures(limit: number): Promise<DeliveryFailure[]>;
}

/** `keepMs`: how long completed deliveries refuse to be enqueued again. Every call throws StoreFailed when the store does. */
export function createOutbox(parts: { store: Store; clock: Clock; log: Log; keepMs?: number }): Outbox {
  const state = createOutboxState({ keepMs: 30 * dayMs, ...parts });
  const { queue, records, counters, clock } = state;
  const floodWaits = parts.store.collection<{ readonly until: number; readonly ms: number }>('flood-waits');
  const { resolve, ...lifecycle } = createDeliveryLifecycle(state);
  return {
    ...createEnqueuer(state),
    ...lifecycle,
    ...createRecipientLifecycle(state),
    async recover() {
      await counters.load();
      for await (const [chat] of state.paused.list()) state.pausedChats.add(Number(chat));
      state.pendingCount = await queue.load();
      await resolve();
    },
    onChatReady(listener) {
      state.notifyReady = listener;
    },
    listReadyChats: queue.listReadyChats,
    saveFloodWait: (ms) => floodWaits.put('everything', { until: clock.now() + ms, ms }, ms),
    async getFloodWaitMs() {
      const { until = 0, ms = 0 } = (await floodWaits.get('everything')) ?? {};
      // never longer than it was, whatever the clock did
      return Math.max(0, Math.min(until - clock.now(), ms));
    },
    async getState(key) {
      const record = await records.get(key);
      if (record?.state !== 'pending') return record?.state ?? null;
      return state.inFlight.has(record.queueKey) ? 'sending' : 'pending';
    },
    getMessageId: async (key) => readMessageId(await records.get(key)),
    getTotals: counters.getTotals,
    getCounts: () => ({ ...counters.getToday(), pending: state.pendingCount }),
    listFailures: (limit) =>
      Array.fromAsync(state.failures.list({ reverse: true, limit }), ([, failure]) => failure),
  };
}
