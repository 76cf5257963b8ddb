/**
 * A card: one alert message in one chat, as data. It starts with one post and may take in more:
 * reposts of the same words, the posts of a storm, what quiet hours held back. The message is a pure function of it.
 */
import type { AlertMode } from '../chats/chat.ts';
import { localOf } from '../chats/wall-clock.ts';
import {
  type Block,
  type Button,
  bold,
  type Inline,
  type Line,
  link,
  type Message,
} from '../delivery/message.ts';
import type { Texts } from '../texts.ts';
import type { Change } from './changes.ts';

interface Place {
  readonly title: string;
  readonly url: string | null;
}

export interface CardEntry {
  readonly channel: string;
  readonly channelTitle: string;
  readonly id: number;
  readonly url: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The alerts that fired. */
  readonly fired: readonly { readonly n: number; readonly query: string; readonly mode: AlertMode }[];
  /** Alerts by whose messages the chat knows this post already, by their numbers. */
  readonly earlier?: readonly number[];
  /** The sentence around the hit, hits in bold. */
  readonly excerpt: Line;
  /** What of the post is shown, as it stood, to notice when an edit changes it. */
  readonly sentence: string;
  /** The same of its other pieces, where hits of several alerts lie apart. */
  readonly further?: readonly string[];
  readonly changeTold: boolean;
  readonly repostOf: string | null;
  /** The same words in other posts. */
  readonly alsoIn: readonly Place[];
}

export interface Card {
  /** Also the subject of its delivery. */
  readonly key: string;
  readonly openedAt: number;
  /** A bundle was opened without a first post of its own: quiet hours, or more than the hour may hold. */
  readonly isBundle: boolean;
  /** Not owed yet: quiet hours hold it until this instant. */
  readonly heldUntil: number | null;
  readonly entries: readonly CardEntry[];
}

/** As many queries as one line can name, and as much of each. */
const mostQueries = 5;
const longestQuery = 60;
/** Buttons that lead to one alert each. */
const mostWays = 3;

export interface CardView {
  readonly texts: Texts;
  readonly timeZone: string;
}

export function cardMessage(card: Card, view: CardView): Message {
  const [first, ...more] = card.entries;
  if (!first) return { blocks: [] };
  const silent = card.entries.every((entry) => entry.fired.every(({ mode }) => mode === 'silent'));
  const blocks =
    card.isBundle && more.length > 0
      ? bundleBlocks(card, view)
      : [leadBlock(first, card, view), ...moreBlocks(more, view)];
  return { blocks, buttons: buttonsFor(card, view.texts), silent };
}

/** The first post; the line above it names the queries of all. */
function leadBlock(entry: CardEntry, { entries, openedAt }: Card, view: CardView): Block {
  const { texts } = view;
  const head = texts.line('alert-head', {
    queries: queriesOf(entries, texts),
    channel: entry.channelTitle,
    time: timeOf(entry.at, openedAt, view),
  });
  return { lines: [head, texts.line('alert-excerpt', { excerpt: entry.excerpt }), footOf(entry, texts)] };
}

/** With the day where it is not that of the message. */
function timeOf(at: number, told: number, { texts, timeZone }: CardView): string {
  const isSameDay = localOf(at, timeZone).date === localOf(told, timeZone).date;
  return isSameDay ? texts.time(at, timeZone) : texts.dayAndTime(at, timeZone);
}

function footOf(entry: CardEntry, texts: Texts): Line {
  const open: Line = entry.url === null ? [] : [link(entry.url, texts.plain('alert-open'))];
  return joined([open, ...originsOf(entry, texts)], ' · ');
}

/** Whose post a repost is, and where the same words are. */
function originsOf(entry: CardEntry, texts: Texts): Line[] {
  const repost = entry.repostOf === null ? [] : texts.line('alert-repost-of', { name: entry.repostOf });
  const also = entry.alsoIn.length === 0 ? [] : texts.line('alert-also-in', { places: placesOf(entry) });
  return [repost, also];
}

