/** The archive of one chat's channels, counted. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Chat } from '#src/chats/chat.ts';
import { getChannelsForChat } from '#src/chats/get-channels-for-chat.ts';
import { getDayBounds, toLocalTime, addDays } from '#src/chats/wall-clock.ts';
import { compileTopic, builtInTopics, type QueryCompiler } from '#src/digest/topics/topic.ts';
import type { Clock } from '#src/clock.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { streamNewestFirst } from '#src/channels/stream-newest-first.ts';
import { type CountablePost, toCountablePost } from './countable-post.ts';
import { type PostStats, computePostStats } from './post-stats.ts';

export interface ChatStats extends PostStats {
  /** How many of the newest posts were counted where there are more; null when all were. */
  readonly truncatedAt: number | null;
}

export interface StatsCounter {
  /** The last `days` calendar days of the chat's zone, today included. Counts the newest 20,000 posts at most. */
  count(chat: Chat, days: number): Promise<ChatStats>;
}

export interface StatsCounterOptions {
  readonly archive: Archive;
  readonly registry: ChannelRegistry;
  readonly clock: Clock;
  readonly matching: QueryCompiler;
  readonly maxPosts?: number;
}

const sliceMs = 6;

export function createStatsCounter(parts: StatsCounterOptions): StatsCounter {
  const { archive, registry, clock, matching, maxPosts = 20_000 } = parts;

  /** Names of the topics a post falls under, the chat's own among them. */
  function topicsOfPosts(chat: Chat): (post: Post) => string[] {
    const own = chat.topics.map(({ name, query }) => ({ name, queries: [query], origin: 'own' as const }));
    const tests = [...own, ...builtInTopics].map((topic) => ({
      topic,
      places: compileTopic(topic, matching),
    }));
    return (post) => tests.filter(({ places }) => places(post) !== null).map(({ topic }) => topic.name);
  }

  async function factsSince(chat: Chat, from: number): Promise<CountablePost[]> {
    const topicsOf = topicsOfPosts(chat);
    const facts: CountablePost[] = [];
    let sliceStart = performance.now();
    for await (const kept of streamNewestFirst(archive, getChannelsForChat(chat, registry), { from })) {
      facts.push(toCountablePost(kept, kept.channel.key, topicsOf(kept.post)));
      if (facts.length === maxPosts) break;
      if (performance.now() - sliceStart < sliceMs) continue;
      await nextTurn();
      sliceStart = performance.now();
    }
    return facts;
  }

  return {
    async count(chat, days) {
      const today = toLocalTime(clock.now(), chat.timeZone).date;
      const dates = Array.from({ length: days }, (_, at) => addDays(today, at - days + 1));
      const { from } = getDayBounds(dates[0] ?? today, chat.timeZone);
      const facts = await factsSince(chat, from);
      const truncatedAt = facts.length === maxPosts ? maxPosts : null;
      return { ...computePostStats(facts, dates, chat.timeZone), truncatedAt };
    },
  };
}
