/** The outbox's shelves and what it keeps in memory beside them. One process writes them. */
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/ports.ts';
import { createLine } from '#src/store/line.ts';
import type { Shelf, Store } from '#src/store/shelf.ts';
import type { Outcome } from './delivery.ts';
import { createQueue, type Owed, type Place, type Placed, type Queue, type Turn } from './queue.ts';
import { type Counted, createTally, type Tally } from './tally.ts';

type Settled = Outcome & { readonly at: number };
export type Entry = { readonly state: 'owed'; readonly place: Place } | Settled;

/** What became of a delivery that did not arrive for certain. */
export interface Failure {
  readonly key: string;
  readonly state: 'undeliverable' | 'unknown';
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Books {
  readonly clock: Clock;
  readonly log: Log;
  readonly keepMs: number;
  readonly queue: Queue;
  readonly tally: Tally;
  /** What became of each delivery, by its key. */
  readonly records: Shelf<Entry>;
  /** Places of what is being sent; what is found here at the start may have arrived. */
  readonly sending: Shelf<number>;
  readonly paused: Shelf<{ readonly reason: string; readonly at: number }>;
  readonly failures: Shelf<Failure>;
  readonly broken: Shelf<unknown>;
  readonly pausedChats: Set<number>;
  readonly inHand: Set<Place>;
  /** How many are owed now. */
  owed: number;
  /** Hears of every chat that may be served now and could not before. */
  tell: (turn: Turn) => void;
  /** One at a time per chat. */
  own<T>(chat: number, work: () => Promise<T>): Promise<T>;
  /** Puts entries of one chat on record, after what `beside` writes and with it; then tells the chat's turn. */
  enqueue(chat: number, entries: readonly Placed[], beside?: () => Promise<unknown>): Promise<void>;
  noteFailure(key: string, outcome: Outcome): Promise<void>;
}

export function openBooks(parts: { store: Store; clock: Clock; log: Log; keepMs: number }): Books {
  const { store, clock, keepMs } = parts;
  const line = createLine();
  const books: Books = {
    ...parts,
    queue: createQueue(store),
    tally: createTally(store, clock.now),
    records: store.shelf('deliveries'),
    sending: store.shelf('sending'),
    paused: store.shelf('paused'),
    failures: store.shelf('failures'),
    broken: store.shelf('broken'),
    pausedChats: new Set(),
    inHand: new Set(),
    owed: 0,
    tell() {},
    own: (chat, work) => line(String(chat), work),
    async enqueue(chat, entries, beside = async () => {}) {
      const { write, turn } = await books.queue.adding(chat, entries, books.pausedChats.has(chat));
      const owing = entries.map(([place, { key }]) => [key, { state: 'owed', place } as Entry] as const);
      await Promise.all([beside(), write(), books.records.putMany(owing)]);
      if (turn !== null) books.tell(turn);
    },
    async noteFailure(key, outcome) {
      if (outcome.state === 'sent') return;
      const at = clock.now();
      const { state, reason } = outcome;
      await books.failures.put(`${String(at).padStart(13, '0')}|${key}`, { key, at, state, reason }, keepMs);
    },
  };
  return books;
}

export function countedAs(outcome: Outcome): Counted {
  return outcome.state === 'undeliverable'
    ? { what: 'undeliverable', reason: outcome.reason }
    : { what: outcome.state };
}

/** Id of the message that arrived; null when none did, or its id means nothing any more. */
export function messageIn(entry: Entry | undefined): number | null {
  return entry?.state === 'sent' && entry.message > 0 ? entry.message : null;
}

/** A decoded record can still be none: a foreign hand, an older layout. */
export function isWhole(entry: Owed | undefined): entry is Owed {
  const { to, body } = entry?.delivery ?? {};
  return typeof entry?.key === 'string' && typeof to?.chat === 'number' && typeof body?.html === 'string';
}
