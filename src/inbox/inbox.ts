/**
 * What Telegram handed over stands in the store before it is confirmed, and stays there until it was handled:
 * a crash at any moment repeats what was in hand and loses nothing.
 */
import { EventEmitter, once } from 'node:events';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import { createGroupedQueue, type GroupedItem } from './grouped-queue.ts';
import type { RawUpdate } from './raw-update.ts';
import { createUpdateJournal, type JournalEntry, type UpdateJournal } from './update-journal.ts';

/** An update in hand. */
export interface ClaimedUpdate extends GroupedItem {
  readonly update: RawUpdate;
  /** When it was received, milliseconds since 1970. */
  readonly receivedAt: number;
}

export interface InboxStats {
  readonly waiting: number;
  readonly inFlight: number;
  /** Since the start. */
  readonly deadLettered: number;
}

export interface Inbox {
  /** Keeps the updates that are not known yet; once it resolves they survive a crash. Returns how many were new. Throws StoreFailed. */
  receive(updates: readonly unknown[]): Promise<number>;
  /** Waits for work: one update per chat at a time, in the order received, at most `most`. Rejects when `signal` aborts; throws StoreFailed. */
  claim(most: number, signal: AbortSignal): Promise<ClaimedUpdate[]>;
  /** The update was handled, or given up: it is forgotten and the next of its chat may come. Harmless twice. Throws StoreFailed. */
  complete(taken: GroupedItem): Promise<void>;
  isFull(): boolean;
  /** Resolves when it is not full. Rejects when `signal` aborts. */
  whenNotFull(signal: AbortSignal): Promise<void>;
  getStats(): InboxStats;
}

/**
 * Opens the journal and takes up what the last run left. An update in hand at a crash comes again, from the second
 * time on alone, so that one that ends the process takes no other with it; after eight times it is set aside.
 */
export async function createInbox(parts: {
  store: Store;
  clock: Clock;
  log: Log;
  mostWaiting?: number;
}): Promise<Inbox> {
  const { mostWaiting = 10_000 } = parts;
  const journal = createUpdateJournal(parts);
  const lanes = createGroupedQueue<JournalEntry>();
  const line = createKeyedMutex();
  const bell = new EventEmitter();

  for await (const entry of journal.left()) lanes.add(entry);
  if (lanes.waiting() > 0) parts.log.info('taking up updates of the last run', { count: lanes.waiting() });

  const isFull = () => lanes.waiting() >= mostWaiting;

  async function receive(updates: readonly unknown[]): Promise<number> {
    const entries = await journal.keep(updates);
    for (const entry of entries) lanes.add(entry);
    bell.emit('work');
    return entries.length;
  }

  function release(piece: GroupedItem): void {
    if (!lanes.complete(piece)) return;
    bell.emit('work');
    if (!isFull()) bell.emit('room');
  }

  async function readAll(entries: readonly JournalEntry[]): Promise<ClaimedUpdate[]> {
    try {
      const taken = await Promise.all(entries.map((entry) => read(journal, entry)));
      entries.filter((_, at) => taken[at] === null).forEach(release);
      return taken.filter((each) => each !== null);
    } catch (thrown) {
      // forgives nothing: what a failing store could not give out stays in line
      for (const entry of entries) lanes.requeue(entry);
      throw thrown;
    }
  }

  return {
    // one after the other: two that bring the same update must not both find it unknown
    receive: (updates) => line('receive', () => receive(updates)),
    async claim(most, signal) {
      for (;;) {
        signal.throwIfAborted();
        const picked = lanes.claim(most);
        const taken = await readAll(picked);
        if (taken.length > 0) return taken;
        if (picked.length === 0) await once(bell, 'work', { signal });
      }
    },
    async complete(taken) {
      try {
        await journal.forget(taken.key);
      } finally {
        release(taken);
      }
    },
    isFull,
    async whenNotFull(signal) {
      while (isFull()) await once(bell, 'room', { signal });
    },
    getStats: () => ({
      waiting: lanes.waiting(),
      inFlight: lanes.inFlight(),
      deadLettered: journal.setAside(),
    }),
  };
}

async function read(journal: UpdateJournal, entry: JournalEntry): Promise<ClaimedUpdate | null> {
  const kept = await journal.read(entry);
  return kept === undefined ? null : { ...entry, update: kept.update, receivedAt: kept.receivedAt };
}
