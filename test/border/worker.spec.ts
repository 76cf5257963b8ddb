/** A bot that hands its work out, and a worker beside it, as people start them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFakePreview } from '../doubles/fake-preview.ts';
import { startFakeTelegram } from '../doubles/fake-telegram.ts';
import { freePort, hasRedis, redisSuite, type Server, startRedis } from '../servers.ts';
import { alertsOf, urlsOf } from '../story/reader.ts';
import { isOnRecord } from './is-on-record.ts';
import { begin, folder, run } from './process.ts';

test('a worker without a queue says what it lacks', async () => {
  const { code, err } = await run(['worker']);
  expect([code, err]).toEqual([1, expect.stringMatching(/^QUEUE_URL is not set\. Use redis:/)]);
});

test.each(['redis', 'postgresql'])(
  'a worker whose %s queue is away is not ready, and ends when it is told to',
  async (scheme) => {
    const port = await freePort();
    const worker = begin(['worker'], {
      QUEUE_URL: `${scheme}://ann:x@127.0.0.1:1/0`,
      METRICS_PORT: `${port}`,
    });
    await worker.says('the queue cannot be reached');
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect([response.status, await response.text()]).toEqual([503, 'the queue cannot be reached\n']);
    const askedAt = performance.now();
    worker.child.kill('SIGTERM');
    await worker.ended;
    expect(performance.now() - askedAt).toBeLessThan(10_000);
  },
);

describe.skipIf(!hasRedis)(`${redisSuite}: a bot with a queue`, () => {
  let redis: Server;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.remove());

  test('has its channels read by workers, and reads them itself when the last one is gone', async () => {
    const telegram = await startFakeTelegram();
    const preview = await startFakePreview({
      channels: [{ name: 'NorlandMFA', title: 'Norland MFA', posts: [{ text: 'An old storm.' }] }],
    });
    const place = folder();
    const env = { QUEUE_URL: redis.url, PREVIEW_ROOT: preview.root, LOG_LEVEL: 'debug' };
    const worker = begin(['worker'], env);
    await worker.says('takes tasks');
    const bot = begin(['start'], {
      ...env,
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      CHANNELS: 'NorlandMFA',
      POLL_SECONDS: '1',
      STORE_URL: `sqlite://${place.at('bot.db')}`,
      ADMIN_IDS: '1000001',
    });
    try {
      await worker.says('a task was taken');
      const ann = telegram.user({ name: 'Ann' });
      await ann.asks('/subscribe');
      await ann.asks('/alert storm');
      preview.publish('NorlandMFA', { text: 'A storm that a worker read.' });
      await telegram.until(() => alertsOf(ann).length === 1);
      worker.child.kill('SIGKILL');
      preview.publish('NorlandMFA', { text: 'A storm that nobody else read.' });
      await telegram.until(() => alertsOf(ann).length === 2, { withinMs: 30_000 });
    } finally {
      for (const each of [bot, worker]) each.child.kill('SIGKILL');
      await Promise.all([bot.ended, worker.ended]);
      await Promise.all([telegram.stop(), preview.close()]);
      place.remove();
    }
  });

  test('that stands still while another takes over ends when it wakes, and nobody is told anything twice', async () => {
    const telegram = await startFakeTelegram();
    const preview = await startFakePreview({
      channels: [{ name: 'NorlandMFA', title: 'Norland MFA', posts: [{ text: 'An old storm.' }] }],
    });
    const env = {
      QUEUE_URL: `${redis.url}/1`,
      STORE_URL: `${redis.url}/0`,
      PREVIEW_ROOT: preview.root,
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      CHANNELS: 'NorlandMFA',
      POLL_SECONDS: '1',
      ADMIN_IDS: '1000001',
    };
    const worker = begin(['worker'], env);
    const first = begin(['start'], env);
    await first.says('started');
    const second = begin(['start'], env);
    try {
      await second.says('another instance holds this store; standing by');
      const ann = telegram.user({ name: 'Ann' });
      const isTold = (count: number) =>
        telegram.until(() => alertsOf(ann).length === count, { withinMs: 60_000 });
      await ann.asks('/subscribe', { withinMs: 30_000 });
      await ann.asks('/alert storm', { withinMs: 30_000 });
      preview.publish('NorlandMFA', { text: 'A storm under the first.' });
      await isTold(1);
      // what may have arrived and is not on record is told again, by design
      await isOnRecord(`${redis.url}/0`);
      first.child.kill('SIGSTOP');
      await second.says('started');
      preview.publish('NorlandMFA', { text: 'A storm under the second.' });
      await isTold(2);
      first.child.kill('SIGCONT');
      const { code, err } = await first.ended;
      expect([code, err]).toEqual([1, expect.stringContaining('so that nothing is sent twice')]);
      preview.publish('NorlandMFA', { text: 'A storm after both.' });
      await isTold(3);
      const told = alertsOf(ann).map((message) => urlsOf(message)[0]);
      expect(told).toEqual([2, 3, 4].map((id) => `https://t.me/NorlandMFA/${id}`));
    } finally {
      for (const each of [first, second, worker]) each.child.kill('SIGKILL');
      await Promise.all([first, second, worker].map(({ ended }) => ended));
      await Promise.all([telegram.stop(), preview.close()]);
    }
  }, 240_000);
});
