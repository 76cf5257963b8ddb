/**
 * What is owed, in order. Shelf `queue`: every owed delivery under its place, chat by chat; those of a later instant
 * under `@instant`. Shelf `turns`: the first place of each chat, most urgent and oldest first, so that a chat with a
 * long backlog stands in nobody's way. One chat's changes are made one at a time by the caller and commit together.
 */
import type { Collection, Store } from '#src/store/store.ts';
import { type Delivery, getDeliveryPriority, type Priority, parseChatId, priorities } from '../delivery.ts';

/** A delivery in the queue with what was learnt while trying it. */
export interface PendingDelivery {
  readonly key: string;
  readonly delivery: Delivery;
  /** How often it was put back although it may have arrived. */
  readonly uncertainRetries?: number;
  /** Telegram refused the markup. */
  readonly plain?: true;
  /** The chat was not found once. */
  readonly chatNotFoundOnce?: true;
  /** The message it was to change is gone, this one; 0 where none ever arrived. */
  readonly goneMessageId?: number;
}

/** `chat|lane seq`, or `@instant|seq`. */
export type QueueKey = string;
export type QueueEntry = readonly [QueueKey, PendingDelivery];

export interface ReadyChat {
  /** In the order of turns. */
  readonly key: string;
  readonly chat: number;
  readonly priority: Priority;
}

/** Starts writes; called beside others so that all commit together. */
export type DeferredWrite = () => Promise<unknown>;

export interface DeliveryQueue {
  createKey(delivery: Delivery, now: number): QueueKey;
  get(place: QueueKey): Promise<PendingDelivery | undefined>;
  /** Rewrites an entry where it stands. */
  replace(place: QueueKey, owed: PendingDelivery): Promise<void>;
  /** Looks what adding entries to one chat takes, and the chat's turn when that changes it. */
  prepareAdd(
    chat: number,
    entries: readonly QueueEntry[],
    paused: boolean,
  ): Promise<{ write: DeferredWrite; turn: ReadyChat | null }>;
  prepareRemove(chat: number, places: readonly QueueKey[]): Promise<DeferredWrite>;
  /** The first entries of a chat, in the order they are to be sent. */
  peek(chat: number, limit: number): Promise<QueueEntry[]>;
  listReadyChats(lane: Priority, after: string, limit: number): Promise<ReadyChat[]>;
  /** Takes a chat out of turn, or gives it its turn back. */
  setReady(chat: number, on: boolean): Promise<ReadyChat | null>;
  /** Entries whose instant has come. */
  listDue(now: number, limit: number): Promise<QueueEntry[]>;
  /** All that wait for their instant. */
  listDelayed(): AsyncIterable<QueueEntry>;
  /** Forgets an entry that waited for its instant. */
  removeDelayed(places: readonly QueueKey[]): Promise<void>;
  /** Makes all turns anew from the queue and counts it. Once, at the start. */
  rebuildReadyChats(isPaused: (chat: number) => boolean): Promise<number>;
}

const seqDigits = 16;
const batch = 500;
const pad = (value: number, digits: number): string => String(Math.max(0, value)).padStart(digits, '0');

const turnKeyOf = (place: QueueKey): string => place.slice(place.indexOf('|') + 1);
const laneOfTurn = (key: string): Priority => priorities[Number(key[0])] ?? 'broadcast';
const turnAt = (place: QueueKey): ReadyChat => ({
  key: turnKeyOf(place),
  chat: parseChatId(place),
  priority: laneOfTurn(turnKeyOf(place)),
});
export const parsePriority = (place: QueueKey): Priority => turnAt(place).priority;
export const isDelayed = (place: QueueKey): boolean => place.startsWith('@');

