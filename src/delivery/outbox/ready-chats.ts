/** Chats that have something to send, by the key of what is first for each: the most urgent, then the oldest first. */
import { type Priority, parseChatId, priorities } from '../delivery.ts';
import { parsePriority, parseSeq, type QueueKey } from './queue-key.ts';

export interface ReadyChat {
  /** Of its first delivery. */
  readonly key: QueueKey;
  readonly chat: number;
  readonly priority: Priority;
}

/** In memory, for the queue has all of it at a start: keys alone, of which most come in order and cost nothing. */
export function createReadyChats() {
  const sorted = new Map<Priority, QueueKey[]>(priorities.map((priority) => [priority, []]));
  const keysOf = (key: QueueKey): QueueKey[] => sorted.get(parsePriority(key)) ?? [];

  /** Where the first stands that is not older. */
  function positionOf(key: QueueKey, keys: readonly QueueKey[]): number {
    const seq = parseSeq(key);
    let from = 0;
    for (let to = keys.length; from < to; ) {
      const middle = (from + to) >> 1;
      if (parseSeq(keys[middle] ?? '') < seq) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  return {
    /** Once, however often it is called. */
    add(key: QueueKey): ReadyChat {
      const keys = keysOf(key);
      const isNewest = parseSeq(keys.at(-1) ?? '') < parseSeq(key);
      const at = isNewest ? keys.length : positionOf(key, keys);
      if (keys[at] !== key) keys.splice(at, 0, key);
      return toReadyChat(key);
    },
    delete(key: QueueKey): void {
      const keys = keysOf(key);
      const at = positionOf(key, keys);
      if (keys[at] === key) keys.splice(at, 1);
    },
    /** Those behind the one whose first delivery has the key `after`; from the beginning where that is null. */
    list(priority: Priority, after: QueueKey | null, limit: number): ReadyChat[] {
      const keys = sorted.get(priority) ?? [];
      const from = after === null ? 0 : positionOf(after, keys);
      const at = keys[from] === after ? from + 1 : from;
      return keys.slice(at, at + limit).map(toReadyChat);
    },
  };
}

const toReadyChat = (key: QueueKey): ReadyChat => ({
  key,
  chat: parseChatId(key),
  priority: parsePriority(key),
});
