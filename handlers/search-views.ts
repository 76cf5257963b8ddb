/** What people see of a search: the count, a page of hits, a wider query where there are none. */
import { excerptOf } from '#src/alerts/excerpt.ts';
import { parseQuery } from '#src/alerts/query/query.ts';
import { channelsFor } from '#src/chats/follows.ts';
import { localOf } from '#src/chats/wall-clock.ts';
import { type Block, type Button, block, type Line, link, type Message } from '#src/delivery/message.ts';
import { languageOf } from '#src/posts/language.ts';
import type { Count, Hit, Page } from '#src/search/search.ts';
import { type Wider, widerForms } from '#src/search/wider.ts';
import { problemMessage } from './alert-views.ts';
import { type HouseContext, keyOf, textMessage } from './context.ts';

/** Which page: the newest, or what lies before or after an instant (milliseconds since 1970). */
export interface Turn {
  readonly way: 'older' | 'newer';
  readonly from: number;
}

/** Marks in one excerpt; a message holds a hundred (core.telegram.org/api/entities). */
const mostMarks = 12;
const namedChannels = 3;

/** A page of hits for `source`, or the one line that says what is wrong with it. `known` is the note that holds it already. */
export async function searchView(
  ctx: HouseContext,
  source: string,
  known: string | null,
  turn?: Turn,
): Promise<Message> {
  const { core, chat, texts } = ctx.house;
  const read = parseQuery(source);
  if ('problem' in read) return toSearch(await problemMessage(ctx, read.problem));
  const { query } = read;
  const channels = channelsFor(chat, core.watch);
  const count = await core.search.count(channels, [query]);
  if (count.posts === 0) return textMessage(texts, 'search-empty');
  const head = block(
    headLine(ctx, count, channels),
    texts.line('try-head', { reading: core.desk.reading(source, texts) }),
  );
  const note = known ?? (await core.notes.keep(keyOf(ctx), { about: 'query', text: source }));
  if (count.hits[0] === 0) return widerView(ctx, head, source, note);
  const page =
    turn?.way === 'newer'
      ? await core.search.newer(channels, query, turn.from)
      : await core.search.older(channels, query, turn?.from);
  const hits = page.hits.map((hit) => block(hitLine(ctx, hit, channels.length > 1)));
  const blocks = hits.length > 0 ? hits : [block(texts.line('search-none-here'))];
  return { blocks: [head, ...blocks], buttons: [...turnButtons(ctx, page, note), saveButtons(ctx, note)] };
}

/** "Use this" under a search's mistake searches; under an alert's it saves. */
function toSearch(message: Message): Message {
  const { buttons = [], ...rest } = message;
  const turned = (button: Button): Button =>
    button.data === undefined
      ? button
      : { ...button, data: button.data.replace(/^alert:use:/, 'search:use:') };
  return { ...rest, buttons: buttons.map((row) => row.map(turned)) };
}

function headLine(ctx: HouseContext, count: Count, channels: readonly { title: string }[]): Line {
  const { texts, chat, core } = ctx.house;
  const names =
    channels.length > namedChannels
      ? texts.plain('search-channels', { count: channels.length })
      : texts.list(channels.map(({ title }) => title));
  const { hits, days, posts } = count;
  const found = hits[0] ?? 0;
  if (!count.isCut) return texts.line('search-head', { count: found, days, channels: names });
  const since = texts.day(core.clock.now() - days * 86_400_000, chat.timeZone);
  return texts.line('search-head-cut', { count: found, posts, since, channels: names });
}

async function widerView(ctx: HouseContext, head: Block, source: string, note: string): Promise<Message> {
  const { texts, core } = ctx.house;
  const wider = await firstFound(ctx, widerForms(source));
  if (!wider) return { blocks: [head], buttons: [saveButtons(ctx, note)] };
  const id = await core.notes.keep(keyOf(ctx), { about: 'query', text: wider.source });
  const line = texts.line('search-wider', { query: wider.source, count: wider.count });
  return {
    blocks: [head, block(line)],
    buttons: [
      [{ text: texts.plain('button-search-wider'), data: `search:use:${id}` }, ...saveButtons(ctx, note)],
    ],
  };
}

/** The narrowest form that finds anything. */
async function firstFound(
  ctx: HouseContext,
  forms: readonly Wider[],
): Promise<{ source: string; count: number } | null> {
  const { core, chat } = ctx.house;
  if (forms.length === 0) return null;
  const queries = forms.map(({ query }) => query);
  const { hits } = await core.search.count(channelsFor(chat, core.watch), queries);
  const at = hits.findIndex((count) => count > 0);
  const form = forms[at];
  return form ? { source: form.source, count: hits[at] ?? 0 } : null;
}

function hitLine(ctx: HouseContext, hit: Hit, isNamed: boolean): Line {
  const { texts } = ctx.house;
  const { post, channel, spans, goneAt } = hit;
  const when = whenOf(ctx, hit.at);
  const excerpt = withFewMarks(excerptOf(post.text, spans, channel.language ?? languageOf(post.text)).line);
  const values = { when: post.url === null ? when : link(post.url, when), excerpt };
  const line = isNamed
    ? texts.line('search-hit-in', { ...values, channel: channel.title })
    : texts.line('search-hit', values);
  const marks = [
    ...(post.forward === null ? [] : [texts.line('alert-repost-of', { name: post.forward.name })]),
    ...(goneAt === null ? [] : [texts.line('search-gone')]),
  ];
  return [...line, ...marks.flatMap((mark): Line => [' · ', ...mark])];
}

function withFewMarks(line: Line): Line {
  let marks = 0;
  return line.flatMap((part): Line => {
    if (typeof part === 'string') return [part];
    marks += 1;
    return marks <= mostMarks ? [part] : part.of;
  });
}

/** With the year where it is not this one. */
function whenOf(ctx: HouseContext, at: number): string {
  const { texts, chat, core } = ctx.house;
  const year = localOf(at, chat.timeZone).date.slice(0, 4);
  if (localOf(core.clock.now(), chat.timeZone).date.startsWith(year))
    return texts.dayAndTime(at, chat.timeZone);
  const day = texts.day(at, chat.timeZone);
  return texts.plain('search-day-of-year', { day, year, time: texts.time(at, chat.timeZone) });
}

function turnButtons(ctx: HouseContext, page: Page, note: string): Button[][] {
  const { texts } = ctx.house;
  const button = (way: Turn['way'], from: number | null, key: string): Button[] =>
    from === null
      ? []
      : [{ text: texts.plain(key), data: `search:${way}:${note}:${Math.floor(from).toString(36)}` }];
  const row = [
    ...button('newer', page.newer, 'button-back-page'),
    ...button('older', page.older, 'button-next-page'),
  ];
  return row.length === 0 ? [] : [row];
}

function saveButtons(ctx: HouseContext, note: string): Button[] {
  return [{ text: ctx.house.texts.plain('button-save-alert'), data: `alert:use:${note}` }];
}
