/** An edit of an alert whose message is gone is sent as a new message, which takes the old one's place for later edits and replies. */
import { type Delivery, type DeliveryKind, isRepeatable, parseDeliveryKind } from '../delivery.ts';
import type { ClaimedDelivery, PendingDelivery } from './delivery-queue.ts';
import { type OutboxState, readMessageId } from './outbox-state.ts';

/** Posts that were added to these are shown nowhere else. */
const replaced: readonly (DeliveryKind | undefined)[] = ['alert', 'bundle'];

export const canSendAsNew = ({ kind, edits }: Delivery): boolean =>
  kind === 'edit' && replaced.includes(parseDeliveryKind(edits));

/** `message`: the id on record; if it is another one than that which is gone, it can be edited. */
export const shouldSendAsNew = ({ goneMessageId }: PendingDelivery, message: number | null): boolean =>
  goneMessageId !== undefined && (message === null || message === goneMessageId);

/** Whether it may be sent again although it may have arrived; a replacement goes by the kind of what it replaces. */
export const canRepeat = ({ delivery: { kind, edits }, goneMessageId }: PendingDelivery): boolean =>
  isRepeatable((goneMessageId === undefined ? undefined : parseDeliveryKind(edits)) ?? kind);

/** Requeues an edit as a new message, after quiet hours; false where that does not apply, or was tried. */
export async function replaceGoneMessage(state: OutboxState, task: ClaimedDelivery): Promise<boolean> {
  const message = readMessageId(await state.records.get(task.delivery.edits ?? ''));
  if (!canSendAsNew(task.delivery) || shouldSendAsNew(task, message)) return false;
  const { queueKey: _, uncertainRetries: __, refusals: ___, ...known } = task;
  const { quietUntil = 0 } = task.delivery;
  await requeue(state, task, { ...known, goneMessageId: message ?? 0 }, quietUntil);
  state.log.info('a message is gone: what joined it goes out as a new one', { key: task.key });
  return true;
}

/** Puts a claimed delivery back, to be sent at `notBefore` (milliseconds since 1970). Dropped where a newer edit replaced it, or the chat was erased meanwhile. */
export async function requeue(
  state: OutboxState,
  { key, queueKey }: ClaimedDelivery,
  entry: PendingDelivery,
  notBefore: number,
): Promise<void> {
  const { queue, sending, clock, records, inFlight } = state;
  const record = await records.get(key);
  const isWanted = record?.state === 'pending' && record.queueKey === queueKey;
  const isDue = notBefore <= clock.now();
  const next = isDue ? queueKey : queue.createKey({ ...entry.delivery, notBefore }, clock.now());
  const remove = await queue.prepareRemove(entry.delivery.to.chat, [queueKey]);
  const leave = () => Promise.all([remove(), sending.delete(queueKey)]);
  await state.insertEntries(isWanted ? [[next, entry]] : [], leave);
  inFlight.delete(queueKey);
}
