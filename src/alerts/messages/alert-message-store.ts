/** Where cards are kept, and by what they are found again. */
import { encodeId, encodeInstant } from '#src/store/sortable-keys.ts';
import type { Store } from '#src/store/store.ts';
import type { AlertMessage, AlertItem } from './alert-message.ts';
import type { PostFingerprints } from '../post-fingerprints.ts';
import { selectRecentAlerts, type SentAlert } from '../alert-throttle.ts';

/** One post on a card. */
export interface AlertItemRef {
  readonly messageKey: string;
  readonly channel: string;
  readonly id: number;
}

export interface DuplicateItem extends AlertItemRef {
  readonly message: AlertMessage;
}

/** Where words were shown, and when (milliseconds since 1970). */
interface Shown extends AlertItemRef {
  readonly at: number;
}

/** A card that waits for the end of quiet hours; several, when one cannot carry all. */
export interface DeferredMessage {
  readonly chat: string;
  readonly messageKey: string;
  readonly sequence: number;
}

/** A post on its way onto a card, and what it shares with its copies. */
interface Noted {
  readonly item: AlertItem;
  readonly fingerprints: PostFingerprints;
  readonly now: number;
}

const dayMs = 86_400_000;
/** As long as edits are followed. */
const cardMs = 7 * dayMs;
/** What is held goes out, however long the bot was away. */
const heldMs = 400 * dayMs;

export function createAlertMessageStore(store: Store) {
  const cards = store.collection<AlertMessage>('cards');
  /** The key of the card; empty where a hit was only counted. */
  const places = store.collection<string>('card-of-post');
  const words = store.collection<Shown>('card-of-words');
  const held = store.collection<DeferredMessage>('held');
  const pace = store.collection<readonly SentAlert[]>('pace');
  const tally = store.collection<Readonly<Record<string, number>>>('hits');

  const placeKey = (chat: string, channel: string, id: number) => `${chat}:${channel}:${encodeId(id)}`;
  const heldKey = (chat: string, until: number, n: number) =>
    `${encodeInstant(until)}:${chat}|${encodeId(n)}`;
  const get = async (key: string | undefined): Promise<AlertMessage | undefined> =>
    key ? cards.get(key) : undefined;
  const countUp = (chat: string, alerts: readonly number[]) =>
    tally.change(chat, (old) => counted(old ?? {}, alerts));

  /** A message that was shown for a chat finds its cards by keys that begin with the chat. */
  const ofChat = (chat: string) => ({ prefix: `${chat}:` });

  const keep = (card: AlertMessage) =>
    cards.put(card.key, card, card.deferredUntil === null ? cardMs : heldMs);
  const noteOf = (
    chat: string,
    card: AlertMessage,
    { channel, id, fired }: AlertItem,
  ): Promise<unknown>[] => [
    keep(card),
    places.put(placeKey(chat, channel, id), card.key, cardMs),
    countUp(
      chat,
      fired.map(({ n }) => n),
    ),
  ];

  async function lastHeld(chat: string, until: number): Promise<DeferredMessage | undefined> {
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

    async twin(chat: string, prints: readonly string[], now: number): Promise<DuplicateItem | undefined> {
      for (const shown of await words.getMany(prints.map((print) => `${chat}:${print}`))) {
        const card = shown && now - shown.at < dayMs ? await get(shown.messageKey) : undefined;
        if (shown && card) return { ...shown, message: card };
      }
      return undefined;
    },

    sentTo: async (chat: string) => (await pace.get(chat)) ?? [],

    /** All that is written when a post comes onto a card. */
    async note(chat: string, card: AlertMessage, { item, fingerprints, now }: Noted): Promise<void> {
      const alerts = item.fired.map(({ n }) => n);
      const shown: Shown = { messageKey: card.key, channel: item.channel, id: item.id, at: now };
      const sent: SentAlert = { at: now, messageKey: card.key, alerts, isBundle: card.isBundle };
      await Promise.all([
        ...noteOf(chat, card, item),
        ...fingerprints.stored.map((print) => words.put(`${chat}:${print}`, shown, dayMs)),
        pace.change(chat, (old) => [...selectRecentAlerts(old ?? [], now), sent]),
      ]);
    },

    /** The same for a copy of a post that is there: no alert, so it hurries no storm, and is nothing to find copies by. */
    async noteCopy(chat: string, card: AlertMessage, copy: AlertItem): Promise<void> {
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

    async putHeld(
      chat: string,
      until: number,
      last: DeferredMessage | undefined,
      messageKey: string,
    ): Promise<void> {
      const sequence = (last?.sequence ?? 0) + 1;
      await held.put(heldKey(chat, until, sequence), { chat, messageKey, sequence });
    },

    /** What is held under `key` waits for another instant, behind what is held for that. */
    async holdOn(
      chat: string,
      key: string,
      card: AlertMessage & { readonly deferredUntil: number },
    ): Promise<void> {
      const n = ((await lastHeld(chat, card.deferredUntil))?.sequence ?? 0) + 1;
      const next = heldKey(chat, card.deferredUntil, n);
      if (key.startsWith(next.slice(0, -10))) return;
      await Promise.all([
        held.put(next, { chat, messageKey: card.key, sequence: n }),
        keep(card),
        held.delete(key),
      ]);
    },

    async letGo(key: string, card: AlertMessage): Promise<void> {
      await Promise.all([keep(card), held.delete(key)]);
    },

    async *heldUntil(now: number): AsyncIterable<{ key: string; chat: string }> {
      for await (const [key, { chat }] of held.list({ to: encodeInstant(now + 1) })) yield { key, chat };
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
