import { afterEach, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { applyRetention } from '#src/app/apply-retention.ts';
import { dayMs } from '#src/duration.ts';
import { createChainCollector } from '#src/export/chain-collector.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import { createEmptyPost, type Post } from '#src/posts/post.ts';
import { aboveAllKeys } from '#src/store/storage.ts';
import { createStore } from '#src/store/store.ts';

afterEach(() => void vi.useRealTimers());

const began = Date.UTC(2026, 0, 1, 12);
const atDay = (day: number) => began + day * dayMs;

/** A post a day, each edited a week later, every third deleted after nine days. */
async function keepChannel(retentionOn: (day: number) => number, days: number) {
  const storage = openSqlite(':memory:');
  const store = createStore(storage, silentLog);
  const problems: string[] = [];
  let versionCount = 0;
  const postOf = (day: number, text: string): Post => ({
    ...createEmptyPost('norlandmfa', day + 2),
    date: new Date(atDay(day)).toISOString().replace('.000Z', 'Z'),
    kind: 'text',
    text: `${text} ${day}`,
  });
  for (let day = 0; day < days; day += 1) {
    vi.useFakeTimers({ toFake: ['Date'], now: atDay(day) });
    const archive = createArchive(store, retentionOn(day));
    await applyRetention(store, retentionOn(day), atDay(day));
    const news = [postOf(day, 'first'), ...(day >= 7 ? [postOf(day - 7, 'second')] : [])];
    await archive.save('norlandmfa', await archive.diff('norlandmfa', news), atDay(day));
    if (day % 3 === 0) await archive.markDeleted('norlandmfa', day - 7, atDay(day));
    const chains = createChainCollector();
    for (const collection of await storage.namespaces())
      for await (const [key, stored] of storage.namespace(collection).range('', aboveAllKeys))
        chains.add({ collection, key, stored });
    const { problems: found, checked } = chains.verify(new Date(atDay(day)).toISOString());
    problems.push(...found.map((problem) => `day ${day}: ${problem}`));
    versionCount = checked[0]?.versionCount ?? 0;
  }
  return { problems, versionCount };
}

describe('an export is whole on every day', () => {
  test.each([
    ['never changes', () => 20, 70, 47],
    ['is lowered', (day: number) => (day < 50 ? 100 : 15), 110, 35],
    ['is raised', (day: number) => (day < 30 ? 20 : 60), 100, 140],
  ])('where RETENTION_DAYS %s', async (_, retentionOn, days, kept) => {
    const { problems, versionCount } = await keepChannel(retentionOn, days);
    expect(problems.slice(0, 3)).toEqual([]);
    expect(versionCount).toBe(kept);
  });
});
