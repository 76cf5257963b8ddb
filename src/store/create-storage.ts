/** A storage over an engine. */
import type { Storage } from './storage.ts';
import { type StorageEngine, pageSize } from './storage-engine.ts';
import { Namespace } from './namespace.ts';
import { createWriteBatcher } from './write-batcher.ts';

export function createStorage(engine: StorageEngine): Storage {
  const turns = createWriteBatcher(engine.commit);
  return {
    namespace: (name) => new Namespace(name, engine, turns.write),
    namespaces: () => engine.namespaces(),
    async sweep() {
      const before = Date.now();
      let swept = 0;
      // in pages: one long transaction would stall everybody
      for (let last = pageSize; last === pageSize; swept += last)
        [last = 0] = await turns.write([{ what: 'sweep', before, limit: pageSize }]);
      return swept;
    },
    async close() {
      await turns.end();
      await engine.close();
    },
  };
}
