/** Puts back what was claimed: where it stood, or among what waits for its instant. */
import type { ClaimedDelivery, PendingDelivery } from './delivery-queue.ts';
import type { OutboxState } from './outbox-state.ts';

/** `notBefore` in milliseconds since 1970. A newer edit of the same message says all that this one does: then it is dropped. */
export async function requeue(
  state: OutboxState,
  { key, queueKey }: ClaimedDelivery,
  entry: PendingDelivery,
  notBefore: number,
): Promise<void> {
  const { queue, sending, clock, records, inFlight } = state;
  const { to } = entry.delivery;
  const record = await records.get(key);
  const isSuperseded = record?.state === 'pending' && record.queueKey !== queueKey;
  if (!isSuperseded && notBefore <= clock.now())
    await Promise.all([queue.replace(queueKey, entry), sending.delete(queueKey)]);
  else {
    const remove = await queue.prepareRemove(to.chat, [queueKey]);
    const leave = () => Promise.all([remove(), sending.delete(queueKey)]);
    const delayed = queue.createKey({ ...entry.delivery, notBefore }, clock.now());
    if (isSuperseded) await leave();
    else await state.insertEntries([[delayed, entry]], leave);
  }
  if (isSuperseded) state.pendingCount -= 1;
  inFlight.delete(queueKey);
}
