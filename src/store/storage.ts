/** Records of one namespace by their key, stored as text: what Keyv asks of a store, and ordered ranges. */
export interface OrderedStorage {
  readonly capabilities: { readonly expires: true };
  get(key: string): Promise<string | undefined>;
  getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** `expires`: milliseconds since 1970. */
  set(key: string, value: unknown, expires?: number): Promise<boolean>;
  setMany(
    entries: readonly { key: string; value: unknown; expires?: number | undefined }[],
  ): Promise<boolean[]>;
  delete(key: string): Promise<boolean>;
  deleteMany(keys: readonly string[]): Promise<boolean[]>;
  clear(): Promise<void>;
  /** Those with `from <= key < to`, ascending, or descending with `reverse`. */
  range(
    from: string,
    to: string,
    options?: { limit?: number | undefined; reverse?: boolean | undefined },
  ): AsyncIterable<[key: string, stored: string]>;
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

export const pageSize = 500;

export type WriteOperation =
  /** `expires`: milliseconds since 1970, null for never. */
  | { what: 'set'; namespace: string; key: string; value: unknown; expires: number | null }
  | { what: 'delete'; namespace: string; key: string }
  | { what: 'clear'; namespace: string }
  /** Deletes at most `limit` records whose term was over at `before`. */
  | { what: 'sweep'; before: number; limit: number };

/** Records with `from <= key < to`, keys compared by their code points. */
export interface PageQuery {
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  readonly reverse: boolean;
}

/** Every call throws StoreFailed when the database fails. `now`: records whose term is over by then are not there. */
export interface StorageEngine {
  read(namespace: string, keys: readonly string[], now: number): Promise<readonly (string | undefined)[]>;
  /** Fewer than `limit` only where the span ends. */
  readPage(namespace: string, span: PageQuery, now: number): Promise<[string, string][]>;
  /** All of them in their order, or none; answers how many records each met (a write meets one). */
  commit(changes: readonly WriteOperation[]): Promise<readonly number[]>;
  /** Those that hold records, in order. */
  namespaces(): Promise<readonly string[]>;
  /** All reads that follow see one moment; nothing is committed any more. */
  beginSnapshot(): Promise<void>;
  /** What is under way when it is called ends before. */
  close(): Promise<void>;
}
