/** A process that waits for the lease, says so at each try, and holds it until it is killed. */

import { openSqliteLock } from '#src/adapters/sqlite/lock.ts';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { silentLog } from '#src/log.ts';
import { createLease } from '#src/store/lease.ts';
import { createStore } from '#src/store/shelf.ts';

const [file = ''] = process.argv.slice(2);
const say = (what: string) => process.stdout.write(`${what}\n`);
const lock = openSqliteLock(`${file}.lock`);
const told = {
  ...lock,
  async take() {
    const free = await lock.take();
    say(free ? 'holding' : 'tried');
    return free;
  },
};
const lease = createLease({
  lock: told,
  store: createStore(openSqlite(file), silentLog),
  clock: { now: Date.now },
  log: { ...silentLog, warn: (_, fields) => say(`waiting for ${fields?.who}`) },
  who: process.argv[3] ?? '',
  onLost: () => say('lost'),
  retryMs: 20,
  checkMs: 20,
});
await lease.acquire(new AbortController().signal);
setInterval(() => {}, 60_000);
