/**
 * What is owed, in order. Shelf `queue`: every owed delivery under its place, chat by chat; those of a later instant
 * under `@instant`. Shelf `turns`: the first place of each chat, most urgent and oldest first, so that a chat with a
 * long backlog stands in nobody's way. One chat's changes are made one at a time by the caller and commit together.
 */
import type { Shelf, Store } from '#src/store/shelf.ts';
import { chatOfKey, type Delivery, type Lane, laneOf, lanes } from './delivery.ts';

/** A delivery in the queue with what was learnt while trying it. */
export interface Owed {
  readonly key: string;
  readonly delivery: Delivery;
  /** How often it was put back although it may have arrived. */
  readonly resent?: number;
  /** Telegram refused the markup. */
  readonly plain?: true;
  /** The chat was not found once. */
  readonly doubted?: true;
  /** The message it was to change is gone, this one; 0 where none ever arrived. */
  readonly gone?: number;
}

/** `chat|lane seq`, or `@instant|seq`. */
export type Place = string;
export type Placed = readonly [Place, Owed];

export interface Turn {
  /** In the order of turns. */
  readonly key: string;
  readonly chat: number;
  readonly lane: Lane;
}

/** Starts writes; called beside others so that all commit together. */
export type Write = () => Promise<unknown>;

export interface Queue {
  place(delivery: Delivery, now: number): Place;
  get(place: Place): Promise<Owed | undefined>;
  /** Rewrites an entry where it stands. */
  replace(place: Place, owed: Owed): Promise<void>;
  /** Looks what adding entries to one chat takes, and the chat's turn when that changes it. */
  adding(
    chat: number,
    entries: readonly Placed[],
    paused: boolean,
  ): Promise<{ write: Write; turn: Turn | null }>;
  removing(chat: number, places: readonly Place[]): Promise<Write>;
  /** The first entries of a chat, in the order they are to be sent. */
  ofChat(chat: number, limit: number): Promise<Placed[]>;
  turns(lane: Lane, after: string, limit: number): Promise<Turn[]>;
  /** Takes a chat out of turn, or gives it its turn back. */
  setTurn(chat: number, on: boolean): Promise<Turn | null>;
  /** Entries whose instant has come. */
  due(now: number, limit: number): Promise<Placed[]>;
  /** All that wait for their instant. */
  later(): AsyncIterable<Placed>;
  /** Forgets an entry that waited for its instant. */
  forget(places: readonly Place[]): Promise<void>;
  /** Makes all turns anew from the queue and counts it. Once, at the start. */
  rebuild(isPaused: (chat: number) => boolean): Promise<number>;
}

const seqDigits = 16;
const batch = 500;
const pad = (value: number, digits: number): string => String(Math.max(0, value)).padStart(digits, '0');

const turnKeyOf = (place: Place): string => place.slice(place.indexOf('|') + 1);
const laneOfTurn = (key: string): Lane => lanes[Number(key[0])] ?? 'broadcast';
const turnAt = (place: Place): Turn => ({
  key: turnKeyOf(place),
  chat: chatOfKey(place),
  lane: laneOfTurn(turnKeyOf(place)),
});
export const laneOfPlace = (place: Place): Lane => turnAt(place).lane;
export const isLater = (place: Place): boolean => place.startsWith('@');

export function createQueue(store: Store): Queue {
  const shelf = store.shelf<Owed>('queue');
  const turnShelf = store.shelf<number>('turns');
  let seq = 0;

  async function ofChat(chat: number, limit: number): Promise<Placed[]> {
    const prefix = `${chat}|`;
    const found = await take(shelf, prefix, limit);
    // what could not be decoded is gone now, and the rest must not wait for it
    return found.length > 0 ? found : take(shelf, prefix, limit, batch);
  }

  async function setTurn(chat: number, on: boolean): Promise<Turn | null> {
    const [first] = await ofChat(chat, 1);
    if (first === undefined) return null;
    const turn = turnAt(first[0]);
    await (on ? turnShelf.put(turn.key, chat) : turnShelf.delete(turn.key));
    return turn;
  }

  return {
    place(delivery, now) {
      seq = Math.max(seq + 1, Math.floor(now * 1000));
      const { notBefore = 0, to } = delivery;
      if (notBefore > now) return `@${pad(notBefore, 13)}|${pad(seq, seqDigits)}`;
      return `${to.chat}|${lanes.indexOf(laneOf(delivery))}${pad(seq, seqDigits)}`;
    },
    get: (place) => shelf.get(place),
    replace: (place, owed) => shelf.put(place, owed),
    async adding(chat, entries, paused) {
      const [first] = await ofChat(chat, 1);
      const own = entries.map(([place]) => place).filter((place) => !isLater(place));
      const next = own.reduce<Place | undefined>(earlier, first?.[0]);
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
    async removing(chat, places) {
      const rest = await ofChat(chat, places.length + 1);
      const next = rest.find(([place]) => !places.includes(place))?.[0];
      const wasFirst = places.includes(rest[0]?.[0] ?? '');
      return () =>
        Promise.all([
          shelf.deleteMany(places),
          turnShelf.deleteMany(places.map(turnKeyOf)),
          wasFirst && next !== undefined && turnShelf.put(turnKeyOf(next), chat),
        ]);
    },
    ofChat,
    async turns(lane, after, limit) {
      const digit = String(lanes.indexOf(lane));
      const from = after === '' ? digit : `${after}\0`;
      const found: Turn[] = [];
      for await (const [key, chat] of turnShelf.list({ from, to: `${digit}~`, limit }))
        found.push({ key, chat, lane });
      return found;
    },
    setTurn,
    async due(now, limit) {
      const found: Placed[] = [];
      for await (const entry of shelf.list({ from: '@', to: `@${pad(now + 1, 13)}`, limit }))
        found.push(entry);
      return found;
    },
    later: () => shelf.list({ prefix: '@' }),
    forget: (places) => shelf.deleteMany(places),
    async rebuild(isPaused) {
      for await (const stale of inBatches(turnShelf.list()))
        await turnShelf.deleteMany(stale.map(([key]) => key));
      let count = 0;
      let last = Number.NaN;
      for await (const entries of inBatches(shelf.list())) {
        count += entries.length;
        const firsts: [string, number][] = [];
        for (const [place] of entries) {
          seq = Math.max(seq, Number(place.slice(-seqDigits)));
          if (isLater(place) || chatOfKey(place) === last) continue;
          last = chatOfKey(place);
          if (!isPaused(last)) firsts.push([turnKeyOf(place), last]);
        }
        await turnShelf.putMany(firsts);
      }
      return count;
    },
  };
}

const earlier = (a: Place | undefined, b: Place): Place => (a === undefined || b < a ? b : a);

async function take<T>(
  shelf: Shelf<T>,
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
