/** A reply to an alert or a digest is about that message: less of it, none of it, why it came, what else its posts say. */
import type { Composer } from 'grammy';
import type { MessageEntity } from 'grammy/types';
import type { Services } from '#src/app/create-services.ts';
import { backtest } from '#src/alerts/preview/alert-preview.ts';
import { excludeWords } from '#src/alerts/preview/edit-query.ts';
import { parsePostLink } from '#src/channels/channel.ts';
import type { Alert } from '#src/chats/chat.ts';
import { normalizeArgument } from '#src/chats/command-arguments.ts';
import { normalizeTyped, type Remark, type Vocabulary } from '#src/chats/intents/vocabulary.ts';
import { findNamedAlert } from '#src/chats/merge-lost-thread.ts';
import { block, type Button, type MessageBlock } from '#src/message/message.ts';
import { shorten, shortenTyped } from '#src/message/shorten.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { createAlertList, createAlertView } from '../alerts/alert-list.ts';
import { switchAlert } from '../alerts/alerts.ts';
import { describeHit, explainHit } from '../alerts/query-preview.ts';
import { saveQuery, sayDeleted } from '../alerts/save-query.ts';
import type { BotContext } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import type { SearchDeps } from '../search.ts';
import { answerQuestion, toQueries } from './answers.ts';

export type ReplyDeps = SearchDeps & Pick<Services, 'archive'>;

/** The message of ours that is answered, if it is an alert or a digest. */
interface Answered {
  /** None for a digest. */
  readonly alerts: readonly Alert[];
  readonly entities: readonly MessageEntity[];
  /** Its posts by their numbers in brackets. */
  readonly numbered: ReadonlyMap<string, PostLink>;
  readonly allPosts: Button[];
}
type PostLink = NonNullable<ReturnType<typeof parsePostLink>>;

function findAnswered(ctx: BotContext): Answered | null {
  const { text = '', entities = [], reply_markup: keyboard, from } = ctx.message?.reply_to_message ?? {};
  if (from?.id !== ctx.me.id) return null;
  const buttons = (keyboard?.inline_keyboard.flat() ?? []).flatMap((button) =>
    'callback_data' in button ? [{ text: button.text, data: button.callback_data }] : [],
  );
  const alerts = buttons.flatMap(({ data }) => {
    const [, n, thread] = /^alert:[a-z-]+:(\d{1,6})(?:@(\d{1,10}))?(?::|$)/.exec(data) ?? [];
    const named =
      n && findNamedAlert(ctx.state.chat, Number(n), thread === undefined ? null : Number(thread));
    return named || [];
  });
  const numbered = new Map(
    entities.flatMap((entity) => {
      const n = /^\[(\d+)\]$/.exec(text.slice(entity.offset, entity.offset + entity.length))?.[1];
      const [post] = linkedPosts([entity]);
      return n && post ? [[n, post] as const] : [];
    }),
  );
  const isDigest = /^\p{Cf}*🗂/u.test(text) || numbered.size > 0;
  if (alerts.length === 0 && !isDigest) return null;
  const allPosts = buttons.filter(({ data }) => data.startsWith('posts:'));
  return { alerts: [...new Set(alerts)], entities, numbered, allPosts };
}

export function addReplyHandlers(replies: Composer<BotContext>, deps: ReplyDeps, vocabulary: Vocabulary) {
  replies.on('message:text', async (ctx, next) => {
    const text = ctx.message.text.trim();
    const answered = /^[/／]/u.test(text) ? null : findAnswered(ctx);
    if (answered === null) return next();
    const { remark, left } = vocabulary.reply(text);
    const numbers = left.map((word) => normalizeArgument(normalizeTyped(word)));
    const hasOnlyNumbers = numbers.every((word) => /^\d{1,3}$/.test(word));
    const words = text.split(/\s+/).map(normalizeTyped);
    const told = vocabulary.tell(words);
    // "tell me about the talks" is no new alert here
    const isAbout = told !== null && vocabulary.filler(words, told.length - 1) !== null;
    if (isAbout && !hasOnlyNumbers) return answerAbout(deps, ctx, vocabulary, { kind: 'phrase', text });
    if (answered.alerts.length === 0) {
      if (left.length === 1 && hasOnlyNumbers) return showPost(deps, ctx, answered, String(numbers[0]));
      if (left.length > 0 || remark === null) return next();
      return remark === 'why' ? sayDigestHow(ctx, answered) : sayFewer(ctx);
    }
    // "mute for 2 days" mutes for the one that there is, and says so
    const isLong = hasOnlyNumbers && (remark === 'mute' || remark === 'silent');
    if (remark !== null && (left.length === 0 || isLong)) return obey(deps, ctx, answered, remark);
    const { length = 0 } = vocabulary.without(words) ?? {};
    if (length === 0 || length === words.length) return next();
    const excluded = vocabulary.sought(text.split(/\s+/).slice(length).join(' '));
    return change(deps, ctx, answered, (alert) =>
      saveQuery(deps, ctx, excludeWords(alert.query, excluded), { alert }),
    );
  });
}

const sayFewer = (ctx: BotContext) =>
  ctx.say('digest-fewer', {}, [
    [ctx.button('button-topics', 'topics'), ctx.button('button-schedule', 'schedule')],
  ]);

