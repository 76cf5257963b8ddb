/** How updates reach the handlers: by long polling or by webhook into the inbox, and from the inbox on, through grammY's runner. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import type { Inbox } from '#src/inbox/inbox.ts';
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/clock.ts';
import {
  ignoreExpiredCallbackQueries,
  allowedUpdates,
  toGrammySignal,
  type UpdatesBot,
} from './updates-bot.ts';
import { pollUpdates } from './poll-updates.ts';
import {
  createRetryLoop,
  defaultRetryDelays,
  pollErrorMessages,
  type RetryDelays,
  TokenRefused,
} from './retry-loop.ts';
import { createWebhookServer } from './webhook-server.ts';
import { createUpdateWorker } from './update-worker.ts';

interface Webhook {
  /** Where Telegram finds us; its path is the one we listen to. */
  readonly url: string;
  readonly secret: string;
  readonly port: number;
}

export interface UpdateRunnerOptions {
  readonly bot: UpdatesBot;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
  /** Absent: long polling. */
  readonly webhook?: Webhook;
  /** A handler may take so long before its chat goes on without it. */
  readonly handlerTimeoutMs?: number;
  /** A request for updates that is not answered within this is given up. */
  readonly answerMs?: number;
  readonly retryDelays?: RetryDelays;
}

const defaultHandlerTimeoutMs = 120_000;
const defaultStopMs = 4000;

export function createUpdateRunner(options: UpdateRunnerOptions) {
  const { bot, inbox, clock, log, webhook, retryDelays = defaultRetryDelays } = options;
  const { handlerTimeoutMs = defaultHandlerTimeoutMs } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const createLoop = () => createRetryLoop({ clock, log, signal, delays: retryDelays });
  const [retryLoop, workLoop] = [createLoop(), createLoop()];
  let lastHeardAt: number | null = null;
  let running = Promise.resolve();

  function onHeard(): void {
    lastHeardAt = clock.now();
    retryLoop.clear();
  }

  const { probeMs } = retryDelays;
  const poll = () => pollUpdates({ ...options, retryLoop, signal, onHeard, probeMs });
  const worker = createUpdateWorker({
    ...options,
    retryLoop: workLoop,
    signal,
    handlerTimeoutMs,
  });
  const server = webhook && createWebhookServer({ ...options, ...webhook, onHeard, retryLoop });

  async function introduce(): Promise<void> {
    if (!bot.isInited()) bot.botInfo = await retryLoop.run(() => bot.api.getMe(toGrammySignal(signal)));
    if (webhook === undefined)
      await retryLoop.run(() =>
        bot.api.deleteWebhook({ drop_pending_updates: false }, toGrammySignal(signal)),
      );
  }

  async function listen({ url, secret, port }: Webhook, on: Server): Promise<void> {
    on.listen(port);
    await once(on, 'listening');
    const request = { secret_token: secret, allowed_updates: allowedUpdates, max_connections: 40 };
    await retryLoop.run(() => bot.api.setWebhook(url, request, toGrammySignal(signal)));
    onHeard();
  }

  async function run(): Promise<void> {
    bot.api.config.use(ignoreExpiredCallbackQueries);
    await introduce();
    if (webhook && server) await listen(webhook, server);
    worker.runner.start();
    await Promise.all([worker.runner.task(), webhook || poll()]);
  }

  return {
    /** Resolves with a sentence for the operator when there is no going on; never after a stop. */
    ended,
    start(): void {
      running = run().catch((thrown) => {
        // forgives our own end; anything else is reported to whoever can end the process
        if (!signal.aborted)
          end(thrown instanceof TokenRefused ? pollErrorMessages['token refused'] : describeError(thrown));
      });
    },
    /** Fetches no more, lets handlers end within `limitMs`; the rest stays in the inbox for the next start. */
    async stop(limitMs = defaultStopMs): Promise<void> {
      // the source first: a closed one takes the abort for its own
      const closed = worker.runner.isRunning() && worker.runner.stop();
      stopping.abort();
      server?.close();
      server?.closeIdleConnections();
      await Promise.race([
        Promise.all([worker.whenIdle(), closed, running]),
        after(limitMs, undefined, { ref: false }),
      ]);
      server?.closeAllConnections();
      const { inFlight, waiting } = inbox.getStats();
      if (inFlight + waiting > 0) log.info('updates are left for the next start', { inFlight, waiting });
    },
    getState: () => ({
      mode: webhook ? 'webhook' : 'polling',
      /** When Telegram was last heard, milliseconds since 1970. */
      lastHeardAt,
      pollError: retryLoop.getError() ?? workLoop.getError(),
      /** Another instance of this token was there first: this one must send nothing of its own accord. */
      isStandby: retryLoop.isStandby(),
      inbox: inbox.getStats(),
    }),
  };
}
