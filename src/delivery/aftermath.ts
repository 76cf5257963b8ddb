/** What follows from a failed try: for the delivery, its chat, the gate, and the rest of the house. */
import { ConnectionFailed, Refused, reasonOf } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { Address } from '#src/ports.ts';
import type { Gate } from './gate.ts';
import type { Outbox } from './outbox.ts';
import type { Task } from './settling.ts';
import type { Steady } from './steady.ts';
import { type GoneReason, type Verdict, verdictOf } from './verdict.ts';

/** What the rest of the house must hear of. Each may be called again for the same thing. */
export interface Reports {
  /** The chat cannot be reached: silent from now on, its settings kept. */
  gone(chat: number, reason: GoneReason): Promise<void>;
  /** The chat's id changed: alerts, schedules, everything. */
  moved(from: number, to: number): Promise<void>;
  /** The bot may not write there; `outbox.resume(chat)` when it may again. */
  lacksRights(chat: number, reason: string): Promise<void>;
  /** The thread is closed or gone; what was meant for it goes to the general topic. */
  threadLost(address: Address): Promise<void>;
}

export type Aftermath = (task: Task, thrown: unknown) => Promise<void>;

/** A chat that was not found is asked for again after so long. */
const secondLookMs = 60_000;

export function createAftermath(parts: {
  outbox: Outbox;
  gate: Gate;
  reports: Reports;
  log: Log;
  steady: Steady;
  outage: (failure: Error) => void;
}): Aftermath {
  const { outbox, gate, reports, log, steady, outage } = parts;
  const back = (task: Task, learnt: Parameters<Outbox['putBack']>[1] = {}) =>
    steady(() => outbox.putBack(task, learnt));
  const drop = (task: Task, reason: string) =>
    steady(() => outbox.settle(task, { state: 'undeliverable', reason }));
  const lose = (task: Task, reason: string) => steady(() => outbox.lose(task, reason));
  async function report(work: () => Promise<void>): Promise<void> {
    try {
      await steady(work);
    } catch (thrown) {
      // forgives a bug in what others do about it: the delivery goes its way
      log.error('a report about a chat was not taken', { reason: reasonOf(thrown) });
    }
  }

  async function refusedAs(
    task: Task,
    verdict: Extract<Verdict, { do: 'without' }>,
    failure: Error,
  ): Promise<void> {
    const { delivery, key } = task;
    const { follows, ...unattached } = delivery;
    if (verdict.what === 'thread' && delivery.to.thread !== null) {
      await report(() => reports.threadLost(delivery.to));
      return back(task, { delivery: { ...delivery, to: { ...delivery.to, thread: null } } });
    }
    // the general topic itself is closed
    if (verdict.what === 'thread') return pause(task, 'closed');
    if (verdict.what === 'reply' && follows !== undefined) return back(task, { delivery: unattached });
    log.error('Telegram refused a message of ours', {
      key,
      reason: failure.message,
      plain: task.plain === true,
    });
    return task.plain ? lose(task, 'refused') : back(task, { plain: true });
  }

  async function refusedForPace(task: Task, ms: number): Promise<void> {
    const scope = gate.refuse(task.delivery.to.chat, ms);
    log.warn('Telegram asks to wait', { ms, scope });
    await back(task);
    if (scope === 'everything') await steady(() => outbox.noteWait(ms));
  }

  async function pause(task: Task, reason: string): Promise<void> {
    const { chat } = task.delivery.to;
    await back(task);
    await steady(() => outbox.pause(chat, reason));
    await report(() => reports.lacksRights(chat, reason));
  }

  async function left(task: Task, { reason, sure }: Extract<Verdict, { do: 'leave' }>): Promise<void> {
    const { chat } = task.delivery.to;
    if (!sure && !task.doubted) {
      gate.hold(chat, secondLookMs);
      return back(task, { doubted: true });
    }
    await drop(task, reason);
    await report(() => reports.gone(chat, reason));
    await steady(() => outbox.drop(chat, reason));
  }

  async function follow(task: Task, verdict: Verdict, failure: Error): Promise<void> {
    const { chat } = task.delivery.to;
    switch (verdict.do) {
      case 'wait':
        return refusedForPace(task, verdict.ms);
      case 'again':
        outage(failure);
        return back(task);
      case 'doubt':
        outage(failure);
        return steady(() => outbox.doubt(task, 'no answer'));
      case 'leave':
        return left(task, verdict);
      case 'move':
        await back(task);
        await report(() => reports.moved(chat, verdict.to));
        return steady(() => outbox.move(chat, verdict.to));
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

  async function doneAlready(task: Task): Promise<void> {
    const message = (await steady(() => outbox.messageOf(task.delivery.edits ?? ''))) ?? 0;
    await steady(() => outbox.settle(task, { state: 'sent', message }));
  }

  return async (task, thrown) => {
    if (thrown instanceof Refused || thrown instanceof ConnectionFailed)
      return follow(task, verdictOf(thrown), thrown);
    log.error('a delivery failed for a reason of our own', { key: task.key, reason: reasonOf(thrown) });
    return steady(() => outbox.settle(task, { state: 'unknown', reason: 'our fault' }));
  };
}
