/**
 * One alert message in one chat, as data. It starts with one post, and more may be added: copies, posts of a storm, posts
 * that quiet hours deferred. What is shown is a pure function of it.
 */
import type { Channel } from '#src/channels/channel.ts';
import type { Alert, AlertMode } from '#src/chats/chat.ts';
import { isTimedNotice } from '#src/digest/analysis/classify-post.ts';
import { bold, type InlineNode, type MessageLine } from '#src/message/message.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import { createLruCache } from '#src/memoize.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import { createExcerpt, type Excerpt, mergeExcerpts } from '#src/query/excerpt.ts';
import type { SharedPart } from '#src/store/sharing-collection.ts';
import type { Storm } from '../decide-alert.ts';
import type { PostMatch } from '../match-post.ts';

export interface Duplicate {
  readonly title: string;
  readonly url: string | null;
  /** The same channel said it again at this instant. */
  readonly again?: number;
  /** It says something else by now, or was deleted. */
  readonly isGone?: true;
}

export interface AlertItem extends PostRef {
  readonly channelTitle: string;
  readonly url: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly fired: readonly { readonly n: number; readonly query: string; readonly mode: AlertMode }[];
  /** Numbers of the alerts by which the chat was notified of this post before. */
  readonly previouslyNotified?: readonly number[];
  readonly excerpt: MessageLine;
  /** The part of the post that is shown, to notice when an edit changes it. */
  readonly shownText: string;
  /** The other shown parts, where hits of several alerts lie apart. */
  readonly otherShownTexts?: readonly string[];
  readonly editNotified: boolean;
  /** When it was noticed that the channel had deleted it, before it was shown. */
  readonly deletedAt?: number;
  /** It announces something at a time, of which one can be reminded. */
  readonly isTimed?: boolean;
  readonly repostOf: string | null;
  readonly duplicates: readonly Duplicate[];
}

export interface AlertMessage {
  readonly key: string;
  /** When it is due; later than now in quiet hours. */
  readonly createdAt: number;
  /** It collects posts from the start: those of quiet hours, or those beyond the limit of an hour. */
  readonly isBundle: boolean;
  readonly items: readonly AlertItem[];
  /** How many of them were added when the chat had another address: their alerts have the numbers of that address. */
  readonly formerItems?: number;
  readonly storm?: Storm;
}

export function replaceItem(message: AlertMessage, item: AlertItem): AlertMessage {
  const isSame = ({ channel, id }: AlertItem) => channel === item.channel && id === item.id;
  return { ...message, items: message.items.map((each) => (isSame(each) ? item : each)) };
}

export const findAlertItem = ({ items }: AlertMessage, post: PostRef): AlertItem | undefined =>
  items.find(({ channel, id }) => channel === post.channel && id === post.id);

export const collectNotifiedAlerts = (items: readonly AlertItem[]): ReadonlySet<number> =>
  new Set(
    items.flatMap(({ fired, previouslyNotified = [] }) => [
      ...fired.map(({ n }) => n),
      ...previouslyNotified,
    ]),
  );

/** Named by its channel; in the channel of the first by its origin, or, of a repetition, by its time. */
export function addDuplicate(first: AlertItem, copy: AlertItem): AlertItem {
  const isHere = copy.channel === first.channel;
  const title = isHere ? (copy.repostOf ?? copy.channelTitle) : copy.channelTitle;
  const isAgain = isHere && copy.repostOf === null;
  const duplicate = { title, url: copy.url, ...(isAgain && { again: copy.at }) };
  return { ...first, duplicates: [...first.duplicates, duplicate] };
}

const isCopyAt = (url: string | null, copy: Duplicate): boolean =>
  url !== null && copy.url === url && copy.isGone !== true;

export const findCopied = ({ items }: AlertMessage, url: string | null): AlertItem | undefined =>
  items.find(({ duplicates }) => duplicates.some((copy) => isCopyAt(url, copy)));

export const withoutCopy = (item: AlertItem, url: string | null): AlertItem => ({
  ...item,
  duplicates: item.duplicates.map((copy) => (isCopyAt(url, copy) ? { ...copy, isGone: true } : copy)),
});