/** What the button of that name does. */
function obey(deps: ReplyDeps, ctx: BotContext, answered: Answered, remark: Remark): Promise<unknown> {
  if (remark === 'why') return explainAlerts(deps, ctx, answered);
  return change(deps, ctx, answered, async (alert) => {
    if (remark === 'delete') return sayDeleted(ctx, alert);
    if (remark !== 'less') await switchAlert(deps, ctx, alert.n, remark);
    const { blocks, ...view } = await createAlertView(deps, ctx, alert.n);
    const muted = remark === 'mute' ? [block(ctx.line('alert-muted-short', { n: alert.n }))] : [];
    return ctx.show({ ...view, blocks: [...muted, ...blocks] });
  });
}

/** Where a message is of several alerts, nobody knows which one is meant. */
function change(
  deps: ReplyDeps,
  ctx: BotContext,
  { alerts: [alert, ...more] }: Answered,
  work: (alert: Alert) => Promise<unknown>,
): Promise<unknown> {
  return requireSettingsRight(ctx, async () =>
    alert && more.length === 0 ? work(alert) : ctx.show(await createAlertList(deps, ctx, 0)),
  );
}

async function explainAlerts(deps: ReplyDeps, ctx: BotContext, answered: Answered): Promise<unknown> {
  const posts = await loadPosts(deps, linkedPosts(answered.entities));
  const blocks: MessageBlock[] = [];
  for (const { n, query } of answered.alerts) {
    const read = parseQuery(query);
    const matches = 'problem' in read ? [] : (await backtest(read.query, posts)).matches;
    blocks.push(...(await createAlertView(deps, ctx, n)).blocks);
    if (!('problem' in read))
      for (const hit of matches.slice(0, mostShown))
        blocks.push(block(describeHit(deps, ctx, hit), explainHit(ctx, read.query, hit)));
  }
  const [alert] = answered.alerts;
  const view = await createAlertView(deps, ctx, answered.alerts.length === 1 ? Number(alert?.n) : 0);
  return ctx.show({ ...view, blocks });
}

async function showPost(deps: ReplyDeps, ctx: BotContext, answered: Answered, n: string): Promise<unknown> {
  const link = answered.numbered.get(n);
  const [found] = link ? await loadPosts(deps, [link]) : [];
  if (!found) return sayDigestHow(ctx, answered);
  const text = shorten(found.post.text, mostOfPost);
  return ctx.show({ blocks: [block(describeHit(deps, ctx, { ...found, spans: [] }, [text]))] });
}

/** `unknown`: what its posts say nothing of. */
async function sayDigestHow(ctx: BotContext, { numbered, allPosts }: Answered, unknown?: string) {
  const [example = '1'] = numbered.keys();
  const how = block(
    ...(unknown === undefined ? [] : [ctx.line('digest-says-nothing', { words: shortenTyped(unknown) })]),
    ctx.line('digest-ask', { example }),
  );
  const id = unknown === undefined ? null : await ctx.saveRecord('query', unknown);
  const search = id === null ? [] : [ctx.button('button-search', `search:use:${id}`)];
  return ctx.show({ blocks: [how], buttons: [[...search, ...allPosts]] });
}

export const linkedPosts = (entities: readonly MessageEntity[] = []) =>
  entities.flatMap((entity) => (entity.type === 'text_link' ? (parsePostLink(entity.url) ?? []) : []));

const mostPosts = 60;
const mostShown = 5;
const mostOfPost = 1500;

async function loadPosts({ archive }: ReplyDeps, links: readonly PostLink[]) {
  const refs = [...new Map(links.map((link) => [`${link.name}/${link.id}`, link])).values()];
  const found = await Promise.all(
    refs.slice(0, mostPosts).map(({ name, id }) => archive.get(toChannelKey(name), id)),
  );
  return found.flatMap((archived) =>
    archived ? [{ post: archived.post, language: detectLanguage(archived.post.text) }] : [],
  );
}

/**
 * What else is said in reply to an alert or a digest is looked for in its posts; where they say nothing of it, a question
 * within what the alert would have caught, or everywhere. False where the message is neither.
 */
export async function answerAbout(
  deps: ReplyDeps,
  ctx: BotContext,
  vocabulary: Vocabulary,
  { kind, text }: { readonly kind: 'question' | 'phrase'; readonly text: string },
): Promise<boolean> {
  const answered = findAnswered(ctx);
  if (answered === null) return false;
  const { left } = vocabulary.reply(text);
  const words = left.length > 0 ? left.join(' ') : text;
  const posts = await loadPosts(deps, linkedPosts(answered.entities));
  for (const source of [...toQueries(text).slice(0, 1), ...toQueries(words)]) {
    const read = parseQuery(source);
    if ('problem' in read) continue;
    const { matches } = await backtest(read.query, posts);
    if (matches.length === 0) continue;
    const reading = ctx.line('try-head', { reading: describeQuery(read.query, ctx.state.texts) });
    const hits = matches.slice(0, mostShown).map((hit) => block(describeHit(deps, ctx, hit)));
    await ctx.show({ blocks: [block(reading), ...hits] });
    return true;
  }
  const [alert] = answered.alerts;
  const n = left.map(normalizeArgument).find((word) => answered.numbered.has(word));
  if (n !== undefined) await showPost(deps, ctx, answered, n);
  else if (!alert && kind === 'phrase') await sayDigestHow(ctx, answered, words);
  else await answerQuestion(deps, ctx, text, alert?.query);
  return true;
}
