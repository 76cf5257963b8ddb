import { inTimeSlices } from '#src/time-slices.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import { type Chat, getChannelsForChat } from '#src/chats/chat.ts';
import { getDayBounds, toLocalTime, addDays } from '#src/chats/wall-clock.ts';
import { compileTopic, builtInTopics, type QueryCompiler } from '#src/digest/topics/topic.ts';
import type { Clock } from '#src/clock.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { streamNewestFirst } from '#src/channels/stream-posts.ts';
import { type CountablePost, computePostStats, toCountablePost } from './post-stats.ts';

export type ChatStats = Awaited<ReturnType<ReturnType<typeof createStatsCounter>['count']>>;

export function createStatsCounter(options: {
  archive: Archive;
  channelRegistry: ChannelRegistry;
  clock: Clock;
  compileQuery: QueryCompiler;
  maxPosts?: number;
}) {
  const { archive, channelRegistry, clock, compileQuery, maxPosts = 20_000 } = options;

  function topicsOfPosts(chat: Chat): (post: Post) => string[] {
    const own = chat.topics.map(({ name, query }) => ({ name, queries: [query], origin: 'own' as const }));
    const compiled = [...own, ...builtInTopics].map((topic) => ({
      name: topic.name,
      findHits: compileTopic(topic, compileQuery),
    }));
    return (post) => compiled.filter(({ findHits }) => findHits(post) !== null).map(({ name }) => name);
  }

  async function postsSince(chat: Chat, from: number): Promise<CountablePost[]> {
    const topicsOf = topicsOfPosts(chat);
    const posts: CountablePost[] = [];
    const archived = streamNewestFirst(archive, getChannelsForChat(chat, channelRegistry), { from });
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
      return {
        ...computePostStats(posts, dates, chat.timeZone),
        /** How many of the newest posts were counted where there are more; null when all were. */
        truncatedAt: posts.length === maxPosts ? maxPosts : null,
      };
    },
  };
}
