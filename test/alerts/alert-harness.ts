/** Alerts over a real store and outbox, without a channel to read and without Telegram. */
import { createTranslate } from '#src/adapters/fluent.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createAlertDispatcher } from '#src/alerts/alert-dispatcher.ts';
import { createAlertMessages } from '#src/alerts/messages/alert-messages.ts';
import { createRecentCopies } from '#src/alerts/recent-copies.ts';
import type { Channel } from '#src/channels/channel.ts';
import { addAlert } from '#src/chats/chat-changes.ts';
import type { Chat } from '#src/chats/chat.ts';
import { openChats } from '#src/chats/chats.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import { createOutbox, type Outbox } from '#src/delivery/outbox/outbox.ts';
import { silentLog } from '#src/log.ts';
import { createTexts } from '#src/message/texts.ts';
import { type ArchivedPost, createArchive } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { unrestrictedScope } from '#src/query/index/alert-scope.ts';
import { createQueryIndex } from '#src/query/index/query-index.ts';
import { createStore } from '#src/store/store.ts';
import { postOf } from './posts.ts';

export const channel = {
  key: 'norland',
  name: 'Norland',
  title: 'Norland',
  language: 'en',
} as unknown as Channel;

const defaults = { language: 'en', timeZone: 'UTC', digestTime: '08:00' };

export async function openAlerts(
  parts: { storage?: ReturnType<typeof openSqlite>; outbox?: (real: Outbox) => Outbox; now?: number } = {},
) {
  const now = parts.now ?? 0;
  const store = createStore(parts.storage ?? openSqlite(':memory:'), silentLog);
  const queryIndex = createQueryIndex();
  const addQueries = (chat: Chat) => {
    for (const { n, query } of chat.alerts) queryIndex.add(chat.key, n, query, unrestrictedScope);
  };
  const chats = await openChats(store, defaults, () => now, addQueries);
  const real = createOutbox({ store, clock: { now: () => now }, log: silentLog });
  await real.recover();
  const enqueued: Delivery[] = [];
  const recording: Outbox = {
    ...real,
    async enqueue(deliveries, beside) {
      enqueued.push(...deliveries);
      return real.enqueue(deliveries, beside);
    },
  };
  const outbox = parts.outbox?.(recording) ?? recording;
  const translate = createTranslate();
  const alertMessages = createAlertMessages(store, outbox, (locale) => createTexts(translate, locale));
  const dispatcher = createAlertDispatcher({
    queryIndex,
    chats,
    alertMessages,
    recentCopies: createRecentCopies(store),
    archive: createArchive(store, 400),
    isAllowedChat: () => true,
    log: silentLog,
  });
  return {
    now,
    store,
    chats,
    outbox,
    enqueued,
    alertMessages,
    dispatcher,
    async addChat(id: number, query: string): Promise<Chat> {
      const chat = await chats.change({ chat: id, thread: null }, 'private', (old) => ({
        ...addAlert(old, query, 0),
        channels: [channel.key],
      }));
      addQueries(chat);
      return chat;
    },
    edit: (before: Partial<Post>, text: string) => {
      const kept = { post: postOf(before), seenAt: now } as ArchivedPost;
      return dispatcher.dispatch(
        channel,
        { added: [], edited: [{ before: kept, after: postOf({ ...before, text }) }] },
        now,
      );
    },
    publish: (fields: Partial<Post>) =>
      dispatcher.dispatch(channel, { added: [postOf(fields)], edited: [] }, now),
  };
}
