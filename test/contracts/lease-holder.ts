/** A process that waits for the lease, says so at each try, and holds it until it is killed. */

import { silentLog } from '#src/log.ts';
import { createLease } from '#src/store/lease.ts';
import { createStore } from '#src/store/store.ts';
import { openStorage } from '#src/app/open-storage.ts';

const [url = '', who = ''] = process.argv.slice(2);
const say = (what: string) => process.stdout.write(`${what}\n`);
const storage = await openStorage(url);
const { lock } = storage;
const noisy = {
  ...lock,
  async tryAcquire() {
    const free = await lock.tryAcquire();
    say(free ? 'holding' : 'tried');
    return free;
  },
};
const lease = createLease({
  lock: noisy,
  store: createStore(storage, silentLog),
  clock: { now: Date.now },
  log: { ...silentLog, warn: (_, fields) => say(`waiting for ${fields?.who}`) },
  who,
  onLost: () => say('lost'),
  retryMs: 20,
  checkMs: 20,
});
await lease.acquire(new AbortController().signal);
setInterval(() => {}, 60_000);
