import { inTimeSlices } from '#src/time-slices.ts';
import type { Chat } from '#src/chats/chat.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { addDays, getDayBounds, toLocalTime } from '#src/chats/wall-clock.ts';
import { matchQueries } from '#src/digest/topics/match-queries.ts';
import { builtInTopics, toOwnTopic } from '#src/digest/topics/topic.ts';
import { type ArchivedPost, getPublishedAt } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { streamNewestFirst } from '#src/channels/stream-posts.ts';
import { classifyPost, type PostCategory } from '#src/digest/analysis/classify-post.ts';

export type ChatStats = Awaited<ReturnType<ReturnType<typeof createStatsCounter>['count']>>;

export function createStatsCounter(
  parts: Pick<CoreParts, 'archive' | 'channelAccess' | 'clock'> & { maxPosts?: number },
) {
  const { archive, channelAccess, clock, maxPosts = 20_000 } = parts;

  async function postsSince(chat: Chat, from: number): Promise<CountablePost[]> {
    const topics = [...chat.topics.map(toOwnTopic), ...builtInTopics];
    const compiled = topics.map(({ name, queries }) => ({ name, findHits: matchQueries(queries) }));
    const topicsOf = (post: Post) =>
      compiled.filter(({ findHits }) => findHits(post) !== null).map(({ name }) => name);
    const posts: CountablePost[] = [];
    const archived = streamNewestFirst(archive, channelAccess.forChat(chat), { from });
    for await (const each of inTimeSlices(archived)) {
      posts.push(toCountablePost(each, each.channel.key, topicsOf(each.post)));
      if (posts.length === maxPosts) break;
    }
    return posts;
  }

  return {
    /** The last `days` calendar days of the chat's zone, today included. Counts the newest 20,000 posts at most. */
    async count(chat: Chat, days: number) {
      const today = toLocalTime(clock.now(), chat.timeZone).date;
      const dates = Array.from({ length: days }, (_, at) => addDays(today, at - days + 1));
      const { from } = getDayBounds(dates[0] ?? today, chat.timeZone);
      const posts = await postsSince(chat, from);
      const channels = channelAccess.forChat(chat).map(async ({ key, title }) => {
        const readSince = (await archive.keptSince(key)) ?? from;
        return readSince > from ? { title, readSince } : { title };
      });
      return {
        ...computePostStats(posts, dates, chat.timeZone),
        channels: await Promise.all(channels),
        now: clock.now(),
        /** How many of the newest posts were counted where there are more; null when all were. */
        truncatedAt: posts.length === maxPosts ? maxPosts : null,
      };
    },
  };
}

const statsKinds = ['statement', 'report', 'live notice', 'media only', 'other'] as const;
type StatsKind = (typeof statsKinds)[number];

const kindOf: Readonly<Partial<Record<PostCategory, StatsKind>>> = {
  statement: 'statement',
  interview: 'statement',
  report: 'report',
  'live notice': 'live notice',
  agenda: 'live notice',
  'media only': 'media only',
};

export type CountablePost = Readonly<ReturnType<typeof toCountablePost>>;

/** `channel`: its key; `topics`: the names of those it falls under. */
export function toCountablePost(archived: ArchivedPost, channel: string, topics: readonly string[]) {
  const { post, editedAt, deletedAt } = archived;
  return {
    /** Milliseconds since 1970. */
    publishedAt: getPublishedAt(archived),
    channel,
    kind: kindOf[classifyPost(post)] ?? 'other',
    isRepost: post.forward !== null,
    hasMedia: post.media.length > 0,
    isEdited: post.edited || editedAt !== null,
    isDeleted: deletedAt !== null,
    hashtags: post.hashtags,
    topics,
  };
}

/** What a day's bar is made of: kinds of posts, or channels where there are several. `name` null: all other channels. */
export type StatsSeries =
  | { readonly by: 'kind'; readonly name: StatsKind }
  | { readonly by: 'channel'; readonly name: string | null };

export type PostStats = Readonly<ReturnType<typeof computePostStats>>;

const mostSeries = 5;

/** Counts `posts` over `dates` (`YYYY-MM-DD`, ascending); what falls on no such day is left out. */
export function computePostStats(
  posts: readonly CountablePost[],
  dates: readonly string[],
  timeZone: string,
) {
  const asked = new Set(dates);
  const dated = posts
    .map((post) => ({ ...post, ...toLocalTime(post.publishedAt, timeZone) }))
    .filter(({ date }) => asked.has(date));
  const count = (holds: (post: CountablePost) => boolean): number => dated.filter(holds).length;
  const { series, countParts } = splitIntoSeries(dated);
  const byDate = Map.groupBy(dated, ({ date }) => date);
  const days = dates.map((date) => ({ date, parts: countParts(byDate.get(date) ?? []) }));
  const byHour = Map.groupBy(dated, ({ time }) => Number(time.slice(0, 2)));
  const hours = Array.from({ length: 24 }, (_, hour) => byHour.get(hour)?.length ?? 0);
  return {
    timeZone,
    posts: dated.length,
    reposts: count((post) => post.isRepost),
    withMedia: count((post) => post.hasMedia),
    edited: count((post) => post.isEdited),
    deleted: count((post) => post.isDeleted),
    series,
    /** Every day, oldest first; `parts` in the order of `series`. */
    days,
    hours,
    topics: commonest(dated.flatMap((post) => post.topics)),
    hashtags: commonest(dated.flatMap((post) => post.hashtags)),
    /** The first of those with the most posts; null without posts. */
    busiestDay: busiestOf(days.map(({ date, parts }) => ({ date, count: sumOf(parts) }))),
    busiestHour: busiestOf(hours.map((posted, hour) => ({ hour, count: posted }))),
  };
}

/** Channels where there are several, the busiest first and the others as one; kinds where there is one. */
function splitIntoSeries(posts: readonly CountablePost[]) {
  const channels = commonest(posts.map((post) => post.channel)).map(({ name }) => name);
  const byKind = channels.length <= 1;
  const kinds = statsKinds.filter((kind) => posts.some((post) => post.kind === kind));
  const named = channels.slice(0, mostSeries);
  const rest = channels.length > mostSeries ? [null] : [];
  const series: readonly StatsSeries[] = byKind
    ? kinds.map((name) => ({ by: 'kind', name }))
    : [...named, ...rest].map((name) => ({ by: 'channel', name }));
  const nameOf = ({ kind, channel }: CountablePost) =>
    byKind ? kind : named.includes(channel) ? channel : null;
  const countParts = (some: readonly CountablePost[]): number[] =>
    series.map(({ name }) => some.filter((post) => nameOf(post) === name).length);
  return { series, countParts };
}

/** Each with how often it occurs, whatever its case, as it was written first. */
function commonest(names: readonly string[]) {
  const groups = Map.groupBy(names, (name) => name.toLowerCase());
  return [...groups.values()]
    .map((group) => ({ name: group[0] ?? '', count: group.length }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

const busiestOf = <T extends { readonly count: number }>(all: readonly T[]): T | null =>
  all.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)[0] ?? null;

export const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);
