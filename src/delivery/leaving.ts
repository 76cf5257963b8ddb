/** What happens to all that one chat is owed: it left, moved to another id, or takes nothing for now. */
import { type Books, countedAs, type Entry } from './books.ts';
import { chatOfKey, type Outcome } from './delivery.ts';
import { isLater, type Owed, type Placed } from './queue.ts';

const page = 500;

export interface Leaving {
  /** Nothing the chat is owed will arrive. Returns how many. */
  drop(chat: number, reason: string): Promise<number>;
  /** The chat has a new id: what it is owed and what it got go with it. */
  move(from: number, to: number): Promise<void>;
  /** Keeps what the chat is owed without trying, over a restart too. */
  pause(chat: number, reason: string): Promise<void>;
  /** Strikes the chat off the books, what it got and what it is owed, with all its threads. */
  forget(chat: number): Promise<void>;
  resume(chat: number): Promise<void>;
}

export function createLeaving(books: Books): Leaving {
  const { queue, records, own, pausedChats } = books;

  async function dropPage(chat: number, reason: string): Promise<number> {
    const entries = (await queue.ofChat(chat, page)).filter(([place]) => !books.inHand.has(place));
    if (entries.length === 0) return 0;
    const outcome: Outcome = { state: 'undeliverable', reason };
    const remove = await queue.removing(chat, placesOf(entries));
    const ended = keysOf(entries).map((key) => [key, { ...outcome, at: books.clock.now() }] as const);
    await books.tally.with(Array(entries.length).fill(countedAs(outcome)), () =>
      Promise.all([
        remove(),
        records.putMany(ended, books.keepMs),
        ...ended.map(([key]) => books.noteFailure(key, outcome)),
      ]),
    );
    books.owed -= entries.length;
    return entries.length;
  }

  async function moveQueuePage(from: number, to: number): Promise<number> {
    const entries = await queue.ofChat(from, page);
    const moved = entries.map(
      ([place, owed]): Placed => [rehome(place, from, to), rehomeOwed(owed, from, to)],
    );
    const known = await records.getMany(keysOf(moved));
    const kept = moved.filter((_, at) => known[at] === undefined);
    const remove = await queue.removing(from, placesOf(entries));
    const forget = () => Promise.all([remove(), records.deleteMany(keysOf(entries))]);
    await books.enqueue(to, kept, forget);
    books.owed -= entries.length - kept.length;
    return entries.length;
  }

  /** Settled records still refuse repeats under the new id; those that wait for an instant go to the new id then. */
  async function moveRecordsPage(prefix: string, from: number, to: number): Promise<number> {
    const old: [string, Entry][] = [];
    for await (const entry of records.list({ prefix, limit: page })) old.push(entry);
    const now = old.map(([key, entry]) => [rehome(key, from, to), withoutMessage(entry)] as const);
    const waiting = old.flatMap(([, entry]) =>
      entry.state === 'owed' && isLater(entry.place) ? [entry.place] : [],
    );
    const later = await Promise.all(waiting.map(async (place) => [place, await queue.get(place)] as const));
    await Promise.all([
      records.putMany(
        now.filter(([, { state }]) => state !== 'owed'),
        books.keepMs,
      ),
      records.putMany(now.filter(([, { state }]) => state === 'owed')),
      records.deleteMany(old.map(([key]) => key)),
      ...later.map(([place, owed]) => owed && queue.replace(place, rehomeOwed(owed, from, to))),
    ]);
    return old.length;
  }

  async function forgetQueuePage(chat: number): Promise<number> {
    const entries = (await queue.ofChat(chat, page)).filter(([place]) => !books.inHand.has(place));
    const remove = await queue.removing(chat, placesOf(entries));
    await Promise.all([remove(), records.deleteMany(keysOf(entries))]);
    books.owed -= entries.length;
    return entries.length;
  }

  async function forgetRecordsPage(prefix: string): Promise<number> {
    const some: [string, Entry][] = [];
    for await (const entry of records.list({ prefix, limit: page })) some.push(entry);
    const waiting = some.flatMap(([, entry]) =>
      entry.state === 'owed' && isLater(entry.place) ? [entry.place] : [],
    );
    await Promise.all([queue.forget(waiting), records.deleteMany(some.map(([key]) => key))]);
    books.owed -= waiting.length;
    return some.length;
  }

  async function forgetAll(chat: number): Promise<void> {
    while ((await forgetQueuePage(chat)) > 0);
    for (const prefix of prefixesOf(chat)) while ((await forgetRecordsPage(prefix)) > 0);
    pausedChats.delete(chat);
    await books.paused.delete(String(chat));
  }

  async function moveAll(from: number, to: number): Promise<void> {
    while ((await moveQueuePage(from, to)) > 0);
    for (const prefix of prefixesOf(from)) while ((await moveRecordsPage(prefix, from, to)) > 0);
  }

  return {
    drop: (chat, reason) =>
      own(chat, async () => {
        let dropped = 0;
        for (let some = -1; some !== 0; dropped += some) some = await dropPage(chat, reason);
        return dropped;
      }),
    forget: (chat) => own(chat, () => forgetAll(chat)),
    move: (from, to) => own(from, () => own(to, () => moveAll(from, to))),
    pause: (chat, reason) =>
      own(chat, async () => {
        pausedChats.add(chat);
        const since = { reason, at: books.clock.now() };
        await Promise.all([books.paused.put(String(chat), since), queue.setTurn(chat, false)]);
      }),
    resume: (chat) =>
      own(chat, async () => {
        if (!pausedChats.delete(chat)) return;
        await books.paused.delete(String(chat));
        const turn = await queue.setTurn(chat, true);
        if (turn !== null) books.tell(turn);
      }),
  };
}

/** Of keys: the chat itself and its threads. */
const prefixesOf = (chat: number) => [`${chat}|`, `${chat}/`];
const placesOf = (entries: readonly Placed[]) => entries.map(([place]) => place);
const keysOf = (entries: readonly Placed[]) => entries.map(([, { key }]) => key);

/** Messages have other ids under the new one: what is there by an old id is another message. */
const withoutMessage = (entry: Entry): Entry => (entry.state === 'sent' ? { ...entry, message: 0 } : entry);

/** Keys and places begin with the chat's id. */
function rehome(key: string, from: number, to: number): string {
  return chatOfKey(key) === from ? `${to}${key.slice(String(from).length)}` : key;
}

function rehomeOwed({ key, delivery, ...learnt }: Owed, from: number, to: number): Owed {
  const { follows, edits } = delivery;
  return {
    ...learnt,
    key: rehome(key, from, to),
    delivery: {
      ...delivery,
      to: { ...delivery.to, chat: to },
      ...(follows !== undefined && { follows: rehome(follows, from, to) }),
      ...(edits !== undefined && { edits: rehome(edits, from, to) }),
    },
  };
}
