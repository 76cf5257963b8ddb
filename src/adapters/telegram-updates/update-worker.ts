/** From the inbox to the handlers, many chats at a time. */
import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Inbox, ClaimedUpdate } from '#src/inbox/inbox.ts';
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { RetryLoop } from './retry-loop.ts';

/** Updates at once, of as many chats. */
const concurrency = 50;

/** Of a bot of any context. */
export type UpdatesBot = Pick<Bot, 'api' | 'botInfo' | 'isInited' | 'handleUpdate'> & {
  errorHandler(thrown: never): unknown;
};

/** A runner that handles what the inbox gives out. */
export function createUpdateWorker(parts: {
  bot: UpdatesBot;
  inbox: Inbox;
  log: Log;
  retryLoop: RetryLoop;
  signal: AbortSignal;
  handlerTimeoutMs: number;
}) {
  const { bot, inbox, log, retryLoop, signal, handlerTimeoutMs } = parts;
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

  async function finish(claimed: ClaimedUpdate): Promise<void> {
    try {
      await inbox.complete(claimed);
    } catch (thrown) {
      // forgives a failing store: the update is there still and comes again after a restart
      log.error('a handled update could not be marked as complete', { reason: describeError(thrown) });
    }
    running.delete(claimed.key);
  }

  function consume(claimed: ClaimedUpdate): Promise<void> {
    const work = handle(claimed).then(() => finish(claimed));
    running.set(claimed.key, work);
    return work;
  }

  function abandon(claimed: ClaimedUpdate): void {
    log.error('a handler took too long; its chat goes on without it', {
      update: claimed.update.update_id,
      afterMs: handlerTimeoutMs,
    });
    // what is stuck is not waited for any more
    running.set(claimed.key, finish(claimed));
  }

  async function claim(room: number): Promise<ClaimedUpdate[]> {
    const claimed = await retryLoop.run(() => inbox.claim(Math.min(room, concurrency), signal));
    retryLoop.clear();
    return claimed;
  }

  const source = createSource<ClaimedUpdate>({ supply: claim });
  const sink = createConcurrentSink<ClaimedUpdate>({ consume }, async () => {}, {
    concurrency,
    timeout: { milliseconds: handlerTimeoutMs, handler: abandon },
  });
  /** `whenIdle` resolves when what is being handled now is completed. */
  return { runner: createRunner(source, sink), whenIdle: () => Promise.allSettled(running.values()) };
}
