/** Small things kept for a day so that a button or a reply can find them again: a query too long for a button, what a question was about. */
import { randomBytes } from 'node:crypto';
import type { Store } from '#src/store/store.ts';

export interface CallbackRecord {
  readonly about: 'query' | 'replace-alert' | 'exclude-word' | 'undo' | 'broadcast';
  /** The query, the number of the alert, what is to be sent to all; for `undo` JSON of the alert as it was. */
  readonly text: string;
}

export interface CallbackState {
  /** Answers a short id; only the same chat can read it back. */
  save(chat: string, note: CallbackRecord): Promise<string>;
  /** Under an id of the caller's, for example that of the message which asked. */
  saveAs(chat: string, id: string, note: CallbackRecord): Promise<void>;
  load(chat: string, id: string): Promise<CallbackRecord | undefined>;
}

const dayMs = 86_400_000;

export function createCallbackState(store: Store): CallbackState {
  const collection = store.collection<CallbackRecord>('notes');
  const saveAs = (chat: string, id: string, note: CallbackRecord) =>
    collection.put(`${chat}:${id}`, note, dayMs);
  return {
    saveAs,
    async save(chat, note) {
      const id = randomBytes(6).toString('base64url');
      await saveAs(chat, id, note);
      return id;
    },
    load: (chat, id) => collection.get(`${chat}:${id}`),
  };
}
