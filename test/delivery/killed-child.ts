/** The process that kills.ts starts: owes what a file says, which collapses, and sends what is left; batch by batch. */
import { readFileSync } from 'node:fs';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { createMessenger, createTelegramApi, probeTelegram } from '#src/adapters/telegram-bot.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import { createGate } from '#src/delivery/gate.ts';
import { createOutbox } from '#src/delivery/outbox.ts';
import { createPostman } from '#src/delivery/postman.ts';
import { realTimer } from '#src/delivery/timer.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/shelf.ts';
import { noLimits } from './post-office.ts';

const [file = '', root = '', owing = ''] = process.argv.slice(2);
const batches = JSON.parse(readFileSync(owing, 'utf8')) as readonly (readonly Delivery[])[];
const api = createTelegramApi('1:a', root);
const store = createStore(openSqlite(file), silentLog);
const outbox = createOutbox({ store, clock: Date, log: silentLog });
const postman = createPostman({
  outbox,
  gate: createGate({ timer: realTimer, limits: noLimits }),
  messenger: createMessenger(api),
  reports: { gone: nobody, moved: nobody, lacksRights: nobody, threadLost: nobody },
  log: silentLog,
  timer: realTimer,
  probe: () => probeTelegram(api),
});
process.stdout.write('up\n');
await postman.start();
for (const batch of batches) {
  await outbox.owe(batch);
  await postman.drain();
}
await postman.stop();
process.exit(outbox.counts().owed === 0 ? 0 : 1);

async function nobody(): Promise<void> {}
