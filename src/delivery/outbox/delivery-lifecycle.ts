import { dayMs } from '#src/duration.ts';
import { completedKeepMs, type DeliveryFailure, type DeliveryOutcome } from '../delivery.ts';
import type { ClaimedDelivery, PendingDelivery } from './delivery-queue.ts';
import type { CountedEvent, DeliveryRecord, OutboxState } from './outbox-state.ts';
import { parseQueuedAt, type QueueKey } from './queue-key.ts';
import { canRepeat, replaceGoneMessage, requeue } from './replace-gone-message.ts';

/** Retries end after a day: older news is not worth a late message. */
const maxAgeMs = dayMs;
const pageSize = 500;

export function createDeliveryLifecycle(state: OutboxState) {
  const { queue, records, sending, counters, clock, ended, inFlight, runExclusive } = state;

  async function claim(chat: number): Promise<ClaimedDelivery | undefined> {
    const [first] = await queue.peek(chat, 1);
    if (first === undefined) return undefined;
    const [queueKey, entry] = first;
    await sending.put(queueKey, clock.now());
    inFlight.add(queueKey);
    return { ...entry, queueKey };
  }

  /** Ends deliveries of one chat with one outcome; returns those that did not arrive. */
  async function completeAll(
    tasks: readonly ClaimedDelivery[],
    chat: number,
    outcome: DeliveryOutcome,
  ): Promise<DeliveryFailure[]> {
    const at = clock.now();
    const queueKeys = tasks.map(({ queueKey }) => queueKey);
    const known = await records.getMany(tasks.map(({ key }) => key));
    const remove = await queue.prepareRemove(chat, queueKeys);
    const completed = tasks.flatMap((task, n): [string, DeliveryRecord][] => {
      const { key, queueKey, delivery, goneMessageId } = task;
      const before = known[n];
      // a newer edit may have replaced it, or the chat was erased
      const isOwn = before?.state === 'pending' && before.queueKey === queueKey;
      const record = { ...outcome, at, ...(outcome.state !== 'sent' && { delivery }) };
      // a message sent in place of an edit is recorded as the one it replaces
      const replaced =
        before && goneMessageId !== undefined && outcome.state === 'sent' ? delivery.edits : undefined;
      return [isOwn ? key : [], replaced ?? []].flat().map((each) => [each, record]);
    });
    const failures = tasks.flatMap(({ key, delivery: { to, kind, subject } }, n): DeliveryFailure[] =>
      known[n] && outcome.state !== 'sent' ? [{ key, to, kind, subject, ...outcome, at }] : [],
    );
    await counters.commitCounted(
      tasks.map(() => outcome),
      () =>
        Promise.all([
          remove(),
          sending.deleteMany(queueKeys),
          records.putMany(completed, completedKeepMs),
          state.failures.putMany(
            failures.map((failure) => [`${String(at).padStart(13, '0')}|${failure.key}`, failure] as const),
            completedKeepMs,
          ),
        ]),
    );
    for (const key of queueKeys) inFlight.delete(key);
    if (outcome.state === 'sent') for (const { delivery } of tasks) ended.addSent(delivery.kind);
    ended.addFailures(failures);
    return failures;
  }

  const complete = async (task: ClaimedDelivery, outcome: DeliveryOutcome): Promise<DeliveryFailure | null> =>
    (await completeAll([task], task.delivery.to.chat, outcome))[0] ?? null;

  async function dropPending(chat: number, reason: string): Promise<void> {
    for (;;) {
      const some = (await queue.peek(chat, pageSize)).filter(([key]) => !inFlight.has(key));
      if (some.length === 0) return;
      const tasks = some.map(([queueKey, entry]) => ({ ...entry, queueKey }));
      await completeAll(tasks, chat, { state: 'undeliverable', reason });
    }
  }

  async function release(
    task: ClaimedDelivery,
    changes: Partial<PendingDelivery> = {},
    delayMs = 0,
  ): Promise<void> {
    const { queueKey, ...before } = task;
    const counted: CountedEvent[] = changes.uncertainRetries === undefined ? [] : [{ state: 'resent' }];
    const entry = { ...before, ...changes };
    await counters.commitCounted(counted, () => requeue(state, task, entry, clock.now() + delayMs));
  }

  async function retry(
    task: ClaimedDelivery,
    { mayHaveArrived, reason }: { mayHaveArrived: boolean; reason: string },
  ): Promise<DeliveryFailure | null> {
    const { uncertainRetries = 0 } = task;
    const isOld = clock.now() - parseQueuedAt(task.queueKey) >= maxAgeMs;
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
    const [found] = await queue.getMany([queueKey]);
    if (found === undefined) return sending.delete(queueKey);
    const task = { ...found[1], queueKey };
    state.log.warn('a delivery was being sent when the process ended', { key: task.key });
    await retry(task, { mayHaveArrived: true, reason: 'crash' });
  }

  const exclusively =
    <Rest extends unknown[], T>(work: (task: ClaimedDelivery, ...rest: Rest) => Promise<T>) =>
    (task: ClaimedDelivery, ...rest: Rest): Promise<T> =>
      runExclusive([task.delivery.to.chat], () => work(task, ...rest));

  return {
    peekPriority: (chat: number) => queue.getReady(chat)?.priority ?? null,
    /** Takes the chat's most urgent delivery and marks it as being sent; undefined when nothing is pending. */
    claim: (chat: number) => runExclusive([chat], () => claim(chat)),
    complete: exclusively(complete),
    /** Pending again, until it is a day old; what may have arrived only where its kind allows. Returns the failure where it ended. */
    retry: exclusively(retry),
    /** It cannot be sent as it is: it becomes a new message where possible, else undeliverable. */
    fail: exclusively(fail),
    /** It certainly did not arrive: pending again, after `delayMs`, with `changes`. */
    release: exclusively(release),
    dropPending: (chat: number, reason: string) => runExclusive([chat], () => dropPending(chat, reason)),
    async resolve(): Promise<void> {
      for await (const [queueKey] of sending.list()) await resolveOne(queueKey);
    },
  };
}
