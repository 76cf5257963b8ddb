/** Where queries are tried before they are saved: read, and tested on the archive. */
import { isNeverRead } from '#src/channels/channel.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import { streamNewestFirst } from '#src/channels/stream-posts.ts';
import { maxPatterns } from '#src/chats/chat-changes.ts';
import { type Chat, getChannelsForChat } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { Clock } from '#src/clock.ts';
import { dayMs } from '#src/duration.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { AlertScope } from '#src/query/index/alert-scope.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { hasOnlyStopWords, relaxQuery } from '#src/query/language/relax-query.ts';
import { getLanguage } from '../match-post.ts';
import { findPostTail, readFooter } from '../post-frame.ts';
import { backtest, type RecentPost } from './backtest.ts';

export type QueryPreview = Exclude<
  Awaited<ReturnType<ReturnType<typeof createAlertPreview>['preview']>>,
  { problem: unknown }
>;

const noisyPerDay = 30;
const days = 30;

export function createAlertPreview(ports: {
  channelRegistry: ChannelRegistry;
  archive: Archive;
  chats: Pick<Chats, 'findMany' | 'keysByChatId'>;
  clock: Clock;
}) {
  const { channelRegistry, archive, chats, clock } = ports;
  async function* recentPosts(chat: Chat, from: number): AsyncIterable<RecentPost> {
    const footers = new Map<string, ReadonlySet<string>>();
    const channels = getChannelsForChat(chat, channelRegistry);
    for await (const { post, channel } of streamNewestFirst(archive, channels, { from })) {
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
    const tested = await backtest(read.query, recentPosts(chat, now - days * dayMs), now, scope);
    const unread = getChannelsForChat(chat, channelRegistry).filter(isNeverRead);
    return {
      ...tested,
      source,
      query: read.query,
      /** The days that were looked at: a month, or as far back as the archive or the most posts that are tried reach. */
      testedDays: tested.posts === 0 ? days : Math.min(days, Math.ceil(tested.days)),
      /** So many alerts a day that it is asked whether they are wanted. */
      isNoisy: tested.perDay > noisyPerDay,
      /** Words that nearly every post has would be enough for it. */
      isCommon: hasOnlyStopWords(read.query),
      /** Channels that it will look at and that nobody has read so far, by name. */
      unreadChannels: unread.map(({ title }) => title),
    };
  }

  return {
    preview,
    /** The nearest wider form of a query that would have caught anything, and how much; null when there is none. */
    async suggestWider(chat: Chat, source: string, scope?: AlertScope) {
      for (const form of relaxQuery(source)) {
        const tried = await preview(chat, form.source, scope);
        if (!('problem' in tried) && tried.hits > 0) return tried;
      }
      return null;
    },
    /** With those of all threads of its Telegram chat, which shares one bound. */
    async hasTooManyPatterns(chat: Chat, query: string): Promise<boolean> {
      const own = patternsIn(query);
      if (own === 0) return false;
      const keys = await chats.keysByChatId(chat.id);
      const threads = await chats.findMany(keys.filter((key) => key !== chat.key));
      const alerts = [chat, ...threads].flatMap((each) => each?.alerts ?? []);
      return alerts.reduce((sum, alert) => sum + patternsIn(alert.query), own) > maxPatterns;
    },
  };
}

function patternsIn(source: string): number {
  const read = parseQuery(source);
  return 'problem' in read ? 0 : JSON.stringify(read.query).split('"is":"pattern"').length - 1;
}
