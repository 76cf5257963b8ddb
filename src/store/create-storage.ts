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
        // as at the instant 0, when no term was over
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
        // no key stands between one and the same with a zero character behind it
        else rest.from = `${last[0]}\0`;
        await new Promise((go) => setImmediate(go));
      }
    },
  };
  return one;
}

/** What was started in one turn of the event loop, call by call. */
interface Turn extends PromiseWithResolvers<void> {
  readonly calls: (readonly RecordChange[])[];
}

/** At most one commit is under way; the turns that end meanwhile go together in the next, so a slow disk is waited for once. */
function createWriteBatcher(commit: StorageEngine['commit']) {
  let open: Turn | null = null;
  const ended: Turn[] = [];
  let working: Promise<void> | null = null;

  function endTurn(): void {
    if (open !== null) ended.push(open);
    open = null;
    working ??= work().finally(() => {
      working = null;
    });
  }

  async function work(): Promise<void> {
    while (ended.length > 0) await commitTurns(ended.splice(0));
  }

  async function commitTurns(turns: readonly Turn[]): Promise<void> {
    try {
      await commit(turns.flatMap(({ calls }) => calls.flat()));
      for (const turn of turns) turn.resolve();
    } catch (thrown) {
      // forgives nothing: a bug in one turn is no business of another, a store that fails concerns all
      if (turns.length > 1 && !(thrown instanceof StoreFailed))
        for (const turn of turns) await commitTurns([turn]);
      else {
        // who waited behind a server that is gone shall not wait for it once more
        const behind = isConnectionLost(thrown) ? ended.splice(0) : [];
        for (const { reject } of [...turns, ...behind]) reject(thrown);
      }
    }
  }

  return {
    write(changes: readonly RecordChange[]): Promise<void> {
      if (changes.length === 0) return Promise.resolve();
      if (open === null) {
        open = { calls: [], ...Promise.withResolvers<void>() };
        setImmediate(endTurn);
      }
      open.calls.push(changes);
      return open.promise;
    },
    async end(): Promise<void> {
      endTurn();
      await working;
    },
  };
}
