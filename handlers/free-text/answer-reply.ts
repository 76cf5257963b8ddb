/** A reply to an alert or a digest is about that message: less of it, none of it, why it came, what else its posts say. */
import type { Message } from 'grammy/types';
import type { Services } from '#src/app/create-services.ts';
import { backtest } from '#src/alerts/preview/alert-preview.ts';
import { excludeWords } from '#src/alerts/preview/edit-query.ts';
import type { Alert } from '#src/chats/chat.ts';
import { normalizeArgument } from '#src/chats/command-arguments.ts';
import type { Intent } from '#src/chats/intents/read-intent.ts';
import { readLasting } from '#src/chats/intents/read-lasting.ts';
import { normalizeTyped, type Remark, type Vocabulary } from '#src/chats/intents/vocabulary.ts';
import { findAlert } from '#src/chats/chat-changes.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { writeDays } from '#src/digest/typed-days.ts';
import { dayMs } from '#src/duration.ts';
import { block, link } from '#src/message/message.ts';
import { shorten } from '#src/message/shorten.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { createAlertList, createAlertView } from '../alerts/alert-list.ts';
import { askAboutAlert, switchAlert } from '../alerts/alerts.ts';
import { describeHit, explainHit, readingLine } from '../alerts/query-preview.ts';
import { saveQuery, sayDeleted } from '../alerts/save-query.ts';
import type { BotContext } from '../bot-context.ts';
import { loadLinkedPosts } from '../linked-posts.ts';
import { requireSettingsRight } from '../permissions.ts';
import type { SearchDeps } from '../search.ts';
import { answerQuestion, toQueries } from './answers.ts';

export type ReplyDeps = SearchDeps & Pick<Services, 'archive'>;

/** The alert or digest of ours that is answered, and those alerts that its buttons name which are still there. */
function findAnswered(ctx: BotContext) {
  const message = ctx.message?.reply_to_message;
  if (message?.from?.id !== ctx.me.id) return null;
  const named = buttonsOf(message).flatMap(({ data }) => {
    const [, n, thread] = /^alert:[a-z-]+:(\d{1,6})(?:@(\d{1,10}))?(?::|$)/.exec(data) ?? [];
    const alert = findAlert(ctx.state.chat, Number(n), thread === undefined ? undefined : Number(thread));
    return n === undefined ? [] : [alert ?? Number(n)];
  });
  const alerts = named.filter((each) => typeof each !== 'number');
  const gone = new Set(named.filter((each) => typeof each === 'number'));
  const isDigest =
    /^\p{Cf}*🗂|\[\d+\]/u.test(message.text ?? '') ||
    buttonsOf(message).some(({ data }) => /^(?:posts|digest:back):/.test(data));
  const isAlert =
    buttonsOf(message).some(({ data }) => /^alert:(?:mute|open):\d/.test(data)) || alerts.length > 0;
  return isDigest || isAlert ? { message, isAlert, alerts: [...new Set(alerts)], gone } : null;
}

const buttonsOf = ({ reply_markup: keyboard }: Pick<Message, 'reply_markup'>) =>
  (keyboard?.inline_keyboard.flat() ?? []).flatMap((button) =>
    'callback_data' in button ? [{ text: button.text, data: button.callback_data }] : [],
  );

type Answered = NonNullable<ReturnType<typeof findAnswered>>;

