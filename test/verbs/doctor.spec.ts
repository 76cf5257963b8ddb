import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folder } from '../border/process.ts';
import { startFakeTelegram } from '../doubles/fake-telegram.ts';
import { hasRedis, redisSuite, startRedis } from '../servers.ts';
import { linesOf, runVerb } from './run-verb.ts';

let files: ReturnType<typeof folder>;
beforeEach(() => {
  files = folder();
});
afterEach(() => files.remove());

describe('doctor', () => {
  test('names each thing that is wrong, one line each, and ends with 1', async () => {
    writeFileSync(files.at('bot.db'), 'this is no database but a text'.repeat(200));
    const { code, out, err } = await runVerb(['doctor'], {
      BOT_TOKEN: '1:wrong',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
      PREVIEW_ROOT: 'http://127.0.0.1:9',
      CHANNELS: 'NorlandMFA',
      OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
      STORE_URL: `sqlite://${files.at('bot.db')}`,
      QUEUE_URL: 'redis://127.0.0.1:9',
    });
    expect([code, err]).toEqual([1, '']);
    const lines = linesOf(out);
    expect(lines.map((line) => line.split(/[: ]/).slice(0, 2).join(' '))).toEqual([
      ...['✗ token', '✗ channel', '✗ store', '✗ queue', '✗ model', '✓ clock', '✓ time'],
    ]);
    // each says what to do
    const cures = ['TELEGRAM_API_ROOT', 'PREVIEW_PROXY', 'backup', 'QUEUE_URL', 'OPENAI_BASE_URL'];
    for (const [at, cure] of cures.entries()) expect(lines[at]).toContain(cure);
  });

  test.each([
    [
      { ADMIN_IDS: 'x' },
      ['✗ ADMIN_IDS', '✗ token', '✗ channel', '✓ store', '✓ queue', '✓ model', '✓ clock', '✓ time'],
    ],
    [{ CHANNELS: '?' }, ['✗ CHANNELS', '✗ token', '✓ store', '✓ queue', '✓ model', '✓ clock', '✓ time']],
    [
      { STORE_URL: 'mysql://x', WEBHOOK_URL: 'https://x.example', DEFAULT_TIME_ZONE: 'Mars' },
      [
        '✗ STORE_URL',
        '✗ DEFAULT_TIME_ZONE',
        '✗ WEBHOOK_SECRET',
        '✗ token',
        '✗ channel',
        '✓ queue',
        '✓ clock',
      ],
    ],
  ])('checks what a wrong setting has nothing to do with: %j', async (wrong, expected) => {
    const { code, out } = await runVerb(['doctor'], {
      BOT_TOKEN: '1:wrong',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
      PREVIEW_ROOT: 'http://127.0.0.1:9',
      STORE_URL: 'memory:',
      ...wrong,
    });
    expect(code).toBe(1);
    expect(linesOf(out).map((line) => line.split(/[: ]/).slice(0, 2).join(' '))).toEqual(expected);
  });

  test('leaves no store behind where there was none, and names the proxy that does not answer', async () => {
    const { out } = await runVerb(['doctor'], {
      BOT_TOKEN: '1:wrong',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
      PREVIEW_PROXY: 'http://127.0.0.1:9',
      STORE_URL: `sqlite://${files.at('bot.db')}`,
    });
    expect(out).toContain('✓ store: ');
    expect(out).toMatch(/✗ channel .*PREVIEW_PROXY: check that this proxy runs, .* password\./);
    expect(readdirSync(files.at('.'))).toEqual([]);
  });

  test('names VERIFIER_MODEL where that is the model which is missing', async () => {
    const choices = [{ message: { content: '{"ok":true}' }, finish_reason: 'stop' }];
    const server = createServer(async (request, response) => {
      const { model } = JSON.parse((await request.toArray()).join(''));
      const isThere = model === 'writer';
      const answer = isThere ? { choices } : { error: { message: `model ${model} not found` } };
      response.writeHead(isThere ? 200 : 404, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { out } = await runVerb(['doctor'], {
      BOT_TOKEN: '1:wrong',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
      PREVIEW_ROOT: 'http://127.0.0.1:9',
      STORE_URL: 'memory:',
      OPENAI_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
      OPENAI_MODEL: 'writer',
      VERIFIER_MODEL: 'judge-1',
    });
    server.closeAllConnections();
    server.close();
    expect(linesOf(out).find((line) => line.includes(' model: '))).toMatch(
      /^✗ model: .*judge-1 not found.* Check VERIFIER_MODEL\.$/,
    );
  });

  test('tells a token that Telegram does not know from a Telegram that does not answer', async () => {
    const telegram = await startFakeTelegram();
    const { out } = await runVerb(['doctor'], {
      BOT_TOKEN: '123456789:AAE-this-is-not-a-token-of-anybody',
      TELEGRAM_API_ROOT: telegram.root,
      PREVIEW_ROOT: 'http://127.0.0.1:9',
      STORE_URL: 'memory:',
    });
    await telegram.stop();
    expect(linesOf(out)[0]).toMatch(/^✗ token: Telegram does not know it .* from @BotFather/);
  });

  test.each([
    ['that goes with Telegram’s', 0, /^✓ clock: 20/],
    ['that is an hour ahead', -3_600_000, /^✗ clock: it is 3\d{3} s from Telegram’s\. Set it/],
    ['that is an hour behind', 3_600_000, /^✗ clock: it is -3\d{3} s from Telegram’s\. Set it/],
  ])('holds a clock %s against it', async (_, telegramAheadMs, line) => {
    const telegram = createServer((_request, response) => {
      response.writeHead(404, { Date: new Date(Date.now() + telegramAheadMs).toUTCString() }).end();
    });
    await once(telegram.listen(0, '127.0.0.1'), 'listening');
    const { out } = await runVerb(['doctor'], {
      TELEGRAM_API_ROOT: `http://127.0.0.1:${(telegram.address() as AddressInfo).port}`,
      PREVIEW_ROOT: 'http://127.0.0.1:9',
      STORE_URL: 'memory:',
    });
    telegram.closeAllConnections();
    telegram.close();
    expect(linesOf(out).find((each) => each.includes(' clock: '))).toMatch(line);
  });

  test.skipIf(!hasRedis)(`${redisSuite}: says that the queue answers, or what to do`, async () => {
    const server = await startRedis();
    const env = { PREVIEW_ROOT: 'http://127.0.0.1:9', STORE_URL: 'memory:', QUEUE_URL: server.url };
    const queueLine = async () =>
      linesOf((await runVerb(['doctor'], env)).out).find((line) => line.includes(' queue: '));
    expect(await queueLine()).toMatch(/^✓ .* answers/);
    await server.kill();
    expect(await queueLine()).toMatch(/^✗ .*Start its server or correct QUEUE_URL/);
    await server.remove();
  });
});
