/** The archive, searched with the language of alerts: page by page, and counted. */
import { matchOne } from '../alerts/index/match-one.ts';
import type { Query } from '../alerts/query/tree.ts';
import type { Span } from '../alerts/words/token.ts';
import type { Channel } from '../channels/channel.ts';
import type { Clock } from '../ports.ts';
import type { Archive } from '../posts/archive.ts';
import { type Recent, recentPosts } from '../posts/recent.ts';
import { laterPosts } from './later-posts.ts';
import { type Searchable, searchable } from './searchable.ts';

export interface Hit extends Searchable {
  /** Where, in UTF-16 offsets of the post's text; none when only a hidden link has it. */
  readonly spans: readonly Span[];
}

/** Newest first. Posts of one second stay on one page, so that an instant parts two pages cleanly. */
export interface Page {
  readonly hits: readonly Hit[];
  /** From where to go on: posts after, and posts before this instant (milliseconds since 1970). Null: there are none. */
  readonly newer: number | null;
  readonly older: number | null;
}

export interface Count {
  /** In the order of the queries. */
  readonly hits: readonly number[];
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
  /** All hits of each query among the newest 20,000 posts, in one pass; not counted again while no post has come. */
  count(channels: readonly Channel[], queries: readonly Query[]): Promise<Count>;
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
    const { hits, next } = await firstHits(query, posts, mostPosts);
    return { hits, older: next, newer: before === undefined ? null : (hits[0]?.at ?? before - 1) };
  }

  async function newer(channels: readonly Channel[], query: Query, after: number): Promise<Page> {
    const posts = laterPosts(archive, channels, { after, to: clock.now() + dayMs });
    const { hits, next } = await firstHits(query, posts, mostPosts);
    const page = { hits: hits.toReversed(), older: hits[0]?.at ?? after + 1, newer: next };
    if (hits.length >= perPage || next !== null) return page;
    const newest = await older(channels, query);
    return newest.hits.length < hits.length ? page : newest;
  }

  async function countAll(channels: readonly Channel[], queries: readonly Query[]): Promise<Count> {
    const now = clock.now();
    const hits = queries.map(() => 0);
    let posts = 0;
    let oldest = now;
    let isCut = false;
    for await (const { at, doc } of searchable(recentPosts(archive, channels, { from: 0 }))) {
      isCut = posts === mostPosts;
      if (isCut) break;
      posts += 1;
      oldest = at;
      for (const [n, query] of queries.entries())
        if (matchOne(query, doc) !== null) hits[n] = (hits[n] ?? 0) + 1;
    }
    return { hits, posts, days: Math.max(1, Math.ceil((now - oldest) / dayMs)), isCut };
  }

  return {
    older,
    newer,
    count(channels, queries) {
      const key = JSON.stringify([channels.map((channel) => [channel.key, channel.newestId]), queries]);
      const count = counts.get(key) ?? countAll(channels, queries);
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
  query: Query,
  posts: AsyncIterable<Recent>,
  mostPosts: number,
): Promise<{ hits: Hit[]; next: number | null }> {
  const hits: Hit[] = [];
  let tried = 0;
  let last: number | null = null;
  for await (const post of searchable(posts)) {
    // a second that was begun is finished
    if (tried >= mostPosts && post.at !== last) return { hits, next: last };
    tried += 1;
    last = post.at;
    const spans = matchOne(query, post.doc);
    if (spans === null) continue;
    const end = hits.at(-1)?.at;
    if (hits.length >= perPage && post.at !== end) return { hits, next: end ?? null };
    hits.push({ ...post, spans });
  }
  return { hits, next: null };
}
