/**
 * An edit that tells of posts does not end with the message it was to change: where that is gone, it goes out as a new
 * one, which takes its place on record, so that later edits and replies find it.
 */

import { type Delivery, type DeliveryKind, parseDeliveryKind, retriesWhenUncertain } from '../delivery.ts';
import type { ClaimedDelivery } from './delivery-lifecycle.ts';
import type { PendingDelivery } from './delivery-queue.ts';
import { type OutboxState, readMessageId } from './outbox-state.ts';

/** What joins these is told of nowhere else. */
const renewed: readonly (DeliveryKind | undefined)[] = ['alert', 'bundle'];

export const canResendAsNew = ({ kind, edits }: Delivery): boolean =>
  kind === 'edit' && renewed.includes(parseDeliveryKind(edits));

/** Whether it goes out as a new message, `message` being the one on record: another one than is gone can be changed. */
export const shouldSendAsNew = ({ goneMessageId }: PendingDelivery, message: number | null): boolean =>
  goneMessageId !== undefined && (message === null || message === goneMessageId);

/** A new message is repeated as often as what it takes the place of. */
export function getRetryLimit({ delivery: { kind, edits }, goneMessageId: gone }: PendingDelivery): number {
  return retriesWhenUncertain[(gone === undefined ? undefined : parseDeliveryKind(edits)) ?? kind];
}

/** Has the task go out anew, when quiet hours are over; false where that is not for it, or was tried. */
export async function resendAsNew(books: OutboxState, task: ClaimedDelivery): Promise<boolean> {
  const message = readMessageId(await books.records.get(task.delivery.edits ?? ''));
  if (!canResendAsNew(task.delivery) || shouldSendAsNew(task, message)) return false;
  const record = await books.records.get(task.key);
  if (record?.state === 'owed' && record.place !== task.queueKey) await giveWay(books, task);
  else await putAnew(books, task, message ?? 0);
  books.inFlight.delete(task.queueKey);
  books.log.info('a message is gone: what joined it goes out anew', { key: task.key });
  return true;
}

/** A newer edit of the same message tells all that this one does. */
async function giveWay(books: OutboxState, { queueKey, delivery }: ClaimedDelivery): Promise<void> {
  const remove = await books.queue.prepareRemove(delivery.to.chat, [queueKey]);
  await Promise.all([remove(), books.sending.delete(queueKey)]);
  books.pendingCount -= 1;
}

/** In its place, or where it waits for the end of quiet hours. */
async function putAnew(books: OutboxState, task: ClaimedDelivery, gone: number): Promise<void> {
  const { queue, sending, clock } = books;
  const { queueKey: place, uncertainRetries: _, plain: __, ...known } = task;
  const { to, quietUntil: notBefore = 0 } = task.delivery;
  const entry: PendingDelivery = { ...known, goneMessageId: gone };
  if (notBefore <= clock.now()) {
    await Promise.all([queue.replace(place, entry), sending.delete(place)]);
    return;
  }
  const later = queue.createKey({ ...task.delivery, notBefore }, clock.now());
  const remove = await queue.prepareRemove(to.chat, [place]);
  await books.insertEntries(to.chat, [[later, entry]], () => Promise.all([remove(), sending.delete(place)]));
}
