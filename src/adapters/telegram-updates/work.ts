/** From the inbox to the handlers, many chats at a time. */
import { createConcurrentSink, createRunner, createSource, type RunnerHandle } from '@grammyjs/runner';
import type { Update } from 'grammy/types';
import type { Inbox, Taken } from '#src/delivery/inbox.ts';
import { reasonOf } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { UpdatesBot } from './bot.ts';
import type { Patience } from './patience.ts';
import type { Troubles } from './trouble.ts';

export interface Work {
  readonly runner: RunnerHandle;
  /** Resolves when what is in hand now is handled and crossed off. */
  settled(): Promise<unknown>;
}

/** A runner that handles what the inbox gives out. */
export function createWork(parts: {
  bot: UpdatesBot;
  inbox: Inbox;
  log: Log;
  patience: Patience;
  troubles: Troubles;
  signal: AbortSignal;
  handleMs: number;
  atOnce: number;
}): Work {
  const { bot, inbox, log, patience, troubles, signal, handleMs, atOnce } = parts;
  const running = new Map<string, Promise<void>>();

  async function handle({ update }: Taken): Promise<void> {
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
      log.error('an update could not be handled', { update, reason: reasonOf(again) });
    }
  }

  async function finish(taken: Taken): Promise<void> {
    try {
      await inbox.done(taken);
    } catch (thrown) {
      // forgives a failing store: the update stands there still and comes again after a restart
      log.error('a handled update could not be crossed off', { reason: reasonOf(thrown) });
    }
    running.delete(taken.key);
  }

  function consume(taken: Taken): Promise<void> {
    const work = handle(taken).then(() => finish(taken));
    running.set(taken.key, work);
    return work;
  }

  function leave(taken: Taken): void {
    log.error('a handler took too long; its chat goes on without it', {
      update: taken.update.update_id,
      afterMs: handleMs,
    });
    // what is stuck is not waited for any more
    running.set(taken.key, finish(taken));
  }

  async function take(room: number): Promise<Taken[]> {
    const taken = await patience.until(() => inbox.take(Math.min(room, atOnce), signal));
    troubles.clear();
    return taken;
  }

  const source = createSource<Taken>({ supply: take });
  const sink = createConcurrentSink<Taken>({ consume }, async () => {}, {
    concurrency: atOnce,
    timeout: { milliseconds: handleMs, handler: leave },
  });
  return { runner: createRunner(source, sink), settled: () => Promise.allSettled(running.values()) };
}
