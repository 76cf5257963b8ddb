import { getLanguage, isNeverRead } from '#src/channels/channel.ts';
import { streamNewestFirst } from '#src/channels/stream-posts.ts';
import { maxPatterns } from '#src/chats/chat-changes.ts';
import type { Chat } from '#src/chats/chat.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { dayMs } from '#src/duration.ts';
import { getPublishedAt } from '#src/posts/archive.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { type AlertScope, isInScope, unrestrictedScope } from '#src/query/index/alert-scope.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { hasOnlyStopWords, relaxQuery } from '#src/query/language/relax-query.ts';
import { findPostTail, readFooter } from '../post-frame.ts';
import { inTimeSlices } from '#src/time-slices.ts';
import type { Post } from '#src/posts/post.ts';
import { matchQuery } from '#src/query/index/match-query.ts';
import { mapTerms, type Query, type Term } from '#src/query/language/query-tree.ts';
import { type AnalyzedText, analyzePost } from '#src/query/analysis/analyze-text.ts';
import type { TextSpan } from '#src/posts/post-text.ts';

export type QueryPreview = Exclude<
  Awaited<ReturnType<ReturnType<typeof createAlertPreview>['preview']>>,
  { problem: unknown }
>;

const noisyPerDay = 30;
const previewMs = 30 * dayMs;
/** A channel that is known for less is counted as one day. */
const minDayMs = dayMs / 2;

export function createAlertPreview(parts: Pick<CoreParts, 'channelAccess' | 'archive' | 'chats' | 'clock'>) {
  const { channelAccess, archive, chats, clock } = parts;
  /** Fills `oldest` with the instant of the oldest post read of each channel. */
  async function* recentPosts(
    chat: Chat,
    from: number,
    oldest: Map<string, number>,
  ): AsyncIterable<RecentPost> {
    const footers = new Map<string, ReadonlySet<string>>();
    const channels = channelAccess.forChat(chat);
    for await (const kept of streamNewestFirst(archive, channels, { from })) {
      const { post, channel } = kept;
      oldest.set(channel.key, getPublishedAt(kept));
      if (post.kind === 'service') continue;
      const footer = footers.get(channel.key) ?? (await readFooter(archive, channel.key));
      footers.set(channel.key, footer);
      const { ignored } = findPostTail(post.text, footer);
      yield { post, language: getLanguage(channel, post), ignored };
    }
  }

  async function preview(chat: Chat, source: string, scope?: AlertScope) {
    const read = parseQuery(source);
    if ('problem' in read) return read;
    const now = clock.now();
    const channels = channelAccess.forChat(chat);
    const oldest = new Map<string, number>();
    const tested = await backtest(read.query, recentPosts(chat, now - previewMs, oldest), scope);
    const isCut = tested.posts >= maxBacktestPosts;
    const from = isCut ? Math.min(...oldest.values()) : now - previewMs;
    const readMs = new Map<string, number>();
    for (const { key } of channels) {
      const hasOlder = (await Array.fromAsync(archive.newest(key, from, 1))).length > 0;
      const start = hasOlder ? from : oldest.get(key);
      if (start !== undefined) readMs.set(key, now - start);
    }
    const daysOf = (key: string) => {
      const ms = readMs.get(key) ?? 0;
      return ms < minDayMs ? 1 : ms / dayMs;
    };
    const perDay = tested.matches.reduce((sum, { post }) => sum + 1 / daysOf(toChannelKey(post.channel)), 0);
    const unread = channels.filter(isNeverRead);
    return {
      ...tested,
      source,
      query: read.query,
      /** How far back each channel was read: a month, or less where the archive begins later or there are too many posts. */
      readMs: [...readMs.values()],
      isWholeMonth: readMs.size > 0 && [...readMs.values()].every((ms) => ms >= previewMs),
      perDay,
      isNoisy: perDay > noisyPerDay,
      isCommon: hasOnlyStopWords(read.query),
      unreadChannels: unread.map(({ title }) => title),
    };
  }

  return {
    preview,
    /** The preview of the nearest wider query that has hits; null when there is none. */
    async suggestWider(chat: Chat, source: string, scope?: AlertScope) {
      for (const form of relaxQuery(source)) {
        const tried = await preview(chat, form.source, scope);
        if (!('problem' in tried) && tried.hits > 0) return tried;
      }
      return null;
    },
    /** Counts those of all threads of the Telegram chat, which share one limit. */
    async hasTooManyPatterns(chat: Chat, query: string): Promise<boolean> {
      const count = patternsIn(query);
      if (count === 0) return false;
      const keys = await chats.keysByChatId(chat.id);
      const threads = await chats.findMany(keys.filter((key) => key !== chat.key));
      const alerts = [chat, ...threads].flatMap((each) => each?.alerts ?? []);
      return alerts.reduce((sum, alert) => sum + patternsIn(alert.query), count) > maxPatterns;
    },
  };
}