export function createDeliveryQueue(store: Store): DeliveryQueue {
  const shelf = store.collection<PendingDelivery>('queue');
  const turnShelf = store.collection<number>('turns');
  let seq = 0;

  async function peek(chat: number, limit: number): Promise<QueueEntry[]> {
    const prefix = `${chat}|`;
    const found = await take(shelf, prefix, limit);
    // what could not be decoded is gone now, and the rest must not wait for it
    return found.length > 0 ? found : take(shelf, prefix, limit, batch);
  }

  async function setReady(chat: number, on: boolean): Promise<ReadyChat | null> {
    const [first] = await peek(chat, 1);
    if (first === undefined) return null;
    const turn = turnAt(first[0]);
    await (on ? turnShelf.put(turn.key, chat) : turnShelf.delete(turn.key));
    return turn;
  }

  return {
    createKey(delivery, now) {
      seq = Math.max(seq + 1, Math.floor(now * 1000));
      const { notBefore = 0, to } = delivery;
      if (notBefore > now) return `@${pad(notBefore, 13)}|${pad(seq, seqDigits)}`;
      return `${to.chat}|${priorities.indexOf(getDeliveryPriority(delivery))}${pad(seq, seqDigits)}`;
    },
    get: (place) => shelf.get(place),
    replace: (place, owed) => shelf.put(place, owed),
    async prepareAdd(chat, entries, paused) {
      const [first] = await peek(chat, 1);
      const own = entries.map(([place]) => place).filter((place) => !isDelayed(place));
      const next = own.reduce<QueueKey | undefined>(earlier, first?.[0]);
      const changed = next !== undefined && next !== first?.[0] && !paused;
      const turn = changed ? turnAt(next) : null;
      const write = () =>
        Promise.all([
          shelf.putMany(entries),
          turn && turnShelf.put(turn.key, chat),
          turn && first && turnShelf.delete(turnKeyOf(first[0])),
        ]);
      return { write, turn };
    },
    async prepareRemove(chat, places) {
      const rest = await peek(chat, places.length + 1);
      const next = rest.find(([place]) => !places.includes(place))?.[0];
      const wasFirst = places.includes(rest[0]?.[0] ?? '');
      return () =>
        Promise.all([
          shelf.deleteMany(places),
          turnShelf.deleteMany(places.map(turnKeyOf)),
          wasFirst && next !== undefined && turnShelf.put(turnKeyOf(next), chat),
        ]);
    },
    peek,
    async listReadyChats(priority, after, limit) {
      const digit = String(priorities.indexOf(priority));
      const from = after === '' ? digit : `${after}\0`;
      const found: ReadyChat[] = [];
      for await (const [key, chat] of turnShelf.list({ from, to: `${digit}~`, limit }))
        found.push({ key, chat, priority });
      return found;
    },
    setReady,
    async listDue(now, limit) {
      const found: QueueEntry[] = [];
      for await (const entry of shelf.list({ from: '@', to: `@${pad(now + 1, 13)}`, limit }))
        found.push(entry);
      return found;
    },
    listDelayed: () => shelf.list({ prefix: '@' }),
    removeDelayed: (places) => shelf.deleteMany(places),
    async rebuildReadyChats(isPaused) {
      for await (const stale of inBatches(turnShelf.list()))
        await turnShelf.deleteMany(stale.map(([key]) => key));
      let count = 0;
      let last = Number.NaN;
      for await (const entries of inBatches(shelf.list())) {
        count += entries.length;
        const firsts: [string, number][] = [];
        for (const [place] of entries) {
          seq = Math.max(seq, Number(place.slice(-seqDigits)));
          if (isDelayed(place) || parseChatId(place) === last) continue;
          last = parseChatId(place);
          if (!isPaused(last)) firsts.push([turnKeyOf(place), last]);
        }
        await turnShelf.putMany(firsts);
      }
      return count;
    },
  };
}

const earlier = (a: QueueKey | undefined, b: QueueKey): QueueKey => (a === undefined || b < a ? b : a);

async function take<T>(
  shelf: Collection<T>,
  prefix: string,
  count: number,
  limit = count,
): Promise<[string, T][]> {
  const found: [string, T][] = [];
  for await (const entry of shelf.list({ prefix, limit })) {
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
