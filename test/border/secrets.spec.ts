/** Marked secrets in every setting that holds one, every kind of failure, and a search of all that was written. */
import { expect, test } from 'vitest';
import { startFakePreview } from '../doubles/fake-preview.ts';
import { startFakeTelegram } from '../doubles/fake-telegram.ts';
import { textOf } from '../doubles/telegram/state/message.ts';
import { begin, type Ended, type Env, folder, run } from './process.ts';

const nowhere = 'http://127.0.0.1:9';
const secrets = {
  BOT_TOKEN: '7700000001:AAEmarkedtoken_marked-token-marked-tok',
  OPENAI_API_KEY: 'marked-model-key',
  OPENAI_BASE_URL: 'http://llm:marked-model-password@127.0.0.1:9/v1',
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
    { BOT_TOKEN: 'marked-', STORE_URL: 'x://marked-store-password' },
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
] as const)('no secret is in the output of %s', async (_, args, env) => {
  const ended = await run(args, { ...surroundings, ...env });
  expect(ended.code).not.toBe(0);
  expectNoSecret(ended);
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
