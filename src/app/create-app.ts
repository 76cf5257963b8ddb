/** Composition root: joins store, services, handlers, jobs and adapters, and starts them; for `start` and `demo`. */
import { setTimeout as after } from 'node:timers/promises';
import { type Api, Bot } from 'grammy';
import { registerCommands } from '#handlers/commands.ts';
import { type BotContext, isRefusal, sendReply } from '#handlers/bot-context.ts';
import { addHandlers } from '#handlers/index.ts';
import { createDigestRunner } from '#handlers/digest/digest-runner.ts';
import { createJobs, type Job, reportErrors, startJobs } from '#jobs/index.ts';
import { createTranslate, listLocales } from '#src/adapters/fluent.ts';
import { rasterizeSvg } from '#src/adapters/resvg.ts';
import {
  createRateLimitTransformer,
  createRetryTransformer,
  ignoreExpiredCallbackQueries,
} from '#src/adapters/telegram-bot/api-transformers.ts';
import {
  createTelegramApi,
  createTelegramMessenger,
  probeTelegram,
  requestSeconds,
} from '#src/adapters/telegram-bot/telegram-messenger.ts';
import { createUpdateRunner } from '#src/adapters/telegram-updates/update-runner.ts';
import type { Config } from './config.ts';
import { createServices, type Services } from './create-services.ts';
import { createRateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';
import { createInbox } from '#src/inbox/inbox.ts';
import type { RateLimits } from '#src/delivery/rate-limit/rate-limit-state.ts';
import { createSender } from '#src/delivery/sender/sender.ts';
import { systemTimer } from '#src/timer.ts';
import { createErrorReporter } from './error-reporter.ts';
import { applyRetention } from './apply-retention.ts';
import { forgetOtherBot } from './forget-other-bot.ts';
import type { Log } from '#src/log.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { type Clock, createSteadyClock } from '#src/clock.ts';
import { createQueuedSelection } from '#src/workers/queued-selection.ts';
import { createQueuedChannelReader } from '#src/workers/queued-channel-reader.ts';
import { createStore } from '#src/store/store.ts';
import { memoizeByName } from '#src/memoize.ts';
import { createTexts } from '#src/message/texts.ts';
import type { Message } from '#src/message/message.ts';
import { describeError } from '#src/errors.ts';
import { createModel } from './create-model.ts';
import { createReader } from './create-reader.ts';
import { createRecipientListener } from './follow-chat-changes.ts';

export type App = Awaited<ReturnType<typeof createApp>>;

const clockIsBehind =
  'the clock of this machine is behind the posts on record; time runs on from these until it is set right';
/** How long channels are waited for at the start, and jobs at the end. */
const startTimeoutMs = 3000;

export async function createApp(options: {
  readonly config: Config;
  readonly token: string;
  readonly storage: Storage;
  readonly log: Log;
  readonly clock: Clock;
  readonly elapsedMs?: () => number;
  readonly redact?: (text: string) => string;
  readonly limits?: RateLimits;
  readonly startJobs?: typeof startJobs;
}) {
  const { config, token, storage } = options;
  const errorReporter = createErrorReporter(options.log, options.clock.now, options.redact);
  const { log } = errorReporter;
  const clock = createSteadyClock(options.clock, options.elapsedMs ?? systemTimer.now, (reason) =>
    log.error(clockIsBehind, { reason }),
  );
  const store = createStore(storage, log, clock.getLeadMs);
  await forgetOtherBot(store, token);
  const shutdown = new AbortController();
  const shutdownSignal = shutdown.signal;
  const rateLimiter = createRateLimiter({
    timer: systemTimer,
    log,
    paidBroadcast: config.paidBroadcast,
    ...(options.limits && { limits: options.limits }),
  });
  const translate = createTranslate();
  const readPage = createReader(config, { clock, log });
  const taskQueue = config.queueUrl === null ? null : await openTaskQueue(config.queueUrl, log);
  const services = await createServices({
    config,
    store,
    clock,
    errorReporter,
    shutdownSignal,
    readChannel: taskQueue ? createQueuedChannelReader(taskQueue, readPage) : readPage,
    ...(taskQueue && { select: createQueuedSelection(taskQueue) }),
    rasterize: rasterizeSvg,
    texts: memoizeByName((locale) => createTexts(translate, locale)),
    languages: listLocales(),
    random: Math.random,
    botName: () => (bot.isInited() ? bot.botInfo.username : null),
    rateLimitedMs: rateLimiter.totalRetryAfterMs,
    model: createModel(config, { store, clock, log }),
  });
  await applyRetention(store, config.retentionDays, clock.now());

  const api = createTelegramApi(token, config.telegramApiRoot);
  const sender = createSender({
    outbox: services.outbox,
    rateLimiter,
    messenger: createTelegramMessenger(api),
    listener: createRecipientListener(services),
    log,
    timer: systemTimer,
    probe: (signal) => probeTelegram(api, signal),
  });

  const bot = new Bot<BotContext>(token, {
    client: { apiRoot: config.telegramApiRoot, timeoutSeconds: requestSeconds },
  });
  // the transformer added last is the outermost: each retry passes the rate limiter
  bot.api.config.use(createRateLimitTransformer(rateLimiter));
  bot.api.config.use(createRetryTransformer(() => shutdownSignal.aborted));
  bot.api.config.use(ignoreExpiredCallbackQueries);
  const digestRunner = createDigestRunner({ ...services, api: bot.api });
  addHandlers(bot, { ...services, digestRunner });
  const inbox = await createInbox({ store, log });
  const { webhook } = config;
  const updates = createUpdateRunner({ bot, inbox, clock, log, ...(webhook && { webhook }) });

  await sender.start();
  /** While another instance with the same token is active, this one starts no jobs and sends nothing. */
  function isOnDuty(): boolean {
    const { isStandby } = updates.getState();
    rateLimiter.setPaused(isStandby);
    return !isStandby;
  }
  const sendNow = (chat: number, message: Message) => sendUnlessRefused(bot.api, log, chat, message);
  const allJobs: Job[] = [
    ...createJobs(services),
    { name: 'delivery log', interval: 'every second', run: services.outbox.writeLog },
    { name: 'error report', interval: 'every second', run: () => reportErrors({ ...services, sendNow }) },
  ];
  const jobs = (options.startJobs ?? startJobs)(log, allJobs, isOnDuty);
  await Promise.race([readNewChannels(services), after(startTimeoutMs, undefined, { ref: false })]);
  await digestRunner.resume();
  updates.start();
  // not awaited: Telegram may be out of reach, and the menu can wait
  void registerCommands(bot.api, services);

  /** Within 5 s: what is under way ends, or is left for the next start; then the store is closed. */
  async function close(): Promise<void> {
    shutdown.abort();
    const work = Promise.all([jobs.stop(), digestRunner.whenIdle()]);
    await Promise.all([
      updates.stop(),
      sender.stop(),
      taskQueue?.close(),
      Promise.race([work, after(startTimeoutMs, undefined, { ref: false })]),
    ]);
    await store.close();
  }
  return { services, updates, taskQueue, close };
}

async function sendUnlessRefused(api: Api, log: Log, chat: number, message: Message): Promise<void> {
  try {
    await sendReply({ api, address: { chat, thread: null } }, message);
  } catch (thrown) {
    // forgives an admin who blocked the bot or never wrote to it: a retry would fail, too
    if (!isRefusal(thrown)) throw thrown;
    log.warn('an admin could not be told', { chat, reason: describeError(thrown) });
  }
}

/** Imported on demand, which saves half a second at the start without a queue. */
async function openTaskQueue(url: string, log: Log) {
  const { createBullmqTaskQueue } = await import('#src/adapters/bullmq/bullmq-task-queue.ts');
  return createBullmqTaskQueue({ url, log });
}

/** At the start, so that a first `/digest today` has posts. */
async function readNewChannels({ channelRegistry, ingest }: Pick<Services, 'channelRegistry' | 'ingest'>) {
  const unread = channelRegistry.list().filter(({ firstReadAt, isOwn }) => firstReadAt === null && !isOwn);
  await Promise.all(unread.map(({ key }) => ingest.poll(key)));
}
