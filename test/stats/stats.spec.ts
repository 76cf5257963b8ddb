import { expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { openWatch } from '#src/channels/watch.ts';
import type { Chat } from '#src/chats/chat.ts';
import { createMatching } from '#src/digest/query-matching.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import { createStats } from '#src/stats/stats.ts';
import { createStore } from '#src/store/shelf.ts';
import { dayMs, isoAt, now, postIn } from '../handlers/archive-house.ts';

async function statsOf(texts: readonly string[], mostPosts?: number) {
  const store = createStore(openSqlite(':memory:'), silentLog);
  const archive = createArchive(store, 400);
  const watch = await openWatch(store, { pollMs: 60_000, chance: () => 0 });
  const { key } = await watch.add('Norland', now);
  const fresh = texts.map((text, at) =>
    postIn('Norland', { id: at + 1, date: isoAt(now - at * dayMs), text }),
  );
  await archive.keep(key, { fresh, edited: [] }, now);
  const clock = { now: () => now };
  return createStats({ archive, watch, clock, matching: createMatching(), ...(mostPosts && { mostPosts }) });
}

const chat = {
  channels: [],
  topics: [{ name: 'Grain', query: 'grain | wheat' }],
  timeZone: 'UTC',
} as unknown as Chat;

test('built-in topics and the chat’s own are counted, over the days asked for', async () => {
  const stats = await statsOf([
    'Wheat in the Arctic.',
    'Sanctions on grains.',
    'Nothing.',
    'Grain of last week.',
  ]);
  const figures = await stats.count(chat, 3);
  expect(figures).toMatchObject({ posts: 3, cutAt: null });
  expect(figures.days.map(({ date }) => date)).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
  expect(figures.topics).toEqual([
    { name: 'Grain', count: 2 },
    { name: 'arctic', count: 1 },
    { name: 'economy', count: 1 },
  ]);
});

test('says so where there is more than it counts', async () => {
  expect((await (await statsOf(['a', 'b', 'c'], 2)).count(chat, 7)).cutAt).toBe(2);
});
