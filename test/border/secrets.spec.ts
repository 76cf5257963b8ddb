/** Marked secrets in every setting that holds one, every kind of failure, and a search of all that was written. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { startFakePreview } from '../doubles/fake-preview.ts';
import { startFakeTelegram } from '../doubles/fake-telegram.ts';
import { textOf } from '../doubles/telegram/state/message.ts';
import { begin, type Ended, type Env, folder, run } from './process.ts';

const nowhere = 'http://127.0.0.1:9';
const secrets = {
  BOT_TOKEN: '7700000001:AAEmarkedtoken_marked-token-marked-tok',
  OPENAI_API_KEY: 'marked-model-key',
  OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
  WEBHOOK_URL: 'http://127.0.0.1:9/hook',
  WEBHOOK_SECRET: 'marked-webhook-secret',
  PREVIEW_PROXY: 'http://proxy:marked-proxy-password@127.0.0.1:9',
} as const;
const surroundings: Env = {
  ...secrets,
  TELEGRAM_API_ROOT: nowhere,
  PREVIEW_ROOT: nowhere,
  STORE_URL: 'memory:',
  LOG_LEVEL: 'debug',
  PORT: '0',
};

function expectNoSecret({ out, err }: Pick<Ended, 'out' | 'err'>): void {
  expect(out + err).not.toMatch(/marked-|7700000001:/);
  expect(out + err).not.toBe('');
}

test.each([
  ['doctor with nothing in reach', ['doctor'], {}],
  [
    'doctor with wrong settings',
    ['doctor'],
    {
      BOT_TOKEN: 'marked-',
      STORE_URL: 'x://marked-store-password',
      OPENAI_BASE_URL: 'http://llm:marked-model-password@127.0.0.1:9/v1',
    },
  ],
  [
    'start with a Redis out of reach',
    ['start'],
    { STORE_URL: 'redis://me:marked-store-password@127.0.0.1:9' },
  ],
  [
    'start with a PostgreSQL out of reach',
    ['start'],
    { STORE_URL: 'postgresql://me:marked-store-pa%40ss@127.0.0.1:9/db' },
  ],
  ['export to a folder that is not there', ['export', '/nowhere/at/all'], {}],
  ['a digest of nothing in reach', ['digest', '@NorlandMFA'], {}],
  [
    'a page through a proxy out of reach',
    ['read', '@NorlandMFA'],
    { PREVIEW_PROXY: 'socks5://proxy:marked-proxy-password@127.0.0.1:9' },
  ],
  [
    'doctor with a queue out of reach',
    ['doctor'],
    { QUEUE_URL: 'redis://me:marked-queue-pa%40ss@127.0.0.1:9' },
  ],
  ['start with a queue that is none', ['start'], { QUEUE_URL: 'x://me:marked-queue-password@127.0.0.1:9' }],
] as const)('no secret is in the output of %s', async (_, args, env) => {
  const ended = await run(args, { ...surroundings, ...env });
  expect(ended.code).not.toBe(0);
  expectNoSecret(ended);
});

test('no secret is in a digest that its model could not write', async () => {
  const place = folder();
  const text =
    'The minister met the ambassador of Estmark on Friday and spoke of grain, of gas and of peace.';
  const message = { id: 1, type: 'message', date: '2026-01-30T10:00:00', date_unixtime: '1769767200', text };
  const history = { name: 'Norland MFA', type: 'public_channel', id: 1, messages: [message] };
  writeFileSync(place.at('result.json'), JSON.stringify(history));
  const ended = await run(['digest', place.at('result.json')], surroundings);
  place.remove();
  expect(ended.out).toContain('Estmark');
  expectNoSecret(ended);
});

test('no secret is in the log while the webhook fails in all its ways', async () => {
  const telegram = await startFakeTelegram();
  const { WEBHOOK_SECRET: secret } = secrets;
  for (const description of [`bad webhook: ${secret}`, 'Internal Server Error'])
    telegram.breaks({ method: 'setWebhook', how: { code: 500, description }, times: 1 });
  telegram.breaks({ method: 'setWebhook', how: 'reset', times: 1 });
  const port = await findFreePort();
  const bot = begin(['start'], {
    ...surroundings,
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    WEBHOOK_URL: `https://bot.example/${secret}`,
    PORT: String(port),
  });
  await bot.says('"started"');
  await bot.says(/"level":"error".*Telegram/);
  for (const [path, sent] of [
    ['/', secret],
    [`/${secret}`, 'wrong'],
    [`/${secret}`, secret],
  ] as const)
    await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': sent },
      body: `{"update_id": ${secret}`,
    });
  bot.child.kill('SIGKILL');
  const ended = await bot.ended;
  await telegram.stop();
  expectNoSecret(ended);
  expect(ended.err).not.toContain(telegram.token);
});

test('no secret is in the log or in /status while Telegram fails in all its ways', async () => {
  const telegram = await startFakeTelegram();
  const preview = await startFakePreview({
    channels: [{ name: 'NorlandMFA', title: 'Norland MFA', posts: [] }],
  });
  const place = folder();
  const ann = telegram.user({ name: 'Ann' });
  const { WEBHOOK_URL: _, ...polled } = surroundings;
  const bot = begin(['start'], {
    ...polled,
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    PREVIEW_ROOT: preview.root,
    CHANNELS: 'NorlandMFA',
    POLL_SECONDS: '1',
    ADMIN_IDS: String(ann.id),
  });
  await bot.says('"started"');
  for (const method of ['getUpdates', 'sendMessage'])
    for (const how of ['reset', { code: 500, description: 'Internal Server Error' }] as const)
      telegram.breaks({ method, how, times: 1 });
  await ann.says('/help');
  await bot.says(/"(warn|error)"/);
  telegram.heals();
  const status = await ann.asks('/status');
  bot.child.kill('SIGKILL');
  const ended = await bot.ended;
  await telegram.stop();
  await preview.close();
  place.remove();
  expectNoSecret(ended);
  for (const text of [ended.err, textOf(status)]) expect(text).not.toContain(telegram.token);
});

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
