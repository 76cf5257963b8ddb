/** Keys of the queue: `chat|priority seq`, or `@instant|seq` of delayed ones; `seq` is in microseconds and never repeats. */
import { type Priority, priorities } from '../delivery.ts';

export type QueueKey = string;

const seqDigits = 16;
const instantDigits = 13;

export const buildQueueKey = (chat: number, priority: Priority, seq: number): QueueKey =>
  `${chat}|${priorities.indexOf(priority)}${pad(seq, seqDigits)}`;
export const buildDelayedKey = (notBefore: number, seq: number): QueueKey =>
  `${buildDelayedPrefix(notBefore)}|${pad(seq, seqDigits)}`;
export const buildDelayedPrefix = (notBefore: number): string => `@${pad(notBefore, instantDigits)}`;

export const isDelayed = (key: QueueKey): boolean => key.startsWith('@');
export const parseSeq = (key: QueueKey): number => Number(key.slice(-seqDigits));
/** When it was enqueued or became due, milliseconds since 1970. */
export const parseQueuedAt = (key: QueueKey): number => parseSeq(key) / 1000;
export const parsePriority = (key: QueueKey): Priority =>
  priorities[Number(key.at(-seqDigits - 1))] ?? 'broadcast';
/** Of a delayed key, milliseconds since 1970. */
export const parseNotBefore = (key: QueueKey): number => Number(key.slice(1, key.indexOf('|')));

const pad = (value: number, digits: number): string => String(Math.max(0, value)).padStart(digits, '0');
