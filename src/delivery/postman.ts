/** Carries what is owed through the gate: one delivery at a time per chat, many chats at once. */
import { reasonOf } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { Messenger } from '#src/ports.ts';
import { createAftermath, type Reports } from './aftermath.ts';
import { createAttempt } from './attempt.ts';
import type { Gate } from './gate.ts';
import { createOutage } from './outage.ts';
import type { Outbox } from './outbox.ts';
import { createRounds, type Hand } from './rounds.ts';
import type { Task } from './settling.ts';
import { createSteady } from './steady.ts';
import { sleep, type Timer } from './timer.ts';

export interface Postman {
  /** Makes good what a crash left, then sends whatever is or comes to be owed. */
  start(): Promise<void>;
  /** Takes no more, lets what is under way end and gives it up after 3.5 s. Resolves when all is on record. */
  stop(): Promise<void>;
  /** Resolves when all that is due now is settled. */
  drain(): Promise<void>;
}

export interface PostmanParts {
  readonly outbox: Outbox;
  readonly gate: Gate;
  readonly messenger: Messenger;
  readonly reports: Reports;
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

export function createPostman(parts: PostmanParts): Postman {
  const { outbox, gate, log, timer } = parts;
  const stop = new AbortController();
  const giveUp = new AbortController();
  const stopping = stop.signal;
  const steady = createSteady({ log, timer, stopping });
  const aftermath = createAftermath({ ...parts, steady, outage: createOutage({ ...parts, stopping }) });
  const attempt = createAttempt({
    messenger: parts.messenger,
    messageOf: (key) => steady(() => outbox.messageOf(key)),
    readFile: parts.readFile ?? (async () => undefined),
    paidBroadcast: parts.paidBroadcast ?? false,
  });
  const onBug = (thrown: unknown) =>
    log.error('the postman failed for a reason of our own', { reason: reasonOf(thrown) });
  const rounds = createRounds({ outbox, steady, stopping, serve, onBug });

  /** Until nothing is owed to the chat. What cannot go on record stays as it is until the next start. */
  async function serve(hand: Hand): Promise<void> {
    try {
      while (!stopping.aborted && (await serveNext(hand)));
    } catch (thrown) {
      // forgives a bug, or a store that fails at the stop: it costs this chat alone
      onBug(thrown);
      hand.again = false;
    }
  }

  async function serveNext(hand: Hand): Promise<boolean> {
    hand.again = false;
    const lane = await steady(() => outbox.nextLane(hand.chat));
    if (lane === null || stopping.aborted) return false;
    const ticket = gate.enter(hand.chat, lane);
    hand.raise = ticket.raise;
    hand.cancel = ticket.leave;
    try {
      if (!(await ticket.granted)) return false;
      hand.cancel = () => {};
      return await sendNext(hand.chat);
    } finally {
      ticket.leave();
    }
  }

  async function sendNext(chat: number): Promise<boolean> {
    const task = await steady(() => outbox.begin(chat));
    if (task === undefined) return false;
    // the commit took a moment, and Telegram may have asked for a wait in it
    if (gate.isOpen(chat)) await deliver(task);
    else await steady(() => outbox.putBack(task));
    return true;
  }

  async function deliver(task: Task): Promise<void> {
    let message: number | null;
    try {
      message = await attempt(task, giveUp.signal);
    } catch (thrown) {
      // forgives nothing: what failed is judged
      return aftermath(task, thrown);
    }
    await steady(() =>
      message === null ? outbox.lose(task, 'message gone') : outbox.settle(task, { state: 'sent', message }),
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
      const leftMs = await steady(outbox.waitLeft);
      if (leftMs > 0) gate.refuse(null, leftMs);
      outbox.onTurn(rounds.take);
      rounds.look();
      void promote();
    },
    async stop() {
      stop.abort();
      for (const hand of rounds.hands()) hand.cancel();
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
