/** The process that kills.ts starts: enqueues what a file says, which collapses, and sends what is left; batch by batch. */
import { readFileSync } from 'node:fs';
import { noLimits } from '#doubles/no-limits.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import {
  createTelegramApi,
  createTelegramMessenger,
  probeTelegram,
} from '#src/adapters/telegram-bot/telegram-messenger.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import { createOutbox } from '#src/delivery/outbox/outbox.ts';
import { createRateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';
import { createSender } from '#src/delivery/sender/sender.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';
import { systemTimer } from '#src/timer.ts';

const [file = '', root = '', owing = ''] = process.argv.slice(2);
const batches = JSON.parse(readFileSync(owing, 'utf8')) as readonly (readonly Delivery[])[];
const api = createTelegramApi('1:a', root);
const store = createStore(openSqlite(file), silentLog);
const outbox = createOutbox({ store, clock: Date, log: silentLog });
const sender = createSender({
  outbox,
  rateLimiter: createRateLimiter({ timer: systemTimer, limits: noLimits }),
  messenger: createTelegramMessenger(api),
  listener: {
    onUnreachable: nobody,
    onMigrated: nobody,
    onThreadLost: nobody,
    onDigestUncertain: nobody,
  },
  log: silentLog,
  timer: systemTimer,
  probe: (signal) => probeTelegram(api, signal),
});
process.stdout.write('up\n');
await sender.start();
for (const batch of batches) {
  await outbox.enqueue(batch);
  await sender.drain();
}
await sender.stop();
process.exit(outbox.getCounts().pending === 0 ? 0 : 1);

async function nobody(): Promise<void> {}
