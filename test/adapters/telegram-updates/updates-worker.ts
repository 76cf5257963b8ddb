/** A process that answers every text with itself until it is killed: a real bot over a real file. */
import { Bot } from 'grammy';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createUpdateRunner } from '#src/adapters/telegram-updates/update-runner.ts';
import { createInbox } from '#src/inbox/inbox.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

const [root = '', file = ''] = process.argv.slice(2);
const clock = { now: Date.now };
const inbox = await createInbox({ store: createStore(openSqlite(file), silentLog), log: silentLog });
const bot = new Bot('1234:test', { client: { apiRoot: root } });
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
createUpdateRunner({ bot, inbox, clock, log: silentLog }).start();
