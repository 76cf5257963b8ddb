/** Where queries are tried before they are saved: read, told back in words, and tested on the archive. */
import { type Channel, isUnread } from '../channels/channel.ts';
import type { Watch } from '../channels/watch.ts';
import { addAlert, changeAlert, mostPatterns } from '../chats/alerts.ts';
import type { AlertMode, AlertScope, Chat } from '../chats/chat.ts';
import type { Line } from '../delivery/message.ts';
import type { Clock } from '../ports.ts';
import type { Archive } from '../posts/archive.ts';
import { recentPosts } from '../posts/recent.ts';
import type { Texts } from '../texts.ts';
import { type Backtest, backtest, mostPosts, type RecentPost } from './backtest.ts';
import { describeQuery } from './describe.ts';
import { problemText, type QueryProblem } from './problem.ts';
import { parseQuery } from './query.ts';
import type { Query } from './tree.ts';

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
  add(chat: Chat, query: string, mode: AlertMode): Chat;
  /** The query with one more word that must not be there. */
  excluding(query: string, word: string): string;
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
  /** The channels a chat follows; before it follows any, all that are watched. */
  const channelsFor = (chat: Chat): readonly Channel[] => {
    const followed = watch.list().filter((channel) => chat.channels.includes(channel.key));
    return followed.length > 0 ? followed : watch.list();
  };

  async function* postsFor(chat: Chat, from: number): AsyncIterable<RecentPost> {
    for await (const { post, channel } of recentPosts(archive, channelsFor(chat), { from }))
      yield { post, language: channel.language };
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
    const unread = channelsFor(chat)
      .filter(isUnread)
      .map(({ title }) => title);
    const isStorm = tested.perDay > stormPerDay;
    const spanDays = tested.posts < mostPosts ? days : Math.round(tested.days);
    return { ...tested, source, query: read.query, spanDays, isStorm, unread };
  }

  return {
    judge,
    add(chat, query, mode) {
      const added = addAlert(chat, query.trim(), clock.now());
      return changeAlert(added.chat, added.alert.n, (alert) => ({ ...alert, mode }));
    },
    excluding(query, typed) {
      const word = typed.trim().replace(/^[-−–]+/, '');
      return `${query} -${word.includes(' ') && !word.startsWith('"') ? `"${word}"` : word}`;
    },
    hasTooManyPatterns: (chat, query) =>
      isPattern(query) && chat.alerts.filter((alert) => isPattern(alert.query)).length >= mostPatterns,
    reading(query, texts) {
      const read = parseQuery(query);
      return 'problem' in read ? [query] : describeQuery(read.query, texts);
    },
    problem: problemText,
  };
}

const isPattern = (query: string): boolean => /(^|[\s(])\/.+\//.test(query);
