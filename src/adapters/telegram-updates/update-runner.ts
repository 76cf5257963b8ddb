/** How updates reach the handlers: by long polling or by webhook into the inbox, and from the inbox on, through grammY's runner. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Inbox } from '#src/inbox/inbox.ts';
import { minuteMs } from '#src/duration.ts';
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/clock.ts';
import {
  ignoreExpiredCallbackQueries,
  allowedUpdates,
  toGrammySignal,
  type UpdatesBot,
} from './updates-bot.ts';
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

const batchSize = 100;
/** Telegram holds a request open for so long; the server's own limit is 50 s. */
const pollSeconds = 25;
/** A socket that died silently is noticed after so long: above the poll and Telegram's 8 s of waiting on floods. */
const answerWithinMs = minuteMs;
const defaultHandlerTimeoutMs = 120_000;
const defaultStopMs = 4000;

export function createUpdateRunner(options: UpdateRunnerOptions) {
  const { bot, inbox, clock, log, webhook, retryDelays = defaultRetryDelays } = options;
  const { handlerTimeoutMs = defaultHandlerTimeoutMs, answerMs = answerWithinMs } = options;
  const { api } = bot;
  const { probeMs } = retryDelays;
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

  let offset = 0;

  function getUpdates(limit: number, timeout: number): Promise<Update[]> {
    const answered = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
    return api.getUpdates(
      { offset, limit, timeout, allowed_updates: allowedUpdates },
      toGrammySignal(answered),
    );
  }

  /** Asks and keeps nothing: an instance that still works takes its updates back within this time. */
  async function waitForOther(): Promise<void> {
    const steps = 10;
    for (let step = 0; step < steps; step += 1) {
      const updates = await getUpdates(1, Math.ceil(probeMs / 1000));
      if (updates.length === 0) return;
      await after(probeMs / steps, undefined, { signal });
    }
  }

  async function fetch(): Promise<Update[]> {
    if (retryLoop.getError()?.kind === 'webhook set')
      await api.deleteWebhook({ drop_pending_updates: false }, toGrammySignal(signal));
    if (retryLoop.isStandby()) await waitForOther();
    const updates = await getUpdates(batchSize, pollSeconds);
    onHeard();
    return updates;
  }

  async function keep(updates: readonly Update[]): Promise<void> {
    await inbox.receive(updates);
    retryLoop.clear();
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
  }

  /** Kept first, confirmed by the next request. */
  async function poll(): Promise<never> {
    for (;;) {
      await inbox.whenNotFull(signal);
      const updates = await retryLoop.run(fetch);
      if (updates.length > 0) await retryLoop.run(() => keep(updates));
    }
  }

  const worker = createUpdateWorker({
    ...options,
    retryLoop: workLoop,
    signal,
    handlerTimeoutMs,
  });
  const server = webhook && createWebhookServer({ ...options, ...webhook, onHeard, retryLoop });

  async function introduce(): Promise<void> {
    if (!bot.isInited()) bot.botInfo = await retryLoop.run(() => api.getMe(toGrammySignal(signal)));
    if (webhook === undefined)
      await retryLoop.run(() => api.deleteWebhook({ drop_pending_updates: false }, toGrammySignal(signal)));
  }

  async function listen({ url, secret, port }: Webhook, on: Server): Promise<void> {
    on.listen(port);
    await once(on, 'listening');
    const request = { secret_token: secret, allowed_updates: allowedUpdates, max_connections: 40 };
    await retryLoop.run(() => api.setWebhook(url, request, toGrammySignal(signal)));
    onHeard();
  }

  async function run(): Promise<void> {
    api.config.use(ignoreExpiredCallbackQueries);
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
