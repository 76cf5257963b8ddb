/** A post as a card shows it. */
import type { Channel } from '../channels/channel.ts';
import type { Alert } from '../chats/chat.ts';
import type { Post } from '../posts/post.ts';
import type { Card, CardEntry } from './card.ts';
import { excerptOf } from './excerpt.ts';
import type { Span } from './token.ts';

/** An alert, and where it hit. */
export interface Fired {
  readonly alert: Alert;
  readonly spans: readonly Span[];
}

/** `now` (milliseconds since 1970) stands for the date of a post that has none, as it does in the archive. */
export function entryFor(channel: Channel, post: Post, fired: readonly Fired[], now: number): CardEntry {
  const spans = fired.flatMap((each) => each.spans);
  const { line, shown } = excerptOf(post.text, spans, channel.language);
  return {
    channel: channel.key,
    channelTitle: channel.title,
    id: post.id,
    url: post.url,
    at: post.date === null ? now : Date.parse(post.date),
    fired: fired.map(({ alert }) => ({ n: alert.n, query: alert.query, mode: alert.mode })),
    excerpt: line,
    sentence: post.text.slice(shown.start, shown.end),
    changeTold: false,
    repostOf: post.forward?.name ?? null,
    alsoIn: [],
  };
}

export const entryIn = (card: Card, channel: string, id: number): CardEntry | undefined =>
  card.entries.find((entry) => entry.channel === channel && entry.id === id);

/** The alerts that a chat was told of by these entries, by their numbers. */
export const toldBy = (entries: readonly CardEntry[]): Set<number> =>
  new Set(entries.flatMap(({ fired, earlier = [] }) => [...fired.map(({ n }) => n), ...earlier]));
