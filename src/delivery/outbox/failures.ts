/** What did not arrive for certain, for the operator and for whoever wants it sent again. */
import type { RangeQuery, Store } from '#src/store/store.ts';
import type { Address } from '../address.ts';
import { type Delivery, type DeliveryKind, type DeliveryOutcome, parseChatId } from '../delivery.ts';

export interface DeliveryFailure {
  readonly key: string;
  readonly to: Address;
  readonly kind: DeliveryKind;
  readonly subject: string;
  readonly state: 'undeliverable' | 'unknown';
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Reasons that lie with us or with Telegram; of the others the chat itself is the reason. */
export const worthSendingAgain: ReadonlySet<string> = new Set(['no answer', 'refused', 'crash', 'our fault']);

export interface Failures {
  add(failure: DeliveryFailure): Promise<void>;
  /** Oldest first. */
  list(range: Pick<RangeQuery, 'reverse' | 'limit'>): AsyncIterable<[id: string, DeliveryFailure]>;
  remove(ids: readonly string[]): Promise<void>;
  /** Of a chat with all its threads. */
  removeChat(chat: number): Promise<void>;
}

export function createFailures(store: Store, keepMs: number): Failures {
  const failures = store.collection<DeliveryFailure>('failures');
  return {
    add: (failure) => failures.put(`${String(failure.at).padStart(13, '0')}|${failure.key}`, failure, keepMs),
    list: (range) => failures.list(range),
    remove: (ids) => failures.deleteMany(ids),
    async removeChat(chat) {
      const ids: string[] = [];
      for await (const [id, { key }] of failures.list()) if (parseChatId(key) === chat) ids.push(id);
      await failures.deleteMany(ids);
    },
  };
}

/** Null when it arrived. */
export function toFailure(
  key: string,
  { to, kind, subject }: Delivery,
  outcome: DeliveryOutcome,
  at: number,
): DeliveryFailure | null {
  if (outcome.state === 'sent') return null;
  return { key, to, kind, subject, state: outcome.state, reason: outcome.reason, at };
}
