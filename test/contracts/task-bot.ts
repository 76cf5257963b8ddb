/** A bot's end of the queue as a process of its own: `URL`. Hands four tasks out, says so, and waits for them. */
import { createBullmqTaskQueue } from '#src/adapters/bullmq/bullmq-task-queue.ts';
import { silentLog } from '#src/log.ts';

const [url = ''] = process.argv.slice(2);
const queue = createBullmqTaskQueue({ url, log: silentLog });
process.stdout.write('ready\n');
const asked = ['1', '2', '3', '4'].map((input) => queue.run('read', input, async () => null));
process.stdout.write('handed out\n');
await Promise.all(asked);
