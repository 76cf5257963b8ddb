/** /topics and /topic: named queries, built in, hashtags, or the chat's own. */

import { Composer } from 'grammy';
import type { OwnTopic } from '#src/chats/chat.ts';
import type { Button, Message } from '#src/delivery/message.ts';
import { topicName } from '#src/digest/compose.ts';
import { builtInTopics, type Topic } from '#src/digest/topics.ts';
import { problemMessage } from './alert-views.ts';
import { changeChat, type HouseContext, say, sayText, show } from './context.ts';
import { promise } from './digest.ts';
import { forChangers } from './rights.ts';
import { shortened } from './subscription.ts';

export const topics = new Composer<HouseContext>();

const weekMs = 7 * 86_400_000;
const dayMs = 86_400_000;
const mostOwn = 20;
const mostName = 40;

topics.command('topics', async (ctx) => {
  await say(ctx, await topicsView(ctx));
});

topics.callbackQuery('topics', async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, await topicsView(ctx));
});

topics.callbackQuery(
  /^topic:follow:([\w-]{1,40})$/,
  forChangers(async (ctx) => {
    const name = String(ctx.match?.[1]);
    if (!builtInTopics.some((topic) => topic.name === name))
      return ctx.answerCallbackQuery({ text: ctx.house.texts.plain('button-too-old') });
    await ctx.answerCallbackQuery();
    await changeChat(ctx, (chat) => ({ ...chat, followedTopics: toggled(chat.followedTopics, name) }));
    return show(ctx, await topicsView(ctx));
  }),
);

topics.command('topic', async (ctx) => {
  const [, name = '', query] = /^([^=]*)(?:=(.*))?$/s.exec(ctx.match.trim()) ?? [];
  if (name.trim() === '') return sayText(ctx, 'topic-how');
  if (query !== undefined) return forChangers((own) => define(own, name.trim(), query.trim()))(ctx);
  if (!ctx.house.core.editions.topicNamed(ctx.house.chat, name))
    return sayText(ctx, 'topic-unknown', { name: shortened(name) });
  const now = ctx.house.core.clock.now();
  const window = { from: now - dayMs, to: now };
  return promise(ctx, `topic ${name}`, { window, channels: [], topic: name });
});

async function define(ctx: HouseContext, name: string, query: string): Promise<void> {
  const { core, chat } = ctx.house;
  if ([...name].length > mostName || /[\n#]/.test(name)) return void (await sayText(ctx, 'topic-name-wrong'));
  if (query === '') return remove(ctx, name);
  const judged = await core.desk.judge(chat, query);
  if ('problem' in judged) return void (await say(ctx, await problemMessage(ctx, judged.problem)));
  if (chat.topics.length >= mostOwn && !chat.topics.some((topic) => isNamed(topic, name)))
    return void (await sayText(ctx, 'too-many-topics', { most: mostOwn }));
  await changeChat(ctx, (old) => ({
    ...old,
    topics: [...old.topics.filter((topic) => !isNamed(topic, name)), { name, query }],
  }));
  await sayText(ctx, 'topic-saved', {
    name,
    reading: core.desk.reading(query, ctx.house.texts),
    count: judged.hits,
    days: judged.spanDays,
  });
}

async function remove(ctx: HouseContext, name: string): Promise<void> {
  const isThere = ctx.house.chat.topics.some((topic) => isNamed(topic, name));
  await changeChat(ctx, (old) => ({ ...old, topics: old.topics.filter((topic) => !isNamed(topic, name)) }));
  await sayText(ctx, isThere ? 'topic-removed' : 'topic-unknown', { name: shortened(name) });
}

const isNamed = (topic: OwnTopic, name: string): boolean => topic.name.toLowerCase() === name.toLowerCase();

function toggled(names: readonly string[], name: string): string[] {
  return names.includes(name) ? names.filter((each) => each !== name) : [...names, name];
}

/** Each topic with how many posts of the last week fall under it. */
async function topicsView(ctx: HouseContext): Promise<Message> {
  const { texts, chat, core } = ctx.house;
  const now = core.clock.now();
  const counts = await core.editions.topicCounts(chat, { from: now - weekMs, to: now });
  const own: Topic[] = chat.topics.map(({ name, query }) => ({ name, queries: [query], origin: 'own' }));
  const tags: Topic[] = Object.keys(counts)
    .filter((name) => name.startsWith('#'))
    .map((name) => ({ name, queries: [name], origin: 'hashtag' }));
  const lines = [...own, ...builtInTopics, ...tags]
    .map((topic) => ({ topic, count: counts[topic.name] ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .map(({ topic, count }) =>
      texts.line('topic-line', {
        name: topicName(topic, texts),
        count,
        followed: { choice: chat.followedTopics.includes(topic.name) ? 'yes' : 'no' },
      }),
    );
  const head = texts.line(chat.followedTopics.length === 0 ? 'topics-head-all' : 'topics-head-some');
  return {
    blocks: [{ lines: [head] }, { lines }, { lines: texts.lines('topic-how') }],
    buttons: followButtons(ctx, builtInTopics),
  };
}

function followButtons(ctx: HouseContext, all: readonly Topic[]): Button[][] {
  const { texts, chat } = ctx.house;
  const buttons = all.map((topic) => ({
    text: texts.plain(chat.followedTopics.includes(topic.name) ? 'button-followed' : 'button-follow', {
      channel: topicName(topic, texts),
    }),
    data: `topic:follow:${topic.name}`,
  }));
  return Array.from({ length: Math.ceil(buttons.length / 3) }, (_, row) =>
    buttons.slice(row * 3, row * 3 + 3),
  );
}
