/** Takes updates by long polling or webhook into the inbox, and from there to the handlers, with grammY's runner. */
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { type Api, BotError, Context } from 'grammy';
import type { Update } from 'grammy/types';
import { isRawUpdate } from '#src/inbox/update-journal.ts';
import { createLruCache } from '#src/memoize.ts';
import { minuteMs } from '#src/duration.ts';
import type { Clock } from '#src/clock.ts';
import { createRetryLoop, defaultRetryDelays, type RetryDelays, WebhookLost } from './retry-loop.ts';
import { createWebhookServer, type Webhook } from './webhook-server.ts';
import { createUpdateWorker, type UpdateWorkerParts } from './update-worker.ts';

export interface UpdateRunnerOptions extends Pick<UpdateWorkerParts, 'bot' | 'inbox' | 'log'> {
  readonly clock: Clock;
  readonly webhook?: Webhook & { readonly port: number };
  readonly handlerTimeoutMs?: number;
  readonly answerMs?: number;
  readonly webhookCheckMs?: number;
  readonly retryDelays?: RetryDelays;
}

/** All kinds that handlers listen to. Telegram remembers the last list, so that it is always sent. */
const allowedUpdates = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;
const batchSize = 100;
const maxRemembered = 10_000;
/** Telegram holds a request open for so long; the server's own limit is 50 s. */
const pollSeconds = 25;
/** After so long a socket counts as dead: longer than the poll and the 8 s for which Telegram may hold a request. */
const answerWithinMs = minuteMs;

export function createUpdateRunner(options: UpdateRunnerOptions) {
  const { bot, inbox, clock, log, webhook, retryDelays = defaultRetryDelays } = options;
  const { handlerTimeoutMs = 120_000, answerMs = answerWithinMs, webhookCheckMs = minuteMs } = options;
  const { api } = bot;
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopSignal = toGrammySignal(signal);
  const { promise: ended, resolve: end } = Promise.withResolvers<unknown>();
  const createLoop = () => createRetryLoop({ clock, log, signal, delays: retryDelays });
  const [retryLoop, workLoop] = [createLoop(), createLoop()];
  let running = Promise.resolve();

  const refused = createLruCache<true>(maxRemembered);

  /** Updates that cannot be stored stay with Telegram, which sends them again; their senders are told so once. */
  async function receive(updates: readonly unknown[]): Promise<void> {
    try {
      await inbox.receive(updates);
    } catch (thrown) {
      // forgives nothing
      const fresh = updates.filter(isRawUpdate).filter(({ update_id: id }) => !refused.get(String(id)));
      for (const { update_id: id } of fresh) refused.set(String(id), true);
      const contexts = fresh.map((update) => new Context(update as unknown as Update, api, bot.botInfo));
      await Promise.all(contexts.map((ctx) => bot.errorHandler(new BotError(thrown, ctx) as never)));
      throw thrown;
    }
  }

  let offset = 0;

  function getUpdates(limit: number, timeout: number): Promise<Update[]> {
    const answered = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
    const request = { offset, limit, timeout, allowed_updates: allowedUpdates };
    return api.getUpdates(request, toGrammySignal(answered));
  }

  /** Asks without keeping anything: while another instance is active it takes the updates within this time. */
  async function waitForOther(): Promise<void> {
    const { probeMs } = retryDelays;
    const steps = 10;
    for (let step = 0; step < steps; step += 1) {
      const updates = await getUpdates(1, Math.ceil(probeMs / 1000));
      if (updates.length === 0) return;
      await after(probeMs / steps, undefined, { signal });
    }
  }

  const deleteWebhook = () => api.deleteWebhook({ drop_pending_updates: false }, stopSignal);

  /** Updates are stored first and confirmed by the next request; what was not stored is fetched again. */
  async function fetch(): Promise<void> {
    if (retryLoop.getError()?.kind === 'webhook set') await deleteWebhook();
    if (retryLoop.isStandby()) await waitForOther();
    const updates = await getUpdates(batchSize, pollSeconds);
    if (updates.length > 0) await receive(updates);
    retryLoop.clear();
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
  }

  async function poll(): Promise<never> {
    await retryLoop.run(deleteWebhook);
    for (;;) {
      await inbox.whenNotFull(signal);
      await retryLoop.run(fetch);
    }
  }

  const worker = createUpdateWorker({ ...options, retryLoop: workLoop, signal, handlerTimeoutMs });
  const server =
    webhook && createWebhookServer({ ...options, ...webhook, inbox: { ...inbox, receive }, retryLoop });

  function setWebhook({ url, secret }: Webhook): Promise<true> {
    const request = { secret_token: secret, allowed_updates: allowedUpdates, max_connections: 40 };
    return api.setWebhook(url, request, stopSignal);
  }

  /** Whoever has the token can move the webhook, and nothing arrives that says so. An address where Telegram just failed is of an instance that ended. */
  async function holdWebhook(ours: Webhook): Promise<void> {
    if (retryLoop.getError()?.kind === 'webhook gone') await setWebhook(ours);
    const { url = ours.url, last_error_date: failedAt = 0 } = await api.getWebhookInfo(stopSignal);
    const isAnswered = failedAt * 1000 < clock.now() - 2 * minuteMs;
    // a server may write the host in small letters or in Punycode
    const isOurs = URL.parse(url)?.href === new URL(ours.url).href;
    if (!isOurs) throw new WebhookLost(url !== '' && isAnswered);
    if (retryLoop.getError()?.kind !== 'store') retryLoop.clear();
  }

  async function listen(ours: NonNullable<typeof webhook>): Promise<never> {
    server?.listen(ours.port);
    await once(server!, 'listening');
    await retryLoop.run(() => setWebhook(ours));
    retryLoop.clear();
    for (;;) {
      await after(webhookCheckMs, undefined, { signal });
      await retryLoop.run(() => holdWebhook(ours));
    }
  }

  async function run(): Promise<void> {
    if (!bot.isInited()) bot.botInfo = await retryLoop.run(() => api.getMe(stopSignal));
    worker.runner.start();
    await Promise.all([worker.runner.task(), webhook ? listen(webhook) : poll()]);
  }

  return {
    /** Resolves with the error that ended it; never after `stop`. */
    ended,
    start(): void {
      running = run().catch((thrown) => {
        // forgives the abort of `stop`; any other error is passed to `ended`
        if (!signal.aborted) end(thrown);
      });
    },
    /** Lets handlers end within `limitMs`; the rest stays in the inbox for the next start. */
    async stop(limitMs = 4000): Promise<void> {
      // stopped first: a source that is closed ignores the abort
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
      pollError: retryLoop.getError() ?? workLoop.getError(),
      /** Another instance with this token was there first: this one must send nothing unasked. */
      isStandby: retryLoop.isStandby(),
      inbox: inbox.getStats(),
    }),
  };
}

/** grammY's type is that of a polyfill, which Node's own satisfies. */
const toGrammySignal = (signal: AbortSignal): Parameters<Api['getMe']>[0] => signal as never;
