/** One delivery's way from owed to settled. */

import type { DeliveryOutcome, Priority } from '../delivery.ts';
import type { CountedEvent } from './delivery-counters.ts';
import { type PendingDelivery, parsePriority, type QueueKey } from './delivery-queue.ts';
import { moveToDeadLetters } from './enqueuer.ts';
import { isPendingDelivery, type OutboxState, toCountedEvent } from './outbox-state.ts';
import { getRetryLimit, resendAsNew } from './resend.ts';

/** A delivery that is being sent. */
export interface ClaimedDelivery extends PendingDelivery {
  readonly queueKey: QueueKey;
}

export interface DeliveryLifecycle {
  /** How urgent what the chat is owed next is; null when there is nothing to do for it. */
  peekPriority(chat: number): Promise<Priority | null>;
  /** Takes the chat's most urgent delivery and marks it as being sent; undefined when nothing is owed. */
  claim(chat: number): Promise<ClaimedDelivery | undefined>;
  complete(task: ClaimedDelivery, outcome: DeliveryOutcome): Promise<void>;
  /** It certainly did not arrive, or may be sent again: owed as before, with what was learnt. */
  release(task: ClaimedDelivery, learnt?: Partial<PendingDelivery>): Promise<void>;
  /** It may have arrived: owed once more where its kind allows that, else unknown. */
  markUncertain(task: ClaimedDelivery, reason: string): Promise<void>;
  /** It cannot arrive as it is: goes out anew where that is for it, else it is undeliverable. */
  fail(task: ClaimedDelivery, reason: string): Promise<void>;
  /** What was being sent at a crash may have arrived. */
  resolve(): Promise<void>;
}

export function createDeliveryLifecycle(books: OutboxState): DeliveryLifecycle {
  const { queue, records, sending, counters, runExclusive } = books;

  async function begin(chat: number): Promise<ClaimedDelivery | undefined> {
    for (;;) {
      const [first] = await queue.peek(chat, 1);
      if (first === undefined || books.pausedChats.has(chat)) return undefined;
      const [queueKey, entry] = first;
      if (isPendingDelivery(entry)) {
        await sending.put(queueKey, books.clock.now());
        books.inFlight.add(queueKey);
        return { ...entry, queueKey };
      }
      await moveToDeadLetters(books, queueKey, entry, await queue.prepareRemove(chat, [queueKey]));
    }
  }

  async function settle(task: ClaimedDelivery, outcome: DeliveryOutcome): Promise<void> {
    const known = await records.get(task.key);
    const remove = await queue.prepareRemove(task.delivery.to.chat, [task.queueKey]);
    // a newer edit may have taken the record over
    const mine = known?.state !== 'owed' || known.place === task.queueKey;
    const ended = { ...outcome, at: books.clock.now() };
    const { edits } = task.delivery;
    // the new message is the message of what it was to change
    const replaced = task.goneMessageId !== undefined && outcome.state === 'sent' ? edits : undefined;
    await counters.commitCounted([toCountedEvent(outcome)], () =>
      Promise.all([
        remove(),
        sending.delete(task.queueKey),
        mine && records.put(task.key, ended, books.keepMs),
        replaced !== undefined && records.put(replaced, ended, books.keepMs),
        books.recordFailure(task.key, outcome),
      ]),
    );
    books.inFlight.delete(task.queueKey);
    books.pendingCount -= 1;
  }

  async function putBack(
    { queueKey: place, ...before }: ClaimedDelivery,
    learnt: Partial<PendingDelivery> = {},
  ): Promise<void> {
    const counted: CountedEvent[] = learnt.uncertainRetries === undefined ? [] : [{ what: 'resent' }];
    const entry = { ...before, ...learnt };
    await counters.commitCounted(counted, () =>
      Promise.all([queue.replace(place, entry), sending.delete(place)]),
    );
    books.inFlight.delete(place);
  }

  /** It may have arrived: sent again, or listed as unknown. */
  function settleDoubt(task: ClaimedDelivery, reason: string): Promise<void> {
    const { uncertainRetries = 0 } = task;
    return uncertainRetries < getRetryLimit(task)
      ? putBack(task, { uncertainRetries: uncertainRetries + 1 })
      : settle(task, { state: 'unknown', reason });
  }

  async function lose(task: ClaimedDelivery, reason: string): Promise<void> {
    if (!(await resendAsNew(books, task))) await settle(task, { state: 'undeliverable', reason });
  }

  async function resolveOne(place: QueueKey): Promise<void> {
    const entry = await queue.get(place);
    if (!isPendingDelivery(entry)) {
      await sending.delete(place);
      return;
    }
    books.log.warn('a delivery was being sent when the process ended', { key: entry.key });
    await settleDoubt({ ...entry, queueKey: place }, 'crash');
  }

  const ownOf = (task: ClaimedDelivery) => task.delivery.to.chat;
  return {
    async peekPriority(chat) {
      const [first] = books.pausedChats.has(chat) ? [] : await queue.peek(chat, 1);
      return first === undefined ? null : parsePriority(first[0]);
    },
    claim: (chat) => runExclusive(chat, () => begin(chat)),
    complete: (task, outcome) => runExclusive(ownOf(task), () => settle(task, outcome)),
    markUncertain: (task, reason) => runExclusive(ownOf(task), () => settleDoubt(task, reason)),
    fail: (task, reason) => runExclusive(ownOf(task), () => lose(task, reason)),
    release: (task, learnt) => runExclusive(ownOf(task), () => putBack(task, learnt)),
    async resolve() {
      const left: QueueKey[] = [];
      for await (const [place] of sending.list()) left.push(place);
      for (const place of left) await resolveOne(place);
    },
  };
}
