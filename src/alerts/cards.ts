/**
 * The cards of all chats, kept for as long as something can still join them.
 * Each change writes the card and owes its message in one turn: both are there after a crash, or neither.
 */
import type { Chat } from '../chats/chat.ts';
import { type Delivery, keyOf } from '../delivery/delivery.ts';
import { link, type Message, type Part } from '../delivery/message.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { renderMessage } from '../delivery/render.ts';
import { idKey, instantKey } from '../store/keys.ts';
import type { Shelf, Store } from '../store/shelf.ts';
import type { Texts } from '../texts.ts';
import { type Card, type CardEntry, cardMessage, mostEntries } from './card.ts';
import type { Change } from './changes.ts';
import { recentOf, type Sent } from './pace.ts';

/** One post on a card. */
interface Place {
  readonly card: string;
  readonly channel: string;
  readonly id: number;
}

export interface Twin extends Place {
  readonly on: Card;
}

export interface Cards {
  get(key: string): Promise<Card | undefined>;
  /** The card that holds this post in this chat. */
  holding(chat: string, channel: string, id: number): Promise<Card | undefined>;
  /** Where the same words were shown within the last 24 hours. */
  twin(chat: string, prints: readonly string[]): Promise<Twin | undefined>;
  sentTo(chat: string): Promise<readonly Sent[]>;
  open(
    chat: Chat,
    entry: CardEntry,
    prints: readonly string[],
    how: { now: number; isBundle: boolean },
  ): Promise<void>;
  /** Quiet hours: one bundle, sent when they end. */
  hold(
    chat: Chat,
    entry: CardEntry,
    prints: readonly string[],
    how: { now: number; until: number },
  ): Promise<void>;
  /** What quiet hours hold that have ended by now. */
  heldUntil(now: number): AsyncIterable<{ readonly key: string; readonly card: string }>;
  /** Owes a held bundle; without a chat it is dropped. */
  release(chat: Chat | undefined, key: string): Promise<void>;
  join(chat: Chat, card: Card, entry: CardEntry, prints: readonly string[], now: number): Promise<void>;
  /** The same words again: named in the card that has them. */
  addTwin(chat: Chat, twin: Twin, entry: CardEntry, now: number): Promise<void>;
  tellChange(chat: Chat, card: Card, entry: CardEntry, change: Change, now: number): Promise<void>;
  /** How often each alert of a chat fired, by its number. */
  hits(chat: string): Promise<ReadonlyMap<number, number>>;
  forget(chat: string): Promise<void>;
}

const dayMs = 86_400_000;
const cardMs = 3 * dayMs;

