/** The durable half of the inbox: updates as they came, until they are handled. */
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/ports.ts';
import type { Store } from '#src/store/shelf.ts';
import type { Piece } from './lanes.ts';
import { isUpdate, laneOf, type Update } from './update.ts';

export interface Kept {
  readonly update: Update;
  /** When it was received, milliseconds since 1970. */
  readonly at: number;
  /** How often it was taken up after a restart. */
  readonly tries: number;
}

/** What is remembered of a kept update while it waits. */
export interface Entry extends Piece {
  /** An earlier run left it, so it may be what ended that run. */
  readonly left: boolean;
}

export type Journal = ReturnType<typeof createJournal>;

const dayMs = 86_400_000;
/** Telegram repeats an update for a day at most, and does not restart its numbers within a week. */
const knownForMs = 2 * dayMs;
const setAsideForMs = 30 * dayMs;
/** Enough that updates which merely were in hand whenever the process was killed are not taken for the cause. */
const mostTries = 8;
const keyDigits = 12;

export function createJournal({ store, clock, log }: { store: Store; clock: Clock; log: Log }) {
  const kept = store.shelf<Kept>('inbox');
  const known = store.shelf<1>('inbox-known');
  const broken = store.shelf<unknown>('broken');
  let next = 0;
  let setAside = 0;

  async function putAside(key: string, what: unknown, reason: string): Promise<void> {
    setAside += 1;
    await Promise.all([broken.put(`inbox:${key}`, what, setAsideForMs), kept.delete(key)]);
    log.error('an update was set aside', { key, reason });
  }

  async function write(updates: readonly Update[]): Promise<Entry[]> {
    const at = clock.now();
    const entries = updates.map((update) => ({ key: keyOf(next++), lane: laneOf(update), left: false }));
    const records = updates.map((update, n): [string, Kept] => [
      entries[n]?.key ?? '',
      { update, at, tries: 0 },
    ]);
    const numbers = updates.map((update): [string, 1] => [String(update.update_id), 1]);
    // started in one turn: an update is never known without being kept
    await Promise.all([kept.putMany(records), known.putMany(numbers, knownForMs)]);
    return entries;
  }

  return {
    /** Keeps what is new among `updates` and returns its entries, in order. Throws StoreFailed. */
    async keep(updates: readonly unknown[]): Promise<Entry[]> {
      for (const each of updates)
        if (!isUpdate(each)) await putAside(`${clock.now()}-${setAside}`, each, 'it has no number');
      const unique = new Map(updates.filter(isUpdate).map((update) => [String(update.update_id), update]));
      const before = await known.getMany([...unique.keys()]);
      const fresh = [...unique.values()].filter((_, at) => before[at] === undefined);
      return fresh.length === 0 ? [] : write(fresh);
    },

    /** The update of an entry; undefined when its record could not be read and was set aside. Throws StoreFailed. */
    async read(entry: Entry): Promise<Kept | undefined> {
      const found = entry.left
        ? await kept.change(entry.key, (old) => old && { ...old, tries: old.tries + 1 })
        : await kept.get(entry.key);
      if (found === undefined) setAside += 1;
      return found;
    },

    async forget(key: string): Promise<void> {
      await kept.delete(key);
    },

    /** What the last run left, oldest first; sets aside what eight runs have ended over. */
    async *left(): AsyncGenerator<Entry> {
      for await (const [key, record] of kept.list()) {
        next = Number(key) + 1;
        if (!isUpdate(record.update)) await putAside(key, record, 'it is no update');
        else if (record.tries >= mostTries)
          await putAside(key, record, 'the process ended over it each time');
        else yield { key, lane: laneOf(record.update), left: true, alone: record.tries > 0 };
      }
    },

    setAside: () => setAside,
  };
}

function keyOf(n: number): string {
  return String(n).padStart(keyDigits, '0');
}
