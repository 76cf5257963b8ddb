/** The store's own server is restarted, and fails over to its replica, while the bot goes on. */
import { describe, expect, test } from 'vitest';
import type { ReplicatedServer } from '../contracts/task-queue.ts';
import { startFakePreview } from '../doubles/fake-preview.ts';
import { startFakeTelegram } from '../doubles/fake-telegram.ts';
import { startMovableProxy } from '../doubles/movable-proxy.ts';
import {
  hasPostgres,
  hasRedis,
  postgresSuite,
  promotePostgres,
  promoteRedis,
  redisSuite,
  startPostgres,
  startPostgresReplica,
  startRedis,
  startRedisReplica,
} from '../servers.ts';
import { alertsOf, urlsOf } from '../story/reader.ts';
import { isOnRecord } from './is-on-record.ts';
import { begin } from './process.ts';

const withinMs = 60_000;

function storeFailover({ name, start, startReplica, promote }: ReplicatedServer): void {
  test.concurrent(`${name}: a store whose server is restarted, then gone for its replica, loses nothing and tells nothing twice`, {
    timeout: 240_000,
  }, async () => {
    const primary = await start();
    const replica = await startReplica(primary);
    const proxy = await startMovableProxy(primary.port);
    const telegram = await startFakeTelegram();
    const preview = await startFakePreview({
      channels: [{ name: 'NorlandMFA', title: 'Norland MFA', posts: [{ text: 'An old storm.' }] }],
    });
    const bot = begin(['start'], {
      STORE_URL: primary.url.replace(`:${primary.port}`, `:${proxy.port}`),
      PREVIEW_ROOT: preview.root,
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      CHANNELS: 'NorlandMFA',
      POLL_SECONDS: '1',
      ADMIN_IDS: '1000001',
    });
    try {
      await bot.says('this bot is in service');
      const ann = telegram.user({ name: 'Ann' });
      await ann.asks('/subscribe', { withinMs });
      await ann.asks('/alert storm', { withinMs });
      const isTold = async (text: string, count: number) => {
        preview.publish('NorlandMFA', { text });
        await telegram.until(() => alertsOf(ann).length === count, { withinMs });
      };
      await isTold('A storm before.', 1);
      // what may have arrived and is not on record is told again, by design
      await isOnRecord(primary.url);
      await primary.kill();
      preview.publish('NorlandMFA', { text: 'A storm without a store.' });
      await bot.says('a job failed');
      await primary.start();
      await telegram.until(() => alertsOf(ann).length === 2, { withinMs });
      await isTold('A storm after the restart.', 3);
      await isOnRecord(primary.url);
      proxy.cut();
      await primary.kill();
      preview.publish('NorlandMFA', { text: 'A storm between the servers.' });
      await promote(replica);
      proxy.leadTo(replica.port);
      await telegram.until(() => alertsOf(ann).length === 4, { withinMs });
      await isTold('A storm on the replica.', 5);
      await isOnRecord(replica.url);
      const told = alertsOf(ann).map((message) => urlsOf(message)[0]);
      expect(told).toEqual([2, 3, 4, 5, 6].map((id) => `https://t.me/NorlandMFA/${id}`));
      bot.child.kill('SIGTERM');
      expect((await bot.ended).code).toBe(0);
    } finally {
      bot.child.kill('SIGKILL');
      await bot.ended;
      await Promise.all([telegram.stop(), preview.close(), proxy.close()]);
      await Promise.all([primary.remove(), replica.remove()]);
    }
  });
}

describe.skipIf(!hasRedis)(redisSuite, () =>
  storeFailover({
    name: 'Redis',
    start: () => startRedis(),
    startReplica: startRedisReplica,
    promote: promoteRedis,
  }),
);

describe.skipIf(!hasPostgres)(postgresSuite, () =>
  storeFailover({
    name: 'PostgreSQL',
    start: () => startPostgres(['-c', 'synchronous_standby_names=*']),
    startReplica: startPostgresReplica,
    promote: promotePostgres,
  }),
);
