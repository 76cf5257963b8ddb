/** Today's figures for /status, kept in the store with the change they count. */
import type { Store } from '#src/store/store.ts';

export interface DeliveryCounts {
  /** UTC, `2026-11-23`. */
  readonly day: string;
  readonly sent: number;
  /** Sent once more because the first may not have arrived. */
  readonly resent: number;
  readonly unknown: number;
  readonly undeliverable: Readonly<Record<string, number>>;
}

export type CountedEvent =
  | { readonly what: 'sent' | 'resent' | 'unknown' }
  | { readonly what: 'undeliverable'; readonly reason: string };

export interface DeliveryCounters {
  load(): Promise<void>;
  getToday(): DeliveryCounts;
  /** Counts, and takes it back when the writes that `commit` starts do not hold. */
  commitCounted(counted: readonly CountedEvent[], commit: () => Promise<unknown>): Promise<void>;
}

export function createDeliveryCounters(store: Store, now: () => number): DeliveryCounters {
  const shelf = store.collection<DeliveryCounts>('tally');
  let figures = freshOn('');

  function getToday(): DeliveryCounts {
    const day = new Date(now()).toISOString().slice(0, 10);
    // a clock that jumps back goes on counting the later day
    return day > figures.day ? freshOn(day) : figures;
  }

  return {
    async load() {
      figures = (await shelf.get('today')) ?? figures;
    },
    getToday,
    async commitCounted(counted, commit) {
      figures = counted.reduce((sum, each) => add(sum, each, 1), getToday());
      try {
        await Promise.all([commit(), shelf.put('today', figures)]);
      } catch (thrown) {
        // forgives nothing: what was not written did not happen
        figures = counted.reduce((sum, each) => add(sum, each, -1), figures);
        throw thrown;
      }
    },
  };
}

const freshOn = (day: string): DeliveryCounts => ({ day, sent: 0, resent: 0, unknown: 0, undeliverable: {} });

function add(figures: DeliveryCounts, counted: CountedEvent, by: number): DeliveryCounts {
  if (counted.what !== 'undeliverable') return { ...figures, [counted.what]: figures[counted.what] + by };
  const { undeliverable } = figures;
  const reason = counted.reason;
  return { ...figures, undeliverable: { ...undeliverable, [reason]: (undeliverable[reason] ?? 0) + by } };
}
