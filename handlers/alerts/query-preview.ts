/** A query tried on the archive: how it is read, what it would have caught and why, and what is wrong with it. */
import { type BacktestHit, explainMatch, type QueryPreview } from '#src/alerts/preview/alert-preview.ts';
import type { Alert } from '#src/chats/chat.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { dayMs, hourMs } from '#src/duration.ts';
import { block, joinLines, link, type MessageBlock, type MessageLine } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { analyzePost } from '#src/query/analysis/analyze-text.ts';
import { createExcerpt } from '#src/query/excerpt.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';
import type { Query } from '#src/query/language/query-tree.ts';
import { formatQueryProblem, type QueryProblem } from '#src/query/language/query-problem.ts';
import type { BotContext } from '../bot-context.ts';
import { createUsage, cutPage, newestFirst, showUsage } from '../page.ts';
import type { AlertDeps } from './alert-list.ts';

const perPage = 5;

/**
 * A page of what a query would have caught: a new message, or with a `page` in the place of the page before. Without an
 * `alert` it can be saved as one.
 */
export async function showHits(
  deps: AlertDeps,
  ctx: BotContext,
  query: string,
  page?: string,
  alert?: Alert,
): Promise<unknown> {
  const use = alert ? `alert:use:${alert.n}` : 'alert:try';
  const judged = await previewQuery(deps, ctx, query, use, alert);
  if (!judged) return undefined;
  const id = await ctx.saveRecord('query', judged.source);
  const wider = await offerWider(deps, ctx, judged, 'alert:try', alert);
  const way = alert ? `alert:hits:${alert.n}` : `alert:try:${id}`;
  const where = { page: Number(page ?? 0), perPage, data: (to: number) => `${way}:${to}` };
  const { shown, pager } = cutPage(ctx, judged.matches, where, newestFirst);
  const message = {
    blocks: [
      block(readingLine(ctx, judged.query), ...describeBacktest(ctx, judged), ...wider.lines),
      ...shown.map((hit) => explainHit(deps, ctx, judged.query, hit)),
    ],
    buttons: [wider.row, pager, alert ? [] : [ctx.button('save-alert', `alert:use:${id}`)]],
  };
  return page === undefined ? ctx.show(message) : ctx.replaceWith(message);
}

/** Null when the query is wrong, which has been said. `use`: what the button with the corrected one begins with. */
export async function previewQuery(
  deps: AlertDeps,
  ctx: BotContext,
  typed: string,
  use: string,
  alert?: Alert,
): Promise<QueryPreview | null> {
  const judged = await deps.alertPreview.preview(ctx.state.chat, typed, alert?.scope);
  if (!('problem' in judged)) return judged;
  await showUsage(ctx, await createProblemMessage(ctx, judged.problem, use));
  return null;
}

/** `use`: what the button with the corrected query begins with, or a command that takes it behind `before`. */
export async function createProblemMessage(
  ctx: BotContext,
  problem: QueryProblem,
  use = 'alert:use',
  before = '',
) {
  const { texts } = ctx.state;
  const wrong = [formatQueryProblem(problem, texts)];
  if (problem.fix === null || before !== '') {
    const command = use.startsWith('alert:use') ? 'alert' : use.replace('alert:', '').replace(':use', '');
    return createUsage(ctx, wrong, `/${command} ${before}${problem.fix ?? texts.plain('ask-alert-hint')}`);
  }
  const id = await ctx.saveRecord('query', problem.fix);
  return {
    blocks: [block(wrong, ctx.line('did-you-mean', { fix: problem.fix }))],
    buttons: [[ctx.button('use-this', `${use}:${id}`)]],
  };
}

export async function withQueryOfButton(
  ctx: BotContext,
  id: string | undefined,
  work: (query: string) => Promise<unknown>,
): Promise<unknown> {
  const record = await ctx.loadRecord(String(id));
  return record?.about === 'query' ? work(record.text) : ctx.notifyTooOld();
}

export const readingLine = (ctx: BotContext, query: Query): MessageLine =>
  ctx.line('try-head', { reading: describeQuery(query, ctx.state.texts) });

/** Nothing was caught: the nearest form of the query that would have. `use`: what its button begins with. */
export async function offerWider(
  deps: AlertDeps,
  ctx: BotContext,
  { source, hits, posts }: QueryPreview,
  use: string,
  alert?: Alert,
) {
  const isBarren = hits === 0 && posts > 0;
  const wider = isBarren && (await deps.alertPreview.suggestWider(ctx.state.chat, source, alert?.scope));
  if (!wider) return { lines: [], row: [] };
  const id = await ctx.saveRecord('query', wider.source);
  return {
    lines: [ctx.line('search-wider', { query: wider.source, count: wider.hits })],
    row: [ctx.button('use-this', `${use}:${id}`)],
  };
}

