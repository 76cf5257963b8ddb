/** Two instances of one token over two stores. */
import { Bot } from 'grammy';
import { expect, test } from 'vitest';
import { startFakeTelegram } from '../../doubles/fake-telegram.ts';
import { freePort } from '../../servers.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createUpdateRunner } from '#src/adapters/telegram-updates/update-runner.ts';
import { createInbox } from '#src/inbox/inbox.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

const retryDelays = { initialMs: 10, maxMs: 50, standbyMs: 300, probeMs: 5000, settledMs: 30_000 };

/** Its clock stands still until it is moved. */
async function startInstance(root: string, token: string, name: string, port?: number, host = '127.0.0.1') {
  const time = { at: 600_000 };
  const clock = { now: () => time.at };
  const store = createStore(openSqlite(':memory:'), silentLog);
  const inbox = await createInbox({ store, log: silentLog });
  const bot = new Bot(token, { client: { apiRoot: root } });
  bot.on('message:text', (ctx) => ctx.reply(`${name}: ${ctx.message.text}`));
  const webhook =
    port === undefined ? {} : { webhook: { url: `http://${host}:${port}/`, secret: 'a', port } };
  const options = { webhookCheckMs: 100, retryDelays: { ...retryDelays, ...(port && { standbyMs: 100 }) } };
  const updates = createUpdateRunner({ bot, inbox, clock, log: silentLog, ...options, ...webhook });
  updates.start();
  return { ...updates, time };
}

test('of two instances the first answers everything once, the second stands by and takes over', async () => {
  const telegram = await startFakeTelegram();
  const ann = telegram.user({ name: 'Ann' });
  const answers = () =>
    ann.messages.filter((each) => each.byBot).map((each) => (each.content as { text?: string }).text);
  const first = await startInstance(telegram.root, telegram.token, 'first');
  await ann.says('0');
  await telegram.until(() => answers().length === 1);
  // it has fetched undisturbed for a while
  first.time.at += 60_000;
  const second = await startInstance(telegram.root, telegram.token, 'second');
  await telegram.until(() => second.getState().isStandby);
  for (let n = 1; n <= 10; n += 1) {
    await ann.says(`${n}`);
    await telegram.until(() => answers().length === n + 1);
  }
  expect(answers()).toEqual(Array.from({ length: 11 }, (_, n) => `first: ${n}`));
  await first.stop();
  await ann.says('11');
  await telegram.until(() => answers().includes('second: 11'));
  await second.stop();
  await telegram.stop();
}, 60_000);

test('of two instances with webhooks the one that lost its own stands by, and takes it back from one that ended', async () => {
  const telegram = await startFakeTelegram();
  const ann = telegram.user({ name: 'Ann' });
  const answers = () => ann.messages.filter((each) => each.byBot);
  const [one, two] = [await freePort(), await freePort()];
  const first = await startInstance(telegram.root, telegram.token, 'first', one);
  await ann.says('0');
  await telegram.until(() => answers().length === 1);
  const second = await startInstance(telegram.root, telegram.token, 'second', two);
  await telegram.until(() => first.getState().isStandby);
  expect(second.getState()).toMatchObject({ isStandby: false, pollError: null });
  await second.stop();
  await ann.says('1');
  await telegram.until(() => answers().some(({ content }) => JSON.stringify(content).includes('first: 1')));
  expect(first.getState()).toMatchObject({ isStandby: false });
  await first.stop();
  await telegram.stop();
}, 60_000);

test('a webhook that was taken away is set again', async () => {
  const telegram = await startFakeTelegram();
  const ann = telegram.user({ name: 'Ann' });
  const instance = await startInstance(telegram.root, telegram.token, 'bot', await freePort());
  await ann.says('0');
  await telegram.until(() => ann.messages.some(({ byBot }) => byBot));
  await fetch(`${telegram.root}/bot${telegram.token}/deleteWebhook`);
  await ann.says('1');
  await telegram.until(() => ann.messages.filter(({ byBot }) => byBot).length === 2);
  await instance.stop();
  await telegram.stop();
}, 60_000);

test('a webhook whose host the server writes otherwise is still its own', async () => {
  const telegram = await startFakeTelegram();
  const port = await freePort();
  const instance = await startInstance(telegram.root, telegram.token, 'bot', port, 'LOCALHOST');
  const call = (method: string) => fetch(`${telegram.root}/bot${telegram.token}/${method}`);
  await telegram.until(() => telegram.requestsOf('setWebhook').length === 1);
  await call(`setWebhook?secret_token=a&url=http://localhost:${port}/`);
  const checks = telegram.requestsOf('getWebhookInfo').length;
  await telegram.until(() => telegram.requestsOf('getWebhookInfo').length > checks + 2);
  expect(instance.getState()).toMatchObject({ isStandby: false, pollError: null });
  await instance.stop();
  await telegram.stop();
}, 60_000);
