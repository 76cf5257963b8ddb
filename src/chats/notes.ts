/** Small things kept for a day so that a button or a reply can find them again: a query too long for a button, what a question was about. */
import { randomBytes } from 'node:crypto';
import type { Store } from '../store/shelf.ts';

export interface Note {
  readonly about: 'query' | 'replace-alert' | 'exclude-word' | 'undo' | 'broadcast';
  /** The query, the number of the alert, what is to be sent to all; for `undo` JSON of the alert as it was. */
  readonly text: string;
}

export interface Notes {
  /** Answers a short id; only the same chat can read it back. */
  keep(chat: string, note: Note): Promise<string>;
  /** Under an id of the caller's, for example that of the message which asked. */
  keepAs(chat: string, id: string, note: Note): Promise<void>;
  read(chat: string, id: string): Promise<Note | undefined>;
}

const dayMs = 86_400_000;

export function createNotes(store: Store): Notes {
  const shelf = store.shelf<Note>('notes');
  const keepAs = (chat: string, id: string, note: Note) => shelf.put(`${chat}:${id}`, note, dayMs);
  return {
    keepAs,
    async keep(chat, note) {
      const id = randomBytes(6).toString('base64url');
      await keepAs(chat, id, note);
      return id;
    },
    read: (chat, id) => shelf.get(`${chat}:${id}`),
  };
}
