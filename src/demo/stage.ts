/** The whole bot between two stand-ins on loopback: Telegram on one side, t.me with the sample channels on the other. */
import { type FakeTelegram, startFakeTelegram } from '#doubles/fake-telegram.ts';
import { localesThere } from '../adapters/fluent.ts';
import { type Config, readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { type House, openHouse } from '../verbs/open-house.ts';
import { openStorage } from '../verbs/open-store.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

export interface Stage {
  readonly telegram: FakeTelegram;
  readonly newsroom: Newsroom;
  readonly house: House;
  /** What the bot complained of: lines of its log from `warn` on. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const pollSeconds = 1;
const clock = { now: Date.now };

/** Opens everything. Nothing is kept but in memory. */
export async function openStage({ timeZone }: { timeZone: string }): Promise<Stage> {
  const newsroom = await openNewsroom(clock.now);
  const telegram = await startFakeTelegram({ username: 'dragoman_bot', name: 'Dragoman' });
  const complaints: string[] = [];
  const house = await openHouse({
    config: configOf(telegram, newsroom, timeZone),
    token: telegram.token,
    storage: await openStorage('memory:'),
    log: createLog('warn', (line) => complaints.push(line), clock.now),
    clock,
  });
  return {
    telegram,
    newsroom,
    house,
    complaints,
    async close() {
      await house.close();
      await telegram.stop();
      await newsroom.close();
    },
  };
}

/** Waits until the channels were read as far back as they go. */
export async function untilRead({ telegram, house }: Stage): Promise<void> {
  await telegram.until(
    () => house.core.watch.list().every((each) => each.firstReadAt !== null && each.backfillBefore === null),
    { withinMs: 10_000, hoping: 'the sample channels are read' },
  );
}

function configOf(telegram: FakeTelegram, newsroom: Newsroom, timeZone: string): Config {
  const read = readConfig(
    {
      BOT_TOKEN: telegram.token,
      CHANNELS: newsroom
        .channels()
        .map(({ name }) => name)
        .join(','),
      STORE_URL: 'memory:',
      DEFAULT_TIME_ZONE: timeZone,
      POLL_SECONDS: String(pollSeconds),
      TELEGRAM_API_ROOT: telegram.root,
      PREVIEW_ROOT: newsroom.root,
    },
    { languages: localesThere(), needsToken: true },
  );
  if ('mistakes' in read) throw new Error(read.mistakes.map(({ name, wrong }) => `${name} ${wrong}`).join());
  return read.config;
}
