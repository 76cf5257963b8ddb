/** `npm start` on each server that STORE_URL can name: killed, left alone by its server, and taken over from. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakePreview, startFakePreview } from '../doubles/fake-preview.ts';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import { type StoredMessage, textOf } from '../doubles/telegram/state/message.ts';
import {
  hasPostgres,
  hasRedis,
  postgresSuite,
  redisSuite,
  type Server,
  startPostgres,
  startRedis,
} from '../servers.ts';

const launch = fileURLToPath(new URL('../../src/launch.mjs', import.meta.url));

interface Bot {
  readonly child: ChildProcess;
  says(what: string): Promise<void>;
  kill(): Promise<void>;
  /** Its exit code after SIGTERM. */
  stop(): Promise<number | null>;
}

function startBot(env: Readonly<Record<string, string>>): Bot {
  const child = spawn(process.execPath, [launch, 'start'], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    child.kill(signal);
    return (await once(child, 'exit'))[0] as number | null;
  };
  return {
    child,
    async says(what) {
      while (!said.includes(what)) {
        if (child.exitCode !== null) throw new Error(`It ended before it said ${what}:\n${said}`);
        await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
      }
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

/** Of their own kind each, or they would be folded into one. */
const posts = [
  'A storm has closed the northern harbour.',
  'The minister compared the vote to a storm.',
  'Storm damage will be paid for until March, says the treasury.',
  'Norland and its neighbours weather the storm together.',
];

/** `kills`: after each a Redis waits for the end of a term. */
const stores = [
  { name: redisSuite, has: hasRedis, open: startRedis, kills: 2 },
  { name: postgresSuite, has: hasPostgres, open: startPostgres, kills: 4 },
];

describe.each(stores)('$name', ({ has, open, kills }) => {
  describe.skipIf(!has)('as the store', () => {
    let server: Server;
    let telegram: FakeTelegram;
    let preview: FakePreview;
    let bots: Bot[] = [];
    beforeEach(async () => {
      server = await open();
      telegram = await startFakeTelegram();
      preview = await startFakePreview({
        channels: [{ name: 'NorlandMFA', title: 'Norland MFA', posts: [{ text: 'An old storm.' }] }],
      });
    }, 60_000);
    afterEach(async () => {
      await Promise.all(bots.map((bot) => bot.kill()));
      bots = [];
      await telegram.stop();
      await preview.close();
      await server.remove();
    });

    function begin(): Bot {
      const bot = startBot({
        BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.root,
        PREVIEW_ROOT: preview.root,
        CHANNELS: 'NorlandMFA',
        POLL_SECONDS: '1',
        STORE_URL: server.url,
      });
      bots.push(bot);
      return bot;
    }

    /** Somebody who follows the channel, from after its first contact on. */
    async function follow(bot: Bot) {
      await bot.says('"started"');
      const ann = telegram.user({ name: 'Ann' });
      await ann.asks('/subscribe');
      await ann.asks('/alert storm');
      // the second reading begins when the first has been kept
      await expect.poll(() => preview.requests.length, { timeout: 10_000 }).toBeGreaterThan(1);
      return ann;
    }

    const saidTo = (messages: readonly StoredMessage[], what: string) =>
      messages.filter((message) => message.byBot && textOf(message).includes(what));

    test('nothing is lost by kills: each command is answered, each post alerted', async () => {
      let bot = begin();
      const ann = await follow(bot);
      for (const text of posts.slice(0, kills)) {
        preview.publish('NorlandMFA', { text });
        await ann.says('/help');
        await new Promise((go) => setTimeout(go, Math.random() * 900));
        await bot.kill();
        bot = begin();
        await bot.says('"started"');
      }
      await telegram.until(
        () => posts.slice(0, kills).every((text) => saidTo(ann.messages, text).length > 0),
        {
          withinMs: 15_000,
        },
      );
      await telegram.until(() => saidTo(ann.messages, '/subscribe').length >= kills, { withinMs: 15_000 });
      await telegram.settles();
      expect(saidTo(ann.messages, '🔔').length).toBeLessThanOrEqual(2 * kills);
      expect(await bot.stop()).toBe(0);
    });

    test('a server that goes and comes back stops the work and not the bot', async () => {
      const bot = begin();
      const ann = await follow(bot);
      await server.kill();
      preview.publish('NorlandMFA', { text: 'A storm while nobody can write it down.' });
      await ann.says('/help');
      await bot.says('the store fails');
      await server.start();
      await telegram.until(() => saidTo(ann.messages, 'nobody can write').length === 1, { withinMs: 40_000 });
      await telegram.until(() => saidTo(ann.messages, '/subscribe').length > 0, { withinMs: 40_000 });
      expect(bot.child.exitCode).toBeNull();
      expect(await bot.stop()).toBe(0);
    });

    test('a second instance stands by, and takes over within 15 s after a kill', async () => {
      const first = begin();
      await first.says('"started"');
      const second = begin();
      await second.says('another instance holds this store');
      const before = performance.now();
      await first.kill();
      await second.says('"started"');
      expect(performance.now() - before).toBeLessThan(15_000);
      const ann = telegram.user({ name: 'Ann' });
      expect(textOf(await ann.asks('/help'))).toContain('/subscribe');
      expect(await second.stop()).toBe(0);
    });
  });
});
