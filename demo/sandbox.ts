/** The whole bot between two stand-ins on loopback: Telegram on one side, t.me with the sample channels on the other. */
import { type FakeTelegram, startFakeTelegram } from '#doubles/fake-telegram.ts';
import { listLocales } from '#src/adapters/fluent.ts';
import { type Config, readConfig } from '#src/app/config.ts';
import { createLog } from '#src/log.ts';
import { type App, createApp } from '#src/app/create-app.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { type ChannelSimulator, startChannelSimulator } from './channel-simulator.ts';

export interface Sandbox {
  readonly telegram: FakeTelegram;
  readonly simulator: ChannelSimulator;
  readonly app: App;
  /** What the bot complained of: lines of its log from `warn` on. */
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

const pollSeconds = 1;
const clock = { now: Date.now };

/** Opens everything. Nothing is kept but in memory. */
export async function openSandbox({ timeZone }: { timeZone: string }): Promise<Sandbox> {
  const simulator = await startChannelSimulator(clock.now);
  const telegram = await startFakeTelegram({ username: 'dragoman_bot', name: 'Dragoman' });
  const warnings: string[] = [];
  const app = await createApp({
    config: configOf(telegram, simulator, timeZone),
    token: telegram.token,
    storage: await openStorage('memory:'),
    log: createLog({ level: 'warn', write: (line) => warnings.push(line), now: clock.now }),
    clock,
  });
  return {
    telegram,
    simulator,
    app,
    warnings,
    async close() {
      await app.close();
      await telegram.stop();
      await simulator.close();
    },
  };
}

/** Waits until the channels were read as far back as they go. */
export async function waitUntilRead({ telegram, app }: Sandbox): Promise<void> {
  await telegram.until(
    () =>
      app.services.channelRegistry
        .list()
        .every((each) => each.firstReadAt !== null && each.backfillBefore === null),
    { withinMs: 60_000, hoping: 'the sample channels are read' },
  );
}

function configOf(telegram: FakeTelegram, newsroom: ChannelSimulator, timeZone: string): Config {
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
    { languages: listLocales(), needsToken: true },
  );
  if ('mistakes' in read)
    throw new Error(read.mistakes.map(({ name, problem }) => `${name} ${problem}`).join());
  return read.config;
}
