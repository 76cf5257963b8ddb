/** A worker as a process: `QUEUE_URL ROOT`. Reads from its own address, politely. */
import { startBullmqWorker } from '#src/adapters/bullmq/bullmq-worker.ts';
import { createTelegramWeb } from '#src/adapters/telegram-web/telegram-web.ts';
import { silentLog } from '#src/log.ts';

const [url = '', root = ''] = process.argv.slice(2);
const read = createTelegramWeb({
  roots: [root],
  clock: { now: Date.now },
  log: silentLog,
  spacingMs: 1000,
});
startBullmqWorker({
  url,
  log: silentLog,
  handlers: { read },
});
process.stdout.write('ready\n');
