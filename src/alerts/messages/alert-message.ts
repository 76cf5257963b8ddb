/**
 * A card: one alert message in one chat, as data. It starts with one post and may take in more:
 * reposts of the same words, the posts of a storm, what quiet hours held back. The message is a pure function of it.
 */
import type { AlertMode } from '#src/chats/chat.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import {
  type MessageBlock,
  type Button,
  bold,
  type InlineNode,
  type MessageLine,
  link,
  type Message,
} from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import type { SentenceEdit } from '../sentence-edit.ts';

interface Place {
  readonly title: string;
  readonly url: string | null;
}

export interface AlertItem {
  readonly channel: string;
  readonly channelTitle: string;
  readonly id: number;
  readonly url: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The alerts that fired. */
  readonly fired: readonly { readonly n: number; readonly query: string; readonly mode: AlertMode }[];
  /** Alerts by whose messages the chat knows this post already, by their numbers. */
  readonly previouslyNotified?: readonly number[];
  /** The sentence around the hit, hits in bold. */
  readonly excerpt: MessageLine;
  /** What of the post is shown, as it stood, to notice when an edit changes it. */
  readonly shownText: string;
  /** The same of its other pieces, where hits of several alerts lie apart. */
  readonly otherShownTexts?: readonly string[];
  readonly editNotified: boolean;
  readonly repostOf: string | null;
  /** The same words in other posts. */
  readonly duplicates: readonly Place[];
}

export interface AlertMessage {
  /** Also the subject of its delivery. */
  readonly key: string;
  readonly createdAt: number;
  /** A bundle was opened without a first post of its own: quiet hours, or more than the hour may hold. */
  readonly isBundle: boolean;
  /** Not owed yet: quiet hours hold it until this instant. */
  readonly deferredUntil: number | null;
  readonly items: readonly AlertItem[];
}

/** As many queries as one line can name, and as much of each. */
const mostQueries = 5;
const longestQuery = 60;
/** Buttons that lead to one alert each. */
const mostWays = 3;

export interface AlertMessageContext {
  readonly texts: Texts;
  readonly timeZone: string;
}

export function renderAlertMessage(card: AlertMessage, view: AlertMessageContext): Message {
  const [first, ...more] = card.items;
  if (!first) return { blocks: [] };
  const silent = card.items.every((entry) => entry.fired.every(({ mode }) => mode === 'silent'));
  const blocks =
    card.isBundle && more.length > 0
      ? bundleBlocks(card, view)
      : [leadBlock(first, card, view), ...moreBlocks(more, view)];
  return { blocks, buttons: buttonsFor(card, view.texts), silent };
}

/** The first post; the line above it names the queries of all. */
function leadBlock(
  entry: AlertItem,
  { items, createdAt }: AlertMessage,
  view: AlertMessageContext,
): MessageBlock {
  const { texts } = view;
  const head = texts.line('alert-head', {
    queries: queriesOf(items, texts),
    channel: entry.channelTitle,
    time: timeOf(entry.at, createdAt, view),
  });
  return { lines: [head, texts.line('alert-excerpt', { excerpt: entry.excerpt }), footOf(entry, texts)] };
}

/** With the day where it is not that of the message. */
function timeOf(at: number, told: number, { texts, timeZone }: AlertMessageContext): string {
  const isSameDay = toLocalTime(at, timeZone).date === toLocalTime(told, timeZone).date;
  return isSameDay ? texts.time(at, timeZone) : texts.dayAndTime(at, timeZone);
}

function footOf(entry: AlertItem, texts: Texts): MessageLine {
  const open: MessageLine = entry.url === null ? [] : [link(entry.url, texts.plain('alert-open'))];
  return joined([open, ...originsOf(entry, texts)], ' · ');
}

/** Whose post a repost is, and where the same words are. */
function originsOf(entry: AlertItem, texts: Texts): MessageLine[] {
  const repost = entry.repostOf === null ? [] : texts.line('alert-repost-of', { name: entry.repostOf });
  const also = entry.duplicates.length === 0 ? [] : texts.line('alert-also-in', { places: placesOf(entry) });
  return [repost, also];
}

/** Each title once; several places under one title are numbered: Norland MFA [1] [2]. */
function placesOf({ duplicates }: AlertItem): MessageLine {
  const placed = ({ url }: Place, name: string): InlineNode => (url === null ? name : link(url, name));
  const byTitle = [...Map.groupBy(duplicates, ({ title }) => title)].map(([title, places]): MessageLine => {
    const [only, ...others] = places;
    if (only && others.length === 0) return [placed(only, title)];
    return [title, ...places.flatMap((place, at) => [' ', placed(place, `[${at + 1}]`)])];
  });
  return joined(byTitle, ', ');
}

/** The posts that joined the first one, newest last, as they came. */
function moreBlocks(more: readonly AlertItem[], view: AlertMessageContext): MessageBlock[] {
  if (more.length === 0) return [];
  const head = view.texts.line('alert-more', { count: more.length });
  return [{ lines: [head, ...more.map((entry) => entryLine(entry, view))] }];
}

/** One line per post, newest first, the count in the first line. */
function bundleBlocks(card: AlertMessage, view: AlertMessageContext): MessageBlock[] {
  const newestFirst = [...card.items].sort((a, b) => b.at - a.at);
  const head = view.texts.line('alert-bundle-head', {
    count: card.items.length,
    queries: queriesOf(card.items, view.texts),
  });
  return [{ lines: [head] }, { lines: newestFirst.map((entry) => entryLine(entry, view)) }];
}

function entryLine(entry: AlertItem, view: AlertMessageContext): MessageLine {
  const time = view.texts.dayAndTime(entry.at, view.timeZone);
  const when: MessageLine = entry.url === null ? [time] : [link(entry.url, time)];
  const { channelTitle: channel, excerpt } = entry;
  return joined(
    [view.texts.line('alert-entry', { when, channel, excerpt }), ...originsOf(entry, view.texts)],
    ' · ',
  );
}

/** The queries that fired, by their numbers. */
const queriesIn = (entries: readonly AlertItem[]): Map<number, string> =>
  new Map(entries.flatMap(({ fired }) => fired.map(({ n, query }) => [n, query] as const)));

function queriesOf(entries: readonly AlertItem[], texts: Texts): MessageLine {
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
export function renderEditNotice(
  entry: AlertItem,
  change: SentenceEdit,
  now: number,
  view: AlertMessageContext,
): Message {
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
function buttonsFor(card: AlertMessage, texts: Texts): Button[][] {
  const queries = queriesIn(card.items);
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

function joined(lines: readonly MessageLine[], between: string): MessageLine {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, at) => (at === 0 ? [...line] : [between, ...line]));
}
