/** /digest: answers at once, says how far it got, and becomes the digest. A second tap while it works starts nothing. */
import type { Composer } from 'grammy';
import type { Services } from '#src/app/create-services.ts';
import { chatKeyOf } from '#src/delivery/address.ts';
import { parseDigestRequest } from '#src/digest/digest-request.ts';
import { dayMs, minuteMs } from '#src/duration.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import { createUsage, sayUsage, showUsage } from '../page.ts';
import type { BotContext } from '../bot-context.ts';
import { getExampleChannel } from '../channels.ts';
import type { DigestRunner, PendingDigest } from './digest-runner.ts';
import { countPostsByTopic } from '#src/digest/digest-json.ts';
import { findClosestName, topicTitle } from '#src/digest/topics/find-topic.ts';
import { builtInTopics, type Topic } from '#src/digest/topics/topic.ts';
import { parseWindow } from '#src/digest/window.ts';
import type { Chat } from '#src/chats/chat.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';

export type DigestDeps = KnownTopicDeps & Pick<Services, 'outbox'> & { readonly digestRunner: DigestRunner };

export function addDigestHandlers(digest: Composer<BotContext>, deps: DigestDeps): void {
  digest.command('digest', (ctx) => answer(deps, ctx, ctx.match));

  digest.callbackQuery(/^digest:(today|yesterday|24h|7d)$/, async (ctx) => {
    const typed = String(ctx.match[1]);
    if (deps.digestRunner.isRunning(keyFor(ctx, typed))) await ctx.notify('digest-under-way');
    await answer(deps, ctx, typed);
  });

  digest.callbackQuery(/^send-digest:(.+)$/, async (ctx) => {
    const chat = chatKeyOf(ctx.state.address);
    const count = await deps.outbox.enqueueFailed(
      ({ to, kind, subject }) => kind === 'digest' && subject === ctx.match[1] && chatKeyOf(to) === chat,
    );
    return ctx.notify(count === 0 ? 'sending-already' : 'sending-again');
  });

  digest.callbackQuery(/^digest:since:([0-9a-z]{1,8})$/, async (ctx) => {
    const now = deps.clock.now();
    const since = Number.parseInt(String(ctx.match[1]), 36) * 1000;
    if (since === 0 || since >= now) return ctx.notifyTooOld();
    const window = { from: Math.max(since, now - longestAwayMs), to: now };
    return requestDigest(deps, ctx, ctx.match[0], { window, channels: [], topic: null });
  });
}

const longestAwayMs = 92 * dayMs;

/** What people may type in several ways is one request. */
const keyFor = (ctx: BotContext, typed: string): string =>
  `${ctx.state.subjectKey} ${typed.toLowerCase().split(/\s+/).sort().join(' ').trim()}`;

async function answer(deps: DigestDeps, ctx: BotContext, typed: string): Promise<unknown> {
  const { timeZone } = ctx.state.chat;
  const watched = getExampleChannel(ctx);
  const read = parseDigestRequest(signNames(deps, ctx, typed), timeZone, deps.clock.now(), watched);
  if ('problem' in read) return sayUsage(ctx, read.problem.key, { ...read.problem });
  const stranger = read.request.channels.find((key) => !ctx.findChannel(key));
  if (stranger !== undefined) {
    const problem = ctx.line('channel-not-watched', { name: stranger });
    return showUsage(ctx, createUsage(ctx, problem, `/digest 24h @${watched}`));
  }
  const [topic = null, ...more] = read.request.topics;
  if (more.length > 0) return sayUsage(ctx, 'digest-one-topic', { topic: shortenTyped(`#${topic}`) });
  return requestDigest(deps, ctx, typed, { ...read.request, topic });
}

