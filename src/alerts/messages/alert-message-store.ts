/** Keeps alert messages, and finds them by the posts they show. */
import { dayMs } from '#src/duration.ts';
import type { PostRef } from '#src/posts/post.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import { createSharingCollection } from '#src/store/sharing-collection.ts';
import type { Store } from '#src/store/store.ts';
import { selectRecentAlerts, type SentAlert } from '../decide-alert.ts';
import {
  type AlertMessage,
  collectNotifiedAlerts,
  findAlertItem,
  findCopied,
  soleItem,
} from './alert-message.ts';

export interface FoundItem {
  readonly message: AlertMessage;
  readonly item: AlertMessage['items'][number];
}

export interface ChatAlerts {
  readonly sent: readonly SentAlert[];
  readonly hits: Readonly<Record<string, number>>;
  readonly deferred?: string;
}

export type KnownChat = Awaited<ReturnType<ReturnType<typeof createAlertMessageStore>['load']>>[number];

/** `message`: the one that shows the post; null: it was only counted. `state`: that of the chat from now on. */
export interface SavedPost {
  readonly chat: string;
  readonly message: AlertMessage | null;
  readonly post: PostRef;
  readonly state: ChatAlerts;
}

const emptyState: ChatAlerts = { sent: [], hits: {} };
/** As long as edits are followed. */
const messageMs = 7 * dayMs;

