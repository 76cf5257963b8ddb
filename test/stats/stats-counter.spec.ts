import { expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { createChannelAccess } from '#src/chats/channel-access.ts';
import type { Chat } from '#src/chats/chat.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import { createStatsCounter } from '#src/stats/stats-counter.ts';
import { createStore } from '#src/store/store.ts';
import { dayMs, isoAt, now, postIn } from '../handlers/archive-bot.ts';

async function statsOf(texts: readonly string[], maxPosts?: number) {
  const store = createStore(openSqlite(':memory:'), silentLog);
  const archive = createArchive(store, 400);
  const registry = await openChannelRegistry(store, { pollMs: 60_000, random: () => 0 });
  const { key } = await registry.add('Norland', now);
  const added = texts.map((text, at) =>
    postIn('Norland', { id: at + 1, date: isoAt(now - at * dayMs), text }),
  );
  await archive.save(key, { added, edited: [] }, now);
  const clock = { now: () => now };
  return createStatsCounter({
    archive,
    channelAccess: createChannelAccess(registry, () => false),
    clock,
    ...(maxPosts && { maxPosts }),
  });
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
  expect(figures).toMatchObject({ posts: 3, truncatedAt: null });
  expect(figures.days.map(({ date }) => date)).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
  expect(figures.topics).toEqual([
    { name: 'Grain', count: 2 },
    { name: 'arctic', count: 1 },
    { name: 'economy', count: 1 },
  ]);
});

test('the statistics say where there is more than they count', async () => {
  expect((await (await statsOf(['a', 'b', 'c'], 2)).count(chat, 7)).truncatedAt).toBe(2);
});
