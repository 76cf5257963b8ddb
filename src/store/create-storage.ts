import { StoreFailed } from '#src/errors.ts';
import {
  type OrderedStorage,
  pageSize,
  type Storage,
  type StorageEngine,
  type WriteOperation,
} from './storage.ts';

export function createStorage(engine: StorageEngine): Storage {
  const batcher = createWriteBatcher(engine.commit);
  return {
    namespace: (name) => openNamespace(name, engine, batcher.write),
    namespaces: () => engine.namespaces(),
    beginSnapshot: () => engine.beginSnapshot(),
    async sweep() {
      const before = Date.now();
      let swept = 0;
      // in pages: one long transaction would stall everybody
      for (let last = pageSize; last === pageSize; swept += last)
        [last = 0] = await batcher.write([{ what: 'sweep', before, limit: pageSize }]);
      return swept;
    },
    async close() {
      await batcher.end();
      await engine.close();
    },
  };
}

function openNamespace(
  namespace: string,
  engine: StorageEngine,
  write: StorageEngine['commit'],
): OrderedStorage {
  const change = async (changes: WriteOperation[]): Promise<boolean[]> =>
    changes.length === 0 ? [] : (await write(changes)).map((metCount) => metCount > 0);

  const one: OrderedStorage = {
    capabilities: { expires: true },
    get: async (key) => (await one.getMany([key]))[0],
    getMany: async (keys) => (keys.length === 0 ? [] : engine.read(namespace, keys, Date.now())),
    set: async (key, value, expires) => (await one.setMany([{ key, value, expires }])).includes(true),
    setMany: (entries) =>
      change(
        entries.map(({ key, value, expires = null }) => ({ what: 'set', namespace, key, value, expires })),
      ),
    delete: async (key) => (await one.deleteMany([key])).includes(true),
    deleteMany: (keys) => change(keys.map((key) => ({ what: 'delete', namespace, key }))),
    async clear() {
      await change([{ what: 'clear', namespace }]);
    },
    /** Reads page by page and lets others run in between, so a long walk stalls nobody. */
    async *range(from, to, { limit = Number.POSITIVE_INFINITY, reverse = false } = {}) {
      const rest = { from, to };
      for (let left = limit; left > 0; ) {
        const size = Math.min(pageSize, left);
        const page = await engine.readPage(namespace, { ...rest, limit: size, reverse }, Date.now());
        yield* page;
        const last = page.at(-1);
        left -= page.length;
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

type Write = (changes: readonly WriteOperation[]) => Promise<readonly number[]>;

interface Call {
  readonly changes: readonly WriteOperation[];
  resolve(answers: readonly number[]): void;
  reject(reason: unknown): void;
}
type Turn = Call[];

/** At most one commit is under way; the turns that end meanwhile go together in the next, so a slow disk is waited for once. */
function createWriteBatcher(commit: Write): { write: Write; end(): Promise<void> } {
  let open: Turn | null = null;
  let ended: Turn[] = [];
  let working: Promise<void> | null = null;

  function endTurn(): void {
    if (open !== null) ended.push(open);
    open = null;
    working ??= work().finally(() => {
      working = null;
    });
  }

  async function work(): Promise<void> {
    while (ended.length > 0) {
      const turns = ended;
      ended = [];
      await settle(turns);
    }
  }

  async function settle(turns: readonly Turn[]): Promise<void> {
    const calls = turns.flat();
    try {
      const answers = await commit(calls.flatMap(({ changes }) => changes));
      let at = 0;
      for (const { changes, resolve } of calls) {
        resolve(answers.slice(at, at + changes.length));
        at += changes.length;
      }
    } catch (thrown) {
      // forgives nothing: a bug in one turn is no business of another, a store that fails concerns all
      if (turns.length > 1 && !(thrown instanceof StoreFailed))
        for (const turn of turns) await settle([turn]);
      else for (const { reject } of [...calls, ...waitingInVain(thrown)]) reject(thrown);
    }
  }

  /** Who waited behind a server that is gone shall not wait for it once more. */
  function waitingInVain(thrown: unknown): Call[] {
    if (!(thrown instanceof StoreFailed) || thrown.fault !== 'lost') return [];
    const calls = ended.flat();
    ended = [];
    return calls;
  }

  return {
    write: (changes) =>
      new Promise((resolve, reject) => {
        if (open === null) {
          open = [];
          setImmediate(endTurn);
        }
        open.push({ changes, resolve, reject });
      }),
    async end() {
      endTurn();
      await working;
    },
  };
}
