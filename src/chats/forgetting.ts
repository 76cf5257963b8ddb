/** `/forget`: nothing of a Telegram chat is left, its threads included. */
import type { Outbox } from '../delivery/outbox.ts';
import type { Shelf, Store } from '../store/shelf.ts';
import type { Chats } from './chats.ts';

export interface Forgetting {
  /** Deletes all that is kept of a chat and all that is owed to it. Doing it twice is doing it once. */
  forget(chat: number): Promise<void>;
  /** From now on messages up to this one, and their buttons, are of a time that is forgotten. */
  close(chat: number, message: number): void;
  /** Whether a message is of such a time. Known until the process ends: the store keeps nothing of who was forgotten. */
  isForgotten(chat: number, message: number): boolean;
}

export interface ForgettingParts {
  readonly store: Store;
  readonly chats: Chats;
  readonly outbox: Outbox;
}

const mostRemembered = 10_000;

export function createForgetting({ store, chats, outbox }: ForgettingParts): Forgetting {
  const lastMessages = new Map<number, number>();
  return {
    async forget(chat) {
      // the documents first, and with them alerts and plans: from then on nothing new is owed
      for (const key of await chats.keysOf(chat)) await chats.forget(key);
      await outbox.forget(chat);
      await sweep(store, chat);
    },
    close(chat, message) {
      lastMessages.delete(chat);
      lastMessages.set(chat, message);
      const [oldest] = lastMessages.keys();
      if (lastMessages.size > mostRemembered && oldest !== undefined) lastMessages.delete(oldest);
    },
    isForgotten: (chat, message) => message <= (lastMessages.get(chat) ?? 0),
  };
}

/** The shelves whose owners cannot find a chat's records by themselves, and which of their records are its. */
async function sweep(store: Store, chat: number): Promise<void> {
  const isKey = (key: string | undefined) => key === String(chat) || key?.startsWith(`${chat}/`) === true;
  const named = new RegExp(`(?<![\\d-])${chat}(?!\\d)`);
  await deleteWhere(store.shelf('notes'), (key) => isKey(key.split(':')[0]), String(chat));
  await deleteWhere(store.shelf('promised'), (key) => isKey(key.split(' ')[0]), String(chat));
  await deleteWhere(store.shelf('speaking'), isKey, String(chat));
  await deleteWhere(store.shelf('may-speak'), (key) => isKey(key.split(':')[0]), String(chat));
  // instant|chat|kind|subject|part
  await deleteWhere(store.shelf('failures'), (key) => isKey(key.split('|')[1]));
  await deleteWhere(store.shelf('broken'), (key, value) => named.test(`${key} ${JSON.stringify(value)}`));
}

async function deleteWhere(
  shelf: Shelf<unknown>,
  isMeant: (key: string, value: unknown) => boolean,
  prefix = '',
): Promise<void> {
  const keys: string[] = [];
  for await (const [key, value] of shelf.list({ prefix })) if (isMeant(key, value)) keys.push(key);
  await shelf.deleteMany(keys);
}
