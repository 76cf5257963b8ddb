import { StoreFailed } from '#src/errors.ts';
import { isConnectionLost } from './managed-connection.ts';
import {
  aboveAllKeys,
  type OrderedStorage,
  type RecordChange,
  type Storage,
  type StorageEngine,
} from './storage.ts';

const pageSize = 500;

export function createStorage(engine: StorageEngine): Storage {
  const { write, end } = createWriteBatcher(engine.commit);
  return {
    namespace: (name) => openNamespace(name, engine, write),
    namespaces: engine.namespaces,
    beginSnapshot: engine.beginSnapshot,
    async sweep() {
      const before = Date.now();
      let swept = 0;
      // in pages: one long transaction would stall everybody
      for (let last = pageSize; last === pageSize; swept += last) last = await engine.sweep(before, pageSize);
      return swept;
    },
    async close() {
      await end();
      await engine.close();
    },
  };
}

function openNamespace(
  namespace: string,
  engine: StorageEngine,
  write: StorageEngine['commit'],
): OrderedStorage {
  const one: OrderedStorage = {
    capabilities: { expires: true },
    get: async (key) => (await one.getMany([key]))[0],
    getMany: async (keys) => (keys.length === 0 ? [] : engine.read(namespace, keys, Date.now())),
    set: (key, value, expires) => write([{ namespace, key, value, expires }]).then(() => true),
    setMany: (entries) => write(entries.map((entry) => ({ namespace, ...entry }))),
    delete: (key) => write([{ namespace, key }]).then(() => true),
    deleteMany: (keys) => write(keys.map((key) => ({ namespace, key }))),
    async clear() {
      for (let size = pageSize; size === pageSize; ) {
        const first = { from: '', to: aboveAllKeys, limit: pageSize, reverse: false };
        // read as of the instant 0, so that expired records are found, too
        const page = await engine.readPage(namespace, first, 0);
        await one.deleteMany(page.map(([key]) => key));
        size = page.length;
      }
    },
    /** Reads page by page and lets others run in between, so a long walk stalls nobody. */
    async *range(from, to, { limit = Number.POSITIVE_INFINITY, reverse = false } = {}) {
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
  return one;
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
