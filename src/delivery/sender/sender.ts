/** Sends what is pending: one delivery at a time per chat, many chats at once. */
import { describeError, withFallback } from '#src/errors.ts';
import { sleep, type Timer } from '#src/timer.ts';
import type { ClaimedDelivery } from '../outbox/delivery-queue.ts';
import { type ChatWorker, createDispatcher } from './dispatcher.ts';
import { createFailureHandler, type FailureParts } from './failure-handler.ts';
import { attemptDelivery, type Messenger } from './messenger.ts';
import { createStoreRetry } from './store-retry.ts';

export interface SenderOptions extends Omit<FailureParts, 'retryStore'> {
  readonly messenger: Messenger;
  readonly timer: Timer;
  /** Throws while Telegram is out of reach. */
  readonly probe: (signal: AbortSignal) => Promise<unknown>;
}

const dueCheckMs = 1000;
const graceMs = 3500;
/** Newest failures searched at the start for digests whose chats were not notified yet. */
const maxReported = 1000;

export function createSender(parts: SenderOptions) {
  const { outbox, rateLimiter, log, timer, probe } = parts;
  const stop = new AbortController();
  const sendAbort = new AbortController();
  const stopping = stop.signal;
  const retryStore = createStoreRetry({ log, timer, stopping });
  const failures = createFailureHandler({ ...parts, retryStore });
  const getMessageId = (key: string) => retryStore(() => outbox.getMessageId(key));
  const onBug = (thrown: unknown) =>
    log.error('the sender failed for a reason of our own', { reason: describeError(thrown) });
  const dispatcher = createDispatcher({ stopping, serve });

  /** Until nothing is pending for the chat. */
  async function serve(worker: ChatWorker): Promise<void> {
    try {
      while (!stopping.aborted && (await serveNext(worker)));
    } catch (thrown) {
      // forgives a bug, or a store that fails at the stop: it costs this chat alone
      onBug(thrown);
      worker.hasNewWork = false;
    }
  }

  async function serveNext(worker: ChatWorker): Promise<boolean> {
    worker.hasNewWork = false;
    const priority = outbox.peekPriority(worker.chat);
    if (priority === null) return false;
    const permit = rateLimiter.acquire(worker.chat, priority);
    worker.cancel = permit.cancel;
    try {
      if (!(await permit.granted)) return false;
      worker.cancel = () => {};
      return (await isTelegramUp()) ? await sendNext(worker.chat) : true;
    } finally {
      permit.release();
    }
  }

  /** During an outage a probe is sent first, since a message might be left uncertain. */
  async function isTelegramUp(): Promise<boolean> {
    if (!rateLimiter.isOutage()) return true;
    const ask = () => probe(sendAbort.signal).then(() => true);
    // any failure means that Telegram is not up
    const isUp = await withFallback(ask, false, () => true);
    if (!isUp) rateLimiter.reportDoubt(null);
    return isUp;
  }

  async function sendNext(chat: number): Promise<boolean> {
    const task = await retryStore(() => outbox.claim(chat));
    if (task === undefined) return false;
    // Telegram may have asked for a wait during the commit
    if (rateLimiter.canSend(chat)) await deliver(task);
    else await retryStore(() => outbox.release(task));
    return true;
  }

  async function deliver(task: ClaimedDelivery): Promise<void> {
    let message: number | null;
    const isPaid = task.delivery.kind === 'broadcast' && rateLimiter.isPaid();
    try {
      message = await attemptDelivery({ ...parts, getMessageId }, task, sendAbort.signal, isPaid);
    } catch (thrown) {
      // forgives nothing: the handler decides
      return failures.handle(task, thrown, isPaid);
    }
    rateLimiter.reportSuccess(task.delivery.to.chat);
    await retryStore<unknown>(() =>
      message === null
        ? outbox.fail(task, 'message gone')
        : outbox.complete(task, { state: 'sent', message }),
    );
  }

  async function watchDue(): Promise<void> {
    while (!stopping.aborted) {
      await sleep(timer, dueCheckMs, stopping);
      if (!stopping.aborted) await retryStore(outbox.makeDuePending).catch(onBug);
    }
  }

  return {
    /** Resolves what a crash left open, then sends whatever is or becomes pending. */
    async start(): Promise<void> {
      await retryStore(outbox.recover);
      await failures.reportUncertain(await retryStore(() => outbox.listFailures(maxReported)));
      outbox.onChatReady(dispatcher.dispatch);
      outbox.listReadyChats().forEach(dispatcher.dispatch);
      void watchDue();
    },
    /** Lets sends under way end and aborts them after 3.5 s. Resolves when all outcomes are recorded. */
    async stop(): Promise<void> {
      stop.abort();
      for (const worker of dispatcher.workers()) worker.cancel();
      const cancel = timer.after(graceMs, () => sendAbort.abort());
      await dispatcher.whenIdle();
      cancel();
    },
    async drain(): Promise<void> {
      await retryStore(outbox.makeDuePending);
      await dispatcher.whenIdle();
    },
  };
}
