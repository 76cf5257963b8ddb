/** A storage over an engine. */
import type { Storage } from './storage.ts';
import { type StorageEngine, pageSize } from './storage-engine.ts';
import { Namespace } from './namespace.ts';
import { createWriteBatcher } from './write-batcher.ts';

export function createStorage(engine: StorageEngine): Storage {
  const batcher = createWriteBatcher(engine.commit);
  return {
    namespace: (name) => new Namespace(name, engine, batcher.write),
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
