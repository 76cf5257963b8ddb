/**
 * All chats: one document each, changed one at a time. Others learn of a change through `onChange`,
 * so that the index of alerts and the schedule are never behind the document.
 */
import { type Address, chatKeyOf } from '#src/delivery/address.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import { type Chat, type ChatDefaults, type ChatType, newChat } from './chat.ts';

type Listener = (before: Chat | null, after: Chat | null) => void | Promise<void>;

export type Chats = Awaited<ReturnType<typeof openChats>>;

/** Reads all chats once, to know who follows what; `meet` sees each of them on the way. */
export async function openChats(
  store: Store,
  defaults: ChatDefaults,
  now: () => number,
  meet: (chat: Chat) => void = () => {},
) {
  const collection = store.collection<Chat>(
    'chats',
    ({ key, alerts }) => typeof key === 'string' && !!alerts,
  );
  const runExclusive = createKeyedMutex();
  const follows = new Map<string, Set<string>>();
  const keys = new Set<string>();
  const listeners: Listener[] = [];

  for await (const [, chat] of collection.list()) {
    index(null, chat);
    meet(chat);
  }

  function index(before: Chat | null, after: Chat | null): void {
    for (const channel of before?.channels ?? []) follows.get(channel)?.delete(before?.key ?? '');
    for (const channel of after?.channels ?? []) {
      const chats = follows.get(channel) ?? new Set();
      follows.set(channel, chats.add(after?.key ?? ''));
    }
    if (before) keys.delete(before.key);
    if (after) keys.add(after.key);
  }

  async function changed(before: Chat | null, after: Chat | null): Promise<void> {
    index(before, after);
    for (const listen of listeners) await listen(before, after);
  }

  async function changeAt(
    key: string,
    fresh: () => Chat | undefined,
    change: (chat: Chat) => Chat,
  ): Promise<Chat | undefined> {
    let before: Chat | null = null;
    const after = await collection.change(key, (old) => {
      before = old ?? null;
      const start = old ?? fresh();
      return start && change(start);
    });
    if (after && after !== before) await changed(before, after);
    return after;
  }

  return {
    /** The chat as it is, or as it would begin: asking makes nothing. */
    async get(address: Address, type: ChatType = 'private'): Promise<Chat> {
      return (await collection.get(chatKeyOf(address))) ?? newChat(address, type, defaults, now());
    },
    /** `otherwise` where the chat is not known, or the store cannot be read. */
    async languageOf(address: Address, otherwise = defaults.language): Promise<string> {
      // forgives a store that fails: that is what is to be said
      const chat = await collection.get(chatKeyOf(address)).catch(() => undefined);
      return chat?.language ?? otherwise;
    },
    find: (key: string) => collection.get(key),
    findMany: (keys: readonly string[]) => collection.getMany(keys),
    async change(address: Address, type: ChatType, change: (chat: Chat) => Chat): Promise<Chat> {
      const fresh = () => newChat(address, type, defaults, now());
      const chat = await changeAt(chatKeyOf(address), fresh, change);
      return chat ?? fresh();
    },
    /** For what is known by key only; does nothing to a chat that is not there. */
    changeByKey: (key: string, change: (chat: Chat) => Chat) => changeAt(key, () => undefined, change),
    async delete(key: string): Promise<void> {
      const before = await collection.get(key);
      if (!before) return;
      await collection.delete(key);
      await changed(before, null);
    },
    /**
     * `merge`: what becomes of the settings that are there, null: none, and of those that come. Once: Telegram tells
     * the old chat and the new one of a move at the same time.
     */
    move: (
      from: string,
      to: Address,
      merge: (moved: Chat, there: Chat | null) => Chat = (moved) => moved,
    ): Promise<void> =>
      runExclusive(from, async () => {
        const before = await collection.get(from);
        if (!before) return;
        const { chat: id, thread } = to;
        const key = chatKeyOf(to);
        const after = await collection.change(key, (there) => ({
          ...merge(before, there ?? null),
          key,
          id,
          thread,
          type: 'supergroup',
        }));
        await collection.delete(from);
        await changed(before, after ?? null);
      }),
    /** All keys that start with a Telegram chat: itself and its threads. */
    async keysByChatId(chatId: number): Promise<string[]> {
      const threads = await Array.fromAsync(collection.list({ prefix: `${chatId}/` }), ([key]) => key);
      return (await collection.get(`${chatId}`)) ? [`${chatId}`, ...threads] : threads;
    },
    async *all(): AsyncIterable<Chat> {
      for await (const [, chat] of collection.list()) yield chat;
    },
    subscribedChats: (channel: string): readonly string[] => [...(follows.get(channel) ?? [])],
    count: () => keys.size,
    /** `after` is null when the chat was deleted. */
    onChange: (listen: Listener) => void listeners.push(listen),
  };
}
