/** A post as a card shows it. */
import type { Channel } from '../channels/channel.ts';
import type { Alert } from '../chats/chat.ts';
import type { Inline, Line } from '../delivery/message.ts';
import type { Post } from '../posts/post.ts';
import type { Card, CardEntry } from './card.ts';
import { type Excerpt, excerptOf, mergeExcerpts } from './excerpt.ts';
import type { Span } from './words/token.ts';

/** An alert, and where it hit. */
export interface Fired {
  readonly alert: Alert;
  readonly spans: readonly Span[];
}

/** Alerts that get a piece of the post of their own, where their hits lie apart. */
const mostPieces = 3;

/** `now` (milliseconds since 1970) stands for the date of a post that has none, as it does in the archive. */
export function entryFor(channel: Channel, post: Post, fired: readonly Fired[], now: number): CardEntry {
  const pieces = piecesFor(post.text, fired, channel.language);
  const [sentence = '', ...further] = pieces.map(({ shown }) => post.text.slice(shown.start, shown.end));
  return {
    channel: channel.key,
    channelTitle: channel.title,
    id: post.id,
    url: post.url,
    at: post.date === null ? now : Date.parse(post.date),
    fired: fired.map(({ alert }) => ({ n: alert.n, query: alert.query, mode: alert.mode })),
    excerpt: joined(pieces.map(({ line }) => line)),
    sentence,
    further,
    changeTold: false,
    repostOf: post.forward?.name ?? null,
    alsoIn: [],
  };
}

/** Where most of the hits are, and a piece more for each alert of which that shows none; in the order of the post. */
function piecesFor(text: string, fired: readonly Fired[], language: string | null): readonly Excerpt[] {
  const all = fired.flatMap(({ spans }) => spans);
  const pieces = [excerptOf(text, all, language)];
  const isShown = ({ start, end }: Span) =>
    pieces.some(({ shown }) => shown.start <= start && end <= shown.end);
  for (const { spans } of fired) {
    if (pieces.length >= mostPieces || spans.length === 0 || spans.some(isShown)) continue;
    pieces.push(excerptOf(text, all, language, spans));
  }
  return mergeExcerpts(text, all, pieces);
}

/** What lies between two pieces is told by one ellipsis. */
function joined(lines: readonly Line[]): Line {
  const all: Inline[] = [];
  for (const [at, line] of lines.entries()) {
    const isTold = all.at(-1) === ' …' || line[0] === '… ';
    if (at > 0) all.push(isTold ? ' ' : ' … ');
    all.push(...line);
  }
  return all;
}

export const entryIn = (card: Card, channel: string, id: number): CardEntry | undefined =>
  card.entries.find((entry) => entry.channel === channel && entry.id === id);

/** The alerts that a chat was told of by these entries, by their numbers. */
export const toldBy = (entries: readonly CardEntry[]): Set<number> =>
  new Set(entries.flatMap(({ fired, earlier = [] }) => [...fired.map(({ n }) => n), ...earlier]));
