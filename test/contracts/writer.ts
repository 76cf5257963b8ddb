/** A process that writes groups of three records over three collections until it is killed, and says which were acknowledged. */
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';
import { openStorage } from '#src/app/open-storage.ts';

const store = createStore(await openStorage(process.argv[2] ?? ''), silentLog);
const collections = ['seen', 'posts', 'outbox'].map((name) => store.collection<number>(name));

async function writeFrom(writer: number): Promise<never> {
  for (let n = 0; ; n += 1) {
    await Promise.all(collections.map((collection) => collection.put(`${writer}`, n)));
    process.stdout.write(`${writer} ${n}\n`);
  }
}

await Promise.all([0, 1, 2, 3].map(writeFrom));
