import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot } from 'grammy';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import {
  createUpdateRunner,
  type UpdateRunnerOptions,
} from '#src/adapters/telegram-updates/update-runner.ts';
import { createInbox, type Inbox } from '#src/inbox/inbox.ts';
import { type Log, silentLog } from '#src/log.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { createStore } from '#src/store/store.ts';
import {
  type Answer,
  textUpdate,
  refused,
  type FakeUpdatesApi,
  startFakeUpdatesApi,
} from './fake-updates-api.ts';

vi.setConfig({ testTimeout: 30_000 });

const token = '1234:test';
const retryDelays = { initialMs: 1, maxMs: 4, standbyMs: 4, probeMs: 4, settledMs: 60_000 };

let telegram: FakeUpdatesApi;
let storage: Storage;
let inbox: Inbox;
let updates: ReturnType<typeof createUpdateRunner> | null;
let said: string[];
const clock = { now: () => Date.now() };
const tell = (what: string, fields?: Record<string, unknown>) => {
  said.push(fields?.error === undefined ? what : String(fields.error));
};
const log: Log = { ...silentLog, info: tell, warn: tell, error: tell };

beforeEach(async () => {
  said = [];
  updates = null;
  telegram = await startFakeUpdatesApi();
  storage = openSqlite(':memory:');
  inbox = await openInbox();
});
afterAll(() => vi.resetConfig());
afterEach(async () => {
  await updates?.stop(50);
  await telegram.stop();
  await storage.close();
});

const openInbox = (maxWaiting = 1000) =>
  createInbox({ store: createStore(storage, silentLog), log: silentLog, maxWaiting });

/** A real bot and the texts it was given, as they came. */
function createBot(onText: (text: string) => unknown = () => {}) {
  const bot = new Bot(token, { client: { apiRoot: telegram.root } });
  const texts: string[] = [];
  bot.on('message:text', async (ctx) => {
    texts.push(ctx.message.text);
    await onText(ctx.message.text);
  });
  return { bot, texts };
}

function start(bot: Bot, more: Partial<UpdateRunnerOptions> = {}) {
  updates = createUpdateRunner({ bot, inbox, clock, log, retryDelays, ...more });
  updates.start();
  return updates;
}

/** Looks again after each turn of the loop until it is so. */
async function until(so: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!so()) {
    if (performance.now() > deadline) throw new Error(`it never came to: ${so}`);
    await new Promise((go) => setTimeout(go, 1));
  }
}

describe('long polling', () => {
  test('takes a webhook away, asks for every kind of update, and hands each to the bot once', async () => {
    const { bot, texts } = createBot();
    telegram.push(textUpdate(7, 1), textUpdate(8, 2));
    start(bot);
    await until(() => texts.length === 2);
    telegram.push(textUpdate(9, 1));
    await until(() => texts.length === 3 && telegram.queue.length === 0);
    expect(texts.toSorted()).toEqual(['7', '8', '9']);
    expect(telegram.calls.map((call) => call.method).slice(0, 3)).toEqual([
      'getMe',
      'deleteWebhook',
      'getUpdates',
    ]);
    expect(telegram.calls[1]?.body).toEqual({ drop_pending_updates: false });
    const polls = telegram.calls.filter((call) => call.method === 'getUpdates').map((call) => call.body);
    expect(polls.map((body) => body.offset)).toEqual([0, 9, 10]);
    expect(polls[0]).toMatchObject({
      timeout: 25,
      limit: 100,
      allowed_updates: [
        'message',
        'edited_message',
        'channel_post',
        'edited_channel_post',
        'callback_query',
        'inline_query',
        'my_chat_member',
      ],
    });
    expect(updates?.getState()).toMatchObject({
      pollError: null,
      inbox: { waiting: 0, inFlight: 0 },
    });
    expect(said).toEqual([]);
  });

  test('confirms nothing before it is kept', async () => {
    const { bot } = createBot();
    const kept = Promise.withResolvers<void>();
    const receive = inbox.receive;
    inbox = { ...inbox, receive: (each) => kept.promise.then(() => receive(each)) };
    telegram.push(textUpdate(7, 1));
    start(bot);
    await until(() => telegram.calls.some((call) => call.method === 'getUpdates'));
    for (let turn = 0; turn < 50; turn += 1) await new Promise((go) => setImmediate(go));
    expect(telegram.queue).toHaveLength(1);
    kept.resolve();
    await until(() => telegram.queue.length === 0);
  });

  test('handles one update at a time per chat, in order, and chats beside each other', async () => {
    const slow = Promise.withResolvers<void>();
    const { bot, texts } = createBot((text) => (text === '1' ? slow.promise : undefined));
    telegram.push(textUpdate(1, 10), textUpdate(2, 10), textUpdate(3, 20));
    start(bot);
    await until(() => texts.length === 2);
    expect(texts).toEqual(['1', '3']);
    slow.resolve();
    await until(() => texts.length === 3);
  });

  test('fetches no more while the inbox is full', async () => {
    inbox = await openInbox(2);
    const slow = Promise.withResolvers<void>();
    const { bot, texts } = createBot(() => slow.promise);
    telegram.push(...[1, 2, 3, 4].map((id) => textUpdate(id, 10)));
    start(bot);
    await until(() => inbox.isFull());
    for (let turn = 0; turn < 50; turn += 1) await new Promise((go) => setImmediate(go));
    expect(telegram.calls.filter((call) => call.method === 'getUpdates')).toHaveLength(1);
    slow.resolve();
    await until(() => texts.length === 4 && telegram.queue.length === 0);
  });
});

