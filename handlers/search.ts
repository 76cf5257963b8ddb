/** /search: the archive, newest first, a page at a time; a wider query where there are no hits. */
import type { AlertDeps } from './alerts/alert-list.ts';
import type { Services } from '#src/app/create-services.ts';
import { hourMs } from '#src/duration.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { createProblemMessage, describeHit, readingLine, withQueryOfButton } from './alerts/query-preview.ts';
import { nameChannels } from '#src/chats/chat.ts';
import { block, link, type Message, type MessageBlock, toPlainText } from '#src/message/message.ts';
import type { Channel } from '#src/channels/channel.ts';
import type { HitCounts, SearchHit } from '#src/search/search.ts';
import { type RelaxedQuery, relaxQuery } from '#src/query/language/relax-query.ts';
import { createWayOn, sayUsage, showUsage } from './page.ts';
import { type Composer, InlineQueryResultBuilder } from 'grammy';
import type { BotContext } from './bot-context.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts } from '#src/message/texts.ts';
import { createExcerpt } from '#src/query/excerpt.ts';
import type { Query } from '#src/query/language/query-tree.ts';

export type SearchDeps = AlertDeps & Pick<Services, 'search'>;

export function addSearchHandlers(search: Composer<BotContext>, deps: SearchDeps): void {
  search.command('search', async (ctx) => {
    const query = ctx.match.trim();
    if (query === '') return sayUsage(ctx, 'search-how', {}, [createWayOn(ctx)]);
    await ctx.showActivity('typing');
    const view = await createSearchView(deps, ctx, query, null);
    return 'problem' in parseQuery(query) ? showUsage(ctx, view) : ctx.show(view);
  });

  search.callbackQuery(/^search:use:([\w-]{8})(?::(\d{1,3}))?$/, (ctx) => {
    const [, id = '', page] = ctx.match;
    return withQueryOfButton(ctx, id, async (query) =>
      ctx.replaceWith(await createSearchView(deps, ctx, query, id, Number(page ?? 0))),
    );
  });
}

/** A page of hits for `source`, or the one line that says what is wrong with it. `known` is the id under which a button finds it already. */
export async function createSearchView(
  deps: SearchDeps,
  ctx: BotContext,
  source: string,
  known: string | null,
  wanted = 0,
): Promise<Message> {
  const read = parseQuery(source);
  if ('problem' in read) return createProblemMessage(ctx, read.problem, 'search:use');
  const { query } = read;
  const channels = ctx.channelsOfChat();
  const count = await deps.search.count(channels, [query]);
  if (count.posts === 0) return ctx.createMessage('search-empty');
  const head = block(headLine(deps, ctx, count, channels), readingLine(ctx, query));
  const id = known ?? (await ctx.saveRecord('query', source));
  if (count.hits[0] === 0) return widerView(deps, ctx, head, source, id);
  const { hits, page, isLast } = await turnTo(deps, ctx, query, id, wanted);
  const hitBlocks = hits.map((hit) => block(describeHit(deps, ctx, hit)));
  const blocks = hits.length > 0 ? hitBlocks : [block(ctx.line('search-none-here'))];
  const turn = (key: string, to: number) => ctx.button(key, `search:use:${id}:${to}`);
  const newer = page === 0 ? [] : [turn('back-page', page - 1)];
  const older = isLast ? [] : [turn('next-page', page + 1)];
  return { blocks: [head, ...blocks], buttons: [[...newer, ...older], [saveButton(ctx, id)]] };
}

/** The first page is the newest; before which instant each further one begins is kept, so that new posts shift none of these. */
async function turnTo({ search }: SearchDeps, ctx: BotContext, query: Query, id: string, wanted: number) {
  const kept = wanted === 0 ? undefined : await ctx.loadRecord(`${id}-pages`);
  const begins: number[] = JSON.parse(kept?.text ?? '[]').slice(0, wanted);
  const { hits, next } = await search.page(ctx.channelsOfChat(), query, begins.at(-1));
  if (next !== null) await ctx.saveRecord('pages', JSON.stringify([...begins, next]), { id: `${id}-pages` });
  return { hits, page: begins.length, isLast: next === null };
}

