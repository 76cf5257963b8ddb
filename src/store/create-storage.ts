import { StoreFailed } from '#src/errors.ts';
import { isConnectionLost } from './managed-connection.ts';
import { aboveAllKeys, type RecordChange, type StorageEngine } from './storage.ts';

const pageSize = 500;

export type Storage = ReturnType<typeof createStorage>;

/** Where collections are kept. All writes started in one turn of the event loop are committed together, or none of them. */
export function createStorage(engine: StorageEngine) {
  const { write, end } = createWriteBatcher(engine.commit);
  return {
    namespace: (name: string) => openNamespace(name, engine, write),
    namespaces: engine.namespaces,
    beginSnapshot: engine.beginSnapshot,
    /** Deletes what has expired; returns how many. */
    async sweep(): Promise<number> {
      const before = Date.now();
      let swept = 0;
      // in pages: one long transaction would stall everybody
      for (let last = pageSize; last === pageSize; swept += last) last = await engine.sweep(before, pageSize);
      return swept;
    },
    async close(): Promise<void> {
      await end();
      await engine.close();
    },
  };
}

export type OrderedStorage = ReturnType<typeof openNamespace>;
type NewRecord = Omit<RecordChange, 'namespace'>;
export interface RangeOptions {
  readonly limit?: number;
  readonly reverse?: boolean;
}

/** Records of one namespace by their key, stored as text: what Keyv asks of a store, and ordered ranges. A write that fails throws; `true` is for Keyv. */
function openNamespace(namespace: string, engine: StorageEngine, write: StorageEngine['commit']) {
  async function getMany(keys: readonly string[]) {
    if (keys.length === 0) return [];
    // as they are stored, in UTF-8, which has no lone surrogates
    const wellFormed = keys.map((key) => key.toWellFormed());
    const found = new Map(await engine.read(namespace, wellFormed, Date.now()));
    return wellFormed.map((key) => found.get(key));
  }
  const deleteMany = (keys: readonly string[]) => write(keys.map((key) => ({ namespace, key })));
  return {
    capabilities: { expires: true as const },
    get: async (key: string) => (await getMany([key]))[0],
    getMany,
    /** `expires`: milliseconds since 1970. */
    set: (key: string, value: unknown, expires?: number) =>
      write([{ namespace, key, value, expires }]).then(() => true as const),
    setMany: (entries: readonly NewRecord[]) => write(entries.map((entry) => ({ namespace, ...entry }))),
    delete: (key: string) => deleteMany([key]).then(() => true as const),
    deleteMany,
    async clear(): Promise<void> {
      for (let size = pageSize; size === pageSize; ) {
        const first = { from: '', to: aboveAllKeys, limit: pageSize, reverse: false };
        // read as of the instant 0, so that expired records are found, too
        const page = await engine.readPage(namespace, first, 0);
        await deleteMany(page.map(([key]) => key));
        size = page.length;
      }
    },
    /** Those with `from <= key < to`, ascending, or descending with `reverse`. Reads page by page and lets others run in between, so a long walk stalls nobody. */
    async *range(
      from: string,
      to: string,
      { limit = Number.POSITIVE_INFINITY, reverse = false }: RangeOptions = {},
    ): AsyncIterable<[key: string, stored: string]> {
      const rest = { from, to };
      for (let left = limit; left > 0; ) {
        const size = Math.min(pageSize, left);
        const page = await engine.readPage(namespace, { ...rest, limit: size, reverse }, Date.now());
        const found = page.filter((each): each is [string, string] => each[1] !== undefined);
        yield* found;
        const last = page.at(-1);
        left -= found.length;
        if (last === undefined || page.length < size || left === 0) return;
        if (reverse) rest.to = last[0];
        // the smallest key above the last one
        else rest.from = `${last[0]}\0`;
        await new Promise((go) => setImmediate(go));
      }
    },
  };
}

/** The writes that were started in one turn of the event loop, call by call. */
interface WriteBatch extends PromiseWithResolvers<void> {
  readonly calls: (readonly RecordChange[])[];
}

/** Group commit: one commit at a time, and the batches that are closed meanwhile go together in the next, so a slow disk is waited for once. */
function createWriteBatcher(commit: StorageEngine['commit']) {
  let open: WriteBatch | null = null;
  const closed: WriteBatch[] = [];
  let working: Promise<void> | null = null;

  function closeBatch(): void {
    if (open !== null) closed.push(open);
    open = null;
    working ??= drain().finally(() => {
      working = null;
    });
  }

  async function drain(): Promise<void> {
    while (closed.length > 0) await commitBatches(closed.splice(0));
  }

  async function commitBatches(batches: readonly WriteBatch[]): Promise<void> {
    try {
      await commit(batches.flatMap(({ calls }) => calls.flat()));
      for (const batch of batches) batch.resolve();
    } catch (thrown) {
      // forgives nothing: a store that fails concerns all batches, a bug only the one that has it
      if (batches.length > 1 && !(thrown instanceof StoreFailed))
        for (const batch of batches) await commitBatches([batch]);
      else {
        // the batches behind shall not wait for a lost server once more
        const behind = isConnectionLost(thrown) ? closed.splice(0) : [];
        for (const { reject } of [...batches, ...behind]) reject(thrown);
      }
    }
  }

  return {
    write(changes: readonly RecordChange[]): Promise<void> {
      if (changes.length === 0) return Promise.resolve();
      if (open === null) {
        open = { calls: [], ...Promise.withResolvers<void>() };
        setImmediate(closeBatch);
      }
      open.calls.push(changes);
      return open.promise;
    },
    async end(): Promise<void> {
      closeBatch();
      await working;
    },
  };
}