describe('what goes wrong is said once and recovered from', () => {
  const conflict = refused(
    409,
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  );
  const fallSilent: Answer = () => {};
  test.each<[string, Answer[], string]>([
    ['another instance', [conflict, conflict, conflict], 'second instance'],
    [
      'a webhook somebody set',
      [
        refused(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        ),
      ],
      'webhook set',
    ],
    ['a flood limit', [refused(429, 'Too Many Requests: retry after 0', { retry_after: 0.001 })], 'flood'],
    ['a server that restarts', [refused(500, 'Internal Server Error: restart')], 'unreachable'],
    [
      'a page of a proxy',
      Array<Answer>(3).fill((response) => response.writeHead(502).end('<html>Bad Gateway</html>')),
      'unreachable',
    ],
    ['a connection that breaks', Array<Answer>(3).fill((response) => response.destroy()), 'unreachable'],
    ['a connection that falls silent', [fallSilent], 'unreachable'],
    ['an answer nobody knows', [refused(400, 'Bad Request: novelty')], 'bug'],
  ])('%s', async (_, answers, kind) => {
    const { bot, texts } = createBot();
    telegram.break('getUpdates', ...answers);
    start(bot, answers.includes(fallSilent) ? { answerMs: 2000 } : {});
    await until(() => said.includes(kind));
    expect(updates?.getState().pollError?.kind).toBe(kind);
    telegram.push(textUpdate(7, 1));
    await until(() => texts.length === 1 && telegram.queue.length === 0);
    expect(said).toEqual([kind, 'updates arrive again']);
    expect(updates?.getState().pollError).toBeNull();
    const taken = telegram.calls.filter((call) => call.method === 'deleteWebhook').length;
    expect(taken).toBe(kind === 'webhook set' ? 2 : 1);
  });

  test('a pause longer than a timer can wait is waited for, not skipped', async () => {
    const warnings: string[] = [];
    const listen = ({ name }: Error) => warnings.push(name);
    process.on('warning', listen);
    telegram.break(
      'getUpdates',
      refused(429, 'Too Many Requests: retry after 3000000', { retry_after: 3e6 }),
    );
    start(createBot().bot);
    await until(() => said.includes('flood'));
    await new Promise(setImmediate);
    process.off('warning', listen);
    expect(warnings).not.toContain('TimeoutOverflowWarning');
  });

  test('one that comes second steps back, one that was there first comes back at once', async () => {
    const { bot } = createBot();
    telegram.break('getUpdates', conflict);
    start(bot, { retryDelays: { ...retryDelays, standbyMs: 60_000 } });
    await until(() => said.length === 1);
    for (let turn = 0; turn < 100; turn += 1) await new Promise((go) => setImmediate(go));
    expect(telegram.calls.filter((call) => call.method === 'getUpdates')).toHaveLength(1);
    expect(updates?.getState().isStandby).toBe(true);
    await updates?.stop();
    telegram.break('getUpdates', conflict);
    start(createBot().bot, { retryDelays: { ...retryDelays, standbyMs: 60_000, settledMs: 0 } });
    await until(() => telegram.calls.filter((call) => call.method === 'getUpdates').length === 3);
    expect(updates?.getState().isStandby).toBe(false);
  });

  test('Telegram that is away at the start is waited for', async () => {
    const { bot, texts } = createBot();
    telegram.break('getMe', ...Array<Answer>(3).fill((response) => response.destroy()));
    telegram.push(textUpdate(7, 1));
    start(bot);
    await until(() => texts.length === 1);
    expect(said).toEqual(['unreachable', 'updates arrive again']);
  });

  test.each(['getMe', 'getUpdates'])('a token refused by %s ends it, with one sentence', async (method) => {
    const { bot } = createBot();
    telegram.break(method, refused(401, 'Unauthorized'));
    expect(await start(bot).ended).toMatchObject({
      name: 'UnusableInput',
      message: expect.stringMatching(/BOT_TOKEN/),
    });
    expect(said).toEqual(['token refused']);
    await updates?.stop();
  });

  test('a store that fails leaves updates with Telegram until it works, and their senders hear so once', async () => {
    const { bot, texts } = createBot();
    const refusals: unknown[] = [];
    bot.catch(({ ctx, error }) => void refusals.push([ctx.message?.text, String(error)]));
    const receive = inbox.receive;
    let failures = 3;
    inbox = {
      ...inbox,
      async receive(each) {
        failures -= 1;
        if (failures >= 0)
          await Promise.reject(new (await import('#src/errors.ts')).StoreFailed('full', { fault: 'full' }));
        return receive(each);
      },
    };
    telegram.push(textUpdate(7, 1));
    start(bot);
    await until(() => texts.length === 1 && telegram.queue.length === 0);
    expect(said).toEqual(['store', 'updates arrive again']);
    expect(refusals).toEqual([['7', 'StoreFailed: full']]);
  });
});

