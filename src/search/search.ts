/** The archive, searched with the language of alerts: page by page, and counted. */
import type { Query } from '../alerts/tree.ts';
import type { Channel } from '../channels/channel.ts';
import type { Clock } from '../ports.ts';
import type { Archive } from '../posts/archive.ts';
import { recentPosts } from '../posts/recent.ts';
import { type Tried, triedOn } from './hits.ts';
import { laterPosts } from './walk.ts';

export type Hit = Tried & { readonly spans: NonNullable<Tried['spans']> };

/** Newest first. Posts of one second stay on one page, so that an instant parts two pages cleanly. */
export interface Page {
  readonly hits: readonly Hit[];
  /** From where to go on: posts after, and posts before this instant (milliseconds since 1970). Null: there are none. */
  readonly newer: number | null;
  readonly older: number | null;
}

export interface Count {
  readonly hits: number;
  /** How many posts were looked at, over how many days; `isCut`: there are older ones. */
  readonly posts: number;
  readonly days: number;
  readonly isCut: boolean;
}

export interface Search {
  /** The newest hits before an instant; without one the newest of all. */
  older(channels: readonly Channel[], query: Query, before?: number): Promise<Page>;
  /** The oldest hits after an instant; where they do not fill a page, the newest page. */
  newer(channels: readonly Channel[], query: Query, after: number): Promise<Page>;
  /** All hits among the newest 20,000 posts; not counted again while no post has come. */
  count(channels: readonly Channel[], query: Query): Promise<Count>;
}

export interface SearchParts {
  readonly archive: Archive;
  readonly clock: Clock;
  /** Posts that one question looks at. */
  readonly mostPosts?: number;
}

const perPage = 6;
const dayMs = 86_400_000;
const mostCounts = 500;

export function createSearch({ archive, clock, mostPosts = 20_000 }: SearchParts): Search {
  const counts = new Map<string, Promise<Count>>();

  async function older(channels: readonly Channel[], query: Query, before?: number): Promise<Page> {
    const posts = recentPosts(archive, channels, { from: 0, ...(before !== undefined && { before }) });
    const { hits, next } = await firstHits(triedOn(query, posts), mostPosts);
    return { hits, older: next, newer: before === undefined ? null : (hits[0]?.at ?? before - 1) };
  }

  async function newer(channels: readonly Channel[], query: Query, after: number): Promise<Page> {
    const posts = laterPosts(archive, channels, { after, to: clock.now() + dayMs });
    const { hits, next } = await firstHits(triedOn(query, posts), mostPosts);
    const page = { hits: hits.toReversed(), older: hits[0]?.at ?? after + 1, newer: next };
    if (hits.length >= perPage || next !== null) return page;
    const newest = await older(channels, query);
    return newest.hits.length < hits.length ? page : newest;
  }

  async function countAll(channels: readonly Channel[], query: Query): Promise<Count> {
    const now = clock.now();
    const count = { hits: 0, posts: 0, oldest: now, isCut: false };
    for await (const { at, spans } of triedOn(query, recentPosts(archive, channels, { from: 0 }))) {
      count.isCut = count.posts === mostPosts;
      if (count.isCut) break;
      count.posts += 1;
      count.oldest = at;
      if (spans !== null) count.hits += 1;
    }
    const { oldest, ...counted } = count;
    return { ...counted, days: Math.max(1, Math.ceil((now - oldest) / dayMs)) };
  }

  return {
    older,
    newer,
    count(channels, query) {
      const key = JSON.stringify([channels.map((channel) => [channel.key, channel.newestId]), query]);
      const count = counts.get(key) ?? countAll(channels, query);
      counts.delete(key);
      counts.set(key, count);
      // forgives nothing: who asked hears of it, and the next one tries again
      count.catch(() => counts.delete(key));
      const [oldest] = counts.keys();
      if (counts.size > mostCounts && oldest !== undefined) counts.delete(oldest);
      return count;
    },
  };
}

/** A page of hits in the order given, and from which instant to go on: null when there is nothing more. */
async function firstHits(
  posts: AsyncIterable<Tried>,
  mostPosts: number,
): Promise<{ hits: Hit[]; next: number | null }> {
  const hits: Hit[] = [];
  let tried = 0;
  let last: number | null = null;
  for await (const post of posts) {
    // a second that was begun is finished
    if (tried >= mostPosts && post.at !== last) return { hits, next: last };
    tried += 1;
    last = post.at;
    if (!isHit(post)) continue;
    const end = hits.at(-1)?.at;
    if (hits.length >= perPage && post.at !== end) return { hits, next: end ?? null };
    hits.push(post);
  }
  return { hits, next: null };
}

const isHit = (tried: Tried): tried is Hit => tried.spans !== null;
