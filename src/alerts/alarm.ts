/**
 * From news to alerts: which chats' rules fire on a post, and what each chat shall see.
 * Every write of one post and chat is started together with the owing of its message.
 */
import type { Channel } from '../channels/channel.ts';
import type { Alert, Chat } from '../chats/chat.ts';
import type { Chats } from '../chats/chats.ts';
import { quietUntil } from '../chats/quiet.ts';
import type { News } from '../posts/archive.ts';
import { languageOf } from '../posts/language.ts';
import type { Post } from '../posts/post.ts';
import { createLine } from '../store/line.ts';
import type { Card, CardEntry } from './card.ts';
import type { Arrival, Cards } from './cards.ts';
import { changedSentence } from './changes.ts';
import { excerptOf } from './excerpt.ts';
import { foldKeysOf } from './fingerprint.ts';
import { placeFor } from './pace.ts';
import { factsOf, readPost } from './read-post.ts';
import type { Rules } from './rules.ts';
import type { Span } from './token.ts';

export interface Alarm {
  /** Owes every alert that the news of one channel call for. Doing it twice is doing it once. */
  raise(channel: Channel, news: News, now: number): Promise<void>;
}

export interface AlarmPorts {
  readonly rules: Rules;
  readonly chats: Chats;
  readonly cards: Cards;
  /** Whether the operator lets this chat be served. */
  readonly isServed: (chat: number) => boolean;
}

interface Firing {
  readonly chat: string;
  readonly n: number;
  readonly spans: readonly Span[];
}

export function createAlarm({ rules, chats, cards, isServed }: AlarmPorts): Alarm {
  const line = createLine();

  const isTold = (chat: Chat): boolean => chat.silentSince === null && isServed(chat.id);

  function firingsOf(channel: Channel, post: Post): Map<string, Firing[]> {
    if (post.kind === 'service') return new Map();
    const doc = readPost(post, channel.language ?? languageOf(post.text));
    const firings = rules.match(doc, factsOf(post));
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
    const awake = firings.flatMap(({ n, spans }) => {
      const alert = chat.alerts.find((each) => each.n === n);
      return alert && isAwake(alert, now) ? [{ alert, spans }] : [];
    });
    const loud = awake.filter(({ alert }) => alert.mode !== 'digest');
    if (loud.length === 0)
      return cards.count(
        chatKey,
        channel.key,
        post.id,
        awake.map(({ alert }) => alert.n),
      );
    if (await cards.holding(chatKey, channel.key, post.id)) return;
    const arrival = { entry: entryFor(channel, post, loud), prints: foldKeysOf(post), now };
    await ifStillThere(chat, await placing(chat, arrival));
  }

  /** Where the post goes; carried out by the answer. */
  async function placing(chat: Chat, arrival: Arrival): Promise<() => Promise<void>> {
    const { entry, prints, now } = arrival;
    const twin = await cards.twin(chat.key, prints);
    if (twin) return () => cards.addTwin(chat, twin, arrival);
    const quiet = quietUntil(chat.quiet, chat.timeZone, now);
    if (quiet !== null) return () => cards.hold(chat, arrival, quiet);
    const numbers = entry.fired.map(({ n }) => n);
    const decision = placeFor(await cards.sentTo(chat.key), numbers, now);
    const joined = decision.how === 'join' ? await cards.get(decision.card) : undefined;
    if (joined) return () => cards.join(chat, joined, arrival);
    return () => cards.open(chat, arrival, decision.how === 'bundle');
  }

  /** Nothing is owed to a chat that was forgotten meanwhile. */
  async function ifStillThere(chat: Chat, owe: () => Promise<void>): Promise<void> {
    if (await chats.find(chat.key)) await owe();
  }

  /** The sentence a chat was shown has changed: it hears so, once. */
  async function followUp(channel: Channel, after: Post, now: number): Promise<void> {
    for (const chatKey of chats.followers(channel.key)) {
      const card = await cards.holding(chatKey, channel.key, after.id);
      const entry = card && entryIn(card, channel.key, after.id);
      const chat = entry && (await chats.find(chatKey));
      if (!card || !chat || entry.changeTold || !isTold(chat)) continue;
      const shown = { start: 0, end: entry.sentence.length };
      const change = changedSentence(entry.sentence, after.text, shown, channel.language);
      const fired = change && stillWanted(chat, entry, firingsOf(channel, after).get(chatKey) ?? [], now);
      if (!fired) continue;
      const changed = { ...entryFor(channel, after, fired), fired: entry.fired };
      await ifStillThere(chat, () => cards.tellChange(chat, card, changed, change, now));
    }
  }

  async function raiseAll(channel: Channel, post: Post, now: number): Promise<void> {
    const raised = [...firingsOf(channel, post)].map(([chatKey, firings]) =>
      line(chatKey, () => raiseFor(channel, post, firings, now)),
    );
    await Promise.all(raised);
  }

  return {
    async raise(channel, news, now) {
      for (const post of news.fresh) await raiseAll(channel, post, now);
      for (const { after } of news.edited) {
        await followUp(channel, after, now);
        await raiseAll(channel, after, now);
      }
    },
  };
}

/** Muted alerts rest. */
export const isAwake = (alert: Alert, now: number): boolean =>
  alert.mutedUntil === null || alert.mutedUntil <= now;

/** The alerts that showed the post and are awake, with where they hit it now; null when there are none any more. */
function stillWanted(chat: Chat, entry: CardEntry, firings: readonly Firing[], now: number) {
  const fired = entry.fired.flatMap(({ n }) => {
    const alert = chat.alerts.find((each) => each.n === n);
    if (!alert || !isAwake(alert, now)) return [];
    return [{ alert, spans: firings.find((each) => each.n === n)?.spans ?? [] }];
  });
  return fired.length === 0 ? null : fired;
}

const entryIn = (card: Card, channel: string, id: number): CardEntry | undefined =>
  card.entries.find((entry) => entry.channel === channel && entry.id === id);

function entryFor(
  channel: Channel,
  post: Post,
  fired: readonly { alert: Alert; spans: readonly Span[] }[],
): CardEntry {
  const spans = fired.flatMap((each) => each.spans);
  const { line, shown } = excerptOf(post.text, spans, channel.language);
  return {
    channel: channel.key,
    channelTitle: channel.title,
    id: post.id,
    url: post.url,
    at: post.date === null ? 0 : Date.parse(post.date),
    fired: fired.map(({ alert }) => ({ n: alert.n, query: alert.query, mode: alert.mode })),
    excerpt: line,
    sentence: post.text.slice(shown.start, shown.end),
    changeTold: false,
    repostOf: post.forward?.name ?? null,
    alsoIn: [],
  };
}
