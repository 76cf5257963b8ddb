/** One delivery's way from pending to completed. */
import { dayMs } from '#src/duration.ts';
import { completedKeepMs, type DeliveryOutcome } from '../delivery.ts';
import type { CountedEvent } from './delivery-counters.ts';
import type { ClaimedDelivery, PendingDelivery } from './delivery-queue.ts';
import { type DeliveryFailure, toFailure } from './failures.ts';
import { isPendingDelivery, type OutboxState } from './outbox-state.ts';
import { parseQueuedAt, type QueueKey } from './queue-key.ts';
import { canRepeat, replaceGoneMessage, requeue } from './replace-gone-message.ts';

interface AttemptFailure {
  readonly mayHaveArrived: boolean;
  readonly reason: string;
}

/** News older than that is not worth a late message; what is still pending by then is tried once more. */
const longestMs = dayMs;

export function createDeliveryLifecycle(state: OutboxState) {
  const { queue, records, sending, counters, clock, inFlight, runExclusive } = state;

  async function claim(chat: number): Promise<ClaimedDelivery | undefined> {
    for (;;) {
      const [first] = await queue.peek(chat, 1);
      if (first === undefined || state.pausedChats.has(chat)) return undefined;
      const [queueKey, entry] = first;
      if (isPendingDelivery(entry)) {
        await sending.put(queueKey, clock.now());
        inFlight.add(queueKey);
        return { ...entry, queueKey };
      }
      await state.moveToDeadLetters(queueKey, entry, await queue.prepareRemove(chat, [queueKey]));
    }
  }

  async function complete(task: ClaimedDelivery, outcome: DeliveryOutcome): Promise<DeliveryFailure | null> {
    const { key, queueKey, delivery } = task;
    const known = await records.get(key);
    const remove = await queue.prepareRemove(delivery.to.chat, [queueKey]);
    // a newer edit may have taken the record over
    const isOwn = known?.state !== 'pending' || known.queueKey === queueKey;
    const at = clock.now();
    const record = { ...outcome, at, ...(outcome.state !== 'sent' && { delivery }) };
    // the new message is the message of what it was to change
    const replaced =
      task.goneMessageId !== undefined && outcome.state === 'sent' ? delivery.edits : undefined;
    const failure = toFailure(key, delivery, outcome, at);
    await counters.commitCounted([outcome], () =>
      Promise.all([
        remove(),
        sending.delete(queueKey),
        isOwn && records.put(key, record, completedKeepMs),
        replaced !== undefined && records.put(replaced, record, completedKeepMs),
        failure && state.failures.add(failure),
      ]),
    );
    inFlight.delete(queueKey);
    return failure;
  }

  async function release(
    task: ClaimedDelivery,
    learnt: Partial<PendingDelivery> = {},
    delayMs = 0,
  ): Promise<void> {
    const { queueKey, ...before } = task;
    const counted: CountedEvent[] = learnt.uncertainRetries === undefined ? [] : [{ state: 'resent' }];
    const entry = { ...before, ...learnt };
    await counters.commitCounted(counted, () => requeue(state, task, entry, clock.now() + delayMs));
  }

  async function retry(
    task: ClaimedDelivery,
    { mayHaveArrived, reason }: AttemptFailure,
  ): Promise<DeliveryFailure | null> {
    const { uncertainRetries = 0 } = task;
    const isOld = clock.now() - parseQueuedAt(task.queueKey) >= longestMs;
    if (isOld || (mayHaveArrived && !canRepeat(task))) {
      const isUncertain = mayHaveArrived || uncertainRetries > 0;
      return complete(task, { state: isUncertain ? 'unknown' : 'undeliverable', reason });
    }
    await release(task, mayHaveArrived ? { uncertainRetries: uncertainRetries + 1 } : {});
    return null;
  }

  async function fail(task: ClaimedDelivery, reason: string): Promise<void> {
    if (!(await replaceGoneMessage(state, task))) await complete(task, { state: 'undeliverable', reason });
  }

  async function resolveOne(queueKey: QueueKey): Promise<void> {
    const entry = await queue.get(queueKey);
    if (!isPendingDelivery(entry)) {
      await sending.delete(queueKey);
      return;
    }
    state.log.warn('a delivery was being sent when the process ended', { key: entry.key });
    await retry({ ...entry, queueKey }, { mayHaveArrived: true, reason: 'crash' });
  }

  const chatOf = (task: ClaimedDelivery) => [task.delivery.to.chat];
  return {
    /** How urgent what the chat gets next is; null when there is nothing to do for it. */
    peekPriority: (chat: number) => (state.pausedChats.has(chat) ? null : queue.peekPriority(chat)),
    /** Takes the chat's most urgent delivery and marks it as being sent; undefined when nothing is pending. */
    claim: (chat: number) => runExclusive([chat], () => claim(chat)),
    async complete(task: ClaimedDelivery, outcome: DeliveryOutcome): Promise<void> {
      await runExclusive(chatOf(task), () => complete(task, outcome));
    },
    /** It failed, and no fault of its own: pending again until it is a day old. What may have arrived is repeated where its kind allows. Returns how it ended, if it did. */
    retry: (task: ClaimedDelivery, failure: AttemptFailure) =>
      runExclusive(chatOf(task), () => retry(task, failure)),
    /** It cannot arrive as it is: goes out as a new message where that is for it, else it is undeliverable. */
    fail: (task: ClaimedDelivery, reason: string) => runExclusive(chatOf(task), () => fail(task, reason)),
    /** It certainly did not arrive: pending as before, or after `delayMs`, with what was learnt. */
    release: (task: ClaimedDelivery, learnt?: Partial<PendingDelivery>, delayMs?: number) =>
      runExclusive(chatOf(task), () => release(task, learnt, delayMs)),
    /** What was being sent at a crash may have arrived. */
    async resolve(): Promise<void> {
      const left = await Array.fromAsync(sending.list(), ([queueKey]) => queueKey);
      for (const queueKey of left) await resolveOne(queueKey);
    },
  };
}
