/** Chats that have something to send, by the key of what is first for each: the most urgent, then the oldest first. */
import { type Priority, priorities } from '../delivery.ts';

export interface ReadyChat {
  /** In the order in which chats are served. */
  readonly key: string;
  readonly chat: number;
  readonly priority: Priority;
}

export interface ReadyChats {
  add(ready: ReadyChat): void;
  delete(ready: Pick<ReadyChat, 'key' | 'priority'>): void;
  /** Those behind the key `after`. */
  list(priority: Priority, after: string, limit: number): ReadyChat[];
}

/** In memory: the queue has all of it at a start. Most chats come in order and cost nothing. */
export function createReadyChats(): ReadyChats {
  const sorted = Object.fromEntries(priorities.map((each) => [each, [] as ReadyChat[]])) as Record<
    Priority,
    ReadyChat[]
  >;

  /** Where the first stands whose key is not before `key`. */
  function positionOf(key: string, chats: readonly ReadyChat[]): number {
    let from = 0;
    for (let to = chats.length; from < to; ) {
      const middle = (from + to) >> 1;
      if ((chats[middle]?.key ?? '') < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  return {
    add(ready) {
      const chats = sorted[ready.priority];
      if ((chats.at(-1)?.key ?? '') < ready.key) chats.push(ready);
      else chats.splice(positionOf(ready.key, chats), 0, ready);
    },
    delete({ key, priority }) {
      const chats = sorted[priority];
      const at = positionOf(key, chats);
      if (chats[at]?.key === key) chats.splice(at, 1);
    },
    list(priority, after, limit) {
      const chats = sorted[priority];
      const at = positionOf(`${after}\0`, chats);
      return chats.slice(at, at + limit);
    },
  };
}
