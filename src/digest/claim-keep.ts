/** Asked once: what was made is kept on a shelf, and who asks while it is being made waits for the same answer. */
import { createHash } from 'node:crypto';
import type { Shelf } from '../store/shelf.ts';

export interface Made<T> {
  readonly value: T;
  /** How long it is good for; null: for those who wait only. */
  readonly keepMs: number | null;
}
/** `isJoined`: somebody else had asked already. */
export type Once<T> = (
  key: string,
  make: () => Promise<Made<T>>,
) => { readonly value: Promise<T>; readonly isJoined: boolean };

export const verdictMs = 400 * 24 * 3600 * 1000;
/** A model that got something wrong may get it right later in the day. */
export const failureMs = 6 * 3600 * 1000;

export function createOnce<T>(shelf: Shelf<T>): Once<T> {
  const underWay = new Map<string, Promise<T>>();
  const start = async (key: string, make: () => Promise<Made<T>>): Promise<T> => {
    const kept = await shelf.get(key);
    if (kept !== undefined) return kept;
    const { value, keepMs } = await make();
    if (keepMs !== null) await shelf.put(key, value, keepMs);
    return value;
  };
  return (key, make) => {
    const joined = underWay.get(key);
    if (joined !== undefined) return { value: joined, isJoined: true };
    const value = start(key, make).finally(() => underWay.delete(key));
    underWay.set(key, value);
    return { value, isJoined: false };
  };
}

/** A short name for any text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
