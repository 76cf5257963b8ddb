/** The outbox's collections, and what it keeps in memory. One process writes them. */
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import type { Delivery, DeliveryFailure, DeliveryOutcome } from '../delivery.ts';
import { createDeliveryLog } from './delivery-log.ts';
import { createDeliveryQueue, type QueueEntry, type ReadyChat } from './delivery-queue.ts';
import type { QueueKey } from './queue-key.ts';

/** `delivery` is kept of one that did not arrive, so that it can be sent again. */
export type DeliveryRecord =
  | { readonly state: 'pending'; readonly queueKey: QueueKey }
  | (DeliveryOutcome & { readonly at: number; readonly delivery?: Delivery });

export type OutboxState = ReturnType<typeof createOutboxState>;

export function createOutboxState({ store, clock, log }: { store: Store; clock: Clock; log: Log }) {
  const mutex = createKeyedMutex();
  const queue = createDeliveryQueue(store);
  const records = store.collection<DeliveryRecord>('deliveries');
  const state = {
    clock,
    log,
    queue,
    counters: createDeliveryCounters(store, clock.now),
    ended: createDeliveryLog(log),
    records,
    /** Queue keys of deliveries in flight; those found at the start may have arrived. */
    sending: store.collection<number>('sending'),
    failures: store.collection<DeliveryFailure>('failures', ({ key, to }) => !!key && !!to),
    inFlight: new Set<QueueKey>(),
    notifyReady(_: ReadyChat): void {},
    runExclusive: <T>(chats: readonly number[], work: () => Promise<T>) => mutex(chats.map(String), work),
    /** Adds entries in one commit with the writes of `beside`; then announces their chats. */
    async insertEntries(entries: readonly QueueEntry[], beside: () => unknown = () => {}) {
      const pending = entries.map(
        ([queueKey, { key }]) => [key, { state: 'pending', queueKey } as DeliveryRecord] as const,
      );
      const [, ready] = await Promise.all([beside(), queue.add(entries), records.putMany(pending)]);
      ready.forEach(state.notifyReady);
    },
  };
  return state;
}

/** Id of the sent message; null when there is none, or its id is no longer valid. */
export const readMessageId = (record: DeliveryRecord | undefined): number | null =>
  record?.state === 'sent' && record.message > 0 ? record.message : null;

type DeliveryCounts = ReturnType<typeof createCounts>;

export type CountedEvent =
  | { readonly state: 'sent' | 'resent' | 'unknown' }
  | { readonly state: 'undeliverable'; readonly reason: string };

/** Today's counts for /status, committed with the change they count, and counts since the start for /metrics. */
function createDeliveryCounters(store: Store, now: () => number) {
  const collection = store.collection<DeliveryCounts>(
    'delivery-counters',
    ({ undeliverable }) => !!undeliverable,
  );
  let counts = createCounts('');
  const totals = createCounts('');

  function getToday(): DeliveryCounts {
    const day = new Date(now()).toISOString().slice(0, 10);
    // after the clock was set back, the later day goes on
    return day > counts.day ? createCounts(day) : counts;
  }

  return {
    async load(): Promise<void> {
      counts = (await collection.get('today')) ?? counts;
    },
    getToday,
    getTotals: () => totals,
    /** Counts events in one commit with the writes that `commit` starts. */
    async commitCounted(events: readonly CountedEvent[], commit: () => Promise<unknown>): Promise<void> {
      counts = getToday();
      for (const event of events) add(counts, event, 1);
      try {
        await Promise.all([commit(), collection.put('today', counts)]);
      } catch (thrown) {
        // forgives nothing: what was not written is not counted
        for (const event of events) add(counts, event, -1);
        throw thrown;
      }
      for (const event of events) add(totals, event, 1);
    },
  };
}

/** `day`: UTC, `2026-11-23`; `resent`: sent again as the first may not have arrived; `undeliverable` by reason. */
const createCounts = (day: string) => ({
  day,
  sent: 0,
  resent: 0,
  unknown: 0,
  undeliverable: {} as Record<string, number>,
});

function add(counts: DeliveryCounts, event: CountedEvent, by: 1 | -1): void {
  if (event.state !== 'undeliverable') counts[event.state] += by;
  else counts.undeliverable[event.reason] = (counts.undeliverable[event.reason] ?? 0) + by;
}
