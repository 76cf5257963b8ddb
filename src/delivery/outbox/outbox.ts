/** `pending -> sending -> sent | undeliverable | unknown`: each step is one commit, so that a crash leaves no state between. */
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import type { Store } from '#src/store/store.ts';
import type { DeliveryState } from '../delivery.ts';
import type { ReadyChat } from './delivery-queue.ts';
import { createDeliveryLifecycle } from './delivery-lifecycle.ts';
import { createEnqueuer } from './enqueuer.ts';
import { createOutboxState, readMessageId } from './outbox-state.ts';
import { isDelayed } from './queue-key.ts';
import { createRecipientLifecycle } from './recipient-lifecycle.ts';

export type Outbox = ReturnType<typeof createOutbox>;

/** Every call throws StoreFailed when the store does. */
export function createOutbox(parts: { store: Store; clock: Clock; log: Log }) {
  const state = createOutboxState(parts);
  const { queue, records, counters } = state;
  const { resolve, ...lifecycle } = createDeliveryLifecycle(state);
  return {
    ...createEnqueuer(state),
    ...lifecycle,
    ...createRecipientLifecycle(state),
    /** Call it once, before all else. */
    async recover(): Promise<void> {
      await counters.load();
      await queue.load();
      await resolve();
    },
    /** `listener` is called with each chat that becomes ready to be served. */
    onChatReady(listener: (ready: ReadyChat) => void): void {
      state.notifyReady = listener;
    },
    listReadyChats: queue.listReadyChats,
    async getState(key: string): Promise<DeliveryState | null> {
      const record = await records.get(key);
      if (record?.state !== 'pending') return record?.state ?? null;
      if (isDelayed(record.queueKey)) return 'waiting';
      return state.inFlight.has(record.queueKey) ? 'sending' : 'pending';
    },
    /** Whether anything arrived in the chat after `at`. Reads all its deliveries. */
    async hasSentSince(chatKey: string, at: number): Promise<boolean> {
      for await (const [, record] of records.list({ prefix: `${chatKey}|` }))
        if (record.state === 'sent' && record.at > at) return true;
      return false;
    },
    getMessageId: async (key: string) => readMessageId(await records.get(key)),
    getTotals: counters.getTotals,
    /** Logs what ended since the last call. */
    writeLog: async () => state.ended.write(queue.counts.pending),
    getCounts: () => ({ ...counters.getToday(), ...queue.counts }),
    /** Deliveries that did not certainly arrive, newest first. */
    listFailures: (limit: number) =>
      Array.fromAsync(state.failures.list({ reverse: true, limit }), ([, failure]) => failure),
  };
}
