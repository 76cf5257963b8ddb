/** /topics and /topic: named queries, built in, hashtags, or the chat's own. */
import { describeQuery } from '#src/query/language/describe-query.ts';
import { Composer } from 'grammy';
import type { CustomTopic } from '#src/chats/chat.ts';
import { dayMs } from '#src/duration.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import type { AlertListDeps } from '../alerts/alert-list.ts';
import {
  createQueryProblemMessage,
  loadQueryOfButton,
  saveQueryForButton,
} from '../alerts/query-problem-message.ts';
import {
  type BotContext,
  changeChat,
  createButton,
  editOrReply,
  notifyTooOld,
  reply,
  replyText,
} from '../context.ts';
import { createPage } from '../page.ts';
import { requireSettingsRight } from '../permissions.ts';
import { type DigestDeps, requestDigest } from './digest.ts';
import { findKnownTopic, type KnownTopicDeps } from './known-topic.ts';
import { createTopicsView, listTopics, topicId } from './topics-view.ts';

export type TopicsDeps = DigestDeps & AlertListDeps & KnownTopicDeps;

export function createTopicsHandlers(deps: TopicsDeps): Composer<BotContext> {
  const topics = new Composer<BotContext>();

  topics.use(createPage({ name: 'topics', view: (ctx) => createTopicsView(deps, ctx) }));

  topics.callbackQuery('topics:all', async (ctx) =>
    editOrReply(ctx, await createTopicsView(deps, ctx, { withEmpty: true })),
  );

  topics.callbackQuery(
    /^topic:follow:([\w-]{1,40})$/,
    requireSettingsRight(async (ctx) => {
      const known = await listTopics(deps, ctx);
      const topic = known.find(({ topic: each }) => topicId(each) === ctx.match?.[1]);
      if (!topic) return notifyTooOld(ctx);
      const { name } = topic.topic;
      await changeChat(ctx, (chat) => ({ ...chat, followedTopics: toggle(chat.followedTopics, name) }));
      return editOrReply(ctx, await createTopicsView(deps, ctx, { withEmpty: topic.count === 0 }));
    }),
  );

  topics.command('topic', async (ctx) => {
    const [, name = '', query] = /^([^=]*)(?:=(.*))?$/s.exec(ctx.match.trim()) ?? [];
    if (name.trim() === '') return reply(ctx, await createTopicsView(deps, ctx));
    if (query === undefined) return summarize(deps, ctx, name);
    return requireSettingsRight((own) => define(deps, own, name.trim(), query.trim()))(ctx);
  });

  topics.callbackQuery(/^topic:now:([\w-]{8})$/, async (ctx) => {
    const name = await loadQueryOfButton(deps, ctx, ctx.match[1]);
    return name === null ? notifyTooOld(ctx) : summarize(deps, ctx, name);
  });

  return topics;
}

const mostOwn = 20;
const mostName = 40;

/** The topic's last day; a name that nobody uses asks for the one it is near to. */
async function summarize(deps: TopicsDeps, ctx: BotContext, name: string): Promise<unknown> {
  const known = await findKnownTopic(deps, ctx, name);
  const all = createButton(ctx, 'button-topics', 'topics');
  if (known.topic === null && known.closest !== null) {
    const id = await saveQueryForButton(deps, ctx, known.closest);
    return replyText(ctx, 'topic-meant', { name: shortenTyped(name), topic: known.closest }, [
      [{ text: known.closest, data: `topic:now:${id}` }],
      [all],
    ]);
  }
  if (known.topic === null) return replyText(ctx, 'topic-unknown', { name: shortenTyped(name) }, [[all]]);
  const now = deps.clock.now();
  const window = { from: now - dayMs, to: now };
  return requestDigest(deps, ctx, `topic ${name}`, { window, channels: [], topic: known.topic.name });
}

async function define(deps: TopicsDeps, ctx: BotContext, name: string, query: string): Promise<unknown> {
  const { chat, texts } = ctx.state;
  const all = [createButton(ctx, 'button-topics', 'topics')];
  if ([...name].length > mostName || /[\n#]/.test(name)) return replyText(ctx, 'topic-name-wrong', {}, [all]);
  const others = chat.topics.filter((topic) => !isNamed(topic, name));
  if (query === '') {
    await changeChat(ctx, (old) => ({ ...old, topics: others }));
    const key = others.length < chat.topics.length ? 'topic-removed' : 'topic-unknown';
    return replyText(ctx, key, { name: shortenTyped(name) }, [all]);
  }
  const judged = await deps.alertPreview.preview(chat, query);
  if ('problem' in judged) return reply(ctx, await createQueryProblemMessage(deps, ctx, judged.problem));
  if (others.length >= mostOwn) return replyText(ctx, 'too-many-topics', { most: mostOwn }, [all]);
  await changeChat(ctx, (old) => ({ ...old, topics: [...others, { name, query }] }));
  const reading = describeQuery(judged.query, texts);
  const now = { text: name, data: `topic:now:${await saveQueryForButton(deps, ctx, name)}` };
  return replyText(ctx, 'topic-saved', { name, reading, count: judged.hits, days: judged.testedDays }, [
    [now],
    all,
  ]);
}

const isNamed = (topic: CustomTopic, name: string): boolean =>
  topic.name.toLowerCase() === name.toLowerCase();

const toggle = (names: readonly string[], name: string): string[] =>
  names.includes(name) ? names.filter((each) => each !== name) : [...names, name];
