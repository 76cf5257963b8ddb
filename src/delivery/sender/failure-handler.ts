/** Carries out what a failed attempt calls for: for the delivery, its chat, the rate limiter and the application. */
import { minuteMs } from '#src/duration.ts';
import { describeError, isOutsideFailure } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { Address } from '../address.ts';
import type { ClaimedDelivery, PendingDelivery } from '../outbox/delivery-queue.ts';
import type { DeliveryFailure } from '../delivery.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';
import { classifyError, type FailureAction } from './classify-error.ts';
import type { StoreRetry } from './store-retry.ts';

/** Each may be called repeatedly for one event. */
export interface RecipientListener {
  /** Blocked, removed, or for a day without the right to write there. */
  onUnreachable(chat: number, reason: string): Promise<void>;
  onMigrated(from: number, to: number): Promise<void>;
  /** The thread is closed or gone; its deliveries go to the general topic. */
  onThreadLost(address: Address): Promise<void>;
  /** A digest may not have arrived; it is not sent again by itself. */
  onDigestUncertain(failure: DeliveryFailure): Promise<void>;
}

type ActionHandler<Action> = (task: ClaimedDelivery, action: Action, failure: Error) => Promise<void>;
type ActionHandlers = {
  readonly [Do in FailureAction['do']]: ActionHandler<Extract<FailureAction, { do: Do }>>;
};

const recheckMs = minuteMs;
const lastTryDelayMs = 300_000;
const closedMs = 300_000;

/** What Telegram answers where Stars are missing is not documented: a refusal that speaks of a fee or has no other known reason, or waits that do not end. */
function isOfFee(action: FailureAction, { message }: Error, isSlowed: boolean): boolean {
  if (action.do === 'retry' || action.do === 'wait') return action.do === 'wait' && isSlowed;
  const isUnknown = action.do === 'simplify' || (action.do === 'leave' && action.reason === 'forbidden');
  return isUnknown || /\bstars?\b|paid|payment|balance/i.test(message);
}

export interface FailureParts {
  readonly outbox: Outbox;
  readonly rateLimiter: RateLimiter;
  readonly listener: RecipientListener;
  readonly log: Log;
  readonly retryStore: StoreRetry;
}

