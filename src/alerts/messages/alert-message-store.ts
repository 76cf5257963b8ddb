/** Where alert messages are kept, and by what they are found again. */
import { dayMs } from '#src/duration.ts';
import type { PostRef } from '#src/posts/post.ts';
import { encodeId, encodeInstant } from '#src/store/sortable-keys.ts';
import { createSharingCollection, type SharingCollection } from '#src/store/sharing-collection.ts';
import type { Store } from '#src/store/store.ts';
import { selectRecentAlerts, type SentAlert } from '../decide-alert.ts';
import { type AlertItem, type AlertMessage, soleItem } from './alert-message.ts';

/** One post as one chat was shown it. */
export interface FoundItem {
  readonly message: AlertMessage;
  readonly item: AlertItem;
}

export interface ChatAlerts {
  /** Within the last hour, oldest first. */
  readonly sent: readonly SentAlert[];
  /** How often each alert fired, by its number. */
  readonly hits: Readonly<Record<string, number>>;
}

/** A message that waits for the end of quiet hours; several, when one cannot carry all. */
export interface DeferredMessage {
  readonly chat: string;
  readonly messageKey: string;
  readonly sequence: number;
}

/** A post that was put into a message; `state`: that of the chat after it. */
export interface SavedItem {
  readonly chat: string;
  readonly message: AlertMessage;
  readonly item: AlertItem;
  readonly state: ChatAlerts;
}

/** As long as edits are followed. */
const messageMs = 7 * dayMs;
/** What is deferred goes out, however long the bot was away. */
const deferredMs = 400 * dayMs;

export type AlertMessageStore = ReturnType<typeof createAlertMessageStore>;

