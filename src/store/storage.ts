/** Records of one namespace by their key, stored as text: what Keyv asks of a store, and ordered ranges. A write that fails throws; `true` is for Keyv. */
export interface OrderedStorage {
  readonly capabilities: { readonly expires: true };
  get(key: string): Promise<string | undefined>;
  getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** `expires`: milliseconds since 1970. */
  set(key: string, value: unknown, expires?: number): Promise<true>;
  setMany(entries: readonly Omit<RecordChange, 'namespace'>[]): Promise<void>;
  delete(key: string): Promise<true>;
  deleteMany(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
  /** Those with `from <= key < to`, ascending, or descending with `reverse`. */
  range(
    from: string,
    to: string,
    options?: { limit?: number | undefined; reverse?: boolean | undefined },
  ): AsyncIterable<[key: string, stored: string]>;
}

/** Greater than every key. */
export const aboveAllKeys = '\u{10ffff}';

/** Where collections are kept. All writes started in one turn of the event loop are committed together, or none of them. */
export interface Storage extends Pick<StorageEngine, 'namespaces' | 'beginSnapshot' | 'close'> {
  namespace(name: string): OrderedStorage;
  /** Deletes what has expired; returns how many. */
  sweep(): Promise<number>;
}

/** A record to be written; without a value, to be deleted. */
export interface RecordChange {
  readonly namespace: string;
  readonly key: string;
  readonly value?: unknown;
  /** Milliseconds since 1970. */
  readonly expires?: number | undefined;
}

/** Records with `from <= key < to`, keys compared by their code points. */
export interface PageQuery {
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  readonly reverse: boolean;
}

/** Every call throws StoreFailed when the database fails. `now`: records that have expired by then are not there. */
export interface StorageEngine {
  read(namespace: string, keys: readonly string[], now: number): Promise<readonly (string | undefined)[]>;
  /** Fewer than `limit` only where the span ends; expired records may be among them, with an undefined value. */
  readPage(namespace: string, span: PageQuery, now: number): Promise<[string, string | undefined][]>;
  /** All of them in their order, or none. */
  commit(changes: readonly RecordChange[]): Promise<void>;
  /** Deletes at most `limit` records that had expired by `before`; returns how many. */
  sweep(before: number, limit: number): Promise<number>;
  /** Names of those that hold records, in order. */
  namespaces(): Promise<readonly string[]>;
  /** All reads that follow see this moment, whatever others write; nothing is committed any more. */
  beginSnapshot(): Promise<void>;
  /** Waits for the calls that are under way. */
  close(): Promise<void>;
}