/** Who has read for less than this cannot say how many posts a day, or a week, there are. */
const leastForDayMs = dayMs / 2;
const leastForWeekMs = 3 * dayMs;

/** What is known of its past: nothing of channels that were never read. */
export function describeBacktest(ctx: BotContext, judged: QueryPreview): MessageLine[] {
  const { texts } = ctx.state;
  const { unreadChannels, posts, hits, perDay, readMs, nearMisses } = judged;
  const unread =
    unreadChannels.length === 0 ? [] : [texts.line('not-read-yet', { channels: texts.list(unreadChannels) })];
  if (unread.length > 0 && posts === 0) return unread;
  const isKnown = hits > 0 && Math.max(...readMs) >= (perDay >= 1 ? leastForDayMs : leastForWeekMs);
  const rhythm = !isKnown ? 'none' : perDay >= 1 ? 'day' : perDay >= 1 / 7 ? 'week' : 'seldom';
  const each = Math.round(rhythm === 'day' ? perDay : perDay * 7);
  const span = describeReadSpan(judged, texts);
  return [
    texts.line('alert-caught', { span, count: hits, rhythm: { choice: rhythm }, each }),
    ...Object.entries(nearMisses).map(([kind, count]) => texts.line(`alert-miss-${kind}`, { count })),
    ...unread,
  ];
}

/** "In the last 30 days", or what was read of them: of the channel read shortest, and of the one read longest. */
export function describeReadSpan({ readMs, isWholeMonth }: QueryPreview, texts: Texts): string {
  const [least, most] = [Math.min(...readMs), Math.max(...readMs)].map((ms) =>
    ms < 2 * dayMs
      ? texts.duration(Math.max(1, Math.round(ms / hourMs)), 'hour')
      : texts.duration(Math.round(ms / dayMs), 'day'),
  );
  const scope = isWholeMonth ? 'month' : Math.max(...readMs) < hourMs ? 'little' : 'read';
  return texts.plain('read-span', {
    scope: { choice: scope },
    span: least === most ? `${most}` : `${least} – ${most}`,
  });
}

type Hit = BacktestHit & { readonly deletedAt?: number | null };

export function describeHit({ clock }: AlertDeps, ctx: BotContext, hit: Hit): MessageLine {
  const { texts, chat } = ctx.state;
  const { post, language, spans, deletedAt = null } = hit;
  const at = post.date === null ? null : Date.parse(post.date);
  const yearOf = (instant: number) => toLocalTime(instant, chat.timeZone).date.slice(0, 4);
  const isOld = at !== null && yearOf(at) !== yearOf(clock.now());
  const channel = ctx.titleOf(post.channel);
  const when = link(post.url, at === null ? channel : texts.dayAndTime(at, chat.timeZone, isOld));
  const excerpt = withFewMarks(createExcerpt(post.text, spans, language).line);
  const isNamed = at !== null && ctx.readableChannels().length > 1;
  return [
    ...texts.line(isNamed ? 'alert-entry' : 'alert-newest', { when, excerpt, ...(isNamed && { channel }) }),
    ...(post.forward ? [' · ', ...texts.line('alert-repost-of', { name: post.forward.name })] : []),
    ...(deletedAt === null ? [] : [' · ', ...texts.line('search-gone')]),
  ];
}

/** Marks in one excerpt; a message holds a hundred (core.telegram.org/api/entities). */
const mostMarks = 12;

function withFewMarks(line: MessageLine): MessageLine {
  const marks = line.filter((part) => typeof part !== 'string').slice(0, mostMarks);
  return line.flatMap(
    (part): MessageLine => (typeof part === 'string' || marks.includes(part) ? [part] : part.of),
  );
}

/** A hit, and below it which words of the post the query found. */
export function explainHit(deps: AlertDeps, ctx: BotContext, query: Query, hit: BacktestHit): MessageBlock {
  const reasons = explainMatch(query, analyzePost(hit.post, hit.language)).map(({ part, forms }) => {
    const key = forms.length === 0 ? 'alert-why-link' : 'alert-why-form';
    return ctx.line(key, { term: describeQuery(part, ctx.state.texts), forms: forms.join(', ') });
  });
  return block(describeHit(deps, ctx, hit), ctx.line('alert-why', { reasons: joinLines(reasons, '; ') }));
}
