/**
 * What is pending, in order. Collection `queue`: every pending delivery, chat by chat; those of a later instant under
 * `@instant`. Collection `ready-chats`: the first queue key of each chat, most urgent and oldest first, so that a chat
 * with a long backlog keeps nobody waiting. One chat's changes are made one at a time by the caller and commit together.
 */
import type { Collection, Store } from '#src/store/store.ts';
import { type Delivery, getDeliveryPriority, type Priority, parseChatId, priorities } from '../delivery.ts';

/** A delivery in the queue with what was learnt while trying it. */
export interface PendingDelivery {
  readonly key: string;
  readonly delivery: Delivery;
  /** How often it was queued again although it may have arrived. */
  readonly uncertainRetries?: number;
  /** How often Telegram refused it for no reason we know: from the first time on it goes as plain text. */
  readonly refusals?: number;
  /** The chat could not be reached, once. */
  readonly unreachableOnce?: true;
  /** The message it was to change is gone, this one; 0 where none ever arrived. */
  readonly goneMessageId?: number;
}

/** `chat|priority seq`, or `@instant|seq`. */
export type QueueKey = string;
export type QueueEntry = readonly [QueueKey, PendingDelivery];

/** A delivery that is being sent. */
export interface ClaimedDelivery extends PendingDelivery {
  readonly queueKey: QueueKey;
}

export interface ReadyChat {
  /** In the order in which chats are served. */
  readonly key: string;
  readonly chat: number;
  readonly priority: Priority;
}

/** Starts writes; called beside others so that all commit together. */
export type DeferredWrite = () => Promise<unknown>;

export interface DeliveryQueue {
  createKey(delivery: Delivery, now: number): QueueKey;
  get(key: QueueKey): Promise<PendingDelivery | undefined>;
  /** Rewrites an entry where it stands. */
  replace(key: QueueKey, entry: PendingDelivery): Promise<void>;
  /** What adding entries to one chat writes, and the ready chat when that changes it. */
  prepareAdd(
    chat: number,
    entries: readonly QueueEntry[],
    isPaused: boolean,
  ): Promise<{ write: DeferredWrite; ready: ReadyChat | null }>;
  prepareRemove(chat: number, keys: readonly QueueKey[]): Promise<DeferredWrite>;
  /** The first entries of a chat, in the order they are to be sent. */
  peek(chat: number, limit: number): Promise<QueueEntry[]>;
  listReadyChats(priority: Priority, after: string, limit: number): Promise<ReadyChat[]>;
  /** Takes a chat out of those to be served, or puts it back. */
  setReady(chat: number, isReady: boolean): Promise<ReadyChat | null>;
  /** Entries whose instant has come. */
  listDue(now: number, limit: number): Promise<QueueEntry[]>;
  /** All that wait for their instant. */
  listDelayed(): AsyncIterable<QueueEntry>;
  /** Forgets entries that waited for their instant. */
  removeDelayed(keys: readonly QueueKey[]): Promise<void>;
  /** Makes all ready chats anew from the queue and counts it. Once, at the start. */
  rebuildReadyChats(isPaused: (chat: number) => boolean): Promise<number>;
}

const seqDigits = 16;
const batch = 500;
const pad = (value: number, digits: number): string => String(Math.max(0, value)).padStart(digits, '0');

const readyKeyOf = (key: QueueKey): string => key.slice(key.indexOf('|') + 1);
export const parsePriority = (key: QueueKey): Priority =>
  priorities[Number(readyKeyOf(key)[0])] ?? 'broadcast';
/** When it was enqueued or became due, milliseconds since 1970: keys count microseconds. */
export const parseQueuedAt = (key: QueueKey): number => Number(key.slice(-seqDigits)) / 1000;
export const isDelayed = (key: QueueKey): boolean => key.startsWith('@');
const readyChatOf = (key: QueueKey): ReadyChat => ({
  key: readyKeyOf(key),
  chat: parseChatId(key),
  priority: parsePriority(key),
});

