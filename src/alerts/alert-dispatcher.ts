/**
 * From news to alerts: which chats' rules fire on a post, and what each chat shall see.
 * Every write of one post and chat is started together with the owing of its message.
 */
import type { Channel } from '#src/channels/channel.ts';
import type { Alert, Chat } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import { findQuietHoursEnd } from '#src/chats/quiet-hours.ts';
import type { ArchiveDiff } from '#src/posts/archive.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import type { Post } from '#src/posts/post.ts';
import type { AlertItem } from './messages/alert-message.ts';
import type { DuplicateItem } from './messages/alert-message-store.ts';
import type { IncomingItem, AlertMessages } from './messages/alert-messages.ts';
import { findSentenceEdit } from './sentence-edit.ts';
import {
  createAlertItem,
  findAlertItem,
  type FiredAlert,
  collectNotifiedAlerts,
} from './messages/alert-item.ts';
import { fingerprintPost } from './post-fingerprints.ts';
import type { QueryIndex } from '#src/query/index/query-index.ts';
import { throttleAlert } from './alert-throttle.ts';
import { extractPostAttributes, analyzePost } from '#src/query/analyze-post.ts';
import type { TextSpan } from '#src/query/analysis/token.ts';

export interface AlertDispatcher {
  /** Owes every alert that the news of one channel call for. Doing it twice is doing it once. */
  dispatch(channel: Channel, news: ArchiveDiff, now: number): Promise<void>;
}

export interface AlertDispatcherPorts {
  readonly queryIndex: QueryIndex;
  readonly chats: Chats;
  readonly alertMessages: AlertMessages;
  /** Whether the operator lets this chat be served. */
  readonly isServed: (chat: number) => boolean;
}

interface Firing {
  readonly chat: string;
  readonly n: number;
  readonly spans: readonly TextSpan[];
}

