/**
 * What is owed to whom and what became of it: `owed -> sending -> sent | undeliverable | unknown`. Every step is one
 * commit, so a crash leaves the step before or the step after. Layout: queue.ts; kept beside it: books.ts.
 */
import type { Log } from '#src/log.ts';
import type { Address, Clock } from '#src/ports.ts';
import type { Store } from '#src/store/shelf.ts';
import { type Failure, messageIn, openBooks } from './books.ts';
import type { Delivery, Lane, State } from './delivery.ts';
import { createLeaving, type Leaving } from './leaving.ts';
import { createOwing } from './owing.ts';
import type { Turn } from './queue.ts';
import { createSettling, type Settling } from './settling.ts';
import type { Figures } from './tally.ts';

interface Counts extends Figures {
  readonly owed: number;
}

export interface Outbox extends Omit<Settling, 'resolve'>, Leaving {
  /** Makes good what a crash left half done. Once, before all else. */
  recover(): Promise<void>;
  /** Puts deliveries on record; those on record already, sent ones too, are left alone. Returns how many were new. */
  owe(deliveries: readonly Delivery[]): Promise<number>;
  /** Moves what waited for its instant into the queue. */
  promote(): Promise<void>;
  /** What waits for its instant at this address waits until another, null: no longer; without a sound if `hushed`. */
  retime(to: Address, wait: { readonly until: number | null; readonly hushed: boolean }): Promise<void>;
  /** `listener` hears of every chat that may be served now and could not before. */
  onTurn(listener: (turn: Turn) => void): void;
  /** Chats in the order in which they are to be served: the oldest first. */
  turns(lane: Lane, after: string, limit: number): Promise<Turn[]>;
  /** Telegram asked everything to wait for `ms`: holds over a restart. */
  noteWait(ms: number): Promise<void>;
  /** What is left of that, milliseconds. */
  waitLeft(): Promise<number>;
  stateOf(key: string): Promise<State | null>;
  /** Id of the message that arrived; null when none did, or it is forgotten. */
  messageOf(key: string): Promise<number | null>;
  counts(): Counts;
  /** What did not arrive for certain, newest first. */
  failures(limit: number): Promise<Failure[]>;
}

const dayMs = 86_400_000;

/** `keepMs`: how long settled deliveries refuse to be owed again. Every call throws StoreFailed when the store does. */
export function createOutbox(parts: { store: Store; clock: Clock; log: Log; keepMs?: number }): Outbox {
  const books = openBooks({ keepMs: 30 * dayMs, ...parts });
  const { queue, records, tally, clock } = books;
  const waits = parts.store.shelf<{ readonly until: number; readonly ms: number }>('waits');
  const { owe, promote, retime } = createOwing(books);
  const { resolve, ...settling } = createSettling(books);
  return {
    owe,
    promote,
    retime,
    ...settling,
    ...createLeaving(books),
    async recover() {
      await tally.load();
      for await (const [chat] of books.paused.list()) books.pausedChats.add(Number(chat));
      books.owed = await queue.rebuild((chat) => books.pausedChats.has(chat));
      await resolve();
    },
    onTurn(listener) {
      books.tell = listener;
    },
    turns: queue.turns,
    noteWait: (ms) => waits.put('everything', { until: clock.now() + ms, ms }, ms),
    async waitLeft() {
      const { until = 0, ms = 0 } = (await waits.get('everything')) ?? {};
      // never longer than it was, whatever the clock did
      return Math.max(0, Math.min(until - clock.now(), ms));
    },
    async stateOf(key) {
      const record = await records.get(key);
      if (record?.state !== 'owed') return record?.state ?? null;
      return books.inHand.has(record.place) ? 'sending' : 'owed';
    },
    async messageOf(key) {
      return messageIn(await records.get(key));
    },
    counts: () => ({ ...tally.today(), owed: books.owed }),
    async failures(limit) {
      const newest: Failure[] = [];
      for await (const [, failure] of books.failures.list({ reverse: true, limit })) newest.push(failure);
      return newest;
    },
  };
}
