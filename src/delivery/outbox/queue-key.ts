/** Keys of the queue: `chat|priority seq`, or `@instant|seq` of what waits; `seq` counts microseconds and never repeats. */
import { type Priority, parseChatId, priorities } from '../delivery.ts';

export type QueueKey = string;

const seqDigits = 16;
const instantDigits = 13;

export const buildQueueKey = (chat: number, priority: Priority, seq: number): QueueKey =>
  `${chat}|${priorities.indexOf(priority)}${pad(seq, seqDigits)}`;
export const buildDelayedKey = (notBefore: number, seq: number): QueueKey =>
  `${buildDelayedPrefix(notBefore)}|${pad(seq, seqDigits)}`;
/** What keys of that instant begin with. */
export const buildDelayedPrefix = (notBefore: number): string => `@${pad(notBefore, instantDigits)}`;

export const isDelayed = (key: QueueKey): boolean => key.startsWith('@');
export const parseSeq = (key: QueueKey): number => Number(key.slice(-seqDigits));
/** When it was enqueued or became due, milliseconds since 1970. */
export const parseQueuedAt = (key: QueueKey): number => parseSeq(key) / 1000;
export const parsePriority = (key: QueueKey): Priority =>
  priorities[Number(key.at(-seqDigits - 1))] ?? 'broadcast';
/** Of one that waits: until when, milliseconds since 1970. */
export const parseNotBefore = (key: QueueKey): number => Number(key.slice(1, key.indexOf('|')));

const pad = (value: number, digits: number): string => String(Math.max(0, value)).padStart(digits, '0');

/** A chat that has something to send, by the key of what is first for it. */
export interface ReadyChat {
  /** Of its first delivery. */
  readonly key: QueueKey;
  readonly chat: number;
  readonly priority: Priority;
}

/** Those chats, the most urgent first, then the oldest. In memory, for the queue has all of it at a start: keys alone, of which most come in order and cost nothing. */
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
