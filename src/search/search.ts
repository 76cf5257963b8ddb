/** The archive, searched with the language of alerts: page by page, and counted. */
import { analyzePost } from '#src/query/analysis/analyze-text.ts';
import { createLruCache } from '#src/memoize.ts';
import { matchQuery } from '#src/query/index/match-query.ts';
import type { Query } from '#src/query/language/query-tree.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import { type Channel, getLanguage } from '#src/channels/channel.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { hourMs } from '#src/duration.ts';
import { getPublishedAt } from '#src/posts/archive.ts';
import { inTimeSlices } from '#src/time-slices.ts';
import { type ChannelPost, streamNewestFirst } from '#src/channels/stream-posts.ts';

export type SearchHit = ChannelPost & {
  /** When it was published, milliseconds since 1970. */
  readonly publishedAt: number;
  readonly language: string | null;
  /** Where, in UTF-16 offsets of the post's text; none when only a hidden link has it. */
  readonly spans: readonly TextSpan[];
};

export type SearchPage = Readonly<Awaited<ReturnType<typeof firstHits>>>;

export type HitCounts = Awaited<ReturnType<ReturnType<typeof createSearch>['count']>>;

const perPage = 6;
const maxCounts = 500;

export function createSearch(ports: Pick<CoreParts, 'archive' | 'clock'> & { maxPosts?: number }) {
  const { archive, clock, maxPosts = 20_000 } = ports;
  const counts = createLruCache<Awaited<ReturnType<typeof countAll>>>(maxCounts);

  async function countAll(channels: readonly Channel[], queries: readonly Query[]) {
    const hits = queries.map(() => 0);
    let posts = 0;
    let oldest = clock.now();
    let isTruncated = false;
    for await (const { publishedAt, doc } of analyzed(streamNewestFirst(archive, channels, { from: 0 }))) {
      isTruncated = posts === maxPosts;
      if (isTruncated) break;
      posts += 1;
      oldest = publishedAt;
      for (const [n, query] of queries.entries())
        if (matchQuery(query, doc) !== null) hits[n] = (hits[n] ?? 0) + 1;
    }
    return { hits, posts, oldest, isTruncated };
  }

  return {
    page: (channels: readonly Channel[], query: Query, before?: number): Promise<SearchPage> =>
      firstHits(query, streamNewestFirst(archive, channels, { from: 0, before }), maxPosts),
    /**
     * The hits of each query, in their order, among the newest 20,000 `posts`, in one pass; `oldest`: when the first of these
     * was published; `isTruncated`: there are older ones. Not counted again within an hour while the archive is as it was.
     */
    async count(channels: readonly Channel[], queries: readonly Query[]) {
      const hour = Math.floor(clock.now() / hourMs);
      // every new, edited or deleted post is one more version
      const state = channels.map(async ({ key }) => [key, (await archive.chainHead(key))?.number]);
      const key = JSON.stringify([hour, await Promise.all(state), queries]);
      const count = counts.get(key) ?? (await countAll(channels, queries));
      counts.set(key, count);
      return count;
    },
  };
}

/**
 * A page of hits in the order given, and before which instant there are more (`next`, milliseconds since 1970); null: there
 * are none. All hits of one instant are on one page, so that the next page can begin before an instant.
 */
async function firstHits(query: Query, posts: AsyncIterable<ChannelPost>, maxPosts: number) {
  const hits: SearchHit[] = [];
  let tried = 0;
  let last: number | null = null;
  for await (const { doc, ...post } of analyzed(posts)) {
    // the posts of one instant are all tried, so that the next page can begin before it
    if (tried >= maxPosts && post.publishedAt !== last) return { hits, next: last };
    tried += 1;
    last = post.publishedAt;
    const spans = matchQuery(query, doc);
    if (spans === null) continue;
    const end = hits.at(-1)?.publishedAt;
    if (hits.length >= perPage && post.publishedAt !== end) return { hits, next: end ?? null };
    hits.push({ ...post, spans });
  }
  return { hits, next: null };
}

/** In time slices. Service messages say nothing and are left out. */
async function* analyzed(posts: AsyncIterable<ChannelPost>) {
  for await (const each of inTimeSlices(posts)) {
    const { post, channel } = each;
    if (post.kind === 'service') continue;
    const language = getLanguage(channel, post);
    yield { ...each, publishedAt: getPublishedAt(each), language, doc: analyzePost(post, language) };
  }
}