export function createAlertDispatcher({
  queryIndex,
  chats,
  alertMessages,
  isServed,
}: AlertDispatcherPorts): AlertDispatcher {
  const isTold = (chat: Chat): boolean => chat.silentSince === null && isServed(chat.id);

  function firingsOf(channel: Channel, post: Post): Map<string, Firing[]> {
    if (post.kind === 'service') return new Map();
    const doc = analyzePost(post, languageFor(channel, post));
    const firings = queryIndex.match(doc, extractPostAttributes(post));
    const byChat = new Map<string, Firing[]>();
    firings.chats.forEach((chat, place) => {
      const firing = { chat, n: firings.numbers[place] ?? 0, spans: firings.spansAt(place) };
      const before = byChat.get(chat);
      if (before === undefined) byChat.set(chat, [firing]);
      else before.push(firing);
    });
    return byChat;
  }

  async function raiseFor(
    channel: Channel,
    post: Post,
    firings: readonly Firing[],
    now: number,
  ): Promise<void> {
    const [{ chat: chatKey } = { chat: '' }] = firings;
    const chat = await chats.find(chatKey);
    if (!chat || !isTold(chat) || !chat.channels.includes(channel.key)) return;
    const awake = awakeOf(chat, firings, now);
    const kept = awake.filter(({ alert }) => alert.mode === 'digest').map(({ alert }) => alert.n);
    await alertMessages.countHits(chatKey, channel.key, post.id, kept);
    const told = await alertMessages.notifiedAlerts(chatKey, channel.key, post.id);
    const untold = awake.filter(({ alert }) => alert.mode !== 'digest' && !told.has(alert.n));
    if (untold.length === 0) return;
    const item = { ...createAlertItem(channel, post, untold, now), previouslyNotified: [...told] };
    await ifStillThere(chat, await placing(chat, { item, fingerprints: fingerprintPost(post), now }));
  }

  /** Where the post goes; carried out by the answer. */
  async function placing(chat: Chat, arrival: IncomingItem): Promise<() => Promise<void>> {
    const { item: entry, fingerprints, now } = arrival;
    const twin = await alertMessages.findDuplicate(chat.key, fingerprints.lookup, now);
    if (twin && saysItAll(twin, entry)) return () => alertMessages.addDuplicate(chat, twin, arrival);
    const quiet = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
    if (quiet !== null) return () => alertMessages.defer(chat, arrival, quiet);
    const numbers = entry.fired.map(({ n }) => n);
    const decision = throttleAlert(await alertMessages.listSent(chat.key), numbers, now);
    const joined = decision.how === 'join' ? await alertMessages.get(decision.card) : undefined;
    if (joined) return () => alertMessages.append(chat, joined, arrival);
    return () => alertMessages.create(chat, arrival, decision.how === 'bundle');
  }

  /** Nothing is owed to a chat that was forgotten meanwhile. */
  async function ifStillThere(chat: Chat, owe: () => Promise<void>): Promise<void> {
    if (await chats.find(chat.key)) await owe();
  }

  /** The sentence a chat was shown has changed: it hears so, once. */
  async function followUp(chatKey: string, channel: Channel, after: Post, now: number): Promise<void> {
    const card = await alertMessages.findByPost(chatKey, channel.key, after.id);
    const entry = card && findAlertItem(card, channel.key, after.id);
    const chat = entry && (await chats.find(chatKey));
    if (!card || !chat || entry.editNotified || !isTold(chat)) return;
    const change = [entry.shownText, ...(entry.otherShownTexts ?? [])]
      .map((shown) => findSentenceEdit(shown, after.text, { start: 0, end: shown.length }, channel.language))
      .find((each) => each !== null);
    const fired = change && stillWanted(chat, entry, firingsOf(channel, after).get(chatKey) ?? [], now);
    if (!fired) return;
    const { fired: shownFor, at, previouslyNotified = [] } = entry;
    const changed = {
      ...createAlertItem(channel, after, fired, now),
      fired: shownFor,
      at,
      previouslyNotified,
    };
    await ifStillThere(chat, () => alertMessages.notifyEdit(chat, card, changed, change, now));
  }

  async function raiseAll(
    channel: Channel,
    post: Post,
    firings: ReadonlyMap<string, readonly Firing[]>,
    now: number,
  ): Promise<void> {
    const raised = [...firings].map(([chatKey, some]) =>
      alertMessages.runExclusive(chatKey, () => raiseFor(channel, post, some, now)),
    );
    await Promise.all(raised);
  }

  /** What an edit says is news where the post did not say it before. */
  function newlyFiring(channel: Channel, before: Post, after: Post): Map<string, Firing[]> {
    const old = firingsOf(channel, before);
    const isNew = ({ chat, n }: Firing) => old.get(chat)?.every((each) => each.n !== n) ?? true;
    return new Map([...firingsOf(channel, after)].map(([chat, some]) => [chat, some.filter(isNew)]));
  }

  return {
    async dispatch(channel, news, now) {
      const posts = [...news.added, ...news.edited.map(({ after }) => after)];
      for (const language of new Set(posts.map((post) => languageFor(channel, post))))
        await queryIndex.loadMorphology(language);
      for (const post of news.added) await raiseAll(channel, post, firingsOf(channel, post), now);
      for (const { before, after } of news.edited) {
        for (const chat of chats.subscribedChats(channel.key))
          await alertMessages.runExclusive(chat, () => followUp(chat, channel, after, now));
        await raiseAll(channel, after, newlyFiring(channel, before.post, after), now);
      }
    },
  };
}

const languageFor = (channel: Channel, post: Post) => channel.language ?? detectLanguage(post.text);

/** Muted alerts rest. */
export const isUnmuted = (alert: Alert, now: number): boolean =>
  alert.mutedUntil === null || alert.mutedUntil <= now;

/** The firings of alerts that do not rest. */
const awakeOf = (chat: Chat, firings: readonly Firing[], now: number): FiredAlert[] =>
  firings.flatMap(({ n, spans }) => {
    const alert = chat.alerts.find((each) => each.n === n);
    return alert && isUnmuted(alert, now) ? [{ alert, spans }] : [];
  });

/** A copy that an alert fires on of which the first post told nothing is no mere copy. */
function saysItAll({ message, channel, id }: DuplicateItem, { fired }: AlertItem): boolean {
  const first = findAlertItem(message, channel, id);
  const told = collectNotifiedAlerts(first ? [first] : []);
  return fired.every(({ n }) => told.has(n));
}

/** The alerts that showed the post and are awake, with where they hit it now; null when there are none any more. */
function stillWanted(
  chat: Chat,
  entry: AlertItem,
  firings: readonly Firing[],
  now: number,
): FiredAlert[] | null {
  const fired = entry.fired.flatMap(({ n }): FiredAlert[] => {
    const alert = chat.alerts.find((each) => each.n === n);
    if (!alert || !isUnmuted(alert, now)) return [];
    return [{ alert, spans: firings.find((each) => each.n === n)?.spans ?? [] }];
  });
  return fired.length === 0 ? null : fired;
}