/** Names of channels and topics that were typed without their sign; one of several words only before all else. */
function signNames(deps: DigestDeps, ctx: BotContext, typed: string): string {
  const { chatDigests, clock } = deps;
  const { chat } = ctx.state;
  const joined = chatDigests.joinTopics(chat, `#${typed}`);
  return (joined === `#${typed}` ? typed : joined).replace(/(?<!\S)[^\s@#＃]+(?!\S)/gu, (word) => {
    if ('window' in parseWindow(word, chat.timeZone, clock.now())) return word;
    const topic = chatDigests.findTopic(chat, word);
    return topic && topic.origin !== 'hashtag' ? `#${word}` : ctx.findChannel(word) ? `@${word}` : word;
  });
}

export async function requestDigest(
  deps: DigestDeps,
  ctx: BotContext,
  typed: string,
  { window, channels, topic }: Pick<PendingDigest, 'window' | 'channels' | 'topic'>,
): Promise<unknown> {
  const { address, texts } = ctx.state;
  const key = keyFor(ctx, typed);
  if (deps.digestRunner.isRunning(key)) return undefined;
  const known = topic === null ? null : await findKnownTopic(deps, ctx, topic);
  if (topic !== null && known?.topic === null) return sayUnknownTopic(ctx, topic, known.closest);
  await ctx.showActivity('typing');
  const message = await ctx.say('digest-working');
  const request = { window, channels, topic: known?.topic?.name ?? null, language: texts.locale };
  return deps.digestRunner.start({ key, address, message, ...request });
}

export type KnownTopicDeps = Pick<Services, 'chatDigests' | 'clock' | 'search'>;

/** The posts of a week, of which counts by topic are made: once a minute, whatever topics are followed. */
export function readWeek({ chatDigests, clock }: Pick<Services, 'chatDigests' | 'clock'>, chat: Chat) {
  const to = Math.ceil(clock.now() / minuteMs) * minuteMs;
  const window = { from: to - 7 * dayMs, to };
  return chatDigests.ledger({ chat: { ...chat, followedTopics: [] }, window, channels: [], topic: null });
}

/** A topic by the name a person typed, if posts or settings know it; else the name they may have meant. */
export async function findKnownTopic(deps: KnownTopicDeps, ctx: BotContext, typed: string) {
  const { chat, texts } = ctx.state;
  const topic = deps.chatDigests.findTopic(chat, typed);
  if (topic && (topic.origin !== 'hashtag' || (await hasPosts(deps, ctx, topic)))) return { topic };
  const counts = countPostsByTopic(await readWeek(deps, chat));
  const tags = Object.keys(counts).filter((name) => name.startsWith('#'));
  const titles = builtInTopics.map((each) => topicTitle(each, texts));
  const names = [...chat.topics.map(({ name }) => name), ...titles, ...tags];
  const typable = [...names, ...builtInTopics.map(({ name }) => name), ...tags.map((tag) => tag.slice(1))];
  return { topic: null, closest: findClosestName(withoutSign(typed), typable), names };
}

async function sayUnknownTopic(ctx: BotContext, typed: string, closest: string | null) {
  const name = shortenTyped(typed);
  const all = [ctx.button('topics')];
  const example = `/topic ${topicTitle({ name: 'arctic', origin: 'built in' }, ctx.state.texts)}`;
  if (closest === null)
    return showUsage(ctx, createUsage(ctx, ctx.line('topic-unknown', { name }), example, [all]));
  const meant = { text: closest, data: `topic:now:${await ctx.saveRecord('query', closest)}` };
  return sayUsage(ctx, 'topic-meant', { name, topic: closest }, [[meant], all]);
}

const withoutSign = (typed: string): string => typed.trim().replace(/^[#＃]/u, '');

async function hasPosts({ search }: KnownTopicDeps, ctx: BotContext, { name }: Topic) {
  const read = parseQuery(name);
  if ('problem' in read) return false;
  const { hits } = await search.count(ctx.channelsOfChat(), [read.query]);
  return (hits[0] ?? 0) > 0;
}
