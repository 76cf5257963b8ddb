import type { KeyvStorageAdapter } from 'keyv';

/** Keyv's adapter contract and what it lacks: ordered ranges. */
export interface OrderedStorage extends KeyvStorageAdapter {
  /** Stored strings with `from <= key < to`, ascending, or descending with `reverse`. */
  range(
    from: string,
    to: string,
    options?: { limit?: number; reverse?: boolean },
  ): AsyncIterable<[string, string]>;
}

/** Where collections are kept. All writes started in one turn of the event loop stand or fall together. */
export interface Storage {
  namespace(name: string): OrderedStorage;
  /** Deletes what has expired; returns how many. */
  sweep(): Promise<number>;
  /** Those that hold records, in order. */
  namespaces(): Promise<readonly string[]>;
  /** From now on this storage only reads, and sees what is there at this moment, whatever others write. */
  beginSnapshot(): Promise<void>;
  close(): Promise<void>;
}
