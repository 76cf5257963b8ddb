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

/** Where shelves are kept. All writes started in one turn of the event loop stand or fall together. */
export interface Storage {
  namespace(name: string): OrderedStorage;
  /** Deletes what has expired; returns how many. */
  sweep(): Promise<number>;
  /** Copies of every shelf, for `export`. */
  namespaces(): Promise<readonly string[]>;
  close(): Promise<void>;
}
