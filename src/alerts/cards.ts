/**
 * The cards of all chats, kept for as long as something can still join them.
 * The message is owed first and the card kept second: a crash between them repeats the owing, which collapses.
 */
import type { Chat } from '../chats/chat.ts';
import { isHushed, quietUntil } from '../chats/quiet.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { idKey } from '../store/keys.ts';
import { createLine, type Line } from '../store/line.ts';
import type { Store } from '../store/shelf.ts';
import type { Texts } from '../texts.ts';
import type { Card, CardEntry } from './card.ts';
import { createCardDeliveries } from './card-deliveries.ts';
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
  /** Owes a held bundle, by `now` where that is not the end it was held for; without a chat it is dropped. */
  release(chat: Chat | undefined, key: string, now?: number): Promise<void>;
  /** Quiet hours are others now: what waits for the end of the old ones waits for theirs, or goes out where none hold. */
  retime(chat: Chat, now: number): Promise<void>;
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
  const { fits, owe, revise, tell } = createCardDeliveries(outbox, texts);

  async function open(chat: Chat, arrival: Arrival, isBundle: boolean): Promise<void> {
    const card = newCard(chat, arrival, isBundle, null);
    await owe(chat, card, arrival.now);
    await shelves.note(chat.key, card, arrival);
  }

  /** A card that was held goes out, unless quiet hours hold at `at` with another end than it was held for. */
  async function release(chat: Chat | undefined, key: string, at: number | null): Promise<void> {
    const card = await shelves.get((await shelves.held.get(key))?.card);
    if (!chat || !card) return void (await shelves.held.delete(key));
    const due = at ?? card.heldUntil ?? card.openedAt;
    const until = card.heldUntil === null ? null : quietUntil(chat.quiet, chat.timeZone, due);
    if (until !== null) return shelves.holdOn(chat.key, key, { ...card, heldUntil: until });
    const free = { ...card, openedAt: due, heldUntil: null };
    await owe(chat, free, due);
    await shelves.letGo(key, free);
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
    if (seen) await tell(chat, card, changed, change, now);
    await shelves.keep(kept);
  }

  const releaseInTurn = (chat: Chat | undefined, key: string, at: number | null) =>
    inTurn(chat?.key ?? key, () => release(chat, key, at));

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
      await revise(chat, card, fuller, arrival.now);
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
      await revise(chat, twin.on, card, arrival.now);
      await shelves.noteCopy(chat.key, card, entry);
    },
    tellChange,
    heldUntil: shelves.heldUntil,
    release: (chat, key, now) => releaseInTurn(chat, key, now ?? null),
    async retime(chat, now) {
      // in turn, so that what was on its way under the old hours is among them
      const keys = await inTurn(chat.key, () => shelves.heldOf(chat.key));
      for (const key of keys) await releaseInTurn(chat, key, now);
      const until = quietUntil(chat.quiet, chat.timeZone, now);
      await outbox.retime(
        { chat: chat.id, thread: chat.thread },
        { until, hushed: isHushed(chat, until ?? now) },
      );
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
