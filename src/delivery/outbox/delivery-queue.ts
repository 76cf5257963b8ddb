/** Pending deliveries, in order per chat; delayed ones apart. The caller must change one chat at a time. */
import { dayMs } from '#src/duration.ts';
import { createSharingCollection } from '#src/store/sharing-collection.ts';
import type { Store } from '#src/store/store.ts';
import { type Delivery, getDeliveryPriority, type Priority, parseChatId } from '../delivery.ts';
import {
  buildDelayedKey,
  buildDelayedPrefix,
  buildQueueKey,
  isDelayed,
  parsePriority,
  parseSeq,
  type QueueKey,
} from './queue-key.ts';

export interface PendingDelivery {
  readonly key: string;
  readonly delivery: Delivery;
  /** How often it was requeued although it may have arrived. */
  readonly uncertainRetries?: number;
  /** How often Telegram refused it for an unknown reason; after the first it is sent as plain text. */
  readonly refusals?: number;
  readonly unreachableOnce?: true;
  /** Id of the message to edit, which is gone; 0 where none was sent. */
  readonly goneMessageId?: number;
}

export type QueueEntry = readonly [QueueKey, PendingDelivery];

export interface ClaimedDelivery extends PendingDelivery {
  readonly queueKey: QueueKey;
}

export interface ReadyChat {
  readonly chat: number;
  readonly priority: Priority;
}

/** Starts writes, in the turn of the event loop of others, so that all are one commit. */
export type DeferredWrite = () => Promise<unknown>;

/** Unreadable entries that are skipped at most. */
const maxSkipped = 500;
/** How long a shared body is kept: longer than deliveries of a paused chat are of interest. */
const bodyMs = 100 * dayMs;

export function createDeliveryQueue(store: Store) {
  const queue = createSharingCollection<PendingDelivery>(
    store,
    'queue',
    {
      isRecord: isPendingDelivery,
      read: ({ delivery }) => delivery.body,
      replace: (entry, body) => ({ ...entry, delivery: { ...entry.delivery, body } as Delivery }),
    },
    bodyMs,
  );
  const firsts = new Map<number, QueueKey>();
  const counts = { pending: 0, waiting: 0 };
  let seq = 0;

  function count(keys: readonly QueueKey[], by: 1 | -1): void {
    for (const key of keys) counts[isDelayed(key) ? 'waiting' : 'pending'] += by;
  }

  async function remove(keys: readonly QueueKey[]): Promise<void> {
    await queue.deleteMany(keys);
    count(keys, -1);
  }

  async function getMany(keys: readonly QueueKey[]): Promise<QueueEntry[]> {
    const found = await queue.getMany(keys);
    return found.flatMap((entry, at) => (entry ? [[keys[at] ?? '', entry]] : []));
  }

  function setFirst(chat: number, key: QueueKey | undefined): void {
    if (key === undefined) firsts.delete(chat);
    else firsts.set(chat, key);
  }

  /** Null where nothing is pending for the chat. */
  function getReady(chat: number): ReadyChat | null {
    const first = firsts.get(chat);
    return first === undefined ? null : { chat, priority: parsePriority(first) };
  }

  async function peek(chat: number, limit: number): Promise<QueueEntry[]> {
    if (!firsts.has(chat)) return [];
    const listFirst = (limit: number) => Array.fromAsync(queue.list({ prefix: `${chat}|`, limit }));
    const some = await listFirst(limit);
    // unreadable entries have been removed by the first reading
    const found = some.length > 0 ? some : (await listFirst(maxSkipped)).slice(0, limit);
    // differs after a failed write
    if (found[0]?.[0] !== firsts.get(chat)) setFirst(chat, found[0]?.[0]);
    return found;
  }

  return {
    createKey(delivery: Delivery, now: number): QueueKey {
      seq = Math.max(seq + 1, Math.floor(now * 1000));
      const { notBefore = 0, to } = delivery;
      if (notBefore > now) return buildDelayedKey(notBefore, seq);
      return buildQueueKey(to.chat, getDeliveryPriority(delivery), seq);
    },
    getMany,
    replace: (key: QueueKey, entry: PendingDelivery) => queue.put(key, entry),
    /** Returns the chats that become ready, or more urgent. Call it after removals of the same commit. */
    async add(entries: readonly QueueEntry[]): Promise<ReadyChat[]> {
      const ready = entries.flatMap(([key]) => {
        const chat = parseChatId(key);
        const first = firsts.get(chat);
        if (isDelayed(key) || (first !== undefined && first < key)) return [];
        setFirst(chat, key);
        return getReady(chat) ?? [];
      });
      await queue.putMany(entries);
      count(queueKeysOf(entries), 1);
      return ready;
    },
    async prepareRemove(chat: number, keys: readonly QueueKey[]): Promise<DeferredWrite> {
      const left = (await peek(chat, keys.length + 1)).find(([key]) => !keys.includes(key));
      return () => {
        setFirst(chat, left?.[0]);
        return remove(keys);
      };
    },
    peek,
    getReady,
    listReadyChats: (): ReadyChat[] =>
      [...firsts.values()]
        .sort((a, b) => parseSeq(a) - parseSeq(b))
        .flatMap((key) => getReady(parseChatId(key)) ?? []),
    listDue: (now: number, limit: number) =>
      Array.fromAsync(queue.list({ from: '@', to: buildDelayedPrefix(now + 1), limit })),
    listDelayed: () => queue.list({ prefix: '@' }),
    removeDelayed: remove,
    counts,
    /** Reads the first key of each chat, and counts all entries. Once, at the start. */
    async load(): Promise<void> {
      Object.assign(counts, { pending: 0, waiting: 0 });
      for await (const key of queue.listKeys()) {
        count([key], 1);
        seq = Math.max(seq, parseSeq(key));
        const chat = parseChatId(key);
        if (!isDelayed(key) && !firsts.has(chat)) firsts.set(chat, key);
      }
    },
  };
}

/** A decoded record may be damaged, or of an older layout. */
const isPendingDelivery = ({ key, delivery }: PendingDelivery): boolean =>
  typeof key === 'string' && typeof delivery?.to?.chat === 'number' && !!delivery.body;

export const queueKeysOf = (entries: readonly QueueEntry[]): QueueKey[] => entries.map(([key]) => key);
