/** A topic by the name a person typed, if posts or settings know it; else the name they may have meant. */
import type { Services } from '#src/app/create-services.ts';
import { countPostsByTopic } from '#src/digest/digest-json.ts';
import { findClosestName, topicTitle } from '#src/digest/topics/find-topic.ts';
import { builtInTopics, type Topic } from '#src/digest/topics/topic.ts';
import { dayMs } from '#src/duration.ts';
import { type Chat, getChannelsForChat } from '#src/chats/chat.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { createUsage, sayUsage, showUsage } from '../ask.ts';
import type { BotContext } from '../context.ts';

export type KnownTopicDeps = Pick<
  Services,
  'chatDigests' | 'clock' | 'channelRegistry' | 'search' | 'languages' | 'texts'
>;

export async function countPostsOfWeek(
  { chatDigests, clock }: Pick<Services, 'chatDigests' | 'clock'>,
  chat: Chat,
) {
  const to = clock.now();
  const window = { from: to - 7 * dayMs, to };
  return countPostsByTopic(await chatDigests.ledger({ chat, window, channels: [], topic: null }));
}

export async function findKnownTopic(deps: KnownTopicDeps, ctx: BotContext, typed: string) {
  const { chat, texts } = ctx.state;
  const topic = deps.chatDigests.findTopic(chat, typed);
  if (topic && topic.origin !== 'hashtag') return { topic };
  const translated = findInAnyLanguage(deps, typed);
  if (translated) return { topic: translated };
  if (topic && (await hasPosts(deps, chat, topic))) return { topic };
  const counts = await countPostsOfWeek(deps, chat);
  const tags = Object.keys(counts).filter((name) => name.startsWith('#'));
  const titles = builtInTopics.map((each) => topicTitle(each, texts));
  const names = [...chat.topics.map(({ name }) => name), ...titles, ...tags];
  const typable = [...names, ...builtInTopics.map(({ name }) => name), ...tags.map((tag) => tag.slice(1))];
  return { topic: null, closest: findClosestName(withoutSign(typed), typable), names };
}

export async function sayUnknownTopic(ctx: BotContext, typed: string, closest: string | null) {
  const name = shortenTyped(typed);
  const all = [ctx.button('button-topics', 'topics')];
  const example = `/topic ${topicTitle({ name: 'arctic', origin: 'built in' }, ctx.state.texts)}`;
  if (closest === null)
    return showUsage(ctx, createUsage(ctx, ctx.line('topic-unknown', { name }), example, [all]));
  const id = await ctx.saveRecord('query', closest);
  return sayUsage(ctx, 'topic-meant', { name, topic: closest }, [
    [{ text: closest, data: `topic:now:${id}` }],
    all,
  ]);
}

const withoutSign = (typed: string): string => typed.trim().replace(/^[#＃]/u, '');

/** "Арктика" means the Arctic to a reader of English, too. */
function findInAnyLanguage({ languages, texts }: KnownTopicDeps, typed: string): Topic | undefined {
  const wanted = withoutSign(typed).toLowerCase();
  const all = languages.map(texts);
  return builtInTopics.find((topic) => all.some((each) => topicTitle(topic, each).toLowerCase() === wanted));
}

async function hasPosts({ channelRegistry, search }: KnownTopicDeps, chat: Chat, { name }: Topic) {
  const read = parseQuery(name);
  if ('problem' in read) return false;
  const { hits } = await search.count(getChannelsForChat(chat, channelRegistry), [read.query]);
  return (hits[0] ?? 0) > 0;
}
