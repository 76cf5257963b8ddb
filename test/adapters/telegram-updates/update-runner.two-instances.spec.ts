/** Two instances of one token over two stores. */
import { Bot } from 'grammy';
import { expect, test } from 'vitest';
import { startFakeTelegram } from '../../doubles/fake-telegram.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createUpdateRunner } from '#src/adapters/telegram-updates/update-runner.ts';
import { createInbox } from '#src/inbox/inbox.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

const retryDelays = { initialMs: 10, maxMs: 50, standbyMs: 300, probeMs: 5000, settledMs: 30_000 };

/** Its clock stands still until it is moved. */
async function startInstance(root: string, token: string, name: string) {
  const time = { at: 0 };
  const clock = { now: () => time.at };
  const store = createStore(openSqlite(':memory:'), silentLog);
  const inbox = await createInbox({ store, log: silentLog });
  const bot = new Bot(token, { client: { apiRoot: root } });
  bot.on('message:text', (ctx) => ctx.reply(`${name}: ${ctx.message.text}`));
  const updates = createUpdateRunner({ bot, inbox, clock, log: silentLog, retryDelays });
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