describe('handlers', () => {
  test('one that throws ends its own update alone', async () => {
    const { bot, texts } = createBot((text) => {
      if (text === '1') throw new Error('a bug');
    });
    const caught: string[] = [];
    bot.catch((thrown) => void caught.push(String(thrown.error)));
    telegram.push(textUpdate(1, 10), textUpdate(2, 10));
    start(bot);
    await until(() => texts.length === 2 && inbox.getStats().inFlight === 0);
    expect(caught).toEqual(['Error: a bug']);
  });

  test('one that throws with nobody to catch it is logged', async () => {
    const { bot, texts } = createBot((text) => {
      if (text === '1') throw new Error('a bug');
    });
    bot.catch((thrown) => {
      throw thrown;
    });
    telegram.push(textUpdate(1, 10), textUpdate(2, 10));
    start(bot);
    await until(() => texts.length === 2 && inbox.getStats().inFlight === 0);
    expect(said).toEqual(['an update could not be handled']);
  });

  test('one that never ends does not hold its chat for ever, and harms nothing when it ends at last', async () => {
    const stuck = Promise.withResolvers<void>();
    const { bot, texts } = createBot((text) => (text === '1' ? stuck.promise : undefined));
    telegram.push(textUpdate(1, 10), textUpdate(2, 10));
    start(bot, { handlerTimeoutMs: 30 });
    await until(() => texts.length === 2 && inbox.getStats().inFlight === 0);
    expect(said).toEqual(['a handler took too long; its chat goes on without it']);
    stuck.resolve();
    telegram.push(textUpdate(3, 10));
    await until(() => texts.length === 3);
  });
});

describe('stopping', () => {
  test('waits for what is in hand, fetches no more, and leaves the rest for the next start', async () => {
    const slow = Promise.withResolvers<void>();
    const { bot, texts } = createBot((text) => (text === '1' ? slow.promise : undefined));
    telegram.push(textUpdate(1, 10), textUpdate(2, 10));
    const running = start(bot);
    await until(() => texts.length === 1 && telegram.queue.length === 0);
    let stopped = false;
    const stopping = running.stop().then(() => {
      stopped = true;
    });
    for (let turn = 0; turn < 50; turn += 1) await new Promise((go) => setImmediate(go));
    expect(stopped).toBe(false);
    slow.resolve();
    await stopping;
    expect(texts).toEqual(['1']);
    telegram.push(textUpdate(3, 20));

    inbox = await openInbox();
    const next = createBot();
    start(next.bot);
    await until(() => next.texts.length === 2);
    expect(next.texts).toEqual(['2', '3']);
  });

  test('what was handled is crossed off before it is done with, also when another handler is stuck for good', async () => {
    const stuck = new Promise(() => {});
    const { bot, texts } = createBot((text) => (text === '1' ? stuck : undefined));
    telegram.push(textUpdate(1, 10), textUpdate(2, 20));
    const running = start(bot, { handlerTimeoutMs: 20 });
    await until(() => texts.length === 2 && said.length >= 1);
    await running.stop(60_000);
    expect(await Array.fromAsync(storage.namespace('inbox').range('', '\u{10ffff}'))).toEqual([]);
  });

  test('does not wait longer than its limit, and the update in hand comes again', async () => {
    const { bot, texts } = createBot(() => new Promise(() => {}));
    telegram.push(textUpdate(1, 10));
    const running = start(bot);
    await until(() => texts.length === 1 && telegram.queue.length === 0);
    await running.stop(10);
    expect(said).toEqual(['updates are left for the next start']);
    inbox = await openInbox();
    const next = createBot();
    start(next.bot);
    await until(() => next.texts.length === 1);
  });

  test('at any moment of the start is quiet', async () => {
    createUpdateRunner({ bot: createBot().bot, inbox, clock, log, retryDelays });
    const early = start(createBot().bot);
    await early.stop();
    telegram.break('getMe', () => {});
    const waiting = start(createBot().bot);
    await until(() => telegram.calls.some((call) => call.method === 'getMe'));
    await waiting.stop();
    const idle = createUpdateRunner({ bot: createBot().bot, inbox, clock, log, retryDelays });
    await idle.stop();
    expect(said).toEqual([]);
  });
});

