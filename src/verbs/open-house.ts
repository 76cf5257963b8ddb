/** The composition: store, core, both doors and all adapters, joined and started; used by `start` and by `demo`. */

import { Bot } from 'grammy';
import { registerCommands } from '#handlers/commands.ts';
import type { HouseContext } from '#handlers/context.ts';
import { addHandlers } from '#handlers/index.ts';
import { createJobs, startJobs, type Ticking } from '#jobs/index.ts';
import { createTranslate, localesThere } from '../adapters/fluent.ts';
import { createPainter } from '../adapters/picture.ts';
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
}

export async function openHouse({ config, token, storage, log, clock }: HouseParts): Promise<House> {
  const faults = createFaults(log, clock.now);
  const store = createStore(storage, faults.log);
  const gate = createGate({ timer: realTimer, paidBroadcast: config.paidBroadcast });
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
  const bot = createBot(token, config, core, gate);
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
  updates.start();
  // beside the work: Telegram may be out of reach, and the menu is no reason to wait
  void registerCommands(bot.api, core);
  const ticking = startJobs(core, createJobs(core));
  return { core, updates, close: () => closeAll({ core, ticking, updates, postman, store }) };
}

function createBot(token: string, config: Config, core: Core, gate: Gate): Bot<HouseContext> {
  const bot = new Bot<HouseContext>(token, {
    client: { apiRoot: config.telegramApiRoot, timeoutSeconds: 50 },
  });
  bot.api.config.use(gateTransformer(createPassage(gate)));
  addHandlers(bot, core);
  return bot;
}

/** First no new work, then what is under way, then the store. */
async function closeAll(parts: {
  core: Core;
  ticking: Ticking;
  updates: Updates;
  postman: Postman;
  store: Store;
}): Promise<void> {
  parts.core.beginClosing();
  await Promise.all([parts.ticking.stop(), parts.updates.stop()]);
  await parts.postman.stop();
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
