import { completedKeepMs } from '#src/delivery/delivery.ts';
import type { DeliveryRecord } from '#src/delivery/outbox/outbox-state.ts';
import { withoutMessage } from '#src/delivery/outbox/recipient-lifecycle.ts';
import type { Store } from '#src/store/store.ts';

/** Updates and messages are numbered per bot: one with another token would take its own for those that the last one left. */
export async function forgetOtherBot(store: Store, token: string): Promise<void> {
  const bots = store.collection<string>('bot');
  const [bot = ''] = token.split(':', 1);
  const last = await bots.get('id');
  if (last === bot) return;
  if (last !== undefined) {
    for (const name of ['inbox-known', 'notes', 'digest-votes']) await store.storage.namespace(name).clear();
    const records = store.collection<DeliveryRecord>('deliveries');
    const writes: Promise<void>[] = [];
    // not one after the other: those of a page are one commit
    for await (const [key, record] of records.list())
      if (record.state === 'sent') writes.push(records.put(key, withoutMessage(record), completedKeepMs));
    await Promise.all(writes);
  }
  await bots.put('id', bot);
}
