/** A post as an alert message shows it. */
import type { Channel } from '#src/channels/channel.ts';
import type { Alert } from '#src/chats/chat.ts';
import { isTimedNotice } from '#src/digest/analysis/classify-post.ts';
import { bold, type InlineNode, type MessageLine } from '#src/message/message.ts';
import type { PostMatch } from '../match-post.ts';
import type { Post } from '#src/posts/post.ts';
import type { AlertItem } from './alert-message.ts';
import { type Excerpt, createExcerpt, mergeExcerpts } from '#src/query/excerpt.ts';
import { createLruCache } from '#src/query/analysis/lru-cache.ts';
import type { TextSpan } from '#src/query/analysis/token.ts';

/** An alert, and where it hit. */
export interface FiredAlert {
  readonly alert: Alert;
  readonly spans: readonly TextSpan[];
}

/** Alerts that get a piece of the post of their own, where their hits lie apart. */
const mostPieces = 3;

const maxShared = 1000;

/** Chats whose same alerts fire share one item; `notified`: the alerts by which the chat knows the post already. */
export function createItemFactory(channel: Channel, post: Post, { spansOf, tail }: PostMatch, now: number) {
  const shared = createLruCache<AlertItem>(maxShared);
  return (alerts: readonly Alert[], notified: ReadonlySet<number>): AlertItem => {
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
    if (pieces.length >= mostPieces || spans.length === 0 || spans.some(isShown)) continue;
    pieces.push(createExcerpt(text, all, language, spans));
  }
  return mergeExcerpts(text, all, pieces);
}

/** The hit alone, a tag with its sign. */
function markHit(text: string, { start, end }: TextSpan): Excerpt {
  const from = /[#@$]/.test(text.charAt(start - 1)) ? start - 1 : start;
  const shown = { start: from, end };
  return { line: [bold(text.slice(from, end).trim())], shown, whole: shown };
}

/** One ellipsis stands for what lies between two pieces. */
function joined(lines: readonly MessageLine[]): MessageLine {
  const all: InlineNode[] = [];
  for (const [at, line] of lines.entries()) {
    const hasEllipsis = all.at(-1) === ' …' || line[0] === '… ';
    if (at > 0) all.push(hasEllipsis ? ' ' : ' … ');
    all.push(...line);
  }
  return all;
}
