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
import type { CardEntry } from './card.ts';
import type { Twin } from './card-shelves.ts';
import type { Arrival, Cards } from './cards.ts';
import { changedSentence } from './changes.ts';
import { entryFor, entryIn, type Fired, toldBy } from './entry.ts';
import { foldKeysOf } from './fingerprint.ts';
import type { Rules } from './index/rules.ts';
import { placeFor } from './pace.ts';
import { factsOf, readPost } from './read-post.ts';
import type { Span } from './words/token.ts';

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
  const isTold = (chat: Chat): boolean => chat.silentSince === null && isServed(chat.id);

  function firingsOf(channel: Channel, post: Post): Map<string, Firing[]> {
    if (post.kind === 'service') return new Map();
    const doc = readPost(post, languageFor(channel, post));
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
    const awake = awakeOf(chat, firings, now);
    const kept = awake.filter(({ alert }) => alert.mode === 'digest').map(({ alert }) => alert.n);
    await cards.count(chatKey, channel.key, post.id, kept);
    const told = await cards.told(chatKey, channel.key, post.id);
    const untold = awake.filter(({ alert }) => alert.mode !== 'digest' && !told.has(alert.n));
    if (untold.length === 0) return;
    const entry = { ...entryFor(channel, post, untold, now), earlier: [...told] };
    await ifStillThere(chat, await placing(chat, { entry, prints: foldKeysOf(post), now }));
  }

  /** Where the post goes; carried out by the answer. */
  async function placing(chat: Chat, arrival: Arrival): Promise<() => Promise<void>> {
    const { entry, prints, now } = arrival;
    const twin = await cards.twin(chat.key, prints.sought, now);
    if (twin && saysItAll(twin, entry)) return () => cards.addTwin(chat, twin, arrival);
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
  async function followUp(chatKey: string, channel: Channel, after: Post, now: number): Promise<void> {
    const card = await cards.holding(chatKey, channel.key, after.id);
    const entry = card && entryIn(card, channel.key, after.id);
    const chat = entry && (await chats.find(chatKey));
    if (!card || !chat || entry.changeTold || !isTold(chat)) return;
    const change = [entry.sentence, ...(entry.further ?? [])]
      .map((shown) => changedSentence(shown, after.text, { start: 0, end: shown.length }, channel.language))
      .find((each) => each !== null);
    const fired = change && stillWanted(chat, entry, firingsOf(channel, after).get(chatKey) ?? [], now);
    if (!fired) return;
    const { fired: shownFor, at, earlier = [] } = entry;
    const changed = { ...entryFor(channel, after, fired, now), fired: shownFor, at, earlier };
    await ifStillThere(chat, () => cards.tellChange(chat, card, changed, change, now));
  }

  async function raiseAll(
    channel: Channel,
    post: Post,
    firings: ReadonlyMap<string, readonly Firing[]>,
    now: number,
  ): Promise<void> {
    const raised = [...firings].map(([chatKey, some]) =>
      cards.inTurn(chatKey, () => raiseFor(channel, post, some, now)),
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
    async raise(channel, news, now) {
      const posts = [...news.fresh, ...news.edited.map(({ after }) => after)];
      for (const language of new Set(posts.map((post) => languageFor(channel, post))))
        await rules.learn(language);
      for (const post of news.fresh) await raiseAll(channel, post, firingsOf(channel, post), now);
      for (const { before, after } of news.edited) {
        for (const chat of chats.followers(channel.key))
          await cards.inTurn(chat, () => followUp(chat, channel, after, now));
        await raiseAll(channel, after, newlyFiring(channel, before.post, after), now);
      }
    },
  };
}

const languageFor = (channel: Channel, post: Post) => channel.language ?? languageOf(post.text);

/** Muted alerts rest. */
export const isAwake = (alert: Alert, now: number): boolean =>
  alert.mutedUntil === null || alert.mutedUntil <= now;

/** The firings of alerts that do not rest. */
const awakeOf = (chat: Chat, firings: readonly Firing[], now: number): Fired[] =>
  firings.flatMap(({ n, spans }) => {
    const alert = chat.alerts.find((each) => each.n === n);
    return alert && isAwake(alert, now) ? [{ alert, spans }] : [];
  });

/** A copy that an alert fires on of which the first post told nothing is no mere copy. */
function saysItAll({ on, channel, id }: Twin, { fired }: CardEntry): boolean {
  const first = entryIn(on, channel, id);
  const told = toldBy(first ? [first] : []);
  return fired.every(({ n }) => told.has(n));
}

/** The alerts that showed the post and are awake, with where they hit it now; null when there are none any more. */
function stillWanted(chat: Chat, entry: CardEntry, firings: readonly Firing[], now: number): Fired[] | null {
  const fired = entry.fired.flatMap(({ n }): Fired[] => {
    const alert = chat.alerts.find((each) => each.n === n);
    if (!alert || !isAwake(alert, now)) return [];
    return [{ alert, spans: firings.find((each) => each.n === n)?.spans ?? [] }];
  });
  return fired.length === 0 ? null : fired;
}
