/** What did not arrive for certain, for the operator and for whoever wants it sent again. */
import type { Store } from '#src/store/store.ts';
import type { Address } from '../address.ts';
import {
  type Delivery,
  type DeliveryKind,
  type DeliveryOutcome,
  completedKeepMs,
  parseChatId,
} from '../delivery.ts';

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

export function createFailures(store: Store) {
  const failures = store.collection<DeliveryFailure>('failures');
  return {
    add: (failure: DeliveryFailure) =>
      failures.put(`${String(failure.at).padStart(13, '0')}|${failure.key}`, failure, completedKeepMs),
    /** By id, oldest first. */
    list: failures.list,
    remove: failures.deleteMany,
    /** Of a chat with all its threads. */
    async removeChat(chat: number): Promise<void> {
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
