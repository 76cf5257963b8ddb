/** Today's figures for /status, kept in the store with the change they count; those since the start for /metrics. */
import type { Store } from '#src/store/store.ts';

export interface DeliveryCounts {
  /** UTC, `2026-11-23`. */
  readonly day: string;
  readonly sent: number;
  readonly resent: number;
  readonly unknown: number;
  readonly undeliverable: Readonly<Record<string, number>>;
}

export type CountedEvent =
  | { readonly state: 'sent' | 'resent' | 'unknown' }
  | { readonly state: 'undeliverable'; readonly reason: string };

export function createDeliveryCounters(store: Store, now: () => number) {
  const collection = store.collection<DeliveryCounts>('delivery-counters');
  let counts = createCounts('');
  let totals = createCounts('');

  function getToday(): DeliveryCounts {
    const day = new Date(now()).toISOString().slice(0, 10);
    // a clock that jumps back goes on counting the later day
    return day > counts.day ? createCounts(day) : counts;
  }

  return {
    async load(): Promise<void> {
      counts = (await collection.get('today')) ?? counts;
    },
    getToday,
    getTotals: () => totals,
    /** Counts, and takes it back when the writes that `commit` starts do not hold. */
    async commitCounted(events: readonly CountedEvent[], commit: () => Promise<unknown>): Promise<void> {
      counts = events.reduce((sum, event) => add(sum, event, 1), getToday());
      try {
        await Promise.all([commit(), collection.put('today', counts)]);
        totals = events.reduce((sum, event) => add(sum, event, 1), totals);
      } catch (thrown) {
        // forgives nothing: what was not written did not happen
        counts = events.reduce((sum, event) => add(sum, event, -1), counts);
        throw thrown;
      }
    },
  };
}

const createCounts = (day: string): DeliveryCounts => ({
  day,
  sent: 0,
  resent: 0,
  unknown: 0,
  undeliverable: {},
});

function add(counts: DeliveryCounts, event: CountedEvent, by: number): DeliveryCounts {
  if (event.state !== 'undeliverable') return { ...counts, [event.state]: counts[event.state] + by };
  const { undeliverable } = counts;
  const { reason } = event;
  return { ...counts, undeliverable: { ...undeliverable, [reason]: (undeliverable[reason] ?? 0) + by } };
}