export function createDeliveryQueue(store: Store): DeliveryQueue {
  const queue = store.collection<PendingDelivery>('queue');
  const readyChats = store.collection<number>('ready-chats');
  /** Chats that have entries, or may have: of all others it is known without asking, as when one post is for 200,000. */
  const filled = new Set<number>();
  let seq = 0;

  async function peek(chat: number, limit: number): Promise<QueueEntry[]> {
    if (!filled.has(chat)) return [];
    const prefix = `${chat}|`;
    const found = await take(queue, prefix, limit);
    // what could not be decoded is gone now, and the rest must not wait for it
    return found.length > 0 ? found : take(queue, prefix, limit, batch);
  }

  return {
    createKey(delivery, now) {
      seq = Math.max(seq + 1, Math.floor(now * 1000));
      const { notBefore = 0, to } = delivery;
      if (notBefore > now) return `@${pad(notBefore, 13)}|${pad(seq, seqDigits)}`;
      return `${to.chat}|${priorities.indexOf(getDeliveryPriority(delivery))}${pad(seq, seqDigits)}`;
    },
    get: (key) => queue.get(key),
    replace: (key, entry) => queue.put(key, entry),
    async prepareAdd(chat, entries, isPaused) {
      const [first] = await peek(chat, 1);
      const added = entries.map(([key]) => key).filter((key) => !isDelayed(key));
      const next = added.reduce<QueueKey | undefined>(earlier, first?.[0]);
      const isChanged = next !== undefined && next !== first?.[0] && !isPaused;
      const ready = isChanged ? readyChatOf(next) : null;
      const write = () => {
        if (added.length > 0) filled.add(chat);
        return Promise.all([
          queue.putMany(entries),
          ready && readyChats.put(ready.key, chat),
          ready && first && readyChats.delete(readyKeyOf(first[0])),
        ]);
      };
      return { write, ready };
    },
    async prepareRemove(chat, keys) {
      const rest = await peek(chat, keys.length + 1);
      const next = rest.find(([key]) => !keys.includes(key))?.[0];
      const wasFirst = keys.includes(rest[0]?.[0] ?? '');
      return async () => {
        await Promise.all([
          queue.deleteMany(keys),
          readyChats.deleteMany(keys.map(readyKeyOf)),
          wasFirst && next !== undefined && readyChats.put(readyKeyOf(next), chat),
        ]);
        if (next === undefined) filled.delete(chat);
      };
    },
    peek,
    async listReadyChats(priority, after, limit) {
      const digit = String(priorities.indexOf(priority));
      const from = after === '' ? digit : `${after}\0`;
      const found = readyChats.list({ from, to: `${digit}~`, limit });
      return Array.fromAsync(found, ([key, chat]) => ({ key, chat, priority }));
    },
    async setReady(chat, isReady) {
      const [first] = await peek(chat, 1);
      if (first === undefined) return null;
      const ready = readyChatOf(first[0]);
      await (isReady ? readyChats.put(ready.key, chat) : readyChats.delete(ready.key));
      return ready;
    },
    listDue: (now, limit) => Array.fromAsync(queue.list({ from: '@', to: `@${pad(now + 1, 13)}`, limit })),
    listDelayed: () => queue.list({ prefix: '@' }),
    removeDelayed: (keys) => queue.deleteMany(keys),
    async rebuildReadyChats(isPaused) {
      for await (const stale of inBatches(readyChats.list()))
        await readyChats.deleteMany(stale.map(([key]) => key));
      let count = 0;
      let last = Number.NaN;
      for await (const entries of inBatches(queue.list())) {
        count += entries.length;
        const firsts: [string, number][] = [];
        for (const [key] of entries) {
          seq = Math.max(seq, Number(key.slice(-seqDigits)));
          if (isDelayed(key) || parseChatId(key) === last) continue;
          last = parseChatId(key);
          filled.add(last);
          if (!isPaused(last)) firsts.push([readyKeyOf(key), last]);
        }
        await readyChats.putMany(firsts);
      }
      return count;
    },
  };
}

const earlier = (a: QueueKey | undefined, b: QueueKey): QueueKey => (a === undefined || b < a ? b : a);

async function take<T>(
  collection: Collection<T>,
  prefix: string,
  count: number,
  limit = count,
): Promise<[string, T][]> {
  const found: [string, T][] = [];
  for await (const entry of collection.list({ prefix, limit })) {
    found.push(entry);
    if (found.length === count) break;
  }
  return found;
}

async function* inBatches<T>(entries: AsyncIterable<T>): AsyncIterable<T[]> {
  let some: T[] = [];
  for await (const entry of entries) {
    some.push(entry);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