/** False where the message answered is neither an alert nor a digest, or what is said has nothing to do with it. */
export async function answerReply(
  deps: ReplyDeps,
  ctx: BotContext,
  vocabulary: Vocabulary,
  text: string,
  intent: Intent | null,
): Promise<boolean> {
  const answered = findAnswered(ctx);
  if (answered === null || text.startsWith('/')) return false;
  const typed = text.trim().split(/\s+/);
  const words = typed.map(normalizeTyped);
  const { isAlert } = answered;
  const { length = 0 } = (isAlert && vocabulary.without(words)) || {};
  const excluded = typed.slice(length).join(' ');
  const lasting = lastingOf(deps, ctx, vocabulary, text);
  const isTimed =
    lasting !== null && (lasting.forMs === Infinity || switches.some((each) => each === lasting.remark));
  const { remark, left } = isTimed ? lasting : vocabulary.reply(typed);
  const behind = length > 0 ? lastingOf(deps, ctx, vocabulary, excluded) : null;
  const numbers = left.filter(isNumber);
  // "mute 2": the number that the list gives it
  const isNumbered = isAlert && (remark === 'mute' || remark === 'silent') && numbers.length === left.length;
  const named = isAlert && left.length === 1 && findAlert(ctx.state.chat, Number(toNumber(text)));
  const queries = [...toQueries(text).slice(0, 1), ...toQueries(left.join(' '))];
  if (remark !== null && (left.length === 0 || isNumbered))
    await obey(deps, ctx, answered, remark, isTimed ? lasting.forMs : undefined);
  else if (behind?.remark === 'mute' && behind.left.length === 0) await obey(deps, ctx, answered, 'mute', 0);
  else if (length > 0 && length < words.length)
    await change(deps, ctx, answered, (alert) =>
      saveQuery(deps, ctx, excludeWords(alert.query, vocabulary.sought(excluded)), { alert }),
    );
  else if (named) await ctx.show(await createAlertView(deps, ctx, named.n));
  else if (!isAlert && numbers.length === 1 && left.length === 1)
    await showPost(deps, ctx, answered, left[0]);
  else if (intent?.kind !== 'question' && intent?.kind !== 'phrase') return false;
  else if (await showHits(deps, ctx, answered, queries)) return true;
  else if (isAlert || intent?.kind === 'question')
    await answerQuestion(deps, ctx, text, answered.alerts[0]?.query);
  else if (numbers.length === 1) await showPost(deps, ctx, answered, numbers[0]);
  else await sayHow(ctx, answered, toQueries(left.join(' '))[0]);
  return true;
}

export function lastingOf({ clock }: ReplyDeps, ctx: BotContext, vocabulary: Vocabulary, text: string) {
  const { language, timeZone } = ctx.state.chat;
  const today = toLocalTime(clock.now(), timeZone).date;
  return readLasting(writeDays(text, today, language, ['date']), vocabulary, timeZone, clock.now());
}

const switches: readonly Remark[] = ['mute', 'silent', 'wake'];
const longestMuteMs = 365 * dayMs;

/** Of an alert, what the button of that name does; muted for as long as was said, which 0 is no answer to. */
async function obey(deps: ReplyDeps, ctx: BotContext, answered: Answered, remark: Remark, wantedMs?: number) {
  const forMs = Math.min(wantedMs ?? dayMs, longestMuteMs);
  if (remark === 'why') return answered.isAlert ? explainAlerts(deps, ctx, answered) : sayHow(ctx, answered);
  const [topics, times] = [ctx.button('topics'), ctx.button('schedule')];
  if (!answered.isAlert) return ctx.say('digest-fewer', {}, [[topics, times]]);
  return change(deps, ctx, answered, async (alert) => {
    if (remark === 'delete') return sayDeleted(ctx, alert);
    if (remark === 'edit') return askAboutAlert(ctx, alert, 'replace-alert');
    const isUnread = remark === 'mute' && forMs === 0;
    if (!isUnread) await switchAlert(deps, ctx, alert.n, remark, forMs);
    const view = await createAlertView(deps, ctx, alert.n);
    const { texts, chat } = ctx.state;
    const until = texts.dayAndTime(deps.clock.now() + forMs, chat.timeZone, forMs > longestMuteMs / 2);
    const key = forMs === dayMs ? 'alert-muted-short' : 'alert-muted-until';
    const holds = remark === 'mute' ? [] : [texts.line('alert-until-changed')];
    const how = wantedMs === undefined ? [] : [...holds, texts.line('alert-mute-how')];
    const isMuted = remark === 'mute' && !isUnread;
    const head = isMuted ? [texts.line(key, { n: alert.n, until })] : how;
    return ctx.show({ ...view, blocks: [...head.map((line) => block(line)), ...view.blocks] });
  });
}

