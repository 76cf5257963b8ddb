/** /topics and /topic: named queries, built in, hashtags, or the chat's own. */

import { Composer } from 'grammy';
import { dayMs } from '#src/duration.ts';
import type { CustomTopic } from '#src/chats/chat.ts';
import type { Button, Message } from '#src/message/message.ts';
import { topicTitle } from '#src/digest/topics/topic-title.ts';
import { builtInTopics, type Topic } from '#src/digest/topics/topic.ts';
import { createQueryProblemMessage, saveQueryForButton } from '../alerts/alert-list.ts';
import { findKnownTopic, type KnownTopicDeps } from './known-topic.ts';
import { changeChat, type BotContext, getSubjectKey, reply, replyText, editOrReply } from '../context.ts';
import { requestDigest } from './digest.ts';
import { requireSettingsRight } from '../permissions.ts';
import { shortenTyped } from '../subscription.ts';
import type { DigestDeps } from './digest.ts';
import type { AlertListDeps } from '../alerts/alert-list.ts';

export type TopicsDeps = DigestDeps & AlertListDeps & KnownTopicDeps;

export function createTopicsHandlers(deps: TopicsDeps): Composer<BotContext> {
  const topics = new Composer<BotContext>();

  topics.command('topics', async (ctx) => {
    await reply(ctx, await topicsView(deps, ctx));
  });

  topics.callbackQuery('topics', async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, await topicsView(deps, ctx));
  });

  topics.callbackQuery(
    /^topic:follow:([\w-]{1,40})$/,
    requireSettingsRight(async (ctx) => {
      const name = String(ctx.match?.[1]);
      if (!builtInTopics.some((topic) => topic.name === name))
        return ctx.answerCallbackQuery({ text: ctx.state.texts.plain('button-too-old') });
      await ctx.answerCallbackQuery();
      await changeChat(ctx, (chat) => ({ ...chat, followedTopics: toggled(chat.followedTopics, name) }));
      return editOrReply(ctx, await topicsView(deps, ctx));
    }),
  );

  topics.command('topic', async (ctx) => {
    const [, name = '', query] = /^([^=]*)(?:=(.*))?$/s.exec(ctx.match.trim()) ?? [];
    if (name.trim() === '') return replyText(ctx, 'topic-how');
    if (query !== undefined)
      return requireSettingsRight((own) => define(deps, own, name.trim(), query.trim()))(ctx);
    return summarize(deps, ctx, name);
  });

  topics.callbackQuery(/^topic:now:([\w-]{8})$/, async (ctx) => {
    const note = await deps.callbackState.load(getSubjectKey(ctx), String(ctx.match[1]));
    await ctx.answerCallbackQuery(note ? {} : { text: ctx.state.texts.plain('button-too-old') });
    return note && summarize(deps, ctx, note.text);
  });

  return topics;
}

const weekMs = 7 * dayMs;
const mostOwn = 20;
const mostName = 40;

/** The topic's last day; a name that nobody uses asks for the one it is near to. */
async function summarize(deps: TopicsDeps, ctx: BotContext, name: string): Promise<unknown> {
  const known = await findKnownTopic(deps, ctx, name);
  if (known.topic === null && known.closest !== null) return askWhetherMeant(deps, ctx, name, known.closest);
  if (!deps.chatDigests.findTopic(ctx.state.chat, name))
    return replyText(ctx, 'topic-unknown', { name: shortenTyped(name) });
  const now = deps.clock.now();
  const window = { from: now - dayMs, to: now };
  return requestDigest(deps, ctx, `topic ${name}`, { window, channels: [], topic: name });
}

async function askWhetherMeant(
  deps: TopicsDeps,
  ctx: BotContext,
  name: string,
  topic: string,
): Promise<number> {
  const id = await saveQueryForButton(deps, ctx, topic);
  return replyText(ctx, 'topic-meant', { name: shortenTyped(name), topic }, [
    [{ text: topic, data: `topic:now:${id}` }],
    [{ text: ctx.state.texts.plain('button-topics'), data: 'topics' }],
  ]);
}

async function define(deps: TopicsDeps, ctx: BotContext, name: string, query: string): Promise<void> {
  const { chat } = ctx.state;
  if ([...name].length > mostName || /[\n#]/.test(name))
    return void (await replyText(ctx, 'topic-name-wrong'));
  if (query === '') return remove(ctx, name);
  const judged = await deps.alertPreview.preview(chat, query);
  if ('problem' in judged)
    return void (await reply(ctx, await createQueryProblemMessage(deps, ctx, judged.problem)));
  if (chat.topics.length >= mostOwn && !chat.topics.some((topic) => isNamed(topic, name)))
    return void (await replyText(ctx, 'too-many-topics', { most: mostOwn }));
  await changeChat(ctx, (old) => ({
    ...old,
    topics: [...old.topics.filter((topic) => !isNamed(topic, name)), { name, query }],
  }));
  await replyText(ctx, 'topic-saved', {
    name,
    reading: deps.alertPreview.describe(query, ctx.state.texts),
    count: judged.hits,
    days: judged.testedDays,
  });
}

async function remove(ctx: BotContext, name: string): Promise<void> {
  const isThere = ctx.state.chat.topics.some((topic) => isNamed(topic, name));
  await changeChat(ctx, (old) => ({ ...old, topics: old.topics.filter((topic) => !isNamed(topic, name)) }));
  await replyText(ctx, isThere ? 'topic-removed' : 'topic-unknown', { name: shortenTyped(name) });
}

const isNamed = (topic: CustomTopic, name: string): boolean =>
  topic.name.toLowerCase() === name.toLowerCase();

function toggled(names: readonly string[], name: string): string[] {
  return names.includes(name) ? names.filter((each) => each !== name) : [...names, name];
}

/** Each topic with how many posts of the last week fall under it. */
async function topicsView(deps: TopicsDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat } = ctx.state;
  const now = deps.clock.now();
  const counts = await deps.chatDigests.countPostsByTopic(chat, { from: now - weekMs, to: now });
  const own: Topic[] = chat.topics.map(({ name, query }) => ({ name, queries: [query], origin: 'own' }));
  const tags: Topic[] = Object.keys(counts)
    .filter((name) => name.startsWith('#'))
    .map((name) => ({ name, queries: [name], origin: 'hashtag' }));
  const lines = [...own, ...builtInTopics, ...tags]
    .map((topic) => ({ topic, count: counts[topic.name] ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .map(({ topic, count }) =>
      texts.line('topic-line', {
        name: topicTitle(topic, texts),
        count,
        followed: { choice: chat.followedTopics.includes(topic.name) ? 'yes' : 'no' },
      }),
    );
  const head = texts.line(chat.followedTopics.length === 0 ? 'topics-head-all' : 'topics-head-some');
  return {
    blocks: [{ lines: [head] }, { lines }, { lines: texts.lines('topic-how') }],
    buttons: [
      ...followButtons(ctx, builtInTopics),
      [{ text: texts.plain('button-settings'), data: 'settings' }],
    ],
  };
}

function followButtons(ctx: BotContext, all: readonly Topic[]): Button[][] {
  const { texts, chat } = ctx.state;
  const buttons = all.map((topic) => ({
    text: texts.plain(chat.followedTopics.includes(topic.name) ? 'button-followed' : 'button-follow', {
      channel: topicTitle(topic, texts),
    }),
    data: `topic:follow:${topic.name}`,
  }));
  return Array.from({ length: Math.ceil(buttons.length / 3) }, (_, row) =>
    buttons.slice(row * 3, row * 3 + 3),
  );
}
