/** Today's figures for /status, kept in the store with the change they count. */
import type { Store } from '#src/store/shelf.ts';

export interface Figures {
  /** UTC, `2026-11-23`. */
  readonly day: string;
  readonly sent: number;
  /** Sent once more because the first may not have arrived. */
  readonly resent: number;
  readonly unknown: number;
  readonly undeliverable: Readonly<Record<string, number>>;
}

export type Counted =
  | { readonly what: 'sent' | 'resent' | 'unknown' }
  | { readonly what: 'undeliverable'; readonly reason: string };

export interface Tally {
  load(): Promise<void>;
  today(): Figures;
  /** Counts, and takes it back when the writes that `commit` starts do not hold. */
  with(counted: readonly Counted[], commit: () => Promise<unknown>): Promise<void>;
}

export function createTally(store: Store, now: () => number): Tally {
  const shelf = store.shelf<Figures>('tally');
  let figures = freshOn('');

  function today(): Figures {
    const day = new Date(now()).toISOString().slice(0, 10);
    // a clock that jumps back goes on counting the later day
    return day > figures.day ? freshOn(day) : figures;
  }

  return {
    async load() {
      figures = (await shelf.get('today')) ?? figures;
    },
    today,
    async with(counted, commit) {
      figures = counted.reduce((sum, each) => add(sum, each, 1), today());
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

const freshOn = (day: string): Figures => ({ day, sent: 0, resent: 0, unknown: 0, undeliverable: {} });

function add(figures: Figures, counted: Counted, by: number): Figures {
  if (counted.what !== 'undeliverable') return { ...figures, [counted.what]: figures[counted.what] + by };
  const { undeliverable } = figures;
  const reason = counted.reason;
  return { ...figures, undeliverable: { ...undeliverable, [reason]: (undeliverable[reason] ?? 0) + by } };
}