export function createCards(store: Store, outbox: Outbox, texts: (locale: string) => Texts): Cards {
  const cards = store.shelf<Card>('cards');
  const places = store.shelf<string>('card-of-post');
  const words = store.shelf<Place>('card-of-words');
  const held = store.shelf<string>('held');
  const pace = store.shelf<readonly Sent[]>('pace');
  const tally = store.shelf<Readonly<Record<string, number>>>('hits');

  const placeKey = (chat: string, channel: string, id: number) => `${chat}:${channel}:${idKey(id)}`;
  const messageOf = (card: Card, chat: Chat): Message =>
    cardMessage(card, { texts: texts(chat.language), timeZone: chat.timeZone });

  const find = async (key: string | undefined): Promise<Card | undefined> =>
    key === undefined ? undefined : cards.get(key);

  /** All that is written when a post comes onto a card, beside the owing. */
  async function note(
    chat: Chat,
    card: Card,
    entry: CardEntry,
    prints: readonly string[],
    now: number,
  ): Promise<void> {
    const alerts = entry.fired.map(({ n }) => n);
    const place: Place = { card: card.key, channel: entry.channel, id: entry.id };
    const sent: Sent = { at: now, card: card.key, alerts, isBundle: card.isBundle };
    await Promise.all([
      cards.put(card.key, card, cardMs),
      places.put(placeKey(chat.key, entry.channel, entry.id), card.key, cardMs),
      ...prints.map((print) => words.put(`${chat.key}:${print}`, place, dayMs)),
      pace.change(chat.key, (old) => [...recentOf(old ?? [], now), sent]),
      tally.change(chat.key, (old) => counted(old ?? {}, alerts)),
    ]);
  }

  /** The delivery that a card is, and stays through all its changes. */
  const deliveryOf = (chat: Chat, card: Card, body: Part, silent: boolean): Delivery => ({
    to: { chat: chat.id, thread: chat.thread },
    kind: card.isBundle ? 'bundle' : 'alert',
    subject: card.key,
    part: 0,
    body,
    silent,
  });

  async function owe(chat: Chat, card: Card): Promise<void> {
    const message = messageOf(card, chat);
    const [body] = renderMessage(message);
    if (body) await outbox.owe([deliveryOf(chat, card, body, message.silent ?? false)]);
  }

  /** A card that was held goes out. */
  async function send(chat: Chat, card: Card): Promise<void> {
    const free = { ...card, heldUntil: null };
    await Promise.all([cards.put(card.key, free, cardMs), owe(chat, free)]);
  }

  /** Changes the message that is in the chat, or on its way there; one that is held changes by itself. */
  async function revise(chat: Chat, card: Card): Promise<void> {
    const [body] = renderMessage(messageOf(card, chat));
    if (!body || card.heldUntil !== null) return;
    const original = deliveryOf(chat, card, body, true);
    const size = card.entries.reduce((sum, entry) => sum + 1 + entry.alsoIn.length, 0);
    await outbox.owe([{ ...original, kind: 'edit', subject: `${card.key}:${size}`, edits: keyOf(original) }]);
  }

  function newCard(
    chat: Chat,
    entry: CardEntry,
    now: number,
    isBundle: boolean,
    heldUntil: number | null = null,
  ): Card {
    const key = `${chat.key}:${entry.channel}:${idKey(entry.id)}`;
    return { key, chat: chat.key, openedAt: now, isBundle, heldUntil, entries: [entry] };
  }

  const self: Cards = {
    get: find,
    holding: async (chat, channel, id) => find(await places.get(placeKey(chat, channel, id))),
    async twin(chat, prints) {
      for (const place of await words.getMany(prints.map((print) => `${chat}:${print}`))) {
        const card = await find(place?.card);
        if (place && card) return { ...place, on: card };
      }
      return undefined;
    },
    sentTo: async (chat) => (await pace.get(chat)) ?? [],
    async open(chat, entry, prints, { now, isBundle }) {
      const card = newCard(chat, entry, now, isBundle);
      await Promise.all([note(chat, card, entry, prints, now), owe(chat, card)]);
    },
    async hold(chat, entry, prints, { now, until }) {
      const heldKey = `${instantKey(until)}:${chat.key}`;
      const old = await find(await held.get(heldKey));
      const fits = old && old.entries.length < mostEntries;
      const card = fits
        ? { ...old, entries: [...old.entries, entry] }
        : newCard(chat, entry, now, true, until);
      const writes = [note(chat, card, entry, prints, now), held.put(heldKey, card.key)];
      if (old && !fits) writes.push(send(chat, old));
      await Promise.all(writes);
    },
    async *heldUntil(now) {
      for await (const [key, card] of held.list({ to: instantKey(now + 1) })) yield { key, card };
    },
    async release(chat, key) {
      const card = await find(await held.get(key));
      await Promise.all([...(card && chat ? [send(chat, card)] : []), held.delete(key)]);
    },
    async join(chat, card, entry, prints, now) {
      const fuller = { ...card, entries: [...card.entries, entry] };
      await Promise.all([note(chat, fuller, entry, prints, now), revise(chat, fuller)]);
    },
    async addTwin(chat, twin, entry, now) {
      const also = { title: entry.repostOf ?? entry.channelTitle, url: entry.url };
      const card = changeEntry(twin.on, twin, (old) => ({ ...old, alsoIn: [...old.alsoIn, also] }));
      await Promise.all([note(chat, card, entry, [], now), revise(chat, card)]);
    },
    async tellChange(chat, card, entry, change, now) {
      const message = changeMessage(chat, card, entry, change, texts(chat.language));
      const [body] = renderMessage(message);
      if (!body) return;
      const changed = changeEntry(card, entry, (old) => ({ ...old, changeTold: true }));
      const subject = `${entry.channel}:${idKey(entry.id)}:changed:${now}`;
      await Promise.all([
        cards.put(card.key, changed, cardMs),
        outbox.owe([{ ...deliveryOf(chat, card, body, true), kind: 'alert', subject }]),
      ]);
    },
    async hits(chat) {
      const all = (await tally.get(chat)) ?? {};
      return new Map(Object.entries(all).map(([n, count]) => [Number(n), count]));
    },
    async forget(chat) {
      await Promise.all([pace.delete(chat), tally.delete(chat)]);
      for (const shelf of [cards, places, words]) {
        const keys: string[] = [];
        for await (const [key] of (shelf as Shelf<unknown>).list({ prefix: `${chat}:` })) keys.push(key);
        await shelf.deleteMany(keys);
      }
    },
  };
  return self;
}

function changeEntry(
  card: Card,
  which: { channel: string; id: number },
  change: (entry: CardEntry) => CardEntry,
): Card {
  const isMeant = (entry: CardEntry) => entry.channel === which.channel && entry.id === which.id;
  return { ...card, entries: card.entries.map((entry) => (isMeant(entry) ? change(entry) : entry)) };
}

function counted(old: Readonly<Record<string, number>>, alerts: readonly number[]): Record<string, number> {
  return { ...old, ...Object.fromEntries(alerts.map((n) => [n, (old[n] ?? 0) + 1])) };
}

function changeMessage(chat: Chat, card: Card, entry: CardEntry, change: Change, texts: Texts): Message {
  const head = texts.line('alert-changed-head', {
    time: texts.time(card.openedAt, chat.timeZone),
    channel: entry.channelTitle,
  });
  const body =
    change.to === null
      ? texts.line('alert-removed', { from: change.from })
      : texts.line('alert-changed', { from: change.from, to: change.to });
  const open = entry.url === null ? [] : [[link(entry.url, texts.plain('alert-open'))]];
  return { blocks: [{ lines: [head, body, ...open] }], silent: true };
}
