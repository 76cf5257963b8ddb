/** A reply to an alert or a digest is about that message: less of it, none of it, not this word, a question. */
import { backtest } from '#src/alerts/preview/backtest.ts';
import { excludeWords } from '#src/alerts/preview/edit-query.ts';
import type { Composer } from 'grammy';
import { findAlert } from '#src/chats/chat-changes.ts';
import type { Alert } from '#src/chats/chat.ts';
import { normalizeTyped, type Vocabulary } from '#src/chats/intents/vocabulary.ts';
import type { BotContext } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import { createAlertView } from '../alerts/alert-list.ts';
import { deleteAlert, saveQuery } from '../alerts/save-query.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';
import type { Services } from '#src/app/create-services.ts';
import type { MessageEntity } from 'grammy/types';
import { parsePostLink } from '#src/channels/channel.ts';
import { block, type Message } from '#src/message/message.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { describeHit } from '../alerts/backtest-lines.ts';
import type { SearchDeps } from '../search.ts';
import { answerQuestion, toQueries } from './answers.ts';

export type ReplyDeps = SearchDeps & Pick<Services, 'archive'>;

export function addReplyHandlers(replies: Composer<BotContext>, deps: ReplyDeps, vocabulary: Vocabulary) {
  replies.on('message:text', async (ctx, next) => {
    const text = ctx.message.text.trim();
    const answered = ctx.message.reply_to_message;
    if (answered?.from?.id !== ctx.me.id || text.startsWith('/')) return next();
    const remark = readRemark(text, vocabulary);
    const alert = findAlert(ctx.state.chat, alertNumberIn(ctx) ?? 0);
    if (alert) return (await aboutAlert(deps, ctx, alert, remark)) ? undefined : next();
    if (!/^\p{Cf}*🗂/u.test(answered.text ?? '') || remark === null) return next();
    return remark.meaning === 'question' ? ask(deps, ctx, remark.rest) : aboutDigest(ctx);
  });
}

interface Remark {
  readonly meaning: 'less' | 'enough' | 'without' | 'question' | 'why';
  readonly rest: string;
}

function readRemark(text: string, vocabulary: Vocabulary): Remark | null {
  const typed = text.split(/\s+/);
  const words = typed.map(normalizeTyped);
  const phrase = vocabulary.remark(words);
  const rest = typed.slice(phrase?.length ?? 0).join(' ');
  if (phrase && (rest === '') === (phrase.meaning !== 'without'))
    return { meaning: phrase.meaning, rest: vocabulary.sought(rest) };
  const asked = vocabulary.question(words);
  if (asked?.length === words.filter((word) => word !== '').length) return { meaning: 'why', rest: '' };
  const isQuestion = /[?؟]$/.test(text) || asked !== null;
  return isQuestion ? { meaning: 'question', rest: vocabulary.asked(text) } : null;
}

function alertNumberIn(ctx: BotContext): number | null {
  const keyboard = ctx.message?.reply_to_message?.reply_markup?.inline_keyboard ?? [];
  for (const button of keyboard.flat()) {
    const n = 'callback_data' in button && /^alert:[a-z-]+:(\d{1,6})\b/.exec(button.callback_data)?.[1];
    if (n) return Number(n);
  }
  return null;
}

/** False when the reply says nothing about the alert. */
async function aboutAlert(deps: ReplyDeps, ctx: BotContext, alert: Alert, remark: Remark | null) {
  if (remark === null) return false;
  const { meaning, rest } = remark;
  if (meaning === 'question') await ask(deps, ctx, rest, alert.query);
  else if (meaning === 'less' || meaning === 'why') await ctx.show(await createAlertView(deps, ctx, alert.n));
  else
    await requireSettingsRight(ctx, () =>
      meaning === 'without'
        ? saveQuery(deps, ctx, excludeWords(alert.query, rest), { alert })
        : deleteAlert(ctx, alert),
    );
  return true;
}

/** Within the posts of the message; where they say nothing of it, within what the alert would have caught, or everything. */
async function ask(deps: ReplyDeps, ctx: BotContext, text: string, within?: string): Promise<unknown> {
  const entities = ctx.message?.reply_to_message?.entities ?? [];
  const answer = await answerWithin(deps, ctx, entities, toQueries(text));
  return answer ? ctx.show(answer) : answerQuestion(deps, ctx, text, within);
}

function aboutDigest(ctx: BotContext): Promise<number> {
  return ctx.say('digest-fewer', {}, [
    [ctx.button('button-topics', 'topics'), ctx.button('button-schedule', 'schedule')],
  ]);
}

export const linkedPosts = (entities: readonly MessageEntity[] = []) =>
  entities.flatMap((entity) => (entity.type === 'text_link' ? (parsePostLink(entity.url) ?? []) : []));

const mostPosts = 60;
const mostShown = 5;

/** Null where none of the posts answers any of these queries; the first one that finds something counts. */
async function answerWithin(
  deps: ReplyDeps,
  ctx: BotContext,
  entities: readonly MessageEntity[],
  queries: readonly string[],
): Promise<Message | null> {
  const refs = [...new Map(linkedPosts(entities).map((link) => [`${link.name}/${link.id}`, link])).values()];
  const found = await Promise.all(
    refs.slice(0, mostPosts).map(({ name, id }) => deps.archive.get(toChannelKey(name), id)),
  );
  const posts = found.flatMap((archived) =>
    archived ? [{ post: archived.post, language: detectLanguage(archived.post.text) }] : [],
  );
  for (const source of queries) {
    const read = parseQuery(source);
    if ('problem' in read) continue;
    const { matches } = await backtest(read.query, posts);
    if (matches.length === 0) continue;
    const reading = describeQuery(read.query, ctx.state.texts);
    const hits = matches.slice(0, mostShown).map((hit) => block(describeHit(deps, ctx, hit)));
    return { blocks: [block(ctx.state.texts.line('try-head', { reading })), ...hits] };
  }
  return null;
}
