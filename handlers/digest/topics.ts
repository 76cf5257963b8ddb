import { describeQuery } from '#src/query/language/describe-query.ts';
import type { AlertDeps } from '../alerts/alert-list.ts';
import type { Composer } from 'grammy';
import { dayMs } from '#src/duration.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import { addPage, createToggle, createWayOn, sayUsage, showUsage } from '../page.ts';
import { createProblemMessage, describeReadSpan, withQueryOfButton } from '../alerts/query-preview.ts';
import type { BotContext } from '../bot-context.ts';
import { requireSettingsRight } from '../permissions.ts';
import { type DigestDeps, readWeek, requestDigest } from './digest.ts';
import { countPostsByTopic } from '#src/digest/digest-json.ts';
import { readSinceLines } from '#src/digest/message/head-lines.ts';
import { createHash } from 'node:crypto';
import { topicTitle } from '#src/digest/topics/find-topic.ts';
import { builtInTopics, toOwnTopic, type Topic } from '#src/digest/topics/topic.ts';

type TopicsDeps = DigestDeps & AlertDeps;

export function addTopicsHandlers(topics: Composer<BotContext>, deps: TopicsDeps): void {
  addPage(topics, deps, { name: 'topics', view: createTopicsView });

  topics.callbackQuery('topics:all', async (ctx) =>
    ctx.replaceWith(await createTopicsView(deps, ctx, { withEmpty: true })),
  );

  topics.callbackQuery(/^topic:follow:([\w-]{1,40})$/, requireSettingsRight, async (ctx) => {
    const known = await listTopics(deps, ctx);
    const topic = known.topics.find(({ topic: each }) => topicId(each) === ctx.match?.[1]);
    if (!topic) return ctx.notifyTooOld();
    const { name } = topic.topic;
    await ctx.changeChat((chat) => {
      const others = chat.followedTopics.filter((each) => each !== name);
      const isFollowed = others.length < chat.followedTopics.length;
      return { ...chat, followedTopics: isFollowed ? others : [...others, name] };
    });
    return ctx.replaceWith(await createTopicsView(deps, ctx, { withEmpty: topic.count === 0 }));
  });

  topics.command('topic', async (ctx) => {
    const [, name = '', query] = /^([^=]*)(?:=(.*))?$/.exec(ctx.match.trim().replace(/\s+/g, ' ')) ?? [];
    if (query === undefined)
      return name === '' ? showUsage(ctx, await createTopicsView(deps, ctx)) : summarize(deps, ctx, name);
    return requireSettingsRight(ctx, () => define(deps, ctx, name.trim(), query.trim()));
  });

  topics.callbackQuery(/^topic:now:([\w-]{8})$/, (ctx) =>
    withQueryOfButton(ctx, ctx.match[1], (name) => summarize(deps, ctx, name)),
  );
}

const mostOwn = 20;
const mostName = 40;

function summarize(deps: TopicsDeps, ctx: BotContext, topic: string): Promise<unknown> {
  const now = deps.clock.now();
  const window = { from: now - dayMs, to: now };
  return requestDigest(deps, ctx, `topic ${topic}`, { window, channels: [], topic });
}

const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\u2800]/u;

async function define(deps: TopicsDeps, ctx: BotContext, name: string, query: string): Promise<unknown> {
  const { chat, texts } = ctx.state;
  const all = [ctx.button('topics')];
  if (!visible.test(name) || [...name].length > mostName || name.includes('#'))
    return sayUsage(ctx, 'topic-name-wrong', {}, [all]);
  const others = chat.topics.filter((topic) => topic.name.toLowerCase() !== name.toLowerCase());
  if (query === '') {
    await ctx.changeChat((old) => ({ ...old, topics: others }));
    const key = others.length < chat.topics.length ? 'topic-removed' : 'topic-unknown';
    return ctx.say(key, { name: shortenTyped(name) }, [all]);
  }
  const judged = await deps.alertPreview.preview(chat, query);
  if ('problem' in judged)
    return showUsage(ctx, await createProblemMessage(ctx, judged.problem, 'topic', `${name} = `));
  if (others.length >= mostOwn) return ctx.say('too-many-topics', { most: mostOwn }, [all]);
  await ctx.changeChat((old) => ({ ...old, topics: [...others, { name, query }] }));
  const reading = describeQuery(judged.query, texts);
  const now = { text: name, data: `topic:now:${await ctx.saveRecord('query', name)}` };
  const values = { name, reading, span: describeReadSpan(judged, texts), count: judged.hits };
  return ctx.say('topic-saved', values, [[now], all]);
}

const mostTags = 12;

async function listTopics(deps: TopicsDeps, ctx: BotContext) {
  const { chat } = ctx.state;
  await ctx.showActivity('typing');
  const { input, ...week } = await readWeek(deps, chat);
  const counts = countPostsByTopic(week);
  const counted = (topic: Topic) => ({ topic, count: counts[topic.name] ?? 0 });
  const own = chat.topics.map((topic) => counted(toOwnTopic(topic)));
  const tags = Object.keys(counts)
    .filter((name) => name.startsWith('#'))
    .map((name) => counted({ name, queries: [name], origin: 'hashtag' }))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostTags);
  const topics = [...own, ...builtInTopics.map(counted), ...tags].sort((a, b) => b.count - a.count);
  return { topics, input };
}

/** What a button carries: names of one's own and hashtags can be too long for it. */
const topicId = ({ name, origin }: Topic): string =>
  origin === 'built in' ? name : createHash('sha256').update(name).digest('base64url').slice(0, 16);

/** One's own and the followed ones are always shown. */
async function createTopicsView(deps: TopicsDeps, ctx: BotContext, { withEmpty = false } = {}) {
  const { texts, chat } = ctx.state;
  const isFollowed = ({ name }: Topic) => chat.followedTopics.includes(name);
  const { topics: all, input } = await listTopics(deps, ctx);
  const shown = all.filter(
    (each) => withEmpty || each.count > 0 || each.topic.origin === 'own' || isFollowed(each.topic),
  );
  const empty = all.length - shown.length;
  const rows = shown.map((each) => {
    const [name, isOn] = [topicTitle(each.topic, texts), isFollowed(each.topic)];
    const followed = { choice: isOn ? 'yes' : 'no' };
    return {
      line: texts.line('topic-line', { name, count: each.count, followed }),
      toggle: createToggle(ctx, isOn, name, `topic:follow:${topicId(each.topic)}`),
    };
  });
  const head = texts.line(chat.followedTopics.length === 0 ? 'topics-head-all' : 'topics-head-some');
  return {
    blocks: [
      { lines: [head, ...readSinceLines(input.channels, input, texts)] },
      { lines: rows.map(({ line }) => line) },
      { lines: texts.lines('topic-how') },
    ],
    buttons: [
      rows.map(({ toggle }) => toggle),
      empty > 0 ? [ctx.button('empty-topics', 'topics:all', { count: empty })] : [],
      [ctx.button('add-topic', 'ask:topic'), ...createWayOn(ctx)],
    ],
  };
}