function patternsIn(source: string): number {
  const read = parseQuery(source);
  return 'problem' in read ? 0 : JSON.stringify(read.query).split('"is":"pattern"').length - 1;
}

export interface RecentPost {
  readonly post: Post;
  readonly language: string | null;
  /** Where plain words do not match, see post-frame.ts. */
  readonly ignored?: readonly TextSpan[];
}

export interface BacktestHit extends RecentPost {
  readonly spans: readonly TextSpan[];
}

/** Small changes of a query that would match more: without its exclusions, but for those inside brackets, or without regard to capitals. */
export const wideners: Readonly<Record<string, (query: Query) => Query>> = {
  excluded: (query) =>
    query.is === 'all' ? { is: 'all', of: query.of.filter((part) => part.is !== 'not') } : query,
  capitals: (query) =>
    mapTerms(query, (term): Term => (term.match === 'capitals' ? { ...term, match: 'forms' } : term)),
};

const maxBacktestPosts = 2000;

/** Matches `query` against `posts`, newest first, at most 2,000: its hits, and how many posts small changes of it would add. */
export async function backtest(
  query: Query,
  posts: AsyncIterable<RecentPost> | Iterable<RecentPost>,
  scope: AlertScope = unrestrictedScope,
) {
  const wider = Object.entries(wideners)
    .map(([kind, widen]) => ({ kind, form: widen(query), count: 0 }))
    .filter(({ form }) => JSON.stringify(form) !== JSON.stringify(query));
  const matches: BacktestHit[] = [];
  let tried = 0;
  for await (const { post, language, ignored } of inTimeSlices(posts)) {
    tried += 1;
    if (isInScope(scope, post)) {
      const doc = analyzePost(post, language, ignored);
      const spans = matchQuery(query, doc);
      if (spans !== null) matches.push({ post, language, spans });
      else for (const each of wider) each.count += Number(matchQuery(each.form, doc) !== null);
    }
    if (tried >= maxBacktestPosts) break;
  }
  return {
    posts: tried,
    hits: matches.length,
    matches: matches as readonly BacktestHit[],
    nearMisses: Object.fromEntries(
      wider.flatMap(({ kind, count }) => (count > 0 ? [[kind, count] as const] : [])),
    ),
  };
}

const maxForms = 3;

/**
 * Why a query matches a post: the words, phrases and patterns of it that match, in the order of the query. `forms`: what of the
 * post they match, each form once; none where only a hidden link matches.
 */
export function explainMatch(
  query: Query,
  doc: AnalyzedText,
): { readonly part: Query; readonly forms: readonly string[] }[] {
  if (query.is === 'not') return [];
  const spans = matchQuery(query, doc);
  if (spans === null) return [];
  if (query.is === 'all' || query.is === 'any') return query.of.flatMap((part) => explainMatch(part, doc));
  const found = spans.map(({ start, end }) => doc.text.slice(start, end).trim().replace(/\s+/gu, ' '));
  const forms = new Map(found.map((form) => [form.toLowerCase(), form]));
  return [{ part: query, forms: [...forms.values()].slice(0, maxForms) }];
}