/** Each title once; several places under one title are numbered: Norland MFA [1] [2]. */
function placesOf({ alsoIn }: CardEntry): Line {
  const placed = ({ url }: Place, name: string): Inline => (url === null ? name : link(url, name));
  const byTitle = [...Map.groupBy(alsoIn, ({ title }) => title)].map(([title, places]): Line => {
    const [only, ...others] = places;
    if (only && others.length === 0) return [placed(only, title)];
    return [title, ...places.flatMap((place, at) => [' ', placed(place, `[${at + 1}]`)])];
  });
  return joined(byTitle, ', ');
}

/** The posts that joined the first one, newest last, as they came. */
function moreBlocks(more: readonly CardEntry[], view: CardView): Block[] {
  if (more.length === 0) return [];
  const head = view.texts.line('alert-more', { count: more.length });
  return [{ lines: [head, ...more.map((entry) => entryLine(entry, view))] }];
}

/** One line per post, newest first, the count in the first line. */
function bundleBlocks(card: Card, view: CardView): Block[] {
  const newestFirst = [...card.entries].sort((a, b) => b.at - a.at);
  const head = view.texts.line('alert-bundle-head', {
    count: card.entries.length,
    queries: queriesOf(card.entries, view.texts),
  });
  return [{ lines: [head] }, { lines: newestFirst.map((entry) => entryLine(entry, view)) }];
}

function entryLine(entry: CardEntry, view: CardView): Line {
  const time = view.texts.dayAndTime(entry.at, view.timeZone);
  const when: Line = entry.url === null ? [time] : [link(entry.url, time)];
  const { channelTitle: channel, excerpt } = entry;
  return joined(
    [view.texts.line('alert-entry', { when, channel, excerpt }), ...originsOf(entry, view.texts)],
    ' · ',
  );
}

/** The queries that fired, by their numbers. */
const queriesIn = (entries: readonly CardEntry[]): Map<number, string> =>
  new Map(entries.flatMap(({ fired }) => fired.map(({ n, query }) => [n, query] as const)));

function queriesOf(entries: readonly CardEntry[], texts: Texts): Line {
  const queries = queriesIn(entries);
  const named = [...queries.values()].slice(0, mostQueries).map(shortened);
  const left = queries.size - named.length;
  return [
    bold(texts.list(left > 0 ? [...named, texts.plain('alert-more-queries', { count: left })] : named)),
  ];
}

function shortened(query: string): string {
  const characters = [...query];
  return characters.length > longestQuery ? `${characters.slice(0, longestQuery).join('')}…` : query;
}

/** What of the sentence shown is different at `now`. */
export function changeMessage(entry: CardEntry, change: Change, now: number, view: CardView): Message {
  const { texts } = view;
  const head = texts.line('alert-changed-head', {
    time: timeOf(entry.at, now, view),
    channel: entry.channelTitle,
  });
  const body =
    change.to === null
      ? texts.line('alert-removed', { from: change.from })
      : texts.line('alert-changed', { from: change.from, to: change.to });
  const open = entry.url === null ? [] : [[link(entry.url, texts.plain('alert-open'))]];
  return { blocks: [{ lines: [head, body, ...open] }], silent: true };
}

/** One alert: its own buttons. Several: the way to each, and to the list where they are many. */
function buttonsFor(card: Card, texts: Texts): Button[][] {
  const queries = queriesIn(card.entries);
  const [n] = queries.keys();
  if (n === undefined || queries.size > 1) return waysTo(queries, texts);
  return [
    [
      { text: texts.plain('button-mute-day'), data: `alert:mute:${n}` },
      { text: texts.plain('button-exclude-word'), data: `alert:exclude:${n}` },
      { text: texts.plain('button-edit'), data: `alert:open:${n}` },
      { text: texts.plain('button-delete'), data: `alert:delete:${n}` },
    ],
  ];
}

function waysTo(queries: ReadonlyMap<number, string>, texts: Texts): Button[][] {
  const ways = [...queries]
    .slice(0, mostWays)
    .map(([n, query]): Button[] => [{ text: `${n}. ${shortened(query)}`, data: `alert:open:${n}` }]);
  const isAll = queries.size > 0 && queries.size <= mostWays;
  return isAll ? ways : [...ways, [{ text: texts.plain('button-alerts'), data: 'alerts:open' }]];
}

function joined(lines: readonly Line[], between: string): Line {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, at) => (at === 0 ? [...line] : [between, ...line]));
}
