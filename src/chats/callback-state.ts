/** Small things kept for a day so that a button or a reply can find them again: a query too long for a button, what a question was about. */
import { randomBytes } from 'node:crypto';
import { dayMs } from '#src/duration.ts';
import type { Store } from '#src/store/store.ts';

export interface CallbackRecord {
  readonly about: 'query' | 'command' | 'replace-alert' | 'exclude-word' | 'undo' | 'broadcast';
  /** The query, the command that a reply is for, the number of the alert, what is to be sent to all; for `undo` JSON of the alert as it was, or the button that takes the last change back. */
  readonly text: string;
}

export function createCallbackState(store: Store) {
  const collection = store.collection<CallbackRecord>('notes');
  return {
    /** Answers the `id`: a short one, unless the caller has its own, as that of the message which asked; kept `forMs`. */
    async save(
      chat: string,
      record: CallbackRecord,
      { id = randomBytes(6).toString('base64url'), forMs = dayMs } = {},
    ): Promise<string> {
      await collection.put(`${chat}:${id}`, record, forMs);
      return id;
    },
    load: (chat: string, id: string) => collection.get(`${chat}:${id}`),
    forget: (chat: string, id: string) => collection.delete(`${chat}:${id}`),
  };
}
