/** What /topics shows: the chat's own topics, built-in ones and hashtags, those with posts first; the empty ones folded. */
import type { Services } from '#src/app/create-services.ts';
import { createHash } from 'node:crypto';
import { topicTitle } from '#src/digest/topics/topic-title.ts';
import { builtInTopics, type Topic } from '#src/digest/topics/topic.ts';
import { dayMs } from '#src/duration.ts';
import { askData } from '../ask.ts';
import type { BotContext } from '../context.ts';
import { createWayOn } from '../page.ts';

export type TopicsViewDeps = Pick<Services, 'chatDigests' | 'clock'>;

interface CountedTopic {
  readonly topic: Topic;
  /** Posts of the last week. */
  readonly count: number;
}

const weekMs = 7 * dayMs;
/** The busiest; a ministry may use hundreds. */
const mostTags = 12;

/** With their posts of the last week, most first. */
export async function listTopics({ chatDigests, clock }: TopicsViewDeps, ctx: BotContext) {
  const { chat } = ctx.state;
  const now = clock.now();
  const counts = await chatDigests.countPostsByTopic(chat, { from: now - weekMs, to: now });
  const counted = (topic: Topic): CountedTopic => ({ topic, count: counts[topic.name] ?? 0 });
  const own = chat.topics.map(({ name, query }) => counted({ name, queries: [query], origin: 'own' }));
  const tags = Object.keys(counts)
    .filter((name) => name.startsWith('#'))
    .map((name) => counted({ name, queries: [name], origin: 'hashtag' }))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostTags);
  return [...own, ...builtInTopics.map(counted), ...tags].sort((a, b) => b.count - a.count);
}

/** What a button carries: names of one's own and hashtags can be too long for it. */
export const topicId = ({ name, origin }: Topic): string =>
  origin === 'built in' ? name : createHash('sha256').update(name).digest('base64url').slice(0, 16);

/** One's own and the followed ones are always shown. */
export async function createTopicsView(deps: TopicsViewDeps, ctx: BotContext, { withEmpty = false } = {}) {
  const { texts, chat } = ctx.state;
  const isFollowed = ({ topic }: CountedTopic) => chat.followedTopics.includes(topic.name);
  const all = await listTopics(deps, ctx);
  const shown = all.filter(
    (each) => withEmpty || each.count > 0 || each.topic.origin === 'own' || isFollowed(each),
  );
  const empty = all.length - shown.length;
  const lines = shown.map((each) =>
    texts.line('topic-line', {
      name: topicTitle(each.topic, texts),
      count: each.count,
      followed: { choice: isFollowed(each) ? 'yes' : 'no' },
    }),
  );
  const toggles = shown.map((each) =>
    ctx.button(
      isFollowed(each) ? 'button-followed' : 'button-follow',
      `topic:follow:${topicId(each.topic)}`,
      {
        channel: topicTitle(each.topic, texts),
      },
    ),
  );
  const head = texts.line(chat.followedTopics.length === 0 ? 'topics-head-all' : 'topics-head-some');
  return {
    blocks: [{ lines: [head] }, { lines }, { lines: texts.lines('topic-how') }],
    buttons: [
      toggles,
      ...(empty > 0 ? [[ctx.button('button-empty-topics', 'topics:all', { count: empty })]] : []),
      [ctx.button('button-add-topic', askData('topic')), ...createWayOn(ctx)],
    ],
  };
}
