/** Carries what is owed through the gate: one delivery at a time per chat, many chats at once. */
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { sleep, type Timer } from '#src/timer.ts';
import type { ClaimedDelivery } from '../outbox/delivery-lifecycle.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { createDeliveryAttempt } from './delivery-attempt.ts';
import { type ChatWorker, createDispatcher } from './dispatcher.ts';
import { createFailureHandler, type RecipientListener } from './failure-handler.ts';
import type { Messenger } from './messenger.ts';
import { createStoreRetry } from './store-retry.ts';

export interface Sender {
  /** Makes good what a crash left, then sends whatever is or comes to be owed. */
  start(): Promise<void>;
  /** Takes no more, lets what is under way end and gives it up after 3.5 s. Resolves when all is on record. */
  stop(): Promise<void>;
  /** Resolves when all that is due now is settled. */
  drain(): Promise<void>;
}

export interface SenderOptions {
  readonly outbox: Outbox;
  readonly gate: RateLimiter;
  readonly messenger: Messenger;
  readonly reports: RecipientListener;
  readonly log: Log;
  readonly timer: Timer;
  /** A harmless request; throws while Telegram is out of reach. */
  readonly probe: () => Promise<unknown>;
  /** Bytes of a delivery's file; undefined when they are gone. */
  readonly readFile?: (ref: string) => Promise<Uint8Array | undefined>;
  readonly paidBroadcast?: boolean;
}

const promoteEveryMs = 1000;
const graceMs = 3500;

export function createSender(parts: SenderOptions): Sender {
  const { outbox, gate, log, timer } = parts;
  const stop = new AbortController();
  const giveUp = new AbortController();
  const stopping = stop.signal;
  const steady = createStoreRetry({ log, timer, stopping });
  const aftermath = createFailureHandler({
    ...parts,
    steady,
    outage: createCircuitBreaker({ ...parts, stopping }),
  });
  const attempt = createDeliveryAttempt({
    messenger: parts.messenger,
    messageOf: (key) => steady(() => outbox.getMessageId(key)),
    readFile: parts.readFile ?? (async () => undefined),
    paidBroadcast: parts.paidBroadcast ?? false,
  });
  const onBug = (thrown: unknown) =>
    log.error('the postman failed for a reason of our own', { reason: describeError(thrown) });
  const rounds = createDispatcher({ outbox, steady, stopping, serve, onBug });

  /** Until nothing is owed to the chat. What cannot go on record stays as it is until the next start. */
  async function serve(hand: ChatWorker): Promise<void> {
    try {
      while (!stopping.aborted && (await serveNext(hand)));
    } catch (thrown) {
      // forgives a bug, or a store that fails at the stop: it costs this chat alone
      onBug(thrown);
      hand.hasNewWork = false;
    }
  }

  async function serveNext(hand: ChatWorker): Promise<boolean> {
    hand.hasNewWork = false;
    const lane = await steady(() => outbox.peekPriority(hand.chat));
    if (lane === null || stopping.aborted) return false;
    const ticket = gate.acquire(hand.chat, lane);
    hand.raisePriority = ticket.raisePriority;
    hand.cancel = ticket.release;
    try {
      if (!(await ticket.granted)) return false;
      hand.cancel = () => {};
      return await sendNext(hand.chat);
    } finally {
      ticket.release();
    }
  }

  async function sendNext(chat: number): Promise<boolean> {
    const task = await steady(() => outbox.claim(chat));
    if (task === undefined) return false;
    // the commit took a moment, and Telegram may have asked for a wait in it
    if (gate.canSend(chat)) await deliver(task);
    else await steady(() => outbox.release(task));
    return true;
  }

  async function deliver(task: ClaimedDelivery): Promise<void> {
    let message: number | null;
    try {
      message = await attempt(task, giveUp.signal);
    } catch (thrown) {
      // forgives nothing: what failed is judged
      return aftermath(task, thrown);
    }
    await steady(() =>
      message === null
        ? outbox.fail(task, 'message gone')
        : outbox.complete(task, { state: 'sent', message }),
    );
  }

  async function promote(): Promise<void> {
    while (!stopping.aborted) {
      await sleep(timer, promoteEveryMs, stopping);
      if (!stopping.aborted) await steady(outbox.promote).catch(onBug);
    }
  }

  return {
    async start() {
      await steady(outbox.recover);
      const leftMs = await steady(outbox.getFloodWaitMs);
      if (leftMs > 0) gate.applyRetryAfter(null, leftMs);
      outbox.onChatReady(rounds.dispatch);
      rounds.scan();
      void promote();
    },
    async stop() {
      stop.abort();
      for (const hand of rounds.workers()) hand.cancel();
      const cancel = timer.after(graceMs, () => giveUp.abort());
      await rounds.whenIdle();
      cancel();
    },
    async drain() {
      await steady(outbox.promote);
      await rounds.whenIdle();
    },
  };
}
