/** The composition: store, core, both doors and all adapters, joined and started; used by `start` and by `demo`. */

import { setTimeout as after } from 'node:timers/promises';
import { Bot } from 'grammy';
import { registerCommands } from '#handlers/commands.ts';
import type { HouseContext } from '#handlers/context.ts';
import { addHandlers } from '#handlers/index.ts';
import type { Keeper } from '#handlers/promises.ts';
import { createJobs, startJobs, type Ticking } from '#jobs/index.ts';
import { createTranslate, localesThere } from '../adapters/fluent.ts';
import { createPainter } from '../adapters/picture.ts';
import { tryAgain } from '../adapters/telegram-again.ts';
import {
  createMessenger,
  createTelegramApi,
  gateTransformer,
  probeTelegram,
} from '../adapters/telegram-bot.ts';
import { createUpdates, type Updates } from '../adapters/telegram-updates.ts';
import { createTelegramWeb } from '../adapters/telegram-web.ts';
import type { Config } from '../config.ts';
import { type Core, createCore } from '../core.ts';
import { createGate, type Gate } from '../delivery/gate.ts';
import { createInbox } from '../delivery/inbox.ts';
import type { Limits } from '../delivery/pace.ts';
import { createPassage } from '../delivery/passage.ts';
import { createPostman, type Postman } from '../delivery/postman.ts';
import { realTimer } from '../delivery/timer.ts';
import { createFaults } from '../faults.ts';
import type { Log } from '../log.ts';
import type { Clock, Storage } from '../ports.ts';
import { createStore, type Store } from '../store/shelf.ts';
import { createTexts, type Texts } from '../texts.ts';
import { createModel } from './model.ts';
import { reportsTo } from './reports.ts';

export interface House {
  readonly core: Core;
  readonly updates: Updates;
  /** Takes no more work, ends what is under way, closes the store. Within 5 s. */
  close(): Promise<void>;
}

export interface HouseParts {
  readonly config: Config;
  readonly token: string;
  readonly storage: Storage;
  readonly log: Log;
  readonly clock: Clock;
  /** How fast may be sent; as Telegram allows unless given. */
  readonly limits?: Limits;
  /** What makes the jobs run; cron unless given. */
  readonly drive?: typeof startJobs;
}

/** A model or a channel that does not answer is not waited for longer, neither at the start nor at the end. */
const patienceMs = 3000;

export async function openHouse(parts: HouseParts): Promise<House> {
  const { config, token, storage, log, clock, drive = startJobs } = parts;
  const faults = createFaults(log, clock.now);
  const store = createStore(storage, faults.log);
  const gate = createGate({
    timer: realTimer,
    paidBroadcast: config.paidBroadcast,
    ...(parts.limits && { limits: parts.limits }),
  });
  const core = await createCore({
    config,
    store,
    clock,
    faults,
    reader: createTelegramWeb({ roots: config.previewRoots, clock, log: faults.log }),
    painter: createPainter(),
    texts: createTextsFor(),
    languages: localesThere(),
    chance: Math.random,
    waitedMs: () => gate.figures().askedToWaitMs,
    ...createModel(config, { store, clock, log: faults.log }),
  });
  const api = createTelegramApi(token, config.telegramApiRoot);
  const { bot, keeper } = createBot(token, config, core, gate);
  const postman = createPostman({
    outbox: core.outbox,
    gate,
    messenger: createMessenger(api),
    reports: reportsTo(core),
    log: faults.log,
    timer: realTimer,
    probe: () => probeTelegram(api),
    paidBroadcast: config.paidBroadcast,
  });
  const inbox = await createInbox({ store, clock, log: faults.log });
  const updates = createUpdates({
    bot,
    inbox,
    clock,
    log: faults.log,
    ...(config.webhook && { webhook: config.webhook }),
  });
  await postman.start();
  const isOnDuty = createDuty(gate, () => updates.state().standsBy);
  const ticking = drive(core, createJobs(core), isOnDuty);
  await Promise.race([lookAround(core), after(patienceMs, undefined, { ref: false })]);
  await keeper.resume();
  updates.start();
  // beside the work: Telegram may be out of reach, and the menu is no reason to wait
  void registerCommands(bot.api, core);
  return { core, updates, close: () => closeAll({ core, ticking, updates, keeper, postman, store }) };
}

function createBot(token: string, config: Config, core: Core, gate: Gate) {
  const bot = new Bot<HouseContext>(token, {
    client: { apiRoot: config.telegramApiRoot, timeoutSeconds: 50 },
  });
  // the one added last is the outermost: each try passes the gate
  bot.api.config.use(gateTransformer(createPassage(gate)));
  bot.api.config.use(tryAgain(core.isClosing));
  return { bot, keeper: addHandlers(bot, core) };
}

/** First contact comes before the first question, so that /digest today has something to tell. */
async function lookAround({ watch, visits }: Core): Promise<void> {
  const fresh = watch.list().filter(({ firstReadAt }) => firstReadAt === null);
  await Promise.all(fresh.map(({ key }) => visits.visit(key)));
}

/** While another instance of the same token works, this one begins nothing and lets nothing out. */
function createDuty(gate: Gate, standsBy: () => boolean): () => boolean {
  let open: (() => void) | null = null;
  return () => {
    if (standsBy()) open ??= gate.close();
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
  ticking: Ticking;
  updates: Updates;
  keeper: Keeper;
  postman: Postman;
  store: Store;
}): Promise<void> {
  parts.core.beginClosing();
  const work = Promise.all([parts.ticking.stop(), parts.keeper.settled()]);
  await Promise.all([
    parts.updates.stop(),
    parts.postman.stop(),
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
