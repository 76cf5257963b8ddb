/** The composition: store, core, both doors and all adapters, joined and started; used by `start` and by `demo`. */

import { setTimeout as after } from 'node:timers/promises';
import { Bot } from 'grammy';
import { registerCommands } from '#handlers/commands.ts';
import type { BotContext } from '#handlers/context.ts';
import type { DigestRunner } from '#handlers/digest/digest-runner.ts';
import { addHandlers } from '#handlers/index.ts';
import { createJobs, type JobScheduler, startJobs } from '#jobs/index.ts';
import { createTranslate, listLocales } from '#src/adapters/fluent.ts';
import { createResvgRasterizer } from '#src/adapters/resvg.ts';
import { createRetryTransformer } from '#src/adapters/telegram-bot/retry-transformer.ts';
import {
  createRateLimitTransformer,
  createTelegramApi,
  createTelegramMessenger,
  probeTelegram,
} from '#src/adapters/telegram-bot/telegram-messenger.ts';
import { createUpdateRunner, type UpdateRunner } from '#src/adapters/telegram-updates/update-runner.ts';
import { createTelegramWeb } from '#src/adapters/telegram-web/telegram-web.ts';
import type { Clock } from '#src/clock.ts';
import type { RateLimits } from '#src/delivery/rate-limit/rate-limit-state.ts';
import { createRateLimitedCall } from '#src/delivery/rate-limit/rate-limited-call.ts';
import { createRateLimiter, type RateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';
import { createSender, type Sender } from '#src/delivery/sender/sender.ts';
import { createInbox } from '#src/inbox/inbox.ts';
import type { Log } from '#src/log.ts';
import { createTexts, type Texts } from '#src/message/texts.ts';
import type { Storage } from '#src/store/storage.ts';
import { createStore, type Store } from '#src/store/store.ts';
import { systemTimer } from '#src/timer.ts';
import type { Config } from './config.ts';
import { type Core, createCore } from './core.ts';
import { createModel } from './create-model.ts';
import { createErrorReporter } from './error-reporter.ts';
import { createRecipientListener } from './recipient-listener.ts';

export interface App {
  readonly core: Core;
  readonly updates: UpdateRunner;
  /** Takes no more work, ends what is under way, closes the store. Within 5 s. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly token: string;
  readonly storage: Storage;
  readonly log: Log;
  readonly clock: Clock;
  /** How fast may be sent; as Telegram allows unless given. */
  readonly limits?: RateLimits;
  /** What makes the jobs run; cron unless given. */
  readonly startJobs?: typeof startJobs;
}

/** A model or a channel that does not answer is not waited for longer, neither at the start nor at the end. */
const patienceMs = 3000;

export async function createApp(parts: AppOptions): Promise<App> {
  const { config, token, storage, log, clock, startJobs: drive = startJobs } = parts;
  const errorReporter = createErrorReporter(log, clock.now);
  const store = createStore(storage, errorReporter.log);
  const rateLimiter = createRateLimiter({
    timer: systemTimer,
    log: errorReporter.log,
    paidBroadcast: config.paidBroadcast,
    ...(parts.limits && { limits: parts.limits }),
  });
  const core = await createCore({
    config,
    store,
    clock,
    errorReporter,
    reader: createTelegramWeb({ roots: config.previewRoots, clock, log: errorReporter.log }),
    rasterizer: createResvgRasterizer(),
    texts: createTextsFor(),
    languages: listLocales(),
    random: Math.random,
    rateLimitedMs: () => rateLimiter.getStats().totalRetryAfterMs,
    ...createModel(config, { store, clock, log: errorReporter.log }),
  });
  const api = createTelegramApi(token, config.telegramApiRoot);
  const { bot, keeper } = createBot(token, config, core, rateLimiter);
  const sender = createSender({
    outbox: core.outbox,
    rateLimiter,
    messenger: createTelegramMessenger(api),
    listener: createRecipientListener(core),
    log: errorReporter.log,
    timer: systemTimer,
    probe: (signal) => probeTelegram(api, signal),
    paidBroadcast: config.paidBroadcast,
  });
  const inbox = await createInbox({ store, clock, log: errorReporter.log });
  const updates = createUpdateRunner({
    bot,
    inbox,
    clock,
    log: errorReporter.log,
    ...(config.webhook && { webhook: config.webhook }),
  });
  await sender.start();
  const isOnDuty = createDuty(rateLimiter, () => updates.getState().isStandby);
  const ticking = drive(core, createJobs(core), isOnDuty);
  await Promise.race([lookAround(core), after(patienceMs, undefined, { ref: false })]);
  await keeper.resume();
  updates.start();
  // beside the work: Telegram may be out of reach, and the menu is no reason to wait
  void registerCommands(bot.api, core);
  return { core, updates, close: () => closeAll({ core, ticking, updates, keeper, sender, store }) };
}

function createBot(token: string, config: Config, core: Core, rateLimiter: RateLimiter) {
  const bot = new Bot<BotContext>(token, {
    client: { apiRoot: config.telegramApiRoot, timeoutSeconds: 50 },
  });
  // the one added last is the outermost: each try passes the rate limiter
  bot.api.config.use(createRateLimitTransformer(createRateLimitedCall(rateLimiter)));
  bot.api.config.use(createRetryTransformer(core.isShuttingDown));
  return { bot, keeper: addHandlers(bot, core) };
}

/** First contact comes before the first question, so that /digest today has something to tell. */
async function lookAround({ channelRegistry, ingest }: Core): Promise<void> {
  const fresh = channelRegistry.list().filter(({ firstReadAt }) => firstReadAt === null);
  await Promise.all(fresh.map(({ key }) => ingest.poll(key)));
}

/** While another instance of the same token works, this one begins nothing and lets nothing out. */
function createDuty(rateLimiter: RateLimiter, standsBy: () => boolean): () => boolean {
  let open: (() => void) | null = null;
  return () => {
    if (standsBy()) open ??= rateLimiter.pauseAll();
    else {
      open?.();
      open = null;
    }
    return open === null;
  };
}

/** What is under way ends, or is left for the next start; then the store closes. */
async function closeAll(parts: {
  core: Core;
  ticking: JobScheduler;
  updates: UpdateRunner;
  keeper: DigestRunner;
  sender: Sender;
  store: Store;
}): Promise<void> {
  parts.core.beginShutdown();
  const work = Promise.all([parts.ticking.stop(), parts.keeper.whenIdle()]);
  await Promise.all([
    parts.updates.stop(),
    parts.sender.stop(),
    Promise.race([work, after(patienceMs, undefined, { ref: false })]),
  ]);
  await parts.store.close();
}

/** One set of texts per locale. */
function createTextsFor(): (locale: string) => Texts {
  const translate = createTranslate();
  const known = new Map<string, Texts>();
  return (locale) => {
    const texts = known.get(locale) ?? createTexts(translate, locale);
    known.set(locale, texts);
    return texts;
  };
}