/** Most messages show one post, and many chats the same one. */
export const soleItem: SharedPart<AlertMessage> = {
  read: ({ items }) => (items.length === 1 ? items[0] : undefined),
  replace: (message, item) => ({ ...message, items: [item as AlertItem] }),
};

interface FiredAlert {
  readonly alert: Alert;
  readonly spans: readonly TextSpan[];
}

/** Parts of the post that are shown at most, where hits of several alerts lie apart. */
const maxPieces = 3;

const maxShared = 1000;

/** Chats in which the same alerts fire share one item. `notified`: alerts by which the chat was notified of the post before. */
export function createItemFactory(channel: Channel, post: Post, { spansOf, tail }: PostMatch, now: number) {
  const shared = createLruCache<AlertItem>(maxShared);
  return (alerts: readonly Alert[], notified: ReadonlySet<number> = new Set()): AlertItem => {
    const signature = alerts.map(({ n, mode, query }) => `${n} ${mode} ${query}`).join('\n');
    const fired = () => alerts.map((alert) => ({ alert, spans: spansOf(alert.query) ?? [] }));
    const item = shared.get(signature) ?? createAlertItem(channel, post, fired(), now, tail.start);
    shared.set(signature, item);
    return notified.size === 0 ? item : { ...item, previouslyNotified: [...notified] };
  };
}

/** `now` (milliseconds since 1970) is taken for the date of a post that has none, as in the archive. */
export function createAlertItem(
  channel: Channel,
  post: Post,
  fired: readonly FiredAlert[],
  now: number,
  tailStart = post.text.length,
): AlertItem {
  const pieces = cutPieces(post.text, fired, channel.language, tailStart);
  const [shownText = '', ...otherShownTexts] = pieces.map(({ shown }) =>
    post.text.slice(shown.start, shown.end),
  );
  return {
    channel: channel.key,
    channelTitle: channel.title,
    id: post.id,
    url: post.url,
    at: post.date === null ? now : Date.parse(post.date),
    fired: fired.map(({ alert }) => ({ n: alert.n, query: alert.query, mode: alert.mode })),
    excerpt: joinPieces(pieces.map(({ line }) => line)),
    shownText,
    otherShownTexts,
    editNotified: false,
    ...(isTimedNotice(post) && { isTimed: true }),
    repostOf: post.forward?.name ?? null,
    duplicates: [],
  };
}

/**
 * The excerpt with most of the hits, and one more for each alert that has no hit in it; in the order of the post. Where all
 * hits are in the tail, which says nothing about the post, its beginning is shown with the first hit behind it.
 */
function cutPieces(text: string, fired: readonly FiredAlert[], language: string | null, tailStart: number) {
  const all = fired.flatMap(({ spans }) => spans);
  const isInTail = all.length > 0 && all.every(({ start }) => start >= tailStart);
  if (isInTail && text.slice(0, tailStart).trim() !== '') {
    const [hit] = all.toSorted((a, b) => a.start - b.start);
    const first = createExcerpt(text.slice(0, tailStart), [], language);
    return hit ? [first, markHit(text, hit)] : [first];
  }
  const pieces = [createExcerpt(text, all, language)];
  const isShown = ({ start, end }: TextSpan) =>
    pieces.some(({ shown }) => shown.start <= start && end <= shown.end);
  for (const { spans } of fired) {
    if (pieces.length >= maxPieces || spans.length === 0 || spans.some(isShown)) continue;
    pieces.push(createExcerpt(text, all, language, spans));
  }
  return mergeExcerpts(text, all, pieces);
}

function markHit(text: string, { start, end }: TextSpan): Excerpt {
  const from = /[#@$]/.test(text.charAt(start - 1)) ? start - 1 : start;
  const shown = { start: from, end };
  return { line: [bold(text.slice(from, end).trim())], shown, whole: shown };
}

function joinPieces(lines: readonly MessageLine[]): MessageLine {
  const all: InlineNode[] = [];
  for (const [at, line] of lines.entries()) {
    const hasEllipsis = all.at(-1) === ' …' || line[0] === '… ';
    if (at > 0) all.push(hasEllipsis ? ' ' : ' … ');
    all.push(...line);
  }
  return all;
}
