import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import type { Query } from '#src/query/language/query-tree.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { createSearch, type SearchPage } from '#src/search/search.ts';
import { createStore } from '#src/store/store.ts';
import { isoAt, postIn } from '../handlers/archive-bot.ts';

const now = Date.now();

async function archiveOf(posts: readonly Post[], maxPosts?: number) {
  const store = createStore(openSqlite(':memory:'), silentLog);
  const archive = createArchive(store, 400);
  const registry = await openChannelRegistry(store, { pollMs: 60_000, random: () => 0 });
  for (const name of new Set(posts.map((post) => post.channel))) {
    const { key } = await registry.add(name, now);
    await archive.save(key, { added: posts.filter((post) => post.channel === name), edited: [] }, now);
  }
  const search = createSearch({
    archive,
    clock: { now: () => now },
    ...(maxPosts !== undefined && { maxPosts }),
  });
  return { search, channels: registry.list(), store, archive };
}

function queryOf(source: string): Query {
  const read = parseQuery(source);
  if ('problem' in read) throw new Error(read.problem.code);
  return read.query;
}

const query = queryOf('ceasefire');
const nameOf = ({ post }: { post: Post }) => `${post.channel}/${post.id}`;
const names = (page: SearchPage) => page.hits.map(nameOf);

describe('pages', () => {
  const channel = fc.array(
    // few seconds, so that many posts share one
    fc.record({ second: fc.integer({ min: 0, max: 12 }), isHit: fc.boolean() }),
    { maxLength: 30 },
  );

  test('from the newest to the oldest bring every hit once', async () => {
    await fc.assert(
      fc.asyncProperty(channel, channel, fc.integer({ min: 1, max: 60 }), async (one, other, mostPosts) => {
        const posts = [one, other].flatMap((some, at) =>
          some.map(({ second, isHit }, id) =>
            postIn(`Channel${at}`, {
              id: id + 1,
              date: isoAt(Math.floor(now / 1000) * 1000 - second * 1000),
              text: isHit ? 'A ceasefire.' : 'Grain.',
            }),
          ),
        );
        const { search, channels, store } = await archiveOf(posts, mostPosts);
        const pages = [await search.page(channels, query)];
        for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null)
          pages.push(await search.page(channels, query, next));
        expect(pages.flatMap(names).toSorted()).toEqual(
          posts
            .filter(({ text }) => text !== 'Grain.')
            .map((post) => nameOf({ post }))
            .toSorted(),
        );
        expect(pages.flatMap(({ hits }) => hits.map(({ publishedAt }) => -publishedAt))).toEqual(
          pages.flatMap(({ hits }) => hits.map(({ publishedAt: at }) => -at)).toSorted((a, b) => a - b),
        );
        await store.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('the count', () => {
  const posts = Array.from({ length: 50 }, (_, at) =>
    postIn('Norland', { id: at + 1, date: isoAt(now - (50 - at) * 3_600_000), text: 'A ceasefire.' }),
  );

  test('says since when, and that it was cut where it was', async () => {
    const whole = await archiveOf(posts);
    expect(await whole.search.count(whole.channels, [query, queryOf('grain')])).toEqual({
      hits: [50, 0],
      posts: 50,
      oldest: Date.parse(isoAt(now - 50 * 3_600_000)),
      isTruncated: false,
    });
    const cut = await archiveOf(posts, 10);
    expect(await cut.search.count(cut.channels, [query])).toEqual({
      hits: [10],
      posts: 10,
      oldest: Date.parse(isoAt(now - 10 * 3_600_000)),
      isTruncated: true,
    });
  });

  test('is made anew when a post came, was edited or deleted, also in a feed, whose ids have no order', async () => {
    const { search, channels, archive } = await archiveOf([
      postIn('Norland', { id: 900, text: 'A ceasefire.' }),
    ]);
    const hits = async () => (await search.count(channels, [query])).hits[0];
    const counts = [await hits()];
    const added = postIn('Norland', { id: 5, text: 'A second ceasefire.' });
    await archive.save('norland', { added: [added], edited: [] }, now);
    counts.push(await hits());
    const before = await archive.get('norland', 5);
    if (!before) throw new Error('it was not kept');
    await archive.save(
      'norland',
      { added: [], edited: [{ before, after: { ...added, text: 'Grain.' } }] },
      now,
    );
    expect([...counts, await hits()]).toEqual([1, 2, 1]);
  });

  test('leaves service messages out', async () => {
    const { search, channels } = await archiveOf([
      postIn('Norland', { kind: 'service', text: 'Norland pinned “ceasefire”' }),
    ]);
    expect(await search.count(channels, [query])).toMatchObject({ hits: [0], posts: 0 });
  });

  test('keeps nobody waiting for longer than a slice', async () => {
    const long = Array.from({ length: 1500 }, (_, at) =>
      postIn('Norland', {
        id: at + 1,
        date: isoAt(now - at * 60_000),
        text: 'A ceasefire in the valley. '.repeat(40),
      }),
    );
    const { search, channels } = await archiveOf(long);
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 1);
    const count = await search.count(channels, [query]);
    clearInterval(ticking);
    expect(count.hits).toEqual([1500]);
    expect(turns).toBeGreaterThan(3);
  });
});
