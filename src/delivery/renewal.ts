/**
 * An edit that tells of posts does not end with the message it was to change: where that is gone, it goes out as a new
 * one, which takes its place on record, so that later edits and replies find it.
 */
import { type Books, messageIn } from './books.ts';
import { type Delivery, type Kind, kindOfKey, repeatsWhenUnsure } from './delivery.ts';
import type { Owed } from './queue.ts';
import type { Task } from './settling.ts';

/** What joins these is told of nowhere else. */
const renewed: readonly (Kind | undefined)[] = ['alert', 'bundle'];

export const isRenewable = ({ kind, edits }: Delivery): boolean =>
  kind === 'edit' && renewed.includes(kindOfKey(edits));

/** Whether it goes out as a new message, `message` being the one on record: another one than is gone can be changed. */
export const isAnew = ({ gone }: Owed, message: number | null): boolean =>
  gone !== undefined && (message === null || message === gone);

/** A new message is repeated as often as what it takes the place of. */
export function repeatsOf({ delivery: { kind, edits }, gone }: Owed): number {
  return repeatsWhenUnsure[(gone === undefined ? undefined : kindOfKey(edits)) ?? kind];
}

/** Has the task go out anew, when quiet hours are over; false where that is not for it, or was tried. */
export async function renew(books: Books, task: Task): Promise<boolean> {
  const message = messageIn(await books.records.get(task.delivery.edits ?? ''));
  if (!isRenewable(task.delivery) || isAnew(task, message)) return false;
  const record = await books.records.get(task.key);
  if (record?.state === 'owed' && record.place !== task.place) await giveWay(books, task);
  else await putAnew(books, task, message ?? 0);
  books.inHand.delete(task.place);
  books.log.info('a message is gone: what joined it goes out anew', { key: task.key });
  return true;
}

/** A newer edit of the same message tells all that this one does. */
async function giveWay(books: Books, { place, delivery }: Task): Promise<void> {
  const remove = await books.queue.removing(delivery.to.chat, [place]);
  await Promise.all([remove(), books.sending.delete(place)]);
  books.owed -= 1;
}

/** In its place, or where it waits for the end of quiet hours. */
async function putAnew(books: Books, task: Task, gone: number): Promise<void> {
  const { queue, sending, clock } = books;
  const { place, resent: _, plain: __, ...known } = task;
  const { to, quietUntil: notBefore = 0 } = task.delivery;
  const entry: Owed = { ...known, gone };
  if (notBefore <= clock.now()) {
    await Promise.all([queue.replace(place, entry), sending.delete(place)]);
    return;
  }
  const later = queue.place({ ...task.delivery, notBefore }, clock.now());
  const remove = await queue.removing(to.chat, [place]);
  await books.enqueue(to.chat, [[later, entry]], () => Promise.all([remove(), sending.delete(place)]));
}
