/** How long a bot with very many alerts takes from opening its store until it can match: all of it, reading included. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createQueryIndex } from '#src/query/index/query-index.ts';
import { unrestrictedScope } from '#src/query/index/alert-scope.ts';
import type { Alert } from '#src/chats/chat.ts';
import { openChats } from '#src/chats/chats.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { rulesPerChat } from './contenders.ts';
import { makeRules } from './workload.ts';

const defaults = { language: 'en', timeZone: 'UTC', digestTime: '08:00' };

/** Seconds, for a store of `count` alerts that was written before. */
export async function startFromStore(count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  const url = `sqlite://${join(folder, 'bench.db')}`;
  await fill(url, count);
  const start = performance.now();
  const storage = await openStorage(url);
  const rules = createQueryIndex();
  await openChats(createStore(storage, silentLog), defaults, Date.now, (chat) => {
    for (const { n, query, scope } of chat.alerts) rules.add(chat.key, n, query, scope);
  });
  const seconds = (performance.now() - start) / 1000;
  await storage.close();
  rmSync(folder, { recursive: true });
  return seconds;
}

async function fill(url: string, count: number): Promise<void> {
  const storage = await openStorage(url);
  const store = createStore(storage, silentLog);
  const model = await (await openChats(store, defaults, Date.now)).get({ chat: 1, thread: null });
  const queries = makeRules(count);
  let id = 100_000_000;
  for (let made = 0; made < count; ) {
    const page: [string, object][] = [];
    for (; page.length < 1000 && made < count; made += rulesPerChat) {
      id += 1;
      const alerts = Array.from({ length: rulesPerChat }, (_, n) =>
        alertOf(n + 1, queries.next().value ?? ''),
      );
      page.push([String(id), { ...model, key: String(id), id, alerts, channels: ['norland'] }]);
    }
    await store.collection<object>('chats').putMany(page);
  }
  await store.close();
}

const alertOf = (n: number, query: string): Alert => ({
  n,
  query,
  mode: 'loud',
  scope: unrestrictedScope,
  mutedUntil: null,
  createdAt: 0,
});
