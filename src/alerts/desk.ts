/** Where queries are tried before they are saved: read, told back in words, and tested on the archive. */
import { isUnread } from '../channels/channel.ts';
import type { Watch } from '../channels/watch.ts';
import { addAlert, changeAlert, mostPatterns } from '../chats/alerts.ts';
import type { AlertMode, AlertScope, Chat } from '../chats/chat.ts';
import { channelsFor } from '../chats/follows.ts';
import type { Line } from '../delivery/message.ts';
import type { Clock } from '../ports.ts';
import type { Archive } from '../posts/archive.ts';
import { languageOf } from '../posts/language.ts';
import { recentPosts } from '../posts/recent.ts';
import { widerForms } from '../search/wider.ts';
import type { Texts } from '../texts.ts';
import { type Backtest, backtest, mostPosts, type RecentPost } from './backtest.ts';
import { describeQuery } from './query/describe.ts';
import { problemText, type QueryProblem } from './query/problem.ts';
import { parseQuery } from './query/query.ts';
import type { Query } from './query/tree.ts';

export interface Judged extends Backtest {
  readonly source: string;
  readonly query: Query;
  /** The days that were looked at: a month, or as far back as the most posts that are tried reach. */
  readonly spanDays: number;
  /** So many alerts a day that it is asked whether they are wanted. */
  readonly isStorm: boolean;
  /** Channels that it will look at and that nobody has read so far, by name. */
  readonly unread: readonly string[];
}

export interface Desk {
  judge(chat: Chat, source: string, scope?: AlertScope): Promise<{ readonly problem: QueryProblem } | Judged>;
  /** The nearest wider form of a query that would have caught anything, and how much; null when there is none. */
  wider(chat: Chat, source: string, scope?: AlertScope): Promise<Pick<Judged, 'source' | 'hits'> | null>;
  add(chat: Chat, query: string, mode: AlertMode): Chat;
  /** The query with one more word that must not be there, or several with commas between them. */
  excluding(query: string, word: string): string;
  /** The query with one more word that must be there. */
  narrowed(query: string, word: string): string;
  /** Whether two queries look for the same. */
  isSame(one: string, other: string): boolean;
  hasTooManyPatterns(chat: Chat, query: string): boolean;
  /** A query in words; as typed should it be readable no longer. */
  reading(query: string, texts: Texts): Line;
  problem(problem: QueryProblem, texts: Texts): string;
}

const stormPerDay = 30;
const days = 30;
const dayMs = 86_400_000;

export function createDesk({
  watch,
  archive,
  clock,
}: {
  watch: Watch;
  archive: Archive;
  clock: Clock;
}): Desk {
  async function* postsFor(chat: Chat, from: number): AsyncIterable<RecentPost> {
    for await (const { post, channel } of recentPosts(archive, channelsFor(chat, watch), { from }))
      if (post.kind !== 'service') yield { post, language: channel.language ?? languageOf(post.text) };
  }

  async function judge(
    chat: Chat,
    source: string,
    scope?: AlertScope,
  ): Promise<{ problem: QueryProblem } | Judged> {
    const read = parseQuery(source);
    if ('problem' in read) return read;
    const now = clock.now();
    const tested = await backtest(read.query, postsFor(chat, now - days * dayMs), now, scope);
    const unread = channelsFor(chat, watch)
      .filter(isUnread)
      .map(({ title }) => title);
    const isStorm = tested.perDay > stormPerDay;
    const spanDays = tested.posts < mostPosts ? days : Math.round(tested.days);
    return { ...tested, source, query: read.query, spanDays, isStorm, unread };
  }

  return {
    judge,
    async wider(chat, source, scope) {
      for (const form of widerForms(source)) {
        const tried = await judge(chat, form.source, scope);
        if (!('problem' in tried) && tried.hits > 0) return tried;
      }
      return null;
    },
    add(chat, query, mode) {
      const added = addAlert(chat, query.trim(), clock.now());
      return changeAlert(added.chat, added.alert.n, (alert) => ({ ...alert, mode }));
    },
    excluding(query, typed) {
      const words = typed.split(/[,،;\n]/u).map((word) => word.trim().replace(/^[-−–]+/, ''));
      const excluded = words.map((word) => (/^[^"].* /u.test(word) ? `-"${word}"` : `-${word}`));
      return [query, ...excluded].join(' ');
    },
    narrowed: (query, word) => (/[|,]|\bOR\b/.test(query) ? `(${query}) ${word}` : `${query} ${word}`),
    isSame: (one, other) => meaningOf(one) === meaningOf(other),
    hasTooManyPatterns(chat, query) {
      const own = patternsIn(query);
      const others = chat.alerts.reduce((sum, alert) => sum + patternsIn(alert.query), 0);
      return own > 0 && own + others > mostPatterns;
    },
    reading(query, texts) {
      const read = parseQuery(query);
      return 'problem' in read ? [query] : describeQuery(read.query, texts);
    },
    problem: problemText,
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
