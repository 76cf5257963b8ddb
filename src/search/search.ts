/** The archive, searched with the language of alerts: page by page, and counted. */
import { dayMs } from '#src/duration.ts';
import { matchQuery } from '#src/query/index/match-query.ts';
import type { Query } from '#src/query/language/query-tree.ts';
import type { TextSpan } from '#src/query/analysis/token.ts';
import type { Channel } from '#src/channels/channel.ts';
import type { Clock } from '#src/clock.ts';
import type { Archive } from '#src/posts/archive.ts';
import { type ChannelPost, streamNewestFirst, streamOldestFirst } from '#src/channels/stream-posts.ts';
import { type SearchablePost, prepareForSearch } from './searchable-post.ts';

export interface SearchHit extends SearchablePost {
  /** Where, in UTF-16 offsets of the post's text; none when only a hidden link has it. */
  readonly spans: readonly TextSpan[];
}

/** Newest first. Posts of one second stay on one page, so that an instant parts two pages cleanly. */
export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** From where to go on: posts after, and posts before this instant (milliseconds since 1970). Null: there are none. */
  readonly newer: number | null;
  readonly older: number | null;
}

export interface HitCounts {
  /** In the order of the queries. */
  readonly hits: readonly number[];
  /** How many posts were looked at, over how many days; `isCut`: there are older ones. */
  readonly posts: number;
  readonly days: number;
  readonly isTruncated: boolean;
}

export interface Search {
  /** The newest hits before an instant; without one the newest of all. */
  older(channels: readonly Channel[], query: Query, before?: number): Promise<SearchPage>;
  /** The oldest hits after an instant; where they do not fill a page, the newest page. */
  newer(channels: readonly Channel[], query: Query, after: number): Promise<SearchPage>;
  /** All hits of each query among the newest 20,000 posts, in one pass; not counted again while no post has come. */
  count(channels: readonly Channel[], queries: readonly Query[]): Promise<HitCounts>;
}

export interface SearchOptions {
  readonly archive: Archive;
  readonly clock: Clock;
  /** Posts that one question looks at. */
  readonly maxPosts?: number;
}

const perPage = 6;
const mostCounts = 500;

export function createSearch({ archive, clock, maxPosts = 20_000 }: SearchOptions): Search {
  const counts = new Map<string, Promise<HitCounts>>();

  async function older(channels: readonly Channel[], query: Query, before?: number): Promise<SearchPage> {
    const posts = streamNewestFirst(archive, channels, { from: 0, ...(before !== undefined && { before }) });
    const { hits, next } = await firstHits(query, posts, maxPosts);
    return { hits, older: next, newer: before === undefined ? null : (hits[0]?.publishedAt ?? before - 1) };
  }

  async function newer(channels: readonly Channel[], query: Query, after: number): Promise<SearchPage> {
    const posts = streamOldestFirst(archive, channels, { after, to: clock.now() + dayMs });
    const { hits, next } = await firstHits(query, posts, maxPosts);
    const page = { hits: hits.toReversed(), older: hits[0]?.publishedAt ?? after + 1, newer: next };
    if (hits.length >= perPage || next !== null) return page;
    const newest = await older(channels, query);
    return newest.hits.length < hits.length ? page : newest;
  }

  async function countAll(channels: readonly Channel[], queries: readonly Query[]): Promise<HitCounts> {
    const now = clock.now();
    const hits = queries.map(() => 0);
    let posts = 0;
    let oldest = now;
    let isTruncated = false;
    for await (const { publishedAt, doc } of prepareForSearch(
      streamNewestFirst(archive, channels, { from: 0 }),
    )) {
      isTruncated = posts === maxPosts;
      if (isTruncated) break;
      posts += 1;
      oldest = publishedAt;
      for (const [n, query] of queries.entries())
        if (matchQuery(query, doc) !== null) hits[n] = (hits[n] ?? 0) + 1;
    }
    return { hits, posts, days: Math.max(1, Math.ceil((now - oldest) / dayMs)), isTruncated };
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
  posts: AsyncIterable<ChannelPost>,
  mostPosts: number,
): Promise<{ hits: SearchHit[]; next: number | null }> {
  const hits: SearchHit[] = [];
  let tried = 0;
  let last: number | null = null;
  for await (const post of prepareForSearch(posts)) {
    // a second that was begun is finished
    if (tried >= mostPosts && post.publishedAt !== last) return { hits, next: last };
    tried += 1;
    last = post.publishedAt;
    const spans = matchQuery(query, post.doc);
    if (spans === null) continue;
    const end = hits.at(-1)?.publishedAt;
    if (hits.length >= perPage && post.publishedAt !== end) return { hits, next: end ?? null };
    hits.push({ ...post, spans });
  }
  return { hits, next: null };
}
