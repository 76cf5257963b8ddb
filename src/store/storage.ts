/** Greater than every key. */
export const aboveAllKeys = '\u{10ffff}';

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
  /** In any order; those that are not there may be left out, or have an undefined value. */
  read(namespace: string, keys: readonly string[], now: number): Promise<[string, string | undefined][]>;
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
