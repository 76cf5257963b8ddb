/** `/forget`: nothing of a Telegram chat is left, its threads included. */
import { createLruCache } from '#src/memoize.ts';
import type { CoreParts } from './core-parts.ts';

const mostRemembered = 10_000;

export function createErasure({ store, chats, outbox }: Pick<CoreParts, 'store' | 'chats' | 'outbox'>) {
  const lastMessages = createLruCache<number>(mostRemembered);

  /** The collections whose owners cannot find a chat's records by themselves, and which of their records are its. */
  async function sweep(chat: number): Promise<void> {
    const isKey = (key: string | undefined) => key === String(chat) || key?.startsWith(`${chat}/`) === true;
    const named = new RegExp(`(?<![\\d-])${chat}(?!\\d)`);
    for (const name of ['notes', 'promised', 'speaking', 'may-speak'])
      await store.collection(name).deleteWhere(String(chat), (key) => isKey(key.split(/[: ]/)[0]));
    // instant|chat|kind|subject|part
    await store.collection('failures').deleteWhere('', (key) => isKey(key.split('|')[1]));
    const broken = store.collection('broken');
    await broken.deleteWhere('', (key, value) => named.test(`${key} ${JSON.stringify(value)}`));
  }

  return {
    /** Deletes all that is kept of a chat and all that is pending for it. Doing it twice is doing it once. */
    async erase(chat: number): Promise<void> {
      // the documents first, and with them alerts and plans: from then on nothing new is enqueued
      for (const key of await chats.keysByChatId(chat)) await chats.delete(key);
      await outbox.eraseChat(chat);
      await sweep(chat);
    },
    markErased: (chat: number, message: number) => lastMessages.set(String(chat), message),
    /** Whether a message is of such a time. Known until the process ends: the store keeps nothing of who was forgotten. */
    isErased: (chat: number, message: number) => message <= (lastMessages.get(String(chat)) ?? 0),
  };
}
