/** A worker as a process of its own: `URL NAME MS`. A read answers with its name after MS; `fail` is refused. Says what it takes. */
import { startBullmqWorker } from '#src/adapters/bullmq/bullmq-worker.ts';
import { Refused } from '#src/errors.ts';
import { silentLog } from '#src/log.ts';

const [url = '', name = '', ms = '0'] = process.argv.slice(2);

startBullmqWorker({
  url,
  log: silentLog,
  handlers: {
    async read(input: string) {
      process.stdout.write(`takes ${input}\n`);
      if (input === 'fail') throw new Refused('Too Many Requests', { code: 429, retryAfterMs: 3000 });
      await new Promise((go) => setTimeout(go, Number(ms)));
      return { by: name, input, seen: new Map([[input, new Set([1])]]) };
    },
    digest: async (input: string) => input,
  },
});
process.stdout.write('ready\n');
