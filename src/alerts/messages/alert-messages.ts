/**
 * The cards of all chats, kept for as long as something can still join them.
 * The message is owed first and the card kept second: a crash between them repeats the owing, which collapses.
 */
import type { Chat } from '#src/chats/chat.ts';
import { isNightSilenced, findQuietHoursEnd } from '#src/chats/quiet-hours.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import { createKeyedMutex, type KeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import type { Texts } from '#src/message/texts.ts';
import type { AlertMessage, AlertItem } from './alert-message.ts';
import { createAlertDeliveries } from './alert-deliveries.ts';
import { createAlertMessageStore, type DuplicateItem } from './alert-message-store.ts';
import type { SentenceEdit } from '../sentence-edit.ts';
import { findAlertItem, collectNotifiedAlerts } from './alert-item.ts';
import type { PostFingerprints } from '../post-fingerprints.ts';
import type { SentAlert } from '../alert-throttle.ts';

/** A post on its way onto a card. */
export interface IncomingItem {
  readonly item: AlertItem;
  /** What it shares with its copies. */
  readonly fingerprints: PostFingerprints;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface AlertMessages {
  /** What is done to the cards of a chat is done one after the other. */
  readonly runExclusive: KeyedMutex;
  get(key: string): Promise<AlertMessage | undefined>;
  /** The card that holds this post in this chat. */
  findByPost(chat: string, channel: string, id: number): Promise<AlertMessage | undefined>;
  /** The alerts by which this chat was told of this post, by their numbers. */
  notifiedAlerts(chat: string, channel: string, id: number): Promise<ReadonlySet<number>>;
  /** Where the same words were shown within the 24 hours before `now`. */
  findDuplicate(chat: string, prints: readonly string[], now: number): Promise<DuplicateItem | undefined>;
  listSent(chat: string): Promise<readonly SentAlert[]>;
  /** A message of its own. */
  create(chat: Chat, arrival: IncomingItem, isBundle: boolean): Promise<void>;
  /** Quiet hours: a bundle, sent when they end. */
  defer(chat: Chat, arrival: IncomingItem, until: number): Promise<void>;
  /** Into a message that is there; one that is full is followed by a new one. */
  append(chat: Chat, card: AlertMessage, arrival: IncomingItem): Promise<void>;
  /** The same words again: named in the card that has them. */
  addDuplicate(chat: Chat, twin: DuplicateItem, arrival: IncomingItem): Promise<void>;
  /** What was shown of a post has changed: said once, or mended where nobody has seen it yet. */
  notifyEdit(
    chat: Chat,
    card: AlertMessage,
    changed: AlertItem,
    change: SentenceEdit,
    now: number,
  ): Promise<void>;
  /** What quiet hours hold that have ended by now. */
  listDueDeferred(now: number): AsyncIterable<{ readonly key: string; readonly chat: string }>;
  /** Owes a held bundle, by `now` where that is not the end it was held for; without a chat it is dropped. */
  release(chat: Chat | undefined, key: string, now?: number): Promise<void>;
  /** Quiet hours are others now: what waits for the end of the old ones waits for theirs, or goes out where none hold. */
  reschedule(chat: Chat, now: number): Promise<void>;
  /** Counts hits that are told in the digest; a post once. */
  countHits(chat: string, channel: string, id: number, alerts: readonly number[]): Promise<void>;
  /** How often each alert of a chat fired, by its number. */
  hitCounts(chat: string): Promise<ReadonlyMap<number, number>>;
  /** All that is kept of a chat goes with it to another id. */
  moveChat(from: string, to: string): Promise<void>;
  deleteChat(chat: string): Promise<void>;
}

export function createAlertMessages(
  store: Store,
  outbox: Outbox,
  texts: (locale: string) => Texts,
): AlertMessages {
  const shelves = createAlertMessageStore(store);
  const runExclusive = createKeyedMutex();
  const { fits, enqueue, enqueueEdit, enqueueEditNotice } = createAlertDeliveries(outbox, texts);

  async function create(chat: Chat, arrival: IncomingItem, isBundle: boolean): Promise<void> {
    const card = newCard(chat, arrival, isBundle, null);
    await enqueue(chat, card, arrival.now);
    await shelves.note(chat.key, card, arrival);
  }

  /** A card that was held goes out, unless quiet hours hold at `at` with another end than it was held for. */
  async function release(chat: Chat | undefined, key: string, at: number | null): Promise<void> {
    const card = await shelves.get((await shelves.held.get(key))?.messageKey);
    if (!chat || !card) return void (await shelves.held.delete(key));
    const due = at ?? card.deferredUntil ?? card.createdAt;
    const until = card.deferredUntil === null ? null : findQuietHoursEnd(chat.quiet, chat.timeZone, due);
    if (until !== null) return shelves.holdOn(chat.key, key, { ...card, deferredUntil: until });
    const free = { ...card, createdAt: due, deferredUntil: null };
    await enqueue(chat, free, due);
    await shelves.letGo(key, free);
  }

  /** A message of its own for what fits no other, now or when quiet hours end. */
  async function sendAlone(chat: Chat, arrival: IncomingItem): Promise<void> {
    const quiet = findQuietHoursEnd(chat.quiet, chat.timeZone, arrival.now);
    await (quiet === null ? create(chat, arrival, false) : defer(chat, arrival, quiet));
  }

  async function defer(chat: Chat, arrival: IncomingItem, until: number): Promise<void> {
    const last = await shelves.lastHeld(chat.key, until);
    const old = await shelves.get(last?.messageKey);
    const fuller = old && { ...old, items: [...old.items, arrival.item] };
    if (fuller && fits(fuller, chat)) return shelves.note(chat.key, fuller, arrival);
    const card = newCard(chat, arrival, true, until);
    await shelves.putHeld(chat.key, until, last, card.key);
    await shelves.note(chat.key, card, arrival);
  }

  async function notifyEdit(
    chat: Chat,
    card: AlertMessage,
    changed: AlertItem,
    change: SentenceEdit,
    now: number,
  ): Promise<void> {
    const seen = card.deferredUntil === null;
    const kept = changeEntry(card, changed, (old) => (seen ? { ...old, editNotified: true } : changed));
    if (seen) await enqueueEditNotice(chat, card, changed, change, now);
    await shelves.keep(kept);
  }

  const releaseInTurn = (chat: Chat | undefined, key: string, at: number | null) =>
    runExclusive(chat?.key ?? key, () => release(chat, key, at));

  return {
    runExclusive,
    get: shelves.get,
    findByPost: shelves.holding,
    async notifiedAlerts(chat, channel, id) {
      const card = await shelves.holding(chat, channel, id);
      const own = card && findAlertItem(card, channel, id);
      return collectNotifiedAlerts(own ? [own] : (card?.items ?? []));
    },
    findDuplicate: shelves.twin,
    listSent: shelves.sentTo,
    create,
    defer,
    async append(chat, card, arrival) {
      const fuller = { ...card, items: [...card.items, arrival.item] };
      if (!fits(fuller, chat)) return create(chat, arrival, card.isBundle);
      await enqueueEdit(chat, card, fuller, arrival.now);
      await shelves.note(chat.key, fuller, arrival);
    },
    async addDuplicate(chat, twin, arrival) {
      const { item } = arrival;
      // in the channel of the first, only its origin tells a repost apart
      const title = item.channel === twin.channel ? (item.repostOf ?? item.channelTitle) : item.channelTitle;
      const also = { title, url: item.url };
      const card = changeEntry(twin.message, twin, (old) => ({
        ...old,
        duplicates: [...old.duplicates, also],
      }));
      if (!fits(card, chat)) return sendAlone(chat, arrival);
      await enqueueEdit(chat, twin.message, card, arrival.now);
      await shelves.noteCopy(chat.key, card, item);
    },
    notifyEdit,
    listDueDeferred: shelves.heldUntil,
    release: (chat, key, now) => releaseInTurn(chat, key, now ?? null),
    async reschedule(chat, now) {
      // in turn, so that what was on its way under the old hours is among them
      const keys = await runExclusive(chat.key, () => shelves.heldOf(chat.key));
      for (const key of keys) await releaseInTurn(chat, key, now);
      const until = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
      await outbox.reschedule(
        { chat: chat.id, thread: chat.thread },
        { until, silent: isNightSilenced(chat, until ?? now) },
      );
    },
    countHits: shelves.count,
    hitCounts: shelves.hits,
    moveChat: shelves.move,
    deleteChat: shelves.forget,
  };
}

function newCard(
  chat: Chat,
  { item: entry, now }: IncomingItem,
  isBundle: boolean,
  deferredUntil: number | null,
): AlertMessage {
  // told of again for another alert, a post has another message
  const again = entry.previouslyNotified?.length ? `:${entry.fired[0]?.n}` : '';
  const key = `${chat.key}:${entry.channel}:${encodeId(entry.id)}${again}`;
  return { key, createdAt: now, isBundle, deferredUntil, items: [entry] };
}

function changeEntry(
  card: AlertMessage,
  which: { channel: string; id: number },
  change: (entry: AlertItem) => AlertItem,
): AlertMessage {
  const isMeant = (entry: AlertItem) => entry.channel === which.channel && entry.id === which.id;
  return { ...card, items: card.items.map((entry) => (isMeant(entry) ? change(entry) : entry)) };
}
