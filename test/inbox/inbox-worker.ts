/** A process that receives numbered updates in batches, answers them, and says each step; it ends by itself when all are done. */
import { setTimeout as after } from 'node:timers/promises';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createInbox } from '#src/inbox/inbox.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

const [file = '', from = '1', to = '0', poison = '0', killAfter = '0'] = process.argv.slice(2);
const chats = 7;
const batch = 10;
let steps = 0;
function say(step: string, id: number): void {
  process.stdout.write(`${step} ${id}\n`);
  steps += 1;
  if (steps === Number(killAfter)) process.kill(process.pid, 'SIGKILL');
}

const store = createStore(openSqlite(file), silentLog);
const inbox = await createInbox({ store, log: silentLog });

async function answer(taken: Awaited<ReturnType<typeof inbox.claim>>[number]): Promise<void> {
  const id = taken.update.update_id;
  say('taken', id);
  if (id === Number(poison)) process.kill(process.pid, 'SIGKILL');
  await after(id % 3);
  say('answered', id);
  await inbox.complete(taken);
  say('done', id);
}

async function receiveAll(): Promise<void> {
  for (let id = Number(from); id <= Number(to); id += batch) {
    const ids = Array.from({ length: Math.min(batch, Number(to) - id + 1) }, (_, at) => id + at);
    await inbox.receive(ids.map((each) => ({ update_id: each, message: { chat: { id: each % chats } } })));
    say('kept', id + ids.length - 1);
  }
}

const receiving = receiveAll();
const end = new AbortController();
void receiving.then(function finishWhenEmpty(): void {
  const { waiting, inFlight } = inbox.getStats();
  if (waiting + inFlight === 0) end.abort();
  else setTimeout(finishWhenEmpty, 2);
});
try {
  for (;;) for (const taken of await inbox.claim(20, end.signal)) void answer(taken);
} catch (thrown) {
  // forgives the end of the work alone
  if (!end.signal.aborted) throw thrown;
  const setAside = await Array.fromAsync(store.collection('broken').list());
  await store.close();
  process.stdout.write(`setAside ${setAside.length}\n`);
}
