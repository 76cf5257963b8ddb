/**
 * One alert message in one chat, as data. It starts with one post and may take in more: copies of the same words, the
 * posts of a storm, what quiet hours deferred. What is shown is a pure function of it.
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
}

export interface AlertItem extends PostRef {
  readonly channelTitle: string;
  readonly url: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly fired: readonly { readonly n: number; readonly query: string; readonly mode: AlertMode }[];
  /** Alerts by whose messages the chat knows this post already, by their numbers. */
  readonly previouslyNotified?: readonly number[];
  readonly excerpt: MessageLine;
  /** What of the post is shown, as it stood, to notice when an edit changes it. */
  readonly shownText: string;
  /** The same of its other pieces, where hits of several alerts lie apart. */
  readonly otherShownTexts?: readonly string[];
  readonly editNotified: boolean;
  /** Its channel deleted it before it was shown, as was noticed at this instant. */
  readonly deletedAt?: number;
  /** It announces something at a time of day, of which one can be reminded. */
  readonly isTimed?: boolean;
  readonly repostOf: string | null;
  readonly duplicates: readonly Duplicate[];
}

export interface AlertMessage {
  readonly key: string;
  /** When it arrives, as far as is known; later than now where quiet hours hold. */
  readonly createdAt: number;
  /** A bundle was opened without a first post of its own: quiet hours, or more than the hour may hold. */
  readonly isBundle: boolean;
  readonly items: readonly AlertItem[];
  /** So many of them were shown under an address that its chat has left: their alerts go by the numbers they had there. */
  readonly formerItems?: number;
  readonly storm?: Storm;
}

export function replaceItem(message: AlertMessage, item: AlertItem): AlertMessage {
  const isMeant = ({ channel, id }: AlertItem) => channel === item.channel && id === item.id;
  return { ...message, items: message.items.map((each) => (isMeant(each) ? item : each)) };
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

/** In the channel of the first, only its origin tells a repost apart, and its time a repetition. */
export function addDuplicate(first: AlertItem, copy: AlertItem): AlertItem {
  const isHere = copy.channel === first.channel;
  const title = isHere ? (copy.repostOf ?? copy.channelTitle) : copy.channelTitle;
  const isAgain = isHere && copy.repostOf === null;
  const duplicate = { title, url: copy.url, ...(isAgain && { again: copy.at }) };
  return { ...first, duplicates: [...first.duplicates, duplicate] };
}

/** Most messages show one post, and those of many chats the same. */
export const soleItem: SharedPart<AlertMessage> = {
  read: ({ items }) => (items.length === 1 ? items[0] : undefined),
  replace: (message, item) => ({ ...message, items: [item as AlertItem] }),
};

interface FiredAlert {
  readonly alert: Alert;
  readonly spans: readonly TextSpan[];
}

/** Alerts that get a piece of the post of their own, where their hits lie apart. */
const maxPieces = 3;

const maxShared = 1000;

/** Chats whose same alerts fire share one item; `notified`: the alerts by which the chat knows the post already. */
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

/** `now` (milliseconds since 1970) stands for the date of a post that has none, as it does in the archive. */
export function createAlertItem(
  channel: Channel,
  post: Post,
  fired: readonly FiredAlert[],
  now: number,
  tailStart = post.text.length,
): AlertItem {
  const pieces = piecesFor(post.text, fired, channel.language, tailStart);
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
    excerpt: joined(pieces.map(({ line }) => line)),
    shownText,
    otherShownTexts,
    editNotified: false,
    ...(isTimedNotice(post) && { isTimed: true }),
    repostOf: post.forward?.name ?? null,
    duplicates: [],
  };
}

/**
 * Where most of the hits are, and a piece more for each alert of which that shows none; in the order of the post. A hit in
 * the tail of a post says nothing about it: it stands behind the post's first sentence.
 */
function piecesFor(text: string, fired: readonly FiredAlert[], language: string | null, tailStart: number) {
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

function joined(lines: readonly MessageLine[]): MessageLine {
  const all: InlineNode[] = [];
  for (const [at, line] of lines.entries()) {
    const hasEllipsis = all.at(-1) === ' …' || line[0] === '… ';
    if (at > 0) all.push(hasEllipsis ? ' ' : ' … ');
    all.push(...line);
  }
  return all;
}
