/** What follows from a failed try: for the delivery, its chat, the gate, and the rest of the house. */

import { ConnectionFailed, describeError, Refused } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { Address } from '../address.ts';
import type { ClaimedDelivery } from '../outbox/delivery-lifecycle.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';
import { classifyError, type FailureAction, type UnreachableReason } from './classify-error.ts';
import type { StoreRetry } from './store-retry.ts';

/** What the rest of the house must hear of. Each may be called again for the same thing. */
export interface RecipientListener {
  /** The chat cannot be reached: silent from now on, its settings kept. */
  onUnreachable(chat: number, reason: UnreachableReason): Promise<void>;
  /** The chat's id changed: alerts, schedules, everything. */
  onMigrated(from: number, to: number): Promise<void>;
  /** The bot may not write there; `outbox.resume(chat)` when it may again. */
  onRightsMissing(chat: number, reason: string): Promise<void>;
  /** The thread is closed or gone; what was meant for it goes to the general topic. */
  onThreadLost(address: Address): Promise<void>;
}

export type FailureHandler = (task: ClaimedDelivery, thrown: unknown) => Promise<void>;

/** A chat that was not found is asked for again after so long. */
const secondLookMs = 60_000;

export function createFailureHandler(parts: {
  outbox: Outbox;
  gate: RateLimiter;
  reports: RecipientListener;
  log: Log;
  steady: StoreRetry;
  outage: (failure: Error) => void;
}): FailureHandler {
  const { outbox, gate, reports, log, steady, outage } = parts;
  const back = (task: ClaimedDelivery, learnt: Parameters<Outbox['release']>[1] = {}) =>
    steady(() => outbox.release(task, learnt));
  const drop = (task: ClaimedDelivery, reason: string) =>
    steady(() => outbox.complete(task, { state: 'undeliverable', reason }));
  const lose = (task: ClaimedDelivery, reason: string) => steady(() => outbox.fail(task, reason));
  async function report(work: () => Promise<void>): Promise<void> {
    try {
      await steady(work);
    } catch (thrown) {
      // forgives a bug in what others do about it: the delivery goes its way
      log.error('a report about a chat was not taken', { reason: describeError(thrown) });
    }
  }

  async function refusedAs(
    task: ClaimedDelivery,
    verdict: Extract<FailureAction, { do: 'without' }>,
    failure: Error,
  ): Promise<void> {
    const { delivery, key } = task;
    const { repliesTo, ...unattached } = delivery;
    if (verdict.what === 'thread' && delivery.to.thread !== null) {
      await report(() => reports.onThreadLost(delivery.to));
      return back(task, { delivery: { ...delivery, to: { ...delivery.to, thread: null } } });
    }
    // the general topic itself is closed
    if (verdict.what === 'thread') return pause(task, 'closed');
    if (verdict.what === 'reply' && repliesTo !== undefined) return back(task, { delivery: unattached });
    log.error('Telegram refused a message of ours', {
      key,
      reason: failure.message,
      plain: task.plain === true,
    });
    return task.plain ? lose(task, 'refused') : back(task, { plain: true });
  }

  async function refusedForPace(task: ClaimedDelivery, ms: number): Promise<void> {
    const scope = gate.applyRetryAfter(task.delivery.to.chat, ms);
    log.warn('Telegram asks to wait', { ms, scope });
    await back(task);
    if (scope === 'everything') await steady(() => outbox.saveFloodWait(ms));
  }

  async function pause(task: ClaimedDelivery, reason: string): Promise<void> {
    const { chat } = task.delivery.to;
    await back(task);
    await steady(() => outbox.pauseChat(chat, reason));
    await report(() => reports.onRightsMissing(chat, reason));
  }

  async function left(
    task: ClaimedDelivery,
    { reason, sure }: Extract<FailureAction, { do: 'leave' }>,
  ): Promise<void> {
    const { chat } = task.delivery.to;
    if (!sure && !task.chatNotFoundOnce) {
      gate.delayChat(chat, secondLookMs);
      return back(task, { chatNotFoundOnce: true });
    }
    await drop(task, reason);
    await report(() => reports.onUnreachable(chat, reason));
    await steady(() => outbox.dropPending(chat, reason));
  }

  async function follow(task: ClaimedDelivery, verdict: FailureAction, failure: Error): Promise<void> {
    const { chat } = task.delivery.to;
    switch (verdict.do) {
      case 'wait':
        return refusedForPace(task, verdict.ms);
      case 'again':
        outage(failure);
        return back(task);
      case 'doubt':
        outage(failure);
        return steady(() => outbox.markUncertain(task, 'no answer'));
      case 'leave':
        return left(task, verdict);
      case 'move':
        await back(task);
        await report(() => reports.onMigrated(chat, verdict.to));
        return steady(() => outbox.migrateChat(chat, verdict.to));
      case 'pause':
        return pause(task, verdict.reason);
      case 'without':
        return refusedAs(task, verdict, failure);
      case 'done':
        return doneAlready(task);
      case 'anew':
        return lose(task, 'message gone');
    }
  }

  async function doneAlready(task: ClaimedDelivery): Promise<void> {
    const message = (await steady(() => outbox.getMessageId(task.delivery.edits ?? ''))) ?? 0;
    await steady(() => outbox.complete(task, { state: 'sent', message }));
  }

  return async (task, thrown) => {
    if (thrown instanceof Refused || thrown instanceof ConnectionFailed)
      return follow(task, classifyError(thrown), thrown);
    log.error('a delivery failed for a reason of our own', { key: task.key, reason: describeError(thrown) });
    return steady(() => outbox.complete(task, { state: 'unknown', reason: 'our fault' }));
  };
}
