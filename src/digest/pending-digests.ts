/** Digests that were promised in a message which says "reading": kept until it has become the digest, also over a restart. */
import { dayMs } from '#src/duration.ts';
import type { Address } from '#src/delivery/address.ts';
import type { Store } from '#src/store/store.ts';
import type { Window } from './window.ts';

export interface PendingDigest {
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
  /** Of whoever asked: a chat that never changed anything has chosen none. */
  readonly language?: string;
}

export interface PendingDigests {
  add(pending: PendingDigest): Promise<void>;
  remove(key: string): Promise<void>;
  list(): Promise<PendingDigest[]>;
}

/** A message that old is left as it is. */
const ttlMs = 2 * dayMs;

export function createPendingDigests(store: Store): PendingDigests {
  const collection = store.collection<PendingDigest>('promised');
  return {
    add: (pending) => collection.put(pending.key, pending, ttlMs),
    async remove(key) {
      await collection.delete(key);
    },
    async list() {
      const found: PendingDigest[] = [];
      for await (const [, pending] of collection.list()) found.push(pending);
      return found;
    },
  };
}