function headLine(deps: SearchDeps, ctx: BotContext, count: HitCounts, channels: readonly Channel[]) {
  const { texts, chat } = ctx.state;
  const { hits, oldest, posts, isTruncated } = count;
  const titles = channels.map(({ title }) => title);
  const values = { count: hits[0] ?? 0, channels: nameChannels(texts, titles) };
  if (isTruncated) {
    const since = texts.day(oldest, chat.timeZone);
    return texts.line('search-head-cut', { ...values, posts, since });
  }
  // an archive younger than two days is told in hours
  const hours = Math.max(1, Math.ceil((deps.clock.now() - oldest) / hourMs));
  const within =
    hours < 48
      ? texts.line('search-within-read', { span: texts.duration(hours, 'hour') })
      : texts.line('search-within-days', { days: Math.ceil(hours / 24) });
  return texts.line('search-head', { ...values, within });
}

async function widerView(deps: SearchDeps, ctx: BotContext, head: MessageBlock, source: string, id: string) {
  const wider = await findFirst(deps, ctx, relaxQuery(source));
  if (!wider) return { blocks: [head], buttons: [[saveButton(ctx, id)]] };
  const widerId = await ctx.saveRecord('query', wider.source);
  const line = ctx.line('search-wider', { query: wider.source, count: wider.count });
  return {
    blocks: [head, block(line)],
    buttons: [[ctx.button('search-wider', `search:use:${widerId}`), saveButton(ctx, id)]],
  };
}

export async function findFirst(deps: SearchDeps, ctx: BotContext, forms: readonly RelaxedQuery[]) {
  if (forms.length === 0) return null;
  const queries = forms.map(({ query }) => query);
  const { hits } = await deps.search.count(ctx.channelsOfChat(), queries);
  const at = hits.findIndex((count) => count > 0);
  const form = forms[at];
  return form ? { source: form.source, count: hits[at] ?? 0 } : null;
}

const saveButton = (ctx: BotContext, id: string) => ctx.button('save-alert', `alert:use:${id}`);

type InlineSearchDeps = Pick<Services, 'chats' | 'channelAccess' | 'search' | 'texts' | 'isAllowedChat'>;

const cacheSeconds = 30;

/** `@bot sanctions` in any chat: hits to send, each with its link. The operator switches inline mode on in @BotFather. */
export function addInlineSearch(inline: Composer<BotContext>, deps: InlineSearchDeps): void {
  inline.on('inline_query', async (ctx) => {
    const { id: person } = ctx.from;
    const isServed = deps.isAllowedChat(person);
    const read = parseQuery(ctx.inlineQuery.query);
    const hits = isServed && !('problem' in read) ? await findHits(deps, person, read.query) : [];
    await ctx.answerInlineQuery(hits, { cache_time: cacheSeconds, is_personal: true });
  });
}

async function findHits(deps: InlineSearchDeps, person: number, query: Query) {
  const chat = await deps.chats.get({ chat: person, thread: null });
  const texts = deps.texts(chat.language);
  const { hits } = await deps.search.page(deps.channelAccess.forChat(chat), query);
  return hits.map((hit) => toResult(hit, texts, chat.timeZone));
}

function toResult(hit: SearchHit, texts: Texts, timeZone: string) {
  const { post, channel, language, spans, publishedAt } = hit;
  const excerpt = createExcerpt(post.text, spans, language).line;
  const when = `${channel.title}${texts.plain('digest-comma')}${texts.dayAndTime(publishedAt, timeZone)}`;
  const message = { blocks: [block(excerpt), block([link(post.url, when)])] };
  const options = { description: toPlainText(excerpt) };
  return InlineQueryResultBuilder.article(`${channel.key}-${post.id}`.slice(0, 64), when, options).text(
    renderMessage(message)[0]?.html ?? when,
    { parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
  );
}
