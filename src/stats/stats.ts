/** The archive of one chat's channels, counted. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Watch } from '../channels/watch.ts';
import type { Chat } from '../chats/chat.ts';
import { channelsFor } from '../chats/follows.ts';
import { dayBounds, localOf, nextDate } from '../chats/wall-clock.ts';
import { anyOf, builtInTopics, type Matching } from '../digest/topics.ts';
import type { Clock } from '../ports.ts';
import type { Archive } from '../posts/archive.ts';
import type { Post } from '../posts/post.ts';
import { recentPosts } from '../posts/recent.ts';
import { type Fact, factOf } from './facts.ts';
import { type Figures, figuresOf } from './figures.ts';

export interface ChatFigures extends Figures {
  /** How many of the newest posts were counted where there are more; null when all were. */
  readonly cutAt: number | null;
}

export interface Stats {
  /** The last `days` calendar days of the chat's zone, today included. Counts the newest 20,000 posts at most. */
  count(chat: Chat, days: number): Promise<ChatFigures>;
}

export interface StatsParts {
  readonly archive: Archive;
  readonly watch: Watch;
  readonly clock: Clock;
  readonly matching: Matching;
  readonly mostPosts?: number;
}

const sliceMs = 6;

export function createStats(parts: StatsParts): Stats {
  const { archive, watch, clock, matching, mostPosts = 20_000 } = parts;

  /** Names of the topics a post falls under, the chat's own among them. */
  function topicsOfPosts(chat: Chat): (post: Post) => string[] {
    const own = chat.topics.map(({ name, query }) => ({ name, queries: [query], origin: 'own' as const }));
    const tests = [...own, ...builtInTopics].map((topic) => ({ topic, places: anyOf(topic, matching) }));
    return (post) => tests.filter(({ places }) => places(post) !== null).map(({ topic }) => topic.name);
  }

  async function factsSince(chat: Chat, from: number): Promise<Fact[]> {
    const topicsOf = topicsOfPosts(chat);
    const facts: Fact[] = [];
    let sliceStart = performance.now();
    for await (const kept of recentPosts(archive, channelsFor(chat, watch), { from })) {
      facts.push(factOf(kept, kept.channel.key, topicsOf(kept.post)));
      if (facts.length === mostPosts) break;
      if (performance.now() - sliceStart < sliceMs) continue;
      await nextTurn();
      sliceStart = performance.now();
    }
    return facts;
  }

  return {
    async count(chat, days) {
      const today = localOf(clock.now(), chat.timeZone).date;
      const dates = Array.from({ length: days }, (_, at) => nextDate(today, at - days + 1));
      const { from } = dayBounds(dates[0] ?? today, chat.timeZone);
      const facts = await factsSince(chat, from);
      const cutAt = facts.length === mostPosts ? mostPosts : null;
      return { ...figuresOf(facts, dates, chat.timeZone), cutAt };
    },
  };
}
