/** What is said to words that are no command: a channel can be followed, a phrase be used, a question is searched for. */
import type { Services } from '#src/app/create-services.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { BotContext } from '../context.ts';
import { tellAdmins, type TellAdminsDeps } from '#src/chats/tell-admins.ts';
import { languages } from '#src/languages/index.ts';
import { normalizeTyped, type Vocabulary } from '#src/chats/intents/vocabulary.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { createSearchView, findFirst, type SearchDeps } from '../search.ts';
import { backtest } from '#src/alerts/preview/alert-preview.ts';
import { excludeWords } from '#src/alerts/preview/edit-query.ts';
import type { Composer } from 'grammy';
import { findAlert } from '#src/chats/chat-changes.ts';
import { nameChannels } from '#src/chats/chat.ts';
import { requireSettingsRight } from '../permissions.ts';
import { createAlertView } from '../alerts/alert-list.ts';
import { saveQuery, sayDeleted } from '../alerts/save-query.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';
import type { MessageEntity } from 'grammy/types';
import { parsePostLink } from '#src/channels/channel.ts';
import { block } from '#src/message/message.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import { describeHit } from '../alerts/query-preview.ts';

export type ChannelAnswerDeps = TellAdminsDeps & Pick<Services, 'channelRegistry' | 'callbackState'>;

/** Followed with a tap, or the operator hears that somebody wants it. `name`: '' for a channel without a public one. */
export async function answerChannel(deps: ChannelAnswerDeps, ctx: BotContext, name: string) {
  const ways = [ctx.button('button-channels', 'channels')];
  if (name === '') return ctx.say('channel-private', {}, [ways]);
  const channel = deps.channelRegistry.get(toChannelKey(name));
  if (channel) {
    const isFollowed = ctx.state.chat.channels.includes(channel.key);
    const button = isFollowed
      ? ctx.button('button-digest-today', 'digest:today')
      : ctx.button('button-follow-this', `follow:${channel.key}`);
    const key = isFollowed ? 'channel-followed' : 'channel-offered';
    return ctx.say(key, { channel: channel.title }, [[button], ways]);
  }
  if (ctx.state.fromAdmin) return ctx.say('channel-watch-it', { name });
  const isTold = await tellOperators(deps, ctx, name);
  const titles = deps.channelRegistry.list().map(({ title }) => title);
  const watched = nameChannels(ctx.state.texts, titles);
  const lines = [
    ctx.line(isTold ? 'channel-asked' : 'channel-not-watched', { name }),
    ...(titles.length > 0 ? [ctx.line('channels-watched', { watched })] : []),
    ...(isTold ? [] : [ctx.line('channel-ask-operator')]),
  ];
  return ctx.show({ blocks: [block(...lines)], buttons: [ways] });
}

/** Once a day for each channel. False when there is nobody to tell. */
async function tellOperators(deps: ChannelAnswerDeps, ctx: BotContext, name: string): Promise<boolean> {
  const id = `asked-${toChannelKey(name)}`;
  if (deps.admins.length === 0) return false;
  if (await deps.callbackState.load('operators', id)) return true;
  await deps.callbackState.save('operators', { about: 'query', text: name }, { id });
  await tellAdmins(deps, `${id}:${ctx.update.update_id}`, 'admin-channel-asked', { name });
  return true;
}

export async function answerPhrase(ctx: BotContext, text: string): Promise<unknown> {
  const query = 'problem' in parseQuery(text) ? onlyWords(text) : text;
  if ('problem' in parseQuery(query)) return ctx.say('not-a-query');
  const id = await ctx.saveRecord('query', query);
  return ctx.say('phrase-offer', { query }, [
    [ctx.button('button-search', `search:use:${id}`), ctx.button('button-alert-me', `alert:use:${id}`)],
    [ctx.button('button-help', 'help')],
  ]);
}

/** `within`: a query that the hits answer as well, as that of an alert. */
export async function answerQuestion(deps: SearchDeps, ctx: BotContext, text: string, within = '') {
  const queries = toQueries(text);
  const [all] = queries;
  if (all === undefined) return ctx.say('not-a-query');
  const forms = within === '' ? queries : [...queries.map((query) => `(${within}) (${query})`), ...queries];
  const read = forms.flatMap((source) => {
    const parsed = parseQuery(source);
    return 'problem' in parsed ? [] : [{ source, query: parsed.query }];
  });
  const found = await findFirst(deps, ctx, read);
  return ctx.show(await createSearchView(deps, ctx, found?.source ?? all, null));
}

