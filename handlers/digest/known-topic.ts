/** A topic by the name a person typed, if posts or settings know it; else the name they may have meant. */
import { findClosestName } from '#src/digest/topics/closest-name.ts';
import { topicTitle } from '#src/digest/message/compose-digest.ts';
import type { ChatDigests } from '#src/digest/chat-digest.ts';
import { builtInTopics, type Topic } from '#src/digest/topics/topic.ts';
import type { Clock } from '#src/clock.ts';
import { dayMs } from '#src/duration.ts';
import type { BotContext } from '../context.ts';

export interface KnownTopicDeps {
  readonly chatDigests: ChatDigests;
  readonly clock: Clock;
}

export type KnownTopic =
  | { readonly topic: Topic }
  | { readonly topic: null; readonly closest: string | null; readonly names: readonly string[] };

/** A hashtag is known when a post of the last 30 days has it. */
const lookBackMs = 30 * dayMs;

export async function findKnownTopic(
  deps: KnownTopicDeps,
  ctx: BotContext,
  typed: string,
): Promise<KnownTopic> {
  const { chat, texts } = ctx.state;
  const topic = deps.chatDigests.findTopic(chat, typed);
  if (topic && topic.origin !== 'hashtag') return { topic };
  const now = deps.clock.now();
  const counts = await deps.chatDigests.countPostsByTopic(chat, { from: now - lookBackMs, to: now });
  const tags = Object.keys(counts).filter((name) => name.startsWith('#'));
  if (topic && tags.some((tag) => tag.toLowerCase() === topic.name.toLowerCase())) return { topic };
  const titles = builtInTopics.map((each) => topicTitle(each, texts));
  const names = [...chat.topics.map(({ name }) => name), ...titles, ...tags];
  const typable = [...names, ...builtInTopics.map(({ name }) => name), ...tags.map((tag) => tag.slice(1))];
  return { topic: null, closest: findClosestName(typed.trim().replace(/^[#＃]/u, ''), typable), names };
}