describe('webhook', () => {
  const secret = 'a-secret_1';
  let port: number;
  beforeEach(async () => {
    const probe = createServer();
    await once(probe.listen(0, '127.0.0.1'), 'listening');
    port = (probe.address() as AddressInfo).port;
    await new Promise((done) => probe.close(done));
  });

  const hook = () => ({ webhook: { url: 'https://bot.example.org/updates/x', secret, port } });
  const isSet = () => telegram.calls.some((call) => call.method === 'setWebhook');

  async function post(body: string, more: { path?: string; method?: string; secret?: string | null } = {}) {
    const { path = '/updates/x', method = 'POST', secret: given = secret } = more;
    const headers = given === null ? {} : { 'x-telegram-bot-api-secret-token': given };
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers });
    request.on('error', () => {});
    request.end(body);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    return { status: response.statusCode, retryAfter: response.headers['retry-after'] };
  }

  test('is set with its secret and every kind, keeps an update before it answers, and takes it once', async () => {
    const { bot, texts } = createBot();
    start(bot, hook());
    await until(isSet);
    expect(telegram.calls.map((call) => call.method)).toEqual(['getMe', 'setWebhook']);
    expect(telegram.calls[1]?.body).toMatchObject({
      url: hook().webhook.url,
      secret_token: secret,
      max_connections: 40,
    });
    const body = JSON.stringify(textUpdate(7, 1));
    expect((await Promise.all([post(body), post(body), post(body)])).map((each) => each.status)).toEqual([
      200, 200, 200,
    ]);
    await until(() => texts.length === 1 && inbox.getStats().inFlight === 0);
    expect((await post(body)).status).toBe(200);
    expect(texts).toEqual(['7']);
    expect(updates?.getState()).toMatchObject({ pollError: null });
  });

  test.each([
    ['the wrong secret', textUpdate(7, 1), { secret: 'a-secret_2' }, 401],
    ['no secret', textUpdate(7, 1), { secret: null }, 401],
    ['another path', textUpdate(7, 1), { path: '/' }, 404],
    ['another method', textUpdate(7, 1), { method: 'PUT' }, 405],
    ['a body that is too large', textUpdate(7, 1, 'x'.repeat(1_100_000)), {}, 413],
  ])('%s is refused and not kept', async (_, body, more, status) => {
    start(createBot().bot, hook());
    await until(isSet);
    expect((await post(JSON.stringify(body), more)).status).toBe(status);
    expect(inbox.getStats()).toEqual({ waiting: 0, inFlight: 0 });
  });

  test('a body that is no update is set aside, and not sent again', async () => {
    start(createBot().bot, hook());
    await until(isSet);
    expect((await post('{"cut')).status).toBe(200);
    expect(await Array.fromAsync(storage.namespace('broken').range('', '\u{10ffff}'))).toHaveLength(1);
  });

  test('a full inbox and a failing store ask Telegram to come again', async () => {
    inbox = await openInbox(0);
    start(createBot().bot, hook());
    await until(isSet);
    expect(await post(JSON.stringify(textUpdate(7, 1)))).toEqual({ status: 503, retryAfter: '5' });
    await updates?.stop();
    telegram.calls.length = 0;
    inbox = { ...(await openInbox()), receive: () => Promise.reject(new Error('full')) };
    start(createBot().bot, hook());
    await until(isSet);
    expect((await post(JSON.stringify(textUpdate(7, 1)))).status).toBe(503);
    await updates?.stop();
  });

  test('a port that is taken ends it', async () => {
    const other = createServer();
    await once(other.listen(port), 'listening');
    expect(await start(createBot().bot, hook()).ended).toMatchObject({ code: 'EADDRINUSE' });
    await updates?.stop();
    await new Promise((done) => other.close(done));
  });
});
