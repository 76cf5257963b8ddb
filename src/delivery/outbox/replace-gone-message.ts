/** An edit that tells of posts, whose message is gone, goes out as a new message, which later edits and replies find in its place. */
import { type Delivery, type DeliveryKind, isRepeatable, parseDeliveryKind } from '../delivery.ts';
import type { ClaimedDelivery, PendingDelivery } from './delivery-queue.ts';
import { type OutboxState, readMessageId } from './outbox-state.ts';

/** What joins these is told of nowhere else. */
const replaced: readonly (DeliveryKind | undefined)[] = ['alert', 'bundle'];

export const canSendAsNew = ({ kind, edits }: Delivery): boolean =>
  kind === 'edit' && replaced.includes(parseDeliveryKind(edits));

/** Whether it goes out as a new message, `message` being the one on record: another one than is gone can be changed. */
export const shouldSendAsNew = ({ goneMessageId }: PendingDelivery, message: number | null): boolean =>
  goneMessageId !== undefined && (message === null || message === goneMessageId);

/** Whether it is sent again after it may have arrived: a new message as what it takes the place of. */
export const canRepeat = ({ delivery: { kind, edits }, goneMessageId }: PendingDelivery): boolean =>
  isRepeatable((goneMessageId === undefined ? undefined : parseDeliveryKind(edits)) ?? kind);

/** Has the task go out as a new message, when quiet hours are over; false where that is not for it, or was tried. */
export async function replaceGoneMessage(state: OutboxState, task: ClaimedDelivery): Promise<boolean> {
  const message = readMessageId(await state.records.get(task.delivery.edits ?? ''));
  if (!canSendAsNew(task.delivery) || shouldSendAsNew(task, message)) return false;
  const { queueKey: _, uncertainRetries: __, refusals: ___, ...known } = task;
  const { quietUntil = 0 } = task.delivery;
  await requeue(state, task, { ...known, goneMessageId: message ?? 0 }, quietUntil);
  state.log.info('a message is gone: what joined it goes out as a new one', { key: task.key });
  return true;
}

/** `notBefore`: milliseconds since 1970. Dropped where a newer edit of the message says all of it, or the chat was forgotten meanwhile. */
export async function requeue(
  state: OutboxState,
  { key, queueKey }: ClaimedDelivery,
  entry: PendingDelivery,
  notBefore: number,
): Promise<void> {
  const { queue, sending, clock, records, inFlight } = state;
  const { delivery } = entry;
  const record = await records.get(key);
  const isWanted = record?.state === 'pending' && record.queueKey === queueKey;
  const isDue = notBefore <= clock.now();
  const next = isDue ? queueKey : queue.createKey({ ...delivery, notBefore }, clock.now());
  const remove = await queue.prepareRemove(delivery.to.chat, [queueKey]);
  const leave = () => Promise.all([remove(), sending.delete(queueKey)]);
  await state.insertEntries(isWanted ? [[next, entry]] : [], leave);
  inFlight.delete(queueKey);
}
