/** Updates are stored before Telegram is told that they arrived, and kept until they are handled: a crash repeats what was in flight and loses nothing. */
import { EventEmitter, once } from 'node:events';
import type { Log } from '#src/log.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import { createGroupedQueue, type GroupedItem } from './grouped-queue.ts';
import { createUpdateJournal, type JournaledUpdate, type JournalEntry } from './update-journal.ts';

export type ClaimedUpdate = GroupedItem & Omit<JournaledUpdate, 'attempts'>;

export type Inbox = Awaited<ReturnType<typeof createInbox>>;

/** An update that was in flight at a crash is handled again; one that was so before is handled alone, so that no other crashes with it, and after eight times it is set aside. */
export async function createInbox(parts: { store: Store; log: Log; maxWaiting?: number }) {
  const { maxWaiting = 10_000 } = parts;
  const journal = createUpdateJournal(parts);
  const queue = createGroupedQueue<JournalEntry>();
  const mutex = createKeyedMutex();
  const events = new EventEmitter();

  for await (const entry of journal.recover()) queue.add(entry);
  if (queue.waiting() > 0) parts.log.info('taking up updates of the last run', { count: queue.waiting() });

  const isFull = () => queue.waiting() >= maxWaiting;

  async function receive(updates: readonly unknown[]): Promise<number> {
    const entries = await journal.keep(updates);
    for (const entry of entries) queue.add(entry);
    events.emit('work');
    return entries.length;
  }

  function release(item: GroupedItem): void {
    if (!queue.complete(item)) return;
    events.emit('work');
    if (!isFull()) events.emit('room');
  }

  async function readAll(entries: readonly JournalEntry[]): Promise<ClaimedUpdate[]> {
    try {
      const claimed = await Promise.all(
        entries.map(async (entry) => {
          const kept = await journal.read(entry);
          return kept && { ...entry, ...kept };
        }),
      );
      entries.filter((_, at) => claimed[at] === undefined).forEach(release);
      return claimed.filter((each) => each !== undefined);
    } catch (thrown) {
      // forgives nothing: what the failing store could not read stays in the queue
      for (const entry of entries) queue.requeue(entry);
      throw thrown;
    }
  }

  return {
    // one call after the other: two that bring the same update must not both find it unknown
    /** Keeps the updates that are not known yet; once it resolves they survive a crash. Returns how many were new. Throws StoreFailed. */
    receive: (updates: readonly unknown[]) => mutex('receive', () => receive(updates)),
    /** Waits for work: one update per chat at a time, in the order received, at most `limit`. Rejects when `signal` aborts; throws StoreFailed. */
    async claim(limit: number, signal: AbortSignal): Promise<ClaimedUpdate[]> {
      for (;;) {
        signal.throwIfAborted();
        const picked = queue.claim(limit);
        // nothing may be awaited between these two: the event of work that came meanwhile would be missed
        if (picked.length === 0) await once(events, 'work', { signal });
        const claimed = await readAll(picked);
        if (claimed.length > 0) return claimed;
      }
    },
    /** The update was handled, or given up: it is forgotten and the next of its chat may come. Harmless twice. Throws StoreFailed. */
    async complete(claimed: GroupedItem): Promise<void> {
      try {
        await journal.forget(claimed.key);
      } finally {
        release(claimed);
      }
    },
    isFull,
    async whenNotFull(signal: AbortSignal): Promise<void> {
      while (isFull()) await once(events, 'room', { signal });
    },
    getStats: () => ({ waiting: queue.waiting(), inFlight: queue.inFlight() }),
  };
}
