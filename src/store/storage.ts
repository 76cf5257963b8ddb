/** A storage over an engine. */
import type { Storage } from '#src/ports.ts';
import { type Engine, pageSize } from './engine.ts';
import { Namespace } from './namespace.ts';
import { createTurns } from './turns.ts';

export function createStorage(engine: Engine): Storage {
  const turns = createTurns(engine.commit);
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