export function createFailureHandler(parts: FailureParts) {
  const { outbox, rateLimiter, listener, log, retryStore } = parts;
  const release = (task: ClaimedDelivery, changes: Partial<PendingDelivery> = {}, delayMs = 0) =>
    retryStore(() => outbox.release(task, changes, delayMs));

  async function notify(work: () => Promise<void>): Promise<void> {
    try {
      await retryStore(work);
    } catch (thrown) {
      // forgives a bug in the listener, which must not hold up the delivery
      log.error('what became of a chat was not taken in', { reason: describeError(thrown) });
    }
  }

  /** As an error, of which the error reporter notifies the admins once per message. */
  function logGivenUp(what: string, { key }: ClaimedDelivery, failure: unknown): void {
    log.error(what, { reason: `${key}: ${describeError(failure)}` });
  }

  async function reportUncertain(failures: readonly DeliveryFailure[]): Promise<void> {
    for (const failure of failures)
      if (failure.state === 'unknown' && failure.kind === 'digest')
        await notify(() => listener.onDigestUncertain(failure));
  }

  /** Returns whether it was given up. */
  async function retry(
    task: ClaimedDelivery,
    how: { mayHaveArrived: boolean; reason: string },
    failure: Error,
  ): Promise<boolean> {
    const failed = await retryStore(() => outbox.retry(task, how));
    if (failed === null) return false;
    const what = failed.state === 'unknown' ? 'may not have arrived' : 'was given up after a day';
    logGivenUp(`a message ${what}`, task, failure);
    await reportUncertain([failed]);
    return true;
  }

  /** Nobody is told when a group that is closed for the night opens again. */
  async function pause(task: ClaimedDelivery, reason: string, failure: Error): Promise<void> {
    const { chat } = task.delivery.to;
    rateLimiter.pauseChat(chat, closedMs);
    if (await retry(task, { mayHaveArrived: false, reason }, failure))
      await notify(() => listener.onUnreachable(chat, reason));
  }

  /** Tries again as plain text, then after a while, then gives up. During an outage the message is not to blame. */
  async function simplify(task: ClaimedDelivery, failure: Error): Promise<void> {
    rateLimiter.reportDoubt(task.delivery.to.chat);
    if (rateLimiter.isOutage()) return release(task);
    const refusals = (task.refusals ?? 0) + 1;
    if (refusals === 1) return release(task, { refusals });
    if (refusals === 2) return release(task, { refusals }, lastTryDelayMs);
    logGivenUp('Telegram refuses a message of ours', task, failure);
    return retryStore(() => outbox.fail(task, 'refused'));
  }

  function sendUnpaid(task: ClaimedDelivery, failure: Error): Promise<void> {
    rateLimiter.endPaid();
    log.error(
      'Telegram refuses paid broadcasts; until the next start they go unpaid: top up the bot’s Stars, or set PAID_BROADCAST=no',
      { reason: describeError(failure) },
    );
    return release(task);
  }

  const handlers: ActionHandlers = {
    simplify: (task, _, failure) => simplify(task, failure),
    pause: (task, { reason }, failure) => pause(task, reason, failure),
    replace: (task) => retryStore(() => outbox.fail(task, 'message gone')),

    async wait(task, { ms }) {
      const scope = rateLimiter.applyRetryAfter(task.delivery.to.chat, ms);
      log.warn('Telegram asks to wait', { ms, scope });
      await release(task);
    },

    async retry(task, { mayHaveArrived }, failure) {
      rateLimiter.reportFailure(task.delivery.to.chat);
      await retry(task, { mayHaveArrived, reason: 'no answer' }, failure);
    },

    async without(task, { what }, failure) {
      const { repliesTo, ...delivery } = task.delivery;
      if (what === 'reply')
        return repliesTo === undefined ? simplify(task, failure) : release(task, { delivery });
      // the general topic is closed
      if (delivery.to.thread === null) return pause(task, 'closed', failure);
      await release(task);
      await notify(() => listener.onThreadLost(delivery.to));
      await retryStore(() => outbox.leaveThread(delivery.to));
    },

    async leave(task, { reason, sure }) {
      const { chat } = task.delivery.to;
      if (!sure && !task.unreachableOnce) {
        rateLimiter.pauseChat(chat, recheckMs);
        return release(task, { unreachableOnce: true });
      }
      await retryStore(() => outbox.complete(task, { state: 'undeliverable', reason }));
      await notify(() => listener.onUnreachable(chat, reason));
      await retryStore(() => outbox.dropPending(chat, reason));
    },

    async move(task, { to }) {
      const { chat } = task.delivery.to;
      await release(task);
      await notify(() => listener.onMigrated(chat, to));
      await retryStore(() => outbox.migrateChat(chat, to));
    },

    async done(task) {
      const message = (await retryStore(() => outbox.getMessageId(task.delivery.edits ?? ''))) ?? 0;
      await retryStore(() => outbox.complete(task, { state: 'sent', message }));
    },
  };

  return {
    reportUncertain,
    async handle(task: ClaimedDelivery, thrown: unknown, isPaid: boolean): Promise<void> {
      if (isOutsideFailure(thrown)) {
        const action = classifyError(thrown);
        if (isPaid && isOfFee(action, thrown, rateLimiter.isSlowed())) return sendUnpaid(task, thrown);
        const isAnswer = !['wait', 'retry', 'simplify'].includes(action.do);
        if (isAnswer) rateLimiter.reportSuccess(task.delivery.to.chat);
        return (handlers[action.do] as ActionHandler<FailureAction>)(task, action, thrown);
      }
      logGivenUp('a delivery failed for a reason of our own', task, thrown);
      await retryStore(() => outbox.complete(task, { state: 'unknown', reason: 'our fault' }));
    },
  };
}
