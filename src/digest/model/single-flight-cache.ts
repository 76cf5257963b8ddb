/** Asked once: what was made is kept on a shelf, and who asks while it is being made waits for the same answer. */
import { createHash } from 'node:crypto';
import type { Collection } from '#src/store/store.ts';

export interface CacheableResult<T> {
  readonly value: T;
  /** How long it is good for; null: for those who wait only. */
  readonly ttlMs: number | null;
}
/** `isJoined`: somebody else had asked already. */
export type SingleFlightCache<T> = (
  key: string,
  make: () => Promise<CacheableResult<T>>,
) => { readonly value: Promise<T>; readonly isJoined: boolean };

export const answerTtlMs = 400 * 24 * 3600 * 1000;
/** A model that got something wrong may get it right later in the day. */
export const failureTtlMs = 6 * 3600 * 1000;

export function createSingleFlightCache<T>(shelf: Collection<T>): SingleFlightCache<T> {
  const underWay = new Map<string, Promise<T>>();
  const start = async (key: string, make: () => Promise<CacheableResult<T>>): Promise<T> => {
    const kept = await shelf.get(key);
    if (kept !== undefined) return kept;
    const { value, ttlMs } = await make();
    if (ttlMs !== null) await shelf.put(key, value, ttlMs);
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
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
