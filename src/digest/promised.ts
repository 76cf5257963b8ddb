/** Digests that were promised in a message which says "reading": kept until it has become the digest, also over a restart. */
import type { Address } from '../ports.ts';
import type { Store } from '../store/shelf.ts';
import type { Window } from './window.ts';

export interface Promised {
  /** Chat and request: who asks for the same again while it is made gets no second one. */
  readonly key: string;
  readonly address: Address;
  /** The message that becomes the digest. */
  readonly message: number;
  readonly window: Window;
  /** Keys of channels; none: all that the chat follows. */
  readonly channels: readonly string[];
  /** As typed; null: everything. */
  readonly topic: string | null;
}

export interface Promises {
  keep(promised: Promised): Promise<void>;
  done(key: string): Promise<void>;
  all(): Promise<Promised[]>;
}

/** A message that old is left as it is. */
const keepMs = 2 * 86_400_000;

export function createPromises(store: Store): Promises {
  const shelf = store.shelf<Promised>('promised');
  return {
    keep: (promised) => shelf.put(promised.key, promised, keepMs),
    async done(key) {
      await shelf.delete(key);
    },
    async all() {
      const found: Promised[] = [];
      for await (const [, promised] of shelf.list()) found.push(promised);
      return found;
    },
  };
}
