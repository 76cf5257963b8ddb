/**
 * The cards of all chats, kept for as long as something can still join them.
 * The message is owed first and the card kept second: a crash between them repeats the owing, which collapses.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Chat } from '../chats/chat.ts';
import { isHushed, quietUntil } from '../chats/quiet.ts';
import { type Delivery, keyOf } from '../delivery/delivery.ts';
import type { Message, Part } from '../delivery/message.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { renderMessage } from '../delivery/render.ts';
import { idKey } from '../store/keys.ts';
import { createLine, type Line } from '../store/line.ts';
import type { Store } from '../store/shelf.ts';
import type { Texts } from '../texts.ts';
import { type Card, type CardEntry, cardMessage, changeMessage } from './card.ts';
import { createCardShelves, type Twin } from './card-shelves.ts';
import type { Change } from './changes.ts';
import { entryIn, toldBy } from './entry.ts';
import type { FoldKeys } from './fingerprint.ts';
import type { Sent } from './pace.ts';

/** A post on its way onto a card. */
export interface Arrival {
  readonly entry: CardEntry;
  /** What it shares with its copies. */
  readonly prints: FoldKeys;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Cards {
  /** What is done to the cards of a chat is done one after the other. */
  readonly inTurn: Line;
  get(key: string): Promise<Card | undefined>;
  /** The card that holds this post in this chat. */
  holding(chat: string, channel: string, id: number): Promise<Card | undefined>;
  /** The alerts by which this chat was told of this post, by their numbers. */
  told(chat: string, channel: string, id: number): Promise<ReadonlySet<number>>;
  /** Where the same words were shown within the 24 hours before `now`. */
  twin(chat: string, prints: readonly string[], now: number): Promise<Twin | undefined>;
  sentTo(chat: string): Promise<readonly Sent[]>;
  /** A message of its own. */
  open(chat: Chat, arrival: Arrival, isBundle: boolean): Promise<void>;
  /** Quiet hours: a bundle, sent when they end. */
  hold(chat: Chat, arrival: Arrival, until: number): Promise<void>;
  /** Into a message that is there; one that is full is followed by a new one. */
  join(chat: Chat, card: Card, arrival: Arrival): Promise<void>;
  /** The same words again: named in the card that has them. */
  addTwin(chat: Chat, twin: Twin, arrival: Arrival): Promise<void>;
  /** What was shown of a post has changed: said once, or mended where nobody has seen it yet. */
  tellChange(chat: Chat, card: Card, changed: CardEntry, change: Change, now: number): Promise<void>;
  /** What quiet hours hold that have ended by now. */
  heldUntil(now: number): AsyncIterable<{ readonly key: string; readonly chat: string }>;
  /** Owes a held bundle; without a chat it is dropped. */
  release(chat: Chat | undefined, key: string): Promise<void>;
  /** Owes all that is held for a chat, whenever its time would come. */
  releaseAll(chat: Chat): Promise<void>;
  /** Counts hits that are told in the digest; a post once. */
  count(chat: string, channel: string, id: number, alerts: readonly number[]): Promise<void>;
  /** How often each alert of a chat fired, by its number. */
  hits(chat: string): Promise<ReadonlyMap<number, number>>;
  /** All that is kept of a chat goes with it to another id. */
  move(from: string, to: string): Promise<void>;
  forget(chat: string): Promise<void>;
}

export function createCards(store: Store, outbox: Outbox, texts: (locale: string) => Texts): Cards {
  const shelves = createCardShelves(store);
  const inTurn = createLine();

  const messageOf = (card: Card, chat: Chat): Message =>
    cardMessage(card, { texts: texts(chat.language), timeZone: chat.timeZone });
  const fits = (card: Card, chat: Chat): boolean => renderMessage(messageOf(card, chat)).length <= 1;

  /** The delivery that a card is, and stays through all its changes. */
  const deliveryOf = (chat: Chat, card: Card, body: Part, silent: boolean): Delivery => ({
    to: { chat: chat.id, thread: chat.thread },
    kind: card.isBundle ? 'bundle' : 'alert',
    subject: card.key,
    part: 0,
    body,
    silent,
  });

  /** `at`: when it arrives, milliseconds since 1970. */
  async function owe(chat: Chat, card: Card, at: number): Promise<void> {
    const message = messageOf(card, chat);
    const [body] = renderMessage(message);
    if (body) await outbox.owe([deliveryOf(chat, card, body, message.silent === true || isHushed(chat, at))]);
  }

  /**
   * Changes the message that is in the chat, or on its way there; one that is held changes by itself. What looks the
   * same is left alone: Telegram refuses an edit that changes nothing.
   */
  async function revise(chat: Chat, before: Card, card: Card): Promise<void> {
    const [body] = renderMessage(messageOf(card, chat));
    const [shown] = renderMessage(messageOf(before, chat));
    if (!body || card.heldUntil !== null || isDeepStrictEqual(body, shown)) return;
    const original = deliveryOf(chat, card, body, true);
    const size = card.entries.reduce((sum, entry) => sum + 1 + entry.alsoIn.length, 0);
    await outbox.owe([{ ...original, kind: 'edit', subject: `${card.key}:${size}`, edits: keyOf(original) }]);
  }

  async function open(chat: Chat, arrival: Arrival, isBundle: boolean): Promise<void> {
    const card = newCard(chat, arrival, isBundle, null);
    await owe(chat, card, arrival.now);
    await shelves.note(chat.key, card, arrival);
  }

  /** A card that was held goes out; where quiet hours were made longer meanwhile, it may wait for their end. */
  async function release(chat: Chat | undefined, key: string, mayWait: boolean): Promise<void> {
    const card = await shelves.get((await shelves.held.get(key))?.card);
    const until =
      mayWait && chat && card?.heldUntil ? quietUntil(chat.quiet, chat.timeZone, card.heldUntil) : null;
    if (card && chat && until !== null) {
      await shelves.putHeld(chat.key, until, await shelves.lastHeld(chat.key, until), card.key);
      await shelves.keep({ ...card, heldUntil: until });
    } else if (card && chat) {
      const openedAt = card.heldUntil ?? card.openedAt;
      const free = { ...card, openedAt, heldUntil: null };
      await owe(chat, free, openedAt);
      await shelves.keep(free);
    }
    await shelves.held.delete(key);
  }

  /** A message of its own for what fits no other, now or when quiet hours end. */
  async function sendAlone(chat: Chat, arrival: Arrival): Promise<void> {
    const quiet = quietUntil(chat.quiet, chat.timeZone, arrival.now);
    await (quiet === null ? open(chat, arrival, false) : hold(chat, arrival, quiet));
  }

  async function hold(chat: Chat, arrival: Arrival, until: number): Promise<void> {
    const last = await shelves.lastHeld(chat.key, until);
    const old = await shelves.get(last?.card);
    const fuller = old && { ...old, entries: [...old.entries, arrival.entry] };
    if (fuller && fits(fuller, chat)) return shelves.note(chat.key, fuller, arrival);
    const card = newCard(chat, arrival, true, until);
    await shelves.putHeld(chat.key, until, last, card.key);
    await shelves.note(chat.key, card, arrival);
  }

  async function tellChange(
    chat: Chat,
    card: Card,
    changed: CardEntry,
    change: Change,
    now: number,
  ): Promise<void> {
    const seen = card.heldUntil === null;
    const kept = changeEntry(card, changed, (old) => (seen ? { ...old, changeTold: true } : changed));
    const view = { ...chat, texts: texts(chat.language) };
    const [body] = renderMessage(changeMessage(changed, change, now, view));
    if (seen && body) {
      const subject = `${changed.channel}:${idKey(changed.id)}:changed`;
      const until = quietUntil(chat.quiet, chat.timeZone, now);
      const told = deliveryOf(chat, card, body, true);
      const delivery = { ...told, kind: 'alert' as const, subject, follows: keyOf(told) };
      await outbox.owe([{ ...delivery, ...(until !== null && { notBefore: until }) }]);
    }
    await shelves.keep(kept);
  }

  const releaseInTurn = (chat: Chat | undefined, key: string, mayWait: boolean) =>
    inTurn(chat?.key ?? key, () => release(chat, key, mayWait));

  return {
    inTurn,
    get: shelves.get,
    holding: shelves.holding,
    async told(chat, channel, id) {
      const card = await shelves.holding(chat, channel, id);
      const own = card && entryIn(card, channel, id);
      return toldBy(own ? [own] : (card?.entries ?? []));
    },
    twin: shelves.twin,
    sentTo: shelves.sentTo,
    open,
    hold,
    async join(chat, card, arrival) {
      const fuller = { ...card, entries: [...card.entries, arrival.entry] };
      if (!fits(fuller, chat)) return open(chat, arrival, card.isBundle);
      await revise(chat, card, fuller);
      await shelves.note(chat.key, fuller, arrival);
    },
    async addTwin(chat, twin, arrival) {
      const { entry } = arrival;
      // in the channel of the first, only its origin tells a repost apart
      const title =
        entry.channel === twin.channel ? (entry.repostOf ?? entry.channelTitle) : entry.channelTitle;
      const also = { title, url: entry.url };
      const card = changeEntry(twin.on, twin, (old) => ({ ...old, alsoIn: [...old.alsoIn, also] }));
      if (!fits(card, chat)) return sendAlone(chat, arrival);
      await revise(chat, twin.on, card);
      await shelves.noteCopy(chat.key, card, entry);
    },
    tellChange,
    heldUntil: shelves.heldUntil,
    release: (chat, key) => releaseInTurn(chat, key, true),
    async releaseAll(chat) {
      for (const key of await shelves.heldOf(chat.key)) await releaseInTurn(chat, key, false);
    },
    count: shelves.count,
    hits: shelves.hits,
    move: shelves.move,
    forget: shelves.forget,
  };
}

function newCard(chat: Chat, { entry, now }: Arrival, isBundle: boolean, heldUntil: number | null): Card {
  // told of again for another alert, a post has another message
  const again = entry.earlier?.length ? `:${entry.fired[0]?.n}` : '';
  const key = `${chat.key}:${entry.channel}:${idKey(entry.id)}${again}`;
  return { key, openedAt: now, isBundle, heldUntil, entries: [entry] };
}

function changeEntry(
  card: Card,
  which: { channel: string; id: number },
  change: (entry: CardEntry) => CardEntry,
): Card {
  const isMeant = (entry: CardEntry) => entry.channel === which.channel && entry.id === which.id;
  return { ...card, entries: card.entries.map((entry) => (isMeant(entry) ? change(entry) : entry)) };
}
