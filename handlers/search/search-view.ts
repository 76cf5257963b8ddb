/** What people see of a search: the count, a page of hits, a wider query where there are none. */
import { describeQuery } from '#src/query/language/describe-query.ts';
import type { AlertDeps } from '../alerts/alert-list.ts';
import type { Services } from '#src/app/create-services.ts';
import { dayMs } from '#src/duration.ts';
import { createExcerpt } from '#src/query/excerpt.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { getChannelsForChat } from '#src/chats/get-channels-for-chat.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import {
  type MessageBlock,
  type Button,
  block,
  type MessageLine,
  link,
  type Message,
} from '#src/message/message.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import type { HitCounts, SearchHit, SearchPage } from '#src/search/search.ts';
import { type RelaxedQuery, relaxQuery } from '#src/query/language/relax-query.ts';
import { createQueryProblemMessage, saveQueryForButton } from '../alerts/query-problem-message.ts';
import { type BotContext, createTextMessage } from '../context.ts';

export type SearchViewDeps = AlertDeps & Pick<Services, 'channelRegistry' | 'search'>;

/** Which page: the newest, or what lies before or after an instant (milliseconds since 1970). */
export interface PageCursor {
  readonly direction: 'older' | 'newer';
  readonly from: number;
}

/** Marks in one excerpt; a message holds a hundred (core.telegram.org/api/entities). */
const mostMarks = 12;
const namedChannels = 3;

/** A page of hits for `source`, or the one line that says what is wrong with it. `known` is the id under which a button finds it already. */
export async function createSearchView(
  deps: SearchViewDeps,
  ctx: BotContext,
  source: string,
  known: string | null,
  cursor?: PageCursor,
): Promise<Message> {
  const { chat, texts } = ctx.state;
  const read = parseQuery(source);
  if ('problem' in read) return toSearch(await createQueryProblemMessage(deps, ctx, read.problem));
  const { query } = read;
  const channels = getChannelsForChat(chat, deps.channelRegistry);
  const count = await deps.search.count(channels, [query]);
  if (count.posts === 0) return createTextMessage(texts, 'search-empty');
  const head = block(
    headLine(deps, ctx, count, channels),
    texts.line('try-head', { reading: describeQuery(query, texts) }),
  );
  const id = known ?? (await saveQueryForButton(deps, ctx, source));
  if (count.hits[0] === 0) return widerView(deps, ctx, head, source, id);
  const page =
    cursor?.direction === 'newer'
      ? await deps.search.newer(channels, query, cursor.from)
      : await deps.search.older(channels, query, cursor?.from);
  const hits = page.hits.map((hit) => block(hitLine(deps, ctx, hit, channels.length > 1)));
  const blocks = hits.length > 0 ? hits : [block(texts.line('search-none-here'))];
  return { blocks: [head, ...blocks], buttons: [...createPageButtons(ctx, page, id), [saveButton(ctx, id)]] };
}

/** "Use this" under a search's mistake searches; under an alert's it saves. */
function toSearch(message: Message): Message {
  const { buttons = [], ...rest } = message;
  const searching = (button: Button): Button =>
    button.data === undefined
      ? button
      : { ...button, data: button.data.replace(/^alert:use:/, 'search:use:') };
  return { ...rest, buttons: buttons.map((row) => row.map(searching)) };
}

function headLine(
  deps: SearchViewDeps,
  ctx: BotContext,
  count: HitCounts,
  channels: readonly { title: string }[],
): MessageLine {
  const { texts, chat } = ctx.state;
  const names =
    channels.length > namedChannels
      ? texts.plain('search-channels', { count: channels.length })
      : texts.list(channels.map(({ title }) => title));
  const { hits, days, posts } = count;
  const found = hits[0] ?? 0;
  if (!count.isTruncated) return texts.line('search-head', { count: found, days, channels: names });
  const since = texts.day(deps.clock.now() - days * dayMs, chat.timeZone);
  return texts.line('search-head-cut', { count: found, posts, since, channels: names });
}

async function widerView(
  deps: SearchViewDeps,
  ctx: BotContext,
  head: MessageBlock,
  source: string,
  id: string,
): Promise<Message> {
  const { texts } = ctx.state;
  const wider = await firstFound(deps, ctx, relaxQuery(source));
  if (!wider) return { blocks: [head], buttons: [[saveButton(ctx, id)]] };
  const widerId = await saveQueryForButton(deps, ctx, wider.source);
  const line = texts.line('search-wider', { query: wider.source, count: wider.count });
  return {
    blocks: [head, block(line)],
    buttons: [[ctx.button('button-search-wider', `search:use:${widerId}`), saveButton(ctx, id)]],
  };
}

/** The narrowest form that finds anything. */
async function firstFound(
  deps: SearchViewDeps,
  ctx: BotContext,
  forms: readonly RelaxedQuery[],
): Promise<{ source: string; count: number } | null> {
  const { chat } = ctx.state;
  if (forms.length === 0) return null;
  const queries = forms.map(({ query }) => query);
  const { hits } = await deps.search.count(getChannelsForChat(chat, deps.channelRegistry), queries);
  const at = hits.findIndex((count) => count > 0);
  const form = forms[at];
  return form ? { source: form.source, count: hits[at] ?? 0 } : null;
}

function hitLine(deps: SearchViewDeps, ctx: BotContext, hit: SearchHit, isNamed: boolean): MessageLine {
  const { texts } = ctx.state;
  const { post, channel, spans, deletedAt } = hit;
  const when = whenOf(deps, ctx, hit.publishedAt);
  const excerpt = withFewMarks(
    createExcerpt(post.text, spans, channel.language ?? detectLanguage(post.text)).line,
  );
  const values = { when: post.url === null ? when : link(post.url, when), excerpt };
  const line = isNamed
    ? texts.line('search-hit-in', { ...values, channel: channel.title })
    : texts.line('search-hit', values);
  const marks = [
    ...(post.forward === null ? [] : [texts.line('alert-repost-of', { name: post.forward.name })]),
    ...(deletedAt === null ? [] : [texts.line('search-gone')]),
  ];
  return [...line, ...marks.flatMap((mark): MessageLine => [' · ', ...mark])];
}

function withFewMarks(line: MessageLine): MessageLine {
  let marks = 0;
  return line.flatMap((part): MessageLine => {
    if (typeof part === 'string') return [part];
    marks += 1;
    return marks <= mostMarks ? [part] : part.of;
  });
}

/** With the year where it is not this one. */
function whenOf(deps: SearchViewDeps, ctx: BotContext, at: number): string {
  const { texts, chat } = ctx.state;
  const year = toLocalTime(at, chat.timeZone).date.slice(0, 4);
  if (toLocalTime(deps.clock.now(), chat.timeZone).date.startsWith(year))
    return texts.dayAndTime(at, chat.timeZone);
  const day = texts.day(at, chat.timeZone);
  return texts.plain('search-day-of-year', { day, year, time: texts.time(at, chat.timeZone) });
}

function createPageButtons(ctx: BotContext, page: SearchPage, id: string): Button[][] {
  const button = (direction: PageCursor['direction'], key: string): Button[] => {
    const from = page[direction];
    return from === null
      ? []
      : [ctx.button(key, `search:${direction}:${id}:${Math.floor(from).toString(36)}`)];
  };
  const row = [...button('newer', 'button-back-page'), ...button('older', 'button-next-page')];
  return row.length === 0 ? [] : [row];
}

const saveButton = (ctx: BotContext, id: string): Button =>
  ctx.button('button-save-alert', `alert:use:${id}`);
