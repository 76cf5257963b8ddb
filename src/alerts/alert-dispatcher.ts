/**
 * From new and edited posts to alerts. The chats that a post matches are processed in slices: load, decide, apply. After a
 * crash the post is processed again, and chats that were notified are skipped.
 */
import type { Channel } from '#src/channels/channel.ts';
import type { Chat } from '#src/chats/chat.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import type { ArchivedPost, ArchiveDiff } from '#src/posts/archive.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import type { QueryIndex } from '#src/query/index/query-index.ts';
import { createFollowUps } from './alert-follow-ups.ts';
import { type AlertAction, decideAlert } from './decide-alert.ts';
import { readFooter } from './post-frame.ts';
import { inSlices } from '#src/time-slices.ts';
import { matchPost, type PostMatch } from './match-post.ts';
import { createItemFactory } from './messages/alert-message.ts';
import type { AlertMessages, DecidedAlert } from './messages/alert-messages.ts';
import { type EarlierPost, isNewsAgain, type RecentCopies } from './recent-copies.ts';

export function createAlertDispatcher(
  parts: Pick<CoreParts, 'chats' | 'archive' | 'isAllowedChat' | 'log'> & {
    queryIndex: QueryIndex;
    alertMessages: AlertMessages;
    recentCopies: RecentCopies;
  },
) {
  const { queryIndex, chats, alertMessages, recentCopies, archive, isAllowedChat, log } = parts;
  const followUps = createFollowUps(parts);
  const actions = new Map<AlertAction['do'], number>();

  function note(
    chat: Chat,
    { channel, id }: PostRef,
    { do: decision, why }: AlertAction,
    first?: PostRef,
  ): void {
    actions.set(decision, (actions.get(decision) ?? 0) + 1);
    const what = { chat: chat.key, post: `${channel}/${id}`, decision, why };
    const copy = decision === 'merge' && first && { duplicateOf: `${first.channel}/${first.id}` };
    log.debug('an alert was decided', { ...what, ...copy });
  }

  async function selectCopies(
    channel: string,
    post: Post,
    copies: readonly EarlierPost[],
    news: ArchiveDiff,
  ) {
    const last = copies.findLast((copy) => copy.channel === channel && copy.id < post.id);
    if (!last || post.forward !== null) return copies;
    const between = news.added.filter(({ id }) => last.id < id && id < post.id).map(({ text }) => text);
    for await (const earlier of archive.newest(channel)) {
      if (earlier.post.id <= last.id) break;
      if (earlier.post.id < post.id) between.push(earlier.post.text);
    }
    return isNewsAgain(post.text, between) ? [] : copies;
  }

  async function dispatchPost(
    channel: Channel,
    post: Post,
    match: PostMatch,
    news: ArchiveDiff,
    now: number,
  ) {
    if (match.alerts.size === 0) return;
    const ref = { channel: channel.key, id: post.id };
    const { copies: all, isRepeated } = await recentCopies.record(channel.key, post, now);
    const copies = await selectCopies(channel.key, post, all, news);
    const createItem = createItemFactory(channel, post, match, now);
    for await (const slice of inSlices(match.alerts)) {
      const keys = slice.map(([key]) => key);
      await alertMessages.runExclusive(keys, async () => {
        const [found, states] = await Promise.all([
          chats.findMany(keys),
          alertMessages.load(keys, isRepeated ? ref : null, copies),
        ]);
        const decided = slice.flatMap(([, numbers], at): DecidedAlert[] => {
          const [chat, known] = [found[at], states[at]];
          if (!chat || !known) return [];
          const matched = chat.alerts.filter(
            ({ n, query }) => numbers.includes(n) && match.spansOf(query) !== null,
          );
          const isServed = isAllowedChat(chat.id);
          const action = decideAlert({ ...known, chat, matched, isServed }, channel.key, now);
          note(chat, ref, action, known.duplicate?.item);
          return [{ ...known, chat, action, item: createItem(action.alerts, known.notified) }];
        });
        await alertMessages.apply(decided, now);
      });
    }
  }

  return {
    /** Enqueues the alerts for new and edited posts of a channel. Idempotent. */
    async dispatch(channel: Channel, news: ArchiveDiff, now: number): Promise<void> {
      const footer = await readFooter(archive, channel.key);
      for (const post of news.added)
        await dispatchPost(channel, post, matchPost(queryIndex, channel, post, footer), news, now);
      for (const { before, after } of news.edited) {
        const match = matchPost(queryIndex, channel, after, footer);
        const old = matchPost(queryIndex, channel, before.post, footer);
        const changed = { channel, post: after, matches: [match, old], now };
        await followUps.dispatchEdit({ ...changed, before: before.post, match });
        await dispatchPost(channel, after, withoutKnown(match, old), news, now);
      }
    },
    /** Notifies the chats that were alerted to a post, or whose alerts report changes, that it was deleted. Idempotent. */
    async dispatchDeletion(channel: Channel, { post }: ArchivedPost, now: number): Promise<void> {
      const match = matchPost(queryIndex, channel, post, await readFooter(archive, channel.key));
      await followUps.dispatchDeletion({ channel, post, matches: [match], now });
    },
    countActions: (): ReadonlyMap<AlertAction['do'], number> => actions,
  };
}

function withoutKnown(match: PostMatch, old: PostMatch): PostMatch {
  const added = [...match.alerts].flatMap(([chat, numbers]): [string, number[]][] => {
    const known = old.alerts.get(chat) ?? [];
    const fresh = numbers.filter((n) => !known.includes(n));
    return fresh.length === 0 ? [] : [[chat, fresh]];
  });
  return { ...match, alerts: new Map(added) };
}
