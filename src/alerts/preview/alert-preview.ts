/** Where queries are tried before they are saved: read, told back in words, and tested on the archive. */
import { dayMs } from '#src/duration.ts';
import { isNeverRead } from '#src/channels/channel.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import { addAlert, changeAlert, maxPatterns } from '#src/chats/chat-alerts.ts';
import type { AlertMode, Chat } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { AlertScope } from '#src/query/index/alert-scope.ts';
import { getChannelsForChat } from '#src/chats/get-channels-for-chat.ts';
import type { MessageLine } from '#src/message/message.ts';
import type { Clock } from '#src/clock.ts';
import type { Archive } from '#src/posts/archive.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import { streamNewestFirst } from '#src/channels/stream-newest-first.ts';
import { relaxQuery } from '#src/query/language/relax-query.ts';
import type { Texts } from '#src/message/texts.ts';
import { findPostTail } from '../post-tail.ts';
import { readFooter } from '../read-footer.ts';
import { type BacktestResult, backtest, type RecentPost } from './backtest.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';
import { formatQueryProblem, type QueryProblem } from '#src/query/language/query-problem.ts';
import { hasOnlyStopWords } from '#src/query/language/query-meaning.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import type { Query } from '#src/query/language/query-tree.ts';

export interface QueryPreview extends BacktestResult {
  readonly source: string;
  readonly query: Query;
  /** The days that were looked at: a month, or as far back as the archive or the most posts that are tried reach. */
  readonly testedDays: number;
  /** So many alerts a day that it is asked whether they are wanted. */
  readonly isNoisy: boolean;
  /** Words that nearly every post has would be enough for it. */
  readonly isCommon: boolean;
  /** Channels that it will look at and that nobody has read so far, by name. */
  readonly unreadChannels: readonly string[];
}

export interface AlertPreview {
  preview(
    chat: Chat,
    source: string,
    scope?: AlertScope,
  ): Promise<{ readonly problem: QueryProblem } | QueryPreview>;
  /** The nearest wider form of a query that would have caught anything, and how much; null when there is none. */
  suggestWider(
    chat: Chat,
    source: string,
    scope?: AlertScope,
  ): Promise<Pick<QueryPreview, 'source' | 'hits'> | null>;
  addAlert(chat: Chat, query: string, mode: AlertMode): Chat;
  /** The query with one more word that must not be there, or several with commas between them. */
  excludeWords(query: string, word: string): string;
  /** The query with one more word that must be there. */
  requireWord(query: string, word: string): string;
  /** Whether two queries look for the same. */
  isEquivalent(one: string, other: string): boolean;
  /** With those of all threads of its Telegram chat, which shares one bound. */
  hasTooManyPatterns(chat: Chat, query: string): Promise<boolean>;
  /** A query in words; as typed should it be readable no longer. */
  describe(query: string, texts: Texts): MessageLine;
  problem(problem: QueryProblem, texts: Texts): string;
}

const stormPerDay = 30;
const days = 30;

export function createAlertPreview({
  watch,
  archive,
  chats,
  clock,
}: {
  watch: ChannelRegistry;
  archive: Archive;
  chats: Pick<Chats, 'findMany' | 'keysByChatId'>;
  clock: Clock;
}): AlertPreview {
  async function* postsFor(chat: Chat, from: number): AsyncIterable<RecentPost> {
    const footers = new Map<string, ReadonlySet<string>>();
    for await (const { post, channel } of streamNewestFirst(archive, getChannelsForChat(chat, watch), {
      from,
    })) {
      if (post.kind === 'service') continue;
      const footer = footers.get(channel.key) ?? (await readFooter(archive, channel.key));
      footers.set(channel.key, footer);
      const { ignored } = findPostTail(post.text, footer);
      yield { post, language: channel.language ?? detectLanguage(post.text), ignored };
    }
  }

  async function preview(
    chat: Chat,
    source: string,
    scope?: AlertScope,
  ): Promise<{ problem: QueryProblem } | QueryPreview> {
    const read = parseQuery(source);
    if ('problem' in read) return read;
    const now = clock.now();
    const tested = await backtest(read.query, postsFor(chat, now - days * dayMs), now, scope);
    const unreadChannels = getChannelsForChat(chat, watch)
      .filter(isNeverRead)
      .map(({ title }) => title);
    const isNoisy = tested.perDay > stormPerDay;
    const testedDays = tested.posts === 0 ? days : Math.min(days, Math.ceil(tested.days));
    return {
      ...tested,
      source,
      query: read.query,
      testedDays,
      isNoisy,
      isCommon: hasOnlyStopWords(read.query),
      unreadChannels,
    };
  }

  return {
    preview,
    async suggestWider(chat, source, scope) {
      for (const form of relaxQuery(source)) {
        const tried = await preview(chat, form.source, scope);
        if (!('problem' in tried) && tried.hits > 0) return tried;
      }
      return null;
    },
    addAlert(chat, query, mode) {
      const added = addAlert(chat, query.trim(), clock.now());
      return changeAlert(added.chat, added.alert.n, (alert) => ({ ...alert, mode }));
    },
    excludeWords(query, typed) {
      const words = typed.split(/[,،;\n]/u).map((word) => word.trim().replace(/^[-−–]+/, ''));
      const excluded = words.map((word) => (/^[^"].* /u.test(word) ? `-"${word}"` : `-${word}`));
      return [query, ...excluded].join(' ');
    },
    requireWord: (query, word) => (/[|,]|\bOR\b/.test(query) ? `(${query}) ${word}` : `${query} ${word}`),
    isEquivalent: (one, other) => meaningOf(one) === meaningOf(other),
    async hasTooManyPatterns(chat, query) {
      const own = patternsIn(query);
      if (own === 0) return false;
      const keys = await chats.keysByChatId(chat.id);
      const threads = await chats.findMany(keys.filter((key) => key !== chat.key));
      const alerts = [chat, ...threads].flatMap((each) => each?.alerts ?? []);
      return alerts.reduce((sum, alert) => sum + patternsIn(alert.query), own) > maxPatterns;
    },
    describe(query, texts) {
      const read = parseQuery(query);
      return 'problem' in read ? [query] : describeQuery(read.query, texts);
    },
    problem: formatQueryProblem,
  };
}

/** The tree without the letters as they were typed, where they make no difference. */
function meaningOf(source: string): string {
  const read = parseQuery(source);
  if ('problem' in read) return source.trim();
  return JSON.stringify(read.query, function (this: { match?: string }, key, value: unknown) {
    return key === 'word' && this.match !== 'exact' ? undefined : value;
  });
}

function patternsIn(source: string): number {
  const read = parseQuery(source);
  return 'problem' in read ? 0 : countPatterns(read.query);
}

function countPatterns(query: Query): number {
  if (query.is === 'all' || query.is === 'any')
    return query.of.reduce((sum, part) => sum + countPatterns(part), 0);
  if (query.is === 'not') return countPatterns(query.of);
  return query.is === 'pattern' ? 1 : 0;
}