/** What a question looks for: all its words but the small ones of any language, or else any of them; none where it has no others. */
function toQueries(text: string): string[] {
  const words = onlyWords(text)
    .split(' ')
    .filter((word) => normalizeTyped(word).length > 1 && !smallWords.has(normalizeTyped(word)));
  return words.length === 0 ? [] : [words.join(' '), words.join(' | ')];
}

const onlyWords = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const smallWords = new Set(languages.flatMap(({ stopWords }) => [...stopWords].map(normalizeTyped)));

export type ReplyDeps = SearchDeps & Pick<Services, 'archive'>;

/** A reply to an alert or a digest is about that message: less of it, none of it, not this word, a question. */
export function addReplyHandlers(replies: Composer<BotContext>, deps: ReplyDeps, vocabulary: Vocabulary) {
  replies.on('message:text', async (ctx, next) => {
    const text = ctx.message.text.trim();
    const answered = ctx.message.reply_to_message;
    if (answered?.from?.id !== ctx.me.id || text.startsWith('/')) return next();
    const alert = findAlert(ctx.state.chat, alertNumberIn(ctx) ?? 0);
    const isDigest = /^\p{Cf}*🗂/u.test(answered.text ?? '');
    const remark = alert || isDigest ? readRemark(text, vocabulary) : null;
    if (remark === null) return next();
    const { meaning, rest } = remark;
    if (meaning === 'question') return answerAbout(deps, ctx, rest, alert?.query);
    if (!alert)
      return ctx.say('digest-fewer', {}, [
        [ctx.button('button-topics', 'topics'), ctx.button('button-schedule', 'schedule')],
      ]);
    if (meaning === 'less' || meaning === 'why') return ctx.show(await createAlertView(deps, ctx, alert.n));
    return requireSettingsRight(ctx, () =>
      meaning === 'without'
        ? saveQuery(deps, ctx, excludeWords(alert.query, rest), { alert })
        : sayDeleted(ctx, alert),
    );
  });
}

/** Null where a reply says nothing of the message it answers. */
function readRemark(text: string, vocabulary: Vocabulary) {
  const typed = text.split(/\s+/);
  const words = typed.map(normalizeTyped);
  const phrase = vocabulary.remark(words);
  const rest = typed.slice(phrase?.length ?? 0).join(' ');
  if (phrase && (rest === '') === (phrase.meaning !== 'without'))
    return { meaning: phrase.meaning, rest: vocabulary.sought(rest) };
  const asked = vocabulary.question(words);
  if (asked?.length === words.filter((word) => word !== '').length)
    return { meaning: 'why', rest: '' } as const;
  const isQuestion = /[?؟]$/.test(text) || asked !== null;
  return isQuestion ? ({ meaning: 'question', rest: vocabulary.asked(text) } as const) : null;
}

function alertNumberIn(ctx: BotContext): number | null {
  const keyboard = ctx.message?.reply_to_message?.reply_markup?.inline_keyboard ?? [];
  for (const button of keyboard.flat()) {
    const n = 'callback_data' in button && /^alert:[a-z-]+:(\d{1,6})\b/.exec(button.callback_data)?.[1];
    if (n) return Number(n);
  }
  return null;
}

export const linkedPosts = (entities: readonly MessageEntity[] = []) =>
  entities.flatMap((entity) => (entity.type === 'text_link' ? (parsePostLink(entity.url) ?? []) : []));

const mostPosts = 60;
const mostShown = 5;

/** Within the posts of the message; where they say nothing of it, within what the alert would have caught, or everything. */
async function answerAbout(
  deps: ReplyDeps,
  ctx: BotContext,
  text: string,
  within?: string,
): Promise<unknown> {
  const links = linkedPosts(ctx.message?.reply_to_message?.entities);
  const refs = [...new Map(links.map((link) => [`${link.name}/${link.id}`, link])).values()];
  const found = await Promise.all(
    refs.slice(0, mostPosts).map(({ name, id }) => deps.archive.get(toChannelKey(name), id)),
  );
  const posts = found.flatMap((archived) =>
    archived ? [{ post: archived.post, language: detectLanguage(archived.post.text) }] : [],
  );
  for (const source of toQueries(text)) {
    const read = parseQuery(source);
    if ('problem' in read) continue;
    const { matches } = await backtest(read.query, posts);
    if (matches.length === 0) continue;
    const reading = ctx.line('try-head', { reading: describeQuery(read.query, ctx.state.texts) });
    const hits = matches.slice(0, mostShown).map((hit) => block(describeHit(deps, ctx, hit)));
    return ctx.show({ blocks: [block(reading), ...hits] });
  }
  return answerQuestion(deps, ctx, text, within);
}
