import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig, settingNames } from '#src/app/config.ts';

const options = { languages: ['en', 'ru'], needsToken: true };
const token = { BOT_TOKEN: '123456:abc-DEF_ghi' };

function configOf(env: Record<string, string>) {
  const read = readConfig({ ...token, ...env }, options);
  if (!('config' in read)) throw new Error(read.mistakes.map((mistake) => mistake.name).join());
  return read.config;
}

const mistakesOf = (env: Record<string, string>, needsToken = true): string[] => {
  const read = readConfig(env, { ...options, needsToken });
  return 'mistakes' in read ? read.mistakes.map((mistake) => mistake.name) : [];
};

describe('settings', () => {
  test('a number of tokens is no secret: what is wrong with it is shown', () => {
    const read = readConfig({ ...token, DAILY_TOKEN_BUDGET: '500k' }, options);
    expect(read).toMatchObject({ mistakes: [{ problem: '"500k" is not valid' }] });
  });

  test.each([
    { DAILY_TOKEN_BUDGET: '1.5' },
    { DAILY_TOKEN_BUDGET: '1e6' },
    { ADMIN_IDS: '0x10' },
    { POLL_SECONDS: '1e1' },
    { RETENTION_DAYS: '1.5' },
    { ADMIN_IDS: '9999999999999999' },
  ])('what would be rounded is refused: %o', (env) => {
    expect(mistakesOf({ ...token, ...env })).toEqual(Object.keys(env));
  });

  test('names of languages and levels may stand in capitals', () => {
    expect(configOf({ DEFAULT_LANGUAGE: 'RU', LOG_LEVEL: 'DEBUG' })).toMatchObject({
      defaultLanguage: 'ru',
      logLevel: 'debug',
    });
  });

  test('a token is all that is needed; the rest has the documented defaults', () => {
    expect(configOf({})).toMatchObject({
      channels: ['MFARussia'],
      storeUrl: 'sqlite://data/dragoman.db',
      pollSeconds: 60,
      model: null,
      dailyTokenBudget: 0,
      defaultLanguage: 'en',
      defaultTimeZone: 'UTC',
      digestTime: '08:00',
      adminIds: [],
      allowedChats: [],
      webhook: null,
      telegramApiRoot: 'https://api.telegram.org',
      previewRoot: ['https://t.me', 'https://telegram.me'],
      retentionDays: 400,
      logLevel: 'info',
      logFormat: null,
      verifyClaims: true,
      paidBroadcast: false,
      metricsPort: null,
      queueUrl: null,
      previewProxy: null,
    });
  });

  test('are all in .env.example, each with the default that it has', () => {
    const file = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const listed = new Map(
      [...file.matchAll(/^#? ?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
    );
    expect([...listed.keys()].sort()).toEqual([...settingNames].sort());
    const { BOT_TOKEN: _, ...defaults } = Object.fromEntries(listed);
    expect(configOf(defaults)).toEqual(configOf({}));
  });

  test('every mistake is named at once', () => {
    const wrong = {
      BOT_TOKEN: 'nonsense',
      CHANNELS: 'a channel, @ok_channel',
      STORE_URL: 'mysql://x',
      POLL_SECONDS: 'often',
      DEFAULT_LANGUAGE: 'klingon',
      DEFAULT_TIME_ZONE: 'Nowhere/Else',
      DIGEST_TIME: '8 o’clock',
      ADMIN_IDS: 'me',
      LOG_LEVEL: 'loud',
      PORT: '99999',
      WEBHOOK_URL: 'not a url',
      RETENTION_DAYS: '0',
      VERIFY_CLAIMS: 'perhaps',
      PAID_BROADCAST: 'a little',
      METRICS_PORT: 'http',
      PREVIEW_PROXY: 'socks4://127.0.0.1:1080',
      QUEUE_URL: 'amqp://localhost',
      LOG_FORMAT: 'xml',
      OPENAI_BASE_URL: 'localhost:11434',
      DAILY_TOKEN_BUDGET: '-1',
    };
    expect(mistakesOf(wrong).sort()).toEqual(Object.keys(wrong).sort());
  });

  test('of a list the entries that are wrong are named', () => {
    const CHANNELS = '@ok_channel,,foo bar,https://t.me/fine_one,x';
    const read = readConfig({ ...token, CHANNELS, ADMIN_IDS: '5,me,9' }, options);
    expect('mistakes' in read && read.mistakes.map(({ problem }) => problem)).toEqual([
      '"foo bar", "x" are not valid',
      '"me" is not valid',
    ]);
  });

  test.each([
    ['http://bob:p@s/s:w%rd#1@127.0.0.1:18591', false],
    ['http://bob:100%@127.0.0.1:1', false],
    ['socks5://bob:p@s/s:w%rd#1@127.0.0.1', false],
    ['http://127.0.0.1:1/path', false],
    ['http://bob:p%40s%2Fs@127.0.0.1:18591/', true],
    ['socks5h://[::1]:1080', true],
    ['https://proxy.example:3128', true],
  ])('a proxy whose password is not encoded is wrong: %s', (PREVIEW_PROXY, isRight) => {
    expect(mistakesOf({ ...token, PREVIEW_PROXY })).toEqual(isRight ? [] : ['PREVIEW_PROXY']);
  });

  test.each([
    [{ OPENAI_BASE_URL: 'http://me:secret@127.0.0.1:8080/v1' }, false],
    [{ OPENAI_BASE_URL: 'https://127.0.0.1:8080/v1/@me' }, true],
    [{ OPENAI_API_KEY: '“sk-123”' }, false],
    [{ OPENAI_API_KEY: 'sk-1\n23' }, false],
    [{ OPENAI_API_KEY: 'sk-proj_1.2/3+4==' }, true],
  ])('what no model can be asked with is wrong: %j', (given, isRight) => {
    expect(mistakesOf({ ...token, ...given })).toEqual(isRight ? [] : Object.keys(given));
  });

  test('only start needs a token', () => {
    expect(mistakesOf({})).toEqual(['BOT_TOKEN']);
    expect(mistakesOf({}, false)).toEqual([]);
  });

  test('a webhook needs its secret', () => {
    expect(mistakesOf({ ...token, WEBHOOK_URL: 'https://bot.example/hook' })).toEqual(['WEBHOOK_SECRET']);
    const plain = { ...token, WEBHOOK_URL: 'http://bot.example/hook', WEBHOOK_SECRET: 's-1' };
    expect(mistakesOf(plain)).toEqual(['WEBHOOK_URL']);
    expect(mistakesOf({ ...plain, TELEGRAM_API_ROOT: 'https://api.telegram.org/' })).toEqual(['WEBHOOK_URL']);
    expect(mistakesOf({ ...plain, TELEGRAM_API_ROOT: 'http://localhost:8081' })).toEqual([]);
    expect(configOf({ WEBHOOK_URL: 'https://bot.example/hook', WEBHOOK_SECRET: 's-1' }).webhook).toEqual({
      url: 'https://bot.example/hook',
      secret: 's-1',
      port: 8080,
    });
  });

  test('secrets are not repeated in mistakes', () => {
    const wrong = {
      BOT_TOKEN: 'my secret thing',
      STORE_URL: 'mysql://me:my secret thing@db',
      QUEUE_URL: 'amqp://me:my secret thing@mq',
      PREVIEW_PROXY: 'ftp://me:my secret thing@proxy',
    };
    const read = readConfig(wrong, options);
    expect('mistakes' in read && read.mistakes).toHaveLength(4);
    expect(JSON.stringify(read)).not.toContain('secret thing');
  });

  test('an empty variable is one that is not set', () => {
    expect(configOf({ CHANNELS: '', POLL_SECONDS: ' ', METRICS_PORT: '' })).toMatchObject({
      channels: ['MFARussia'],
      pollSeconds: 60,
      metricsPort: null,
    });
  });

  test('metrics stay apart from the public port', () => {
    const webhook = { WEBHOOK_URL: 'https://bot.example/hook', WEBHOOK_SECRET: 's-1' };
    expect(mistakesOf({ ...token, ...webhook, METRICS_PORT: '8080' })).toEqual(['METRICS_PORT']);
    expect(configOf({ ...webhook, METRICS_PORT: '9464' }).metricsPort).toBe(9464);
  });

  test('the claims are checked by the model itself, or by another one', () => {
    expect(configOf({ OPENAI_API_KEY: 'k', OPENAI_MODEL: 'writer' }).verifierModel).toBe('writer');
    expect(configOf({ OPENAI_MODEL: 'writer', VERIFIER_MODEL: 'judge' }).verifierModel).toBe('judge');
  });

  const feed = 'https://a.example/feed?tags=press,news';
  test.each([
    [
      'https://a.example/feed?tags=un%2Cpress, norland',
      ['https://a.example/feed?tags=un%2Cpress', 'norland'],
    ],
    [feed, [feed]],
    [`norland,${feed},`, ['norland', feed]],
    [`${feed},@norland,borland`, [feed, 'norland', 'borland']],
    [`${feed}, norland`, [feed, 'norland']],
    [`${feed} ,norland`, [feed, 'norland']],
    [`${feed},t.me/norland`, [feed, 'norland']],
    [`${feed},norland.t.me,${feed}&all`, [feed, 'norland', `${feed}&all`]],
    [`${feed},,un,2026-01-31`, [`${feed},,un,2026-01-31`]],
    ['https://a.example/feed.xml,norland', ['https://a.example/feed.xml', 'norland']],
    ['https://t.me/norland?single,borland', ['norland', 'borland']],
  ])('a comma in the query of a feed does not end its address: %s', (CHANNELS, channels) => {
    expect(configOf({ CHANNELS }).channels).toEqual(channels);
  });

  test('of a comma elsewhere in an address the mistake says how it is written', () => {
    const read = readConfig({ ...token, CHANNELS: 'https://a.example/a,b/feed.xml' }, options);
    expect(read).toMatchObject({ mistakes: [{ name: 'CHANNELS', fix: expect.stringContaining('%2C') }] });
  });

  test('channels are taken in any form, each once', () => {
    const config = configOf({ CHANNELS: '@MFARussia, t.me/MID_Russia,https://t.me/s/mfarussia , MAERusia' });
    expect(config.channels.map((name) => name.toLowerCase())).toEqual([
      'mfarussia',
      'mid_russia',
      'maerusia',
    ]);
  });

  test('a base URL alone switches the model on', () => {
    expect(configOf({ OPENAI_BASE_URL: 'http://localhost:11434/v1' }).model).toMatchObject({ apiKey: null });
    expect(configOf({ OPENAI_API_KEY: 'k' }).model).toMatchObject({ baseUrl: null });
  });

  test('slashes at the end of an address do not matter', () => {
    expect(configOf({ TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' }).telegramApiRoot).toBe(
      'http://127.0.0.1:8081',
    );
    expect(configOf({ PREVIEW_ROOT: 'http://127.0.0.1:1/, https://t.me' }).previewRoot).toEqual([
      'http://127.0.0.1:1',
      'https://t.me',
    ]);
  });
});