export function createAlertMessageStore(store: Store) {
  const messages = createSharingCollection(store, 'alert-messages', soleItem, messageMs);
  /** Key of the message that shows a post, where it is not the post's own; empty where the post was only counted. */
  const messageOfPost = store.collection<string>('alert-message-of-post');
  const states = store.collection<ChatAlerts>('alert-states');
  /** Messages that 0.1.0 deferred, outside the outbox. */
  const deferred = store.collection<{ readonly chat: string; readonly messageKey: string }>(
    'deferred-alerts',
  );

  const get = async (key: string | undefined): Promise<AlertMessage | undefined> =>
    key ? messages.get(key) : undefined;

  const loadStates = async (chats: readonly string[]): Promise<ChatAlerts[]> =>
    (await states.getMany(chats)).map((state) => state ?? emptyState);

  /** For each chat the message that shows the post, and whether the post was counted there. */
  async function findPost(chats: readonly string[], post: PostRef) {
    const keys = chats.map((chat) => buildMessageKey(chat, post));
    const [found, otherKeys] = await Promise.all([messages.getMany(keys), messageOfPost.getMany(keys)]);
    return Promise.all(
      otherKeys.map(async (key, at) => ({
        message: key === undefined ? found[at] : await get(key),
        isCounted: key !== undefined || found[at] !== undefined,
      })),
    );
  }

  /** With `url` also the post that this one was named as a copy of. */
  async function findItems(
    chats: readonly string[],
    post: PostRef,
    url: string | null = null,
  ): Promise<(FoundItem | undefined)[]> {
    const found = await findPost(chats, post);
    return found.map(({ message }) => {
      const item = message && (findAlertItem(message, post) ?? findCopied(message, url));
      return message && item && { message, item };
    });
  }

  async function deleteMessages(chat: string, except?: string): Promise<void> {
    const { deferred = '' } = (await states.get(chat)) ?? {};
    const ownKeys = await Array.fromAsync(messages.listKeys({ prefix: `${chat}:` }));
    // a chat that got another id has messages under the old one
    const otherKeys = await Array.fromAsync(messageOfPost.list({ prefix: `${chat}:` }), ([, key]) => key);
    const keys = [...ownKeys, ...otherKeys, deferred];
    await messages.deleteMany(keys.filter((key) => key !== '' && key !== except));
    await messageOfPost.deleteWhere(`${chat}:`);
  }

  return {
    get,
    save: (message: AlertMessage) => messages.put(message.key, message, messageMs),
    loadStates,
    findItems,

    /** For each chat what it was notified of a post and its copies; `post`: null where no chat can have been. */
    async load(chats: readonly string[], post: PostRef | null, copies: readonly PostRef[]) {
      const [known, found, ...foundCopies] = await Promise.all([
        loadStates(chats),
        post === null ? [] : findPost(chats, post),
        ...copies.map((copy) => findItems(chats, copy)),
      ]);
      return known.map((state, at) => {
        const { message, isCounted = false } = found[at] ?? {};
        const first = foundCopies.map((items) => items[at]).find((item) => item !== undefined);
        const shown = message && post && (findAlertItem(message, post) ?? message.items);
        return {
          notified: collectNotifiedAlerts([shown ?? []].flat()),
          isCounted,
          duplicate: first ? { ...first, notified: collectNotifiedAlerts([first.item]) } : null,
          state,
        };
      });
    },

    async savePosts(posts: readonly SavedPost[]): Promise<void> {
      const messageKeys = posts.flatMap(({ chat, message, post }): [string, string][] => {
        const key = buildMessageKey(chat, post);
        return key === message?.key ? [] : [[key, message?.key ?? '']];
      });
      await Promise.all([
        messages.putMany(
          posts.flatMap(({ message }) => (message ? [[message.key, message] as const] : [])),
          messageMs,
        ),
        messageOfPost.putMany(messageKeys, messageMs),
        states.putMany(posts.map(({ chat, state }) => [chat, state] as const)),
      ]);
    },

    async *listDeferred() {
      for await (const [key, { chat, messageKey }] of deferred.list()) {
        const [state] = await loadStates([chat]);
        const adopt = () =>
          Promise.all([
            deferred.delete(key),
            states.put(chat, { ...emptyState, ...state, deferred: messageKey }),
          ]);
        yield { chat, message: await messages.get(messageKey), adopt };
      }
    },

    /**
     * Moves a chat's messages to another chat. Messages keep their keys, by which deliveries refer to them. A chat that has
     * messages already, of alerts with other numbers, takes over the deferred message only.
     */
    async move(from: string, to: string): Promise<void> {
      const [state, there] = await states.getMany([from, to]);
      // moved before: what still has keys of the old chat belongs to the new one
      if (!state) return;
      const waiting = await Promise.all([there?.deferred, state.deferred].map(get));
      const [last] = waiting.filter((each) => each !== undefined).sort((a, b) => b.createdAt - a.createdAt);
      if (last && last.key === state.deferred)
        await messages.put(last.key, { ...last, formerItems: last.items.length }, messageMs);
      if (there) await deleteMessages(from, last?.key);
      else {
        const renamed = (key: string) => `${to}${key.slice(from.length)}`;
        const messageKeys = new Map<string, string>();
        for await (const key of messages.listKeys({ prefix: `${from}:` })) messageKeys.set(renamed(key), key);
        for await (const [key, messageKey] of messageOfPost.list({ prefix: `${from}:` }))
          messageKeys.set(renamed(key), messageKey);
        await messageOfPost.putMany([...messageKeys], messageMs);
        await messageOfPost.deleteWhere(`${from}:`);
      }
      const merged = { ...emptyState, ...state, ...there, ...(last && { deferred: last.key }) };
      await Promise.all([states.put(to, merged), states.delete(from)]);
    },

    async deleteChat(chat: string): Promise<void> {
      await deleteMessages(chat);
      await states.delete(chat);
    },
  };
}

export const buildMessageKey = (chat: string, { channel, id }: PostRef): string =>
  `${chat}:${channel}:${encodeId(id)}`;

/** The state of a chat after these alerts fired; `sentNow`: the messages they caused. */
export function recordFired(
  state: ChatAlerts,
  alerts: readonly number[],
  sentNow: readonly SentAlert[],
  now: number,
): ChatAlerts {
  const { sent, hits } = state;
  return {
    ...state,
    sent: [...selectRecentAlerts(sent, now), ...sentNow],
    hits: { ...hits, ...Object.fromEntries(alerts.map((n) => [n, (hits[n] ?? 0) + 1])) },
  };
}
