/** From the inbox to the handlers, many chats at a time. */
import { createConcurrentSink, createRunner, createSource, type RunnerHandle } from '@grammyjs/runner';
import type { Update } from 'grammy/types';
import type { Inbox, ClaimedUpdate } from '#src/inbox/inbox.ts';
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { UpdatesBot } from './updates-bot.ts';
import type { RetryLoop } from './retry-loop.ts';
import type { PollErrorTracker } from './poll-errors.ts';

export interface UpdateWorker {
  readonly runner: RunnerHandle;
  /** Resolves when what is in hand now is handled and crossed off. */
  whenIdle(): Promise<unknown>;
}

/** A runner that handles what the inbox gives out. */
export function createUpdateWorker(parts: {
  bot: UpdatesBot;
  inbox: Inbox;
  log: Log;
  patience: RetryLoop;
  troubles: PollErrorTracker;
  signal: AbortSignal;
  handleMs: number;
  atOnce: number;
}): UpdateWorker {
  const { bot, inbox, log, patience, troubles, signal, handleMs, atOnce: concurrency } = parts;
  const running = new Map<string, Promise<void>>();

  async function handle({ update }: ClaimedUpdate): Promise<void> {
    try {
      // the journal carries updates as they came
      await bot.handleUpdate(update as unknown as Update);
    } catch (thrown) {
      // forgives a bug in one handler: its update is over, the others go on
      await report(thrown, update.update_id);
    }
  }

  async function report(thrown: unknown, update: number): Promise<void> {
    try {
      await bot.errorHandler(thrown as never);
    } catch (again) {
      // forgives a handler of errors that fails or that nobody set
      log.error('an update could not be handled', { update, reason: describeError(again) });
    }
  }

  async function finish(taken: ClaimedUpdate): Promise<void> {
    try {
      await inbox.complete(taken);
    } catch (thrown) {
      // forgives a failing store: the update stands there still and comes again after a restart
      log.error('a handled update could not be crossed off', { reason: describeError(thrown) });
    }
    running.delete(taken.key);
  }

  function consume(taken: ClaimedUpdate): Promise<void> {
    const work = handle(taken).then(() => finish(taken));
    running.set(taken.key, work);
    return work;
  }

  function leave(taken: ClaimedUpdate): void {
    log.error('a handler took too long; its chat goes on without it', {
      update: taken.update.update_id,
      afterMs: handleMs,
    });
    // what is stuck is not waited for any more
    running.set(taken.key, finish(taken));
  }

  async function take(room: number): Promise<ClaimedUpdate[]> {
    const taken = await patience.run(() => inbox.claim(Math.min(room, concurrency), signal));
    troubles.clear();
    return taken;
  }

  const source = createSource<ClaimedUpdate>({ supply: take });
  const sink = createConcurrentSink<ClaimedUpdate>({ consume }, async () => {}, {
    concurrency,
    timeout: { milliseconds: handleMs, handler: leave },
  });
  return { runner: createRunner(source, sink), whenIdle: () => Promise.allSettled(running.values()) };
}
