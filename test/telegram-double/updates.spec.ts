import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import { call } from './call.ts';

let telegram: FakeTelegram;
let nowMs = 1_763_900_000_000;
beforeEach(async () => {
  telegram = await startFakeTelegram({ now: () => nowMs, webhookRetryMs: 5 });
});
afterEach(() => telegram.stop());

const poll = async (parameters: object = {}) => (await call(telegram, 'getUpdates', parameters)).result;
const texts = (updates: readonly { message: { text: string } }[]) =>
  updates.map(({ message }) => message.text);

describe('getUpdates', () => {
  test('hands the same out until an offset confirms it, on arrival', async () => {
    const ann = telegram.user();
    await ann.says('one');
    await ann.says('two');
    const [first] = await poll();
    expect(texts(await poll({ offset: first.update_id }))).toEqual(['one', 'two']);
    expect(texts(await poll({ offset: first.update_id + 1 }))).toEqual(['two']);
    expect(texts(await poll())).toEqual(['two']);
    expect(telegram.pendingUpdates).toBe(1);
  });

  test('keeps the last ones at a negative offset, and no more than the limit', async () => {
    const ann = telegram.user();
    for (const word of ['a', 'b', 'c', 'd']) await ann.says(word);
    expect(texts(await poll({ offset: -3, limit: 2 }))).toEqual(['b', 'c']);
    expect(texts(await poll())).toEqual(['b', 'c', 'd']);
  });

  test('waits for the first update of a long poll', async () => {
    const open = poll({ timeout: 50 });
    await telegram.until(() => telegram.isPolled);
    const ann = telegram.user();
    await ann.says('one');
    await ann.says('two');
    expect(texts(await open)).toEqual(['one', 'two']);
  });

  test('a newer poll ends the older one', async () => {
    const older = call(telegram, 'getUpdates', { timeout: 50 });
    await telegram.until(() => telegram.isPolled);
    const newer = call(telegram, 'getUpdates', { timeout: 50 });
    expect(await older).toEqual({
      ok: false,
      error_code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    await telegram.user().says('hello');
    expect((await newer).result).toHaveLength(1);
  });

  test('remembers which kinds are wanted, from then on', async () => {
    const ann = telegram.user({ started: true });
    await ann.blocks();
    expect(Object.keys((await poll({ allowed_updates: ['message'] }))[0])).toContain('my_chat_member');
    await ann.unblocks();
    await ann.says('hi');
    expect(await poll({ offset: -1 })).toHaveLength(1);
    expect(texts(await poll())).toEqual(['hi']);
    await poll({ allowed_updates: [] });
    await ann.blocks();
    expect(await poll()).toHaveLength(2);
  });

  test('forgets messages after a day and presses after 150 seconds', async () => {
    const ann = telegram.user({ started: true });
    await call(telegram, 'sendMessage', {
      chat_id: ann.id,
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
    });
    await ann.says('hello');
    await ann.presses('Go');
    nowMs += 151_000;
    expect(texts(await poll())).toEqual(['hello']);
    nowMs += 86_400_000;
    expect(await poll()).toEqual([]);
  });

  test('an update may come once more', async () => {
    const ann = telegram.user();
    await ann.says('one');
    const [update] = await poll();
    await poll({ offset: update.update_id + 1 });
    telegram.repeats(update);
    expect(await poll({ offset: update.update_id + 1 })).toEqual([update]);
  });

  test('a wrong token is told', async () => {
    const answer = await fetch(`${telegram.root}/bot1:x/getMe`);
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
  });

  test('after logOut nothing works any more', async () => {
    await call(telegram, 'logOut');
    expect((await call(telegram, 'getMe')).description).toBe('Bad Request: logged out');
  });
});

describe('a webhook', () => {
  interface Hook {
    readonly url: string;
    readonly got: { readonly headers: IncomingHttpHeaders; readonly body: { message: { text: string } } }[];
    status: number;
    reply: string;
    close(): Promise<void>;
  }

  async function listen(): Promise<Hook> {
    const server = createServer(async (incoming, outgoing) => {
      hook.got.push({ headers: incoming.headers, body: JSON.parse(await readText(incoming)) });
      outgoing.writeHead(hook.status, { 'content-type': 'application/json' }).end(hook.reply);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const hook: Hook = {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
      got: [],
      status: 200,
      reply: '',
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
    return hook;
  }

  let hook: Hook;
  beforeEach(async () => {
    hook = await listen();
  });
  afterEach(() => hook.close());

  test('brings updates with the secret, in order, and ends polling', async () => {
    const polling = call(telegram, 'getUpdates', { timeout: 50 });
    await telegram.until(() => telegram.isPolled);
    await call(telegram, 'setWebhook', { url: hook.url, secret_token: 'abc_1' });
    expect((await polling).description).toBe('Conflict: terminated by setWebhook request');
    const ann = telegram.user();
    for (const word of ['a', 'b', 'c']) await ann.says(word);
    await telegram.settles();
    expect(texts(hook.got.map(({ body }) => body))).toEqual(['a', 'b', 'c']);
    expect(hook.got[0]?.headers['x-telegram-bot-api-secret-token']).toBe('abc_1');
    expect((await call(telegram, 'getUpdates')).error_code).toBe(409);
  });

  test('tries again until it is answered, and tells its last error', async () => {
    hook.status = 500;
    await call(telegram, 'setWebhook', { url: hook.url });
    await telegram.user().says('hello');
    await telegram.until(() => hook.got.length > 1);
    const { result } = await call(telegram, 'getWebhookInfo');
    expect(result.last_error_message).toBe('Wrong response from the webhook: 500 Internal Server Error');
    hook.status = 200;
    await telegram.settles();
    expect(telegram.pendingUpdates).toBe(0);
  });

  test('may be answered with a call', async () => {
    const ann = telegram.user();
    hook.reply = JSON.stringify({ method: 'sendMessage', chat_id: ann.id, text: 'in passing' });
    await call(telegram, 'setWebhook', { url: hook.url });
    const answer = await ann.asks('hello');
    expect(answer.content.text).toBe('in passing');
  });

  test.each([
    [{ url: 'http://example.org' }, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook'],
    [{ url: 'https://e.org', secret_token: 'ü' }, 'Bad Request: secret token contains unallowed characters'],
  ])('%j is refused', async (parameters, problem) => {
    expect((await call(telegram, 'setWebhook', parameters)).description).toBe(problem);
  });
});
