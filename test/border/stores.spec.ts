/** `npm start` on each server that STORE_URL can name: killed, left alone by its server, failed over, and taken over from. */
import { test as base, describe, expect, vi } from 'vitest';
import { startFakePreview } from '../doubles/fake-preview.ts';
import { startFakeTelegram } from '../doubles/fake-telegram.ts';
import { startMovableProxy } from '../doubles/movable-proxy.ts';
import { type StoredMessage, textOf } from '../doubles/telegram/state/message.ts';
import {
  hasPostgres,
  hasRedis,
  hasReplicatedPostgres,
  hasReplicatedRedis,
  postgresSuite,
  promotePostgres,
  promoteRedis,
  redisSuite,
  type Server,
  startPostgres,
  startPostgresReplica,
  startRedis,
  startRedisReplica,
} from '../servers.ts';
import { isOnRecord } from './is-on-record.ts';
import { begin, type Living } from './process.ts';

/** Of their own kind each, or they would be folded into one. */
const posts = [
  'A storm has closed the northern harbour.',
  'The minister compared the vote to a storm.',
  'Storm damage will be paid for until March, says the treasury.',
  'Norland and its neighbours weather the storm together.',
];

/** `kills`: after each a Redis waits for the end of a term. */
const stores = [
  {
    name: redisSuite,
    has: hasRedis,
    open: () => startRedis(),
    openReplica: startRedisReplica,
    hasReplicated: hasReplicatedRedis,
    promote: promoteRedis,
    kills: 2,
  },
  {
    name: postgresSuite,
    has: hasPostgres,
    open: () => startPostgres(),
    openReplica: startPostgresReplica,
    hasReplicated: hasReplicatedPostgres,
    promote: promotePostgres,
    kills: 4,
  },
];

async function openWorld(server: Server) {
  const telegram = await startFakeTelegram();
  const preview = await startFakePreview({
    channels: [{ name: 'NorlandMFA', title: 'Norland MFA', posts: [{ text: 'An old storm.' }] }],
  });
  const bots: Living[] = [];
  return {
    server,
    telegram,
    preview,
    publish: (text: string) => void preview.publish('NorlandMFA', { text }),
    start(storeUrl = server.url): Living {
      const bot = begin(['start'], {
        BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.root,
        PREVIEW_ROOT: preview.root,
        CHANNELS: 'NorlandMFA',
        POLL_SECONDS: '1',
        STORE_URL: storeUrl,
      });
      bots.push(bot);
      return bot;
    },
    /** Somebody who follows the channel, from after its first contact on. */
    async follow(bot: Living) {
      await bot.says('"started"');
      const ann = telegram.user({ name: 'Ann' });
      await ann.asks('/subscribe', { withinMs });
      await ann.asks('/alert storm', { withinMs });
      // the second reading begins when the first has been kept
      await vi.waitFor(() => expect(preview.requests.length).toBeGreaterThan(1), withinMs);
      return ann;
    },
    async end() {
      await Promise.all(bots.map(kill));
      await Promise.all([telegram.stop(), preview.close()]);
      await server.remove();
    },
  };
}

const withinMs = 40_000;

async function kill({ child, ended }: Living): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** Its exit code after SIGTERM. */
async function stop({ child, ended }: Living): Promise<number | null> {
  child.kill('SIGTERM');
  return (await ended).code;
}

const saidTo = (messages: readonly StoredMessage[], what: string) =>
  messages.filter((message) => message.byBot && textOf(message).includes(what));

describe.each(stores)('$name', ({ has, open, openReplica, hasReplicated, promote, kills }) => {
  const test = base.extend<{ world: Awaited<ReturnType<typeof openWorld>> }>({
    // biome-ignore lint/correctness/noEmptyPattern: the form in which fixtures say what they need
    world: async ({}, use) => {
      const world = await openWorld(await open());
      await use(world);
      await world.end();
    },
  });

  describe.skipIf(!has)('as the store', { concurrent: true, timeout: 180_000 }, () => {
    test('nothing is lost by kills: each command is answered, each post alerted', async ({ world }) => {
      const { telegram } = world;
      let bot = world.start();
      const ann = await world.follow(bot);
      for (const text of posts.slice(0, kills)) {
        world.publish(text);
        await ann.says('/help');
        await new Promise((go) => setTimeout(go, Math.random() * 900));
        await kill(bot);
        bot = world.start();
        await bot.says('"started"');
      }
      const isAlerted = (text: string) => saidTo(ann.messages, text).length > 0;
      await telegram.until(() => posts.slice(0, kills).every(isAlerted), { withinMs });
      await telegram.until(() => saidTo(ann.messages, '/subscribe').length >= kills, { withinMs });
      await telegram.settles();
      expect(saidTo(ann.messages, '🔔').length).toBeLessThanOrEqual(2 * kills);
      expect(await stop(bot)).toBe(0);
    });

    test('a server that goes and comes back stops the work and not the bot', async ({ world }) => {
      const { telegram, server } = world;
      const bot = world.start();
      const ann = await world.follow(bot);
      await server.kill();
      world.publish('A storm while nobody can write it down.');
      await ann.says('/help');
      await bot.says('the store fails');
      await server.start();
      await telegram.until(() => saidTo(ann.messages, 'nobody can write').length === 1, { withinMs });
      await telegram.until(() => saidTo(ann.messages, '/subscribe').length > 0, { withinMs });
      expect(bot.child.exitCode).toBeNull();
      expect(await stop(bot)).toBe(0);
    });

    test('a server that is gone for its replica costs nothing that both had: each post is alerted once', async ({
      world,
    }) => {
      const { server, telegram } = world;
      const replica = await openReplica(server);
      const proxy = await startMovableProxy(server.port);
      const bot = world.start(server.url.replace(`:${server.port}`, `:${proxy.port}`));
      try {
        const ann = await world.follow(bot);
        const isTold = (text: string) =>
          telegram.until(() => saidTo(ann.messages, text).length > 0, { withinMs });
        world.publish('A storm before.');
        await isTold('storm before');
        // what may have arrived and is not on record is told again, by design
        await isOnRecord(server.url);
        await hasReplicated(server);
        proxy.cut();
        await server.kill();
        world.publish('A storm between the servers.');
        await promote(replica);
        proxy.leadTo(replica.port);
        await isTold('between the servers');
        world.publish('A storm on the replica.');
        await isTold('on the replica');
        expect(saidTo(ann.messages, '🔔')).toHaveLength(3);
        expect(await stop(bot)).toBe(0);
      } finally {
        await kill(bot);
        await proxy.close();
        await replica.remove();
      }
    });

    test('a second instance stands by, and takes over within 15 s after a kill', {
      concurrent: false,
    }, async ({ world }) => {
      const first = world.start();
      await first.says('"started"');
      const second = world.start();
      await second.says('another instance holds this store');
      const before = performance.now();
      await kill(first);
      await second.says('"started"');
      expect(performance.now() - before).toBeLessThan(15_000);
      const ann = world.telegram.user({ name: 'Ann' });
      expect(textOf(await ann.asks('/help', { withinMs }))).toContain('/subscribe');
      expect(await stop(second)).toBe(0);
    });
  });
});
