/** Where cards are kept, and by what they are found again. */
import { idKey, instantKey } from '../store/keys.ts';
import type { Store } from '../store/shelf.ts';
import type { Card, CardEntry } from './card.ts';
import type { FoldKeys } from './fingerprint.ts';
import { recentOf, type Sent } from './pace.ts';

/** One post on a card. */
export interface Place {
  readonly card: string;
  readonly channel: string;
  readonly id: number;
}

export interface Twin extends Place {
  readonly on: Card;
}

/** Where words were shown, and when (milliseconds since 1970). */
interface Shown extends Place {
  readonly at: number;
}

/** A card that waits for the end of quiet hours; several, when one cannot carry all. */
export interface Held {
  readonly chat: string;
  readonly card: string;
  readonly n: number;
}

/** A post on its way onto a card, and what it shares with its copies. */
interface Noted {
  readonly entry: CardEntry;
  readonly prints: FoldKeys;
  readonly now: number;
}

const dayMs = 86_400_000;
/** As long as edits are followed. */
const cardMs = 7 * dayMs;
/** What is held goes out, however long the bot was away. */
const heldMs = 400 * dayMs;

export function createCardShelves(store: Store) {
  const cards = store.shelf<Card>('cards');
  /** The key of the card; empty where a hit was only counted. */
  const places = store.shelf<string>('card-of-post');
  const words = store.shelf<Shown>('card-of-words');
  const held = store.shelf<Held>('held');
  const pace = store.shelf<readonly Sent[]>('pace');
  const tally = store.shelf<Readonly<Record<string, number>>>('hits');

  const placeKey = (chat: string, channel: string, id: number) => `${chat}:${channel}:${idKey(id)}`;
  const heldKey = (chat: string, until: number, n: number) => `${instantKey(until)}:${chat}|${idKey(n)}`;
  const get = async (key: string | undefined): Promise<Card | undefined> =>
    key ? cards.get(key) : undefined;
  const countUp = (chat: string, alerts: readonly number[]) =>
    tally.change(chat, (old) => counted(old ?? {}, alerts));

  /** A message that was shown for a chat finds its cards by keys that begin with the chat. */
  const ofChat = (chat: string) => ({ prefix: `${chat}:` });

  const keep = (card: Card) => cards.put(card.key, card, card.heldUntil === null ? cardMs : heldMs);
  const noteOf = (chat: string, card: Card, { channel, id, fired }: CardEntry): Promise<unknown>[] => [
    keep(card),
    places.put(placeKey(chat, channel, id), card.key, cardMs),
    countUp(
      chat,
      fired.map(({ n }) => n),
    ),
  ];

  async function lastHeld(chat: string, until: number): Promise<Held | undefined> {
    const newest = { prefix: heldKey(chat, until, 0).slice(0, -10), reverse: true, limit: 1 };
    for await (const [, each] of held.list(newest)) return each;
    return undefined;
  }

  return {
    held,
    get,
    keep,
    holding: async (chat: string, channel: string, id: number) =>
      get(await places.get(placeKey(chat, channel, id))),

    async twin(chat: string, prints: readonly string[], now: number): Promise<Twin | undefined> {
      for (const shown of await words.getMany(prints.map((print) => `${chat}:${print}`))) {
        const card = shown && now - shown.at < dayMs ? await get(shown.card) : undefined;
        if (shown && card) return { ...shown, on: card };
      }
      return undefined;
    },

    sentTo: async (chat: string) => (await pace.get(chat)) ?? [],

    /** All that is written when a post comes onto a card. */
    async note(chat: string, card: Card, { entry, prints, now }: Noted): Promise<void> {
      const alerts = entry.fired.map(({ n }) => n);
      const shown: Shown = { card: card.key, channel: entry.channel, id: entry.id, at: now };
      const sent: Sent = { at: now, card: card.key, alerts, isBundle: card.isBundle };
      await Promise.all([
        ...noteOf(chat, card, entry),
        ...prints.kept.map((print) => words.put(`${chat}:${print}`, shown, dayMs)),
        pace.change(chat, (old) => [...recentOf(old ?? [], now), sent]),
      ]);
    },

    /** The same for a copy of a post that is there: no alert, so it hurries no storm, and is nothing to find copies by. */
    async noteCopy(chat: string, card: Card, copy: CardEntry): Promise<void> {
      await Promise.all(noteOf(chat, card, copy));
    },

    async count(chat: string, channel: string, id: number, alerts: readonly number[]): Promise<void> {
      const key = placeKey(chat, channel, id);
      if (alerts.length === 0 || (await places.get(key)) !== undefined) return;
      await Promise.all([places.put(key, '', cardMs), countUp(chat, alerts)]);
    },

    async hits(chat: string): Promise<ReadonlyMap<number, number>> {
      const all = (await tally.get(chat)) ?? {};
      return new Map(Object.entries(all).map(([n, count]) => [Number(n), count]));
    },

    lastHeld,

    async putHeld(chat: string, until: number, last: Held | undefined, card: string): Promise<void> {
      const n = (last?.n ?? 0) + 1;
      await held.put(heldKey(chat, until, n), { chat, card, n });
    },

    /** What is held under `key` waits for another instant, behind what is held for that. */
    async holdOn(chat: string, key: string, card: Card & { readonly heldUntil: number }): Promise<void> {
      const n = ((await lastHeld(chat, card.heldUntil))?.n ?? 0) + 1;
      const next = heldKey(chat, card.heldUntil, n);
      if (key.startsWith(next.slice(0, -10))) return;
      await Promise.all([held.put(next, { chat, card: card.key, n }), keep(card), held.delete(key)]);
    },

    async letGo(key: string, card: Card): Promise<void> {
      await Promise.all([keep(card), held.delete(key)]);
    },

    async *heldUntil(now: number): AsyncIterable<{ key: string; chat: string }> {
      for await (const [key, { chat }] of held.list({ to: instantKey(now + 1) })) yield { key, chat };
    },

    async heldOf(chat: string): Promise<string[]> {
      const keys: string[] = [];
      for await (const [key, each] of held.list()) if (each.chat === chat) keys.push(key);
      return keys;
    },

    /** Cards keep their keys, which their messages are known by. */
    async move(from: string, to: string): Promise<void> {
      for (const [shelf, ttlMs] of [
        [places, cardMs],
        [words, dayMs],
      ] as const)
        for await (const [key, value] of shelf.list(ofChat(from)))
          await Promise.all([
            shelf.put(`${to}${key.slice(from.length)}`, value as never, ttlMs),
            shelf.delete(key),
          ]);
      for await (const [key, each] of held.list())
        if (each.chat === from)
          await Promise.all([
            held.put(key.replace(`:${from}|`, `:${to}|`), { ...each, chat: to }),
            held.delete(key),
          ]);
      const [sent, hits] = [await pace.get(from), await tally.get(from)];
      await Promise.all([
        sent && pace.put(to, sent),
        hits && tally.put(to, hits),
        pace.delete(from),
        tally.delete(from),
      ]);
    },

    async forget(chat: string): Promise<void> {
      await Promise.all([pace.delete(chat), tally.delete(chat)]);
      for (const shelf of [cards, places, words]) {
        const keys: string[] = [];
        for await (const [key] of shelf.list(ofChat(chat))) keys.push(key);
        await shelf.deleteMany(keys);
      }
      for await (const [key, each] of held.list()) if (each.chat === chat) await held.delete(key);
    },
  };
}

function counted(old: Readonly<Record<string, number>>, alerts: readonly number[]): Record<string, number> {
  return { ...old, ...Object.fromEntries(alerts.map((n) => [n, (old[n] ?? 0) + 1])) };
}
