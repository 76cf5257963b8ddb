import { randomUUID } from 'node:crypto';
import { dayMs } from '#src/duration.ts';
import { fieldsOf, isRecord } from '#src/json.ts';
import type { Log } from '#src/log.ts';
import type { Store } from '#src/store/store.ts';
import type { GroupedItem } from './grouped-queue.ts';

export interface RawUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

export interface JournaledUpdate {
  readonly update: RawUpdate;
  readonly attempts: number;
}

export interface JournalEntry extends GroupedItem {
  /** An earlier run left it, so it may be what ended that run. */
  readonly isFromEarlierRun: boolean;
}

/** Telegram repeats an update for a day at most, and does not restart its numbers within a week. */
const knownForMs = 2 * dayMs;
const deadLetterMs = 30 * dayMs;
/** Enough that updates which merely were in flight whenever the process was killed are not taken for the cause. */
const maxAttempts = 8;
const keyDigits = 12;

export function createUpdateJournal({ store, log }: { store: Store; log: Log }) {
  const kept = store.collection<JournaledUpdate>('inbox');
  const known = store.collection<1>('inbox-known');
  const deadLetters = store.collection<unknown>('broken');
  let next = 0;

  async function moveToDeadLetters(key: string, what: unknown, reason: string): Promise<void> {
    await Promise.all([deadLetters.put(`inbox:${key}`, what, deadLetterMs), kept.delete(key)]);
    log.error('an update was set aside', { key, reason });
  }

  async function write(updates: readonly RawUpdate[]): Promise<JournalEntry[]> {
    const records = updates.map((update): [string, JournaledUpdate] => [
      String(next++).padStart(keyDigits, '0'),
      { update, attempts: 0 },
    ]);
    const numbers = updates.map((update): [string, 1] => [String(update.update_id), 1]);
    // started in one turn of the event loop, so in one commit: an update is never known without being kept
    await Promise.all([kept.putMany(records), known.putMany(numbers, knownForMs)]);
    return records.map(([key, { update }]) => ({
      key,
      groupId: getUpdateGroup(update),
      isFromEarlierRun: false,
    }));
  }

  return {
    /** Keeps what is new among `updates` and returns its entries, in order. Throws StoreFailed. */
    async keep(updates: readonly unknown[]): Promise<JournalEntry[]> {
      for (const each of updates)
        if (!isRawUpdate(each)) await moveToDeadLetters(randomUUID(), each, 'it has no number');
      const unique = new Map(updates.filter(isRawUpdate).map((update) => [String(update.update_id), update]));
      const before = await known.getMany([...unique.keys()]);
      const fresh = [...unique.values()].filter((_, at) => before[at] === undefined);
      return fresh.length === 0 ? [] : write(fresh);
    },

    /** The update of an entry; undefined when its record could not be read and was set aside. Throws StoreFailed. */
    read: (entry: JournalEntry): Promise<JournaledUpdate | undefined> =>
      entry.isFromEarlierRun
        ? kept.change(entry.key, (old) => old && { ...old, attempts: old.attempts + 1 })
        : kept.get(entry.key),

    async forget(key: string): Promise<void> {
      await kept.delete(key);
    },

    /** The updates that the last run did not finish, oldest first; sets aside those that eight runs have ended over. */
    async *recover(): AsyncGenerator<JournalEntry> {
      for await (const [key, record] of kept.list()) {
        next = Number(key) + 1;
        if (!isRawUpdate(record.update)) await moveToDeadLetters(key, record, 'it is no update');
        else if (record.attempts >= maxAttempts)
          await moveToDeadLetters(key, record, 'the process ended over it each time');
        else
          yield {
            key,
            groupId: getUpdateGroup(record.update),
            isFromEarlierRun: true,
            isExclusive: record.attempts > 0,
          };
      }
    },
  };
}

export const isRawUpdate = (value: unknown): value is RawUpdate =>
  isRecord(value) && Number.isSafeInteger(value.update_id);

/** Updates of one chat are a group, handled one after the other; one without a chat goes by its sender, else by itself. */
export function getUpdateGroup(update: RawUpdate): string {
  for (const body of Object.values(update).map(fieldsOf)) {
    const senders = [body.chat, fieldsOf(body.message).chat, body.from, body.user];
    const id = senders.map((each) => fieldsOf(each).id).find((each) => typeof each === 'number');
    if (id !== undefined) return String(id);
  }
  return `update ${update.update_id}`;
}
