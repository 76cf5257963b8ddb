import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Inbox, ClaimedUpdate } from '#src/inbox/inbox.ts';
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { RetryLoop } from './retry-loop.ts';

const concurrency = 50;

type UpdatesBot = Pick<Bot, 'api' | 'botInfo' | 'isInited' | 'handleUpdate'> & {
  errorHandler(thrown: never): unknown;
};

export interface UpdateWorkerParts {
  readonly bot: UpdatesBot;
  readonly inbox: Inbox;
  readonly log: Log;
  readonly retryLoop: RetryLoop;
  readonly signal: AbortSignal;
  readonly handlerTimeoutMs: number;
}

export function createUpdateWorker(parts: UpdateWorkerParts) {
  const { bot, inbox, log, retryLoop, signal, handlerTimeoutMs } = parts;
  const running = new Map<string, Promise<void>>();

  async function handle({ update }: ClaimedUpdate): Promise<void> {
    try {
      // the journal keeps updates as they came
      await bot.handleUpdate(update as unknown as Update);
    } catch (thrown) {
      // forgives a bug in a handler, and in the error handler: it costs this update only
      await Promise.try(() => bot.errorHandler(thrown as never)).catch((again: unknown) =>
        log.error('an update could not be handled', {
          update: update.update_id,
          reason: describeError(again),
        }),
      );
    }
  }

  async function complete(claimed: ClaimedUpdate): Promise<void> {
    try {
      await inbox.complete(claimed);
    } catch (thrown) {
      // forgives a failing store: the update is handled again after a restart
      log.error('a handled update could not be marked as complete', { reason: describeError(thrown) });
    }
    running.delete(claimed.key);
  }

  function consume(claimed: ClaimedUpdate): Promise<void> {
    const work = handle(claimed).then(() => complete(claimed));
    running.set(claimed.key, work);
    return work;
  }

  function abandon(claimed: ClaimedUpdate): void {
    log.error('a handler took too long; its chat goes on without it', {
      update: claimed.update.update_id,
      afterMs: handlerTimeoutMs,
    });
    // a handler that is stuck is no longer waited for
    running.set(claimed.key, complete(claimed));
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
  return { runner: createRunner(source, sink), whenIdle: () => Promise.allSettled(running.values()) };
}
