/** A whole house in one process for a story: real core, real bot, Telegram and t.me as doubles on loopback, time by hand. */

import { noLimits } from '#doubles/no-limits.ts';
import type { Job } from '#jobs/index.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { readConfig } from '#src/app/config.ts';
import { type App, createApp } from '#src/app/create-app.ts';
import type { Services } from '#src/app/create-services.ts';
import type { Log, LogFields } from '#src/log.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { type FakePreview, startFakePreview } from '../doubles/fake-preview.ts';
import type { FakeChannel } from '../doubles/fake-preview-channels.ts';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';

export interface Story {
  readonly telegram: FakeTelegram;
  readonly preview: FakePreview;
  /** What the log says at `warn` and above, oldest first. */
  readonly said: readonly { readonly what: string; readonly fields: LogFields }[];
  services(): Services;
  now(): number;
  /** Moves the clock and lets all jobs do what is due then; forward, that time has passed. */
  pass(ms: number): Promise<void>;
  /** The same, but the clock is set, and no time passes. */
  jump(ms: number): Promise<void>;
  /** Publishes, lets the channel be read, and everything that follows be delivered; answers the id. */
  publish(text: string, fields?: Parameters<FakePreview['publish']>[1], name?: string): Promise<number>;
  /** Reads all channels now and lets everything that follows be delivered. */
  read(): Promise<void>;
  /** Nothing is owed, under way or unanswered any more. */
  calm(): Promise<void>;
  /** Closes the house and opens another on the same store. */
  restart(env?: Readonly<Record<string, string>>): Promise<void>;
  /** Throws when a press was left unanswered, or a call had parameters that Telegram does not know. */
  end(): Promise<void>;
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
/** A Friday, noon in UTC. */
export const noon = Date.UTC(2026, 10, 20, 12);
export const norland: FakeChannel = { name: 'NorlandMFA', title: 'Norland MFA', channelId: 1_804_400_017 };

const pollMs = minuteMs;

export async function tell(
  parts: {
    channels?: readonly FakeChannel[];
    env?: Readonly<Record<string, string>>;
    now?: number;
    storage?: Storage;
  } = {},
): Promise<Story> {
  // runs on like any clock, and is moved by hand
  let moved = (parts.now ?? noon) - Math.round(performance.now());
  const clock = { now: () => moved + Math.round(performance.now()) };
  let passed = 0;
  const { channels = [norland] } = parts;
  const telegram = await startFakeTelegram({ now: clock.now });
  const preview = await startFakePreview({ channels, now: clock.now });
  const storage = parts.storage ?? keptOpen(openSqlite(':memory:'));
  const said: { what: string; fields: LogFields }[] = [];
  const note = (what: string, fields: LogFields = {}) => void said.push({ what, fields });
  const log: Log = { debug() {}, info() {}, warn: note, error: note };
  let env = parts.env ?? {};
  let jobs: readonly Job[] = [];
  let house: App = await open();

  function open(): Promise<App> {
    const read = readConfig(
      {
        CHANNELS: channels.map(({ name }) => name).join(','),
        BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.root,
        PREVIEW_ROOT: preview.root,
        POLL_SECONDS: String(pollMs / 1000),
        ...env,
      },
      { languages: ['en', 'ru'], needsToken: true },
    );
    if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
    return createApp({
      config: read.config,
      token: telegram.token,
      storage,
      log,
      clock,
      elapsedMs: () => performance.now() + passed,
      limits: noLimits,
      startJobs(_, all) {
        jobs = all;
        return { stop: async () => void (await Promise.all(all.map((job) => job.whenIdle?.()))) };
      },
    });
  }

  async function tick(): Promise<void> {
    for (const job of jobs) {
      await job.run();
      await job.whenIdle?.();
    }
    await house.services.outbox.makeDuePending();
  }

  const story: Story = {
    telegram,
    preview,
    said,
    services: () => house.services,
    now: clock.now,
    async pass(ms) {
      if (ms > 0) passed += ms;
      await story.jump(ms);
    },
    async jump(ms) {
      moved += ms;
      await tick();
      await story.calm();
    },
    async publish(text, fields = {}, name = channels[0]?.name ?? '') {
      const id = preview.publish(name, { text, ...fields });
      await story.read();
      return id;
    },
    read: () => story.pass(pollMs + 1000),
    async calm() {
      const isCalm = () => {
        const { waiting, inFlight } = house.updates.getState().inbox;
        return waiting + inFlight === 0 && house.services.outbox.getCounts().pending === 0;
      };
      await telegram.settles();
      await telegram.until(isCalm, { hoping: 'nothing is owed or in hand' });
      await telegram.settles();
      await telegram.until(isCalm, { hoping: 'nothing is owed or in hand any more' });
    },
    async restart(changed = env) {
      await house.close();
      env = changed;
      house = await open();
      await tick();
    },
    async end() {
      await house.close();
      const spinning = telegram.presses.filter(({ answer }) => answer === null).map(({ data }) => data);
      const { oddities } = telegram;
      await telegram.stop();
      await preview.close();
      await (storage as KeptOpen).end?.();
      if (spinning.length + oddities.length > 0)
        throw new Error(`left spinning: ${spinning}; unknown to Telegram: ${oddities}`);
    },
  };
  await tick();
  return story;
}

type KeptOpen = Storage & { end?: () => Promise<void> };

/** A store in memory that outlives the house it was opened for. */
function keptOpen(storage: Storage): KeptOpen {
  return {
    namespace: (name) => storage.namespace(name),
    sweep: () => storage.sweep(),
    namespaces: () => storage.namespaces(),
    beginSnapshot: () => storage.beginSnapshot(),
    close: async () => {},
    end: () => storage.close(),
  };
}