export function createAlertMessageStore(store: Store) {
  const messages = createSharingCollection(store, 'alert-messages', soleItem, messageMs);
  /** Key of the message that shows a post, where it is not the post's own; empty where its hits were only counted. */
  const messageOfPost = store.collection<string>('alert-message-of-post');
  const states = store.collection<ChatAlerts>('alert-states');
  const deferred = store.collection<DeferredMessage>('deferred-alerts');

  const deferredKey = (chat: string, until: number, sequence: number) =>
    `${encodeInstant(until)}:${chat}|${encodeId(sequence)}`;
  const get = async (key: string | undefined): Promise<AlertMessage | undefined> =>
    key ? messages.get(key) : undefined;
  const save = (message: AlertMessage) =>
    messages.put(message.key, message, message.deferredUntil === null ? messageMs : deferredMs);

  /** What each of these chats knows of a post; its hits are counted once it is known at all. */
  async function findPost(chats: readonly string[], { channel, id }: PostRef) {
    const keys = chats.map((chat) => buildMessageKey(chat, channel, id));
    const [own, other] = await Promise.all([messages.getMany(keys), messageOfPost.getMany(keys)]);
    return Promise.all(
      other.map(async (key, at) => ({
        message: key === undefined ? own[at] : await get(key),
        isCounted: key !== undefined || own[at] !== undefined,
      })),
    );
  }

  async function lastDeferred(chat: string, until: number): Promise<DeferredMessage | undefined> {
    const newest = { prefix: deferredKey(chat, until, 0).slice(0, -10), reverse: true, limit: 1 };
    return (await Array.fromAsync(deferred.list(newest)))[0]?.[1];
  }

  const deferredOf = async (chat: string): Promise<[string, DeferredMessage][]> =>
    (await Array.fromAsync(deferred.list())).filter(([, each]) => each.chat === chat);

  return {
    deferred,
    get,
    save,
    findPost,
    lastDeferred,

    async loadStates(chats: readonly string[]): Promise<ChatAlerts[]> {
      return (await states.getMany(chats)).map((state) => state ?? { sent: [], hits: {} });
    },

    async saveItems(items: readonly SavedItem[]): Promise<void> {
      const messageKeys = items.flatMap(({ chat, message, item }): [string, string][] => {
        const key = buildMessageKey(chat, item.channel, item.id);
        return key === message.key ? [] : [[key, message.key]];
      });
      const entries = items.map(({ message }) => [message.key, message] as const);
      const isDeferred = ([, message]: (typeof entries)[number]) => message.deferredUntil !== null;
      await Promise.all([
        messages.putMany(
          entries.filter((each) => !isDeferred(each)),
          messageMs,
        ),
        messages.putMany(entries.filter(isDeferred), deferredMs),
        messageOfPost.putMany(messageKeys, messageMs),
        states.putMany(items.map(({ chat, state }) => [chat, state] as const)),
      ]);
    },

    /** The post was counted and shown nowhere. */
    async saveCounted(chat: string, { channel, id }: PostRef, state: ChatAlerts): Promise<void> {
      const key = buildMessageKey(chat, channel, id);
      await Promise.all([messageOfPost.put(key, '', messageMs), states.put(chat, state)]);
    },

    async putDeferred(chat: string, until: number, messageKey: string): Promise<void> {
      const sequence = ((await lastDeferred(chat, until))?.sequence ?? 0) + 1;
      await deferred.put(deferredKey(chat, until, sequence), { chat, messageKey, sequence });
    },

    /** What is deferred under `key` waits for another instant, behind what waits for that. */
    async deferAgain(chat: string, key: string, message: AlertMessage & { deferredUntil: number }) {
      const sequence = ((await lastDeferred(chat, message.deferredUntil))?.sequence ?? 0) + 1;
      const next = deferredKey(chat, message.deferredUntil, sequence);
      if (key.startsWith(next.slice(0, -10))) return;
      await Promise.all([
        deferred.put(next, { chat, messageKey: message.key, sequence }),
        save(message),
        deferred.delete(key),
      ]);
    },

    async release(key: string, message: AlertMessage): Promise<void> {
      await Promise.all([save(message), deferred.delete(key)]);
    },

    async *listDeferred(now: number): AsyncIterable<{ key: string; chat: string }> {
      for await (const [key, { chat }] of deferred.list({ to: encodeInstant(now + 1) })) yield { key, chat };
    },

    deferredOf,

    /** Messages keep their keys, which their deliveries are known by, and are found by those of the new chat. */
    async move(from: string, to: string): Promise<void> {
      const renamed = (key: string) => `${to}${key.slice(from.length)}`;
      const messageKeys = new Map<string, string>();
      for await (const key of messages.listKeys({ prefix: `${from}:` })) messageKeys.set(renamed(key), key);
      for await (const [key, messageKey] of messageOfPost.list({ prefix: `${from}:` }))
        messageKeys.set(renamed(key), messageKey);
      await messageOfPost.putMany([...messageKeys], messageMs);
      await deleteAll(messageOfPost, `${from}:`);
      for (const [key, each] of await deferredOf(from))
        await Promise.all([
          deferred.put(key.replace(`:${from}|`, `:${to}|`), { ...each, chat: to }),
          deferred.delete(key),
        ]);
      const state = await states.get(from);
      if (state) await Promise.all([states.put(to, state), states.delete(from)]);
    },

    async deleteChat(chat: string): Promise<void> {
      await states.delete(chat);
      // a chat that got another id has messages under the old one
      for await (const [, key] of messageOfPost.list({ prefix: `${chat}:` }))
        if (key) await messages.delete(key);
      await deleteAll(messages, `${chat}:`);
      await deleteAll(messageOfPost, `${chat}:`);
      await deferred.deleteMany((await deferredOf(chat)).map(([key]) => key));
    },
  };
}

/** The message that a post begins in a chat. */
export const buildMessageKey = (chat: string, channel: string, id: number): string =>
  `${chat}:${channel}:${encodeId(id)}`;

/** A chat after these alerts fired; `sent`: what they put into the chat. */
export function recordFired(
  { sent, hits }: ChatAlerts,
  alerts: readonly number[],
  sentNow: readonly SentAlert[],
  now: number,
): ChatAlerts {
  return {
    sent: [...selectRecentAlerts(sent, now), ...sentNow],
    hits: { ...hits, ...Object.fromEntries(alerts.map((n) => [n, (hits[n] ?? 0) + 1])) },
  };
}

async function deleteAll(
  collection: Pick<SharingCollection<unknown>, 'list' | 'deleteMany'>,
  prefix: string,
): Promise<void> {
  await collection.deleteMany(await Array.fromAsync(collection.list({ prefix }), ([key]) => key));
}
