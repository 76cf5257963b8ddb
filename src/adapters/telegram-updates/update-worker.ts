import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Inbox, ClaimedUpdate } from '#src/inbox/inbox.ts';
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { withinMs } from '#src/timer.ts';
import type { RetryLoop } from './retry-loop.ts';

const concurrency = 50;

export type UpdatesBot = Pick<Bot, 'api' | 'botInfo' | 'isInited' | 'handleUpdate'> & {
  errorHandler(thrown: never): unknown;
};

export function createUpdateWorker(parts: {
  bot: UpdatesBot;
  inbox: Inbox;
  log: Log;
  retryLoop: RetryLoop;
  signal: AbortSignal;
  handlerTimeoutMs: number;
}) {
  const { bot, inbox, log, retryLoop, signal, handlerTimeoutMs } = parts;
  const running = new Set<Promise<void>>();

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
  }

  async function work(claimed: ClaimedUpdate): Promise<void> {
    const late = new Error('a handler took too long; its chat goes on without it');
    await withinMs(handlerTimeoutMs, handle(claimed), late).catch(() =>
      // forgives a handler that is stuck, which is no longer waited for
      log.error(late.message, { update: claimed.update.update_id, afterMs: handlerTimeoutMs }),
    );
    await complete(claimed);
  }

  return {
    /** Hands out what the inbox has, until `signal` aborts, and rejects then. */
    async run(): Promise<never> {
      for (;;) {
        const claimed = await retryLoop.run(() => inbox.claim(concurrency - running.size, signal));
        retryLoop.clear();
        for (const each of claimed) {
          const working = work(each).finally(() => running.delete(working));
          running.add(working);
        }
        if (running.size >= concurrency) await Promise.race(running);
      }
    },
    whenIdle: () => Promise.allSettled(running),
  };
}