/** Where a message is of several alerts, nobody knows which one is meant. */
const change = (
  deps: ReplyDeps,
  ctx: BotContext,
  answered: Answered,
  work: (alert: Alert) => Promise<unknown>,
): Promise<void> =>
  requireSettingsRight(ctx, async () => {
    const [alert, ...more] = answered.alerts;
    return alert && more.length === 0 ? work(alert) : showAlerts(deps, ctx, answered);
  });

/** Those of the chat, below a line for each of the message that is there no longer. */
async function showAlerts(deps: ReplyDeps, ctx: BotContext, { gone }: Answered): Promise<unknown> {
  const list = await createAlertList(deps, ctx, 0);
  const head = Array.from(gone, (n) => block(ctx.line('alert-gone-short', { n })));
  return ctx.show({ ...list, blocks: [...head, ...list.blocks] });
}

const isNumber = (word: string): boolean => /^\d{1,3}$/.test(toNumber(word));
const toNumber = (word: string): string => normalizeArgument(normalizeTyped(word));

/** The words of its posts that hit, below what each alert looks for. */
async function explainAlerts(deps: ReplyDeps, ctx: BotContext, answered: Answered) {
  if (answered.alerts.length === 0) return showAlerts(deps, ctx, answered);
  const posts = await loadPosts(deps, ctx, answered.message.entities);
  for (const { n, query } of answered.alerts) {
    const view = await createAlertView(deps, ctx, n);
    const read = parseQuery(query);
    if ('problem' in read) return ctx.show(view);
    const { matches } = await backtest(read.query, posts);
    const hits = matches.slice(0, mostShown).map((hit) => explainHit(deps, ctx, read.query, hit));
    await ctx.show({ ...view, blocks: [...view.blocks, ...hits] });
  }
}

/** The post behind `[n]` in a digest, or in the line `n.` of its list, whole. */
async function showPost(deps: ReplyDeps, ctx: BotContext, answered: Answered, typed = '') {
  const { text = '', entities = [] } = answered.message;
  const number = toNumber(typed).replace(/\D/g, '');
  const n = `[${number}]`;
  const inList = new RegExp(`(?:^|\\n)\\p{Cf}*${number}\\. [^\\n]*$`, 'u');
  const links = entities.filter(
    ({ offset, length }) => text.slice(offset, offset + length) === n || inList.test(text.slice(0, offset)),
  );
  const [found] = await loadPosts(deps, ctx, links);
  if (!found) return sayHow(ctx, answered);
  return ctx.show({ blocks: [block([link(found.post.url, n), ' ', shorten(found.post.text, mostOfPost)])] });
}

/** What a digest can be asked. `query`: what its posts say nothing of, to be searched for elsewhere. */
async function sayHow(ctx: BotContext, { message }: Answered, query?: string): Promise<unknown> {
  const example = /\[(\d+)\]/.exec(message.text ?? '')?.[1] ?? '1';
  const all = buttonsOf(message).filter(({ data }) => data.startsWith('posts:'));
  const id = query && (await ctx.saveRecord('query', query));
  const search = id ? [ctx.button('search', `search:use:${id}`)] : [];
  return ctx.say('digest-ask', { example }, [[...search, ...all]]);
}

const mostShown = 5;
const mostOfPost = 1500;

const loadPosts = async (deps: ReplyDeps, ctx: BotContext, entities: Message['entities']) =>
  (await loadLinkedPosts(deps, ctx, entities)).map(({ post }) => ({
    post,
    language: detectLanguage(post.text),
  }));

/** What the posts of the message say in answer to the first of the queries that they answer. */
async function showHits(deps: ReplyDeps, ctx: BotContext, { message }: Answered, queries: readonly string[]) {
  const posts = await loadPosts(deps, ctx, message.entities);
  for (const source of queries) {
    const read = parseQuery(source);
    const matches = 'problem' in read ? [] : (await backtest(read.query, posts)).matches;
    if ('problem' in read || matches.length === 0) continue;
    const hits = matches.slice(0, mostShown).map((hit) => block(describeHit(deps, ctx, hit)));
    return ctx.show({ blocks: [block(readingLine(ctx, read.query)), ...hits] });
  }
  return null;
}
