import { afterEach, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { silentLog } from '#src/log.ts';
import { createArchive, type ArchivedPost } from '#src/posts/archive.ts';
import { createEmptyPost, type Post } from '#src/posts/post.ts';
import { createStore } from '#src/store/store.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const minuteMs = 60_000;

function postOf(id: number, fields: Partial<Post> = {}): Post {
  return {
    ...createEmptyPost('NorlandMFA', id),
    channelId: 1,
    date: new Date(noon + id * minuteMs).toISOString().replace('.000Z', 'Z'),
    kind: 'text',
    text: `post ${id}`,
    url: `https://t.me/NorlandMFA/${id}`,
    ...fields,
  };
}

const newArchive = () => createArchive(createStore(openSqlite(':memory:'), silentLog), 400);

async function idsOf(kept: AsyncIterable<ArchivedPost>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { post } of kept) ids.push(post.id);
  return ids;
}

async function keepAll(archive: ReturnType<typeof newArchive>, posts: Post[], now = noon) {
  await archive.save('norlandmfa', await archive.diff('norlandmfa', posts), now);
}

afterEach(() => void vi.useRealTimers());

describe('archive', () => {
  test('a post is kept once, however often it is seen', async () => {
    const archive = newArchive();
    await keepAll(archive, [postOf(1), postOf(2)]);
    const again = await archive.diff('norlandmfa', [postOf(1), postOf(2), postOf(3)]);
    expect(again.added.map((post) => post.id)).toEqual([3]);
    expect(again.edited).toEqual([]);
  });

  test('comparing writes nothing: what was not kept is new again', async () => {
    const archive = newArchive();
    await archive.diff('norlandmfa', [postOf(1)]);
    expect((await archive.diff('norlandmfa', [postOf(1)])).added).toHaveLength(1);
  });

  test('changed words are an edit, changed views are not', async () => {
    const archive = newArchive();
    await keepAll(archive, [postOf(1)]);
    const views = await archive.diff('norlandmfa', [
      postOf(1, { views: 900, reactions: [{ emoji: '👍', count: 2 }] }),
    ]);
    expect(views).toEqual({ added: [], edited: [] });
    const words = await archive.diff('norlandmfa', [postOf(1, { text: 'other words', edited: true })]);
    expect(words.edited).toHaveLength(1);
    await archive.save('norlandmfa', words, noon + minuteMs);
    expect(await archive.get('norlandmfa', 1)).toMatchObject({ editedAt: noon + minuteMs });
  });

  test('an edit under another date, as feeds have it, leaves the post where it was: once', async () => {
    const archive = newArchive();
    await keepAll(archive, [postOf(1)]);
    await keepAll(archive, [postOf(1, { text: 'other words', date: '2026-11-20T13:00:00Z' })]);
    const kept = await Array.fromAsync(archive.publishedBetween('norlandmfa', noon, noon + 100 * minuteMs));
    expect(kept.map(({ post }) => [post.text, post.date])).toEqual([['other words', postOf(1).date]]);
    expect((await archive.diff('norlandmfa', [kept[0]?.post ?? postOf(1)])).edited).toEqual([]);
  });

  test('words struck out are an edit, but not where the reading before marked none', async () => {
    const storage = openSqlite(':memory:');
    const store = createStore(storage, silentLog);
    const archive = createArchive(store, 400);
    await keepAll(archive, [postOf(1), postOf(2)]);
    const struck = [1, 2].map((id) => postOf(id, { text: `~~post~~ ${id}` }));
    expect((await archive.diff('norlandmfa', struck)).edited).toHaveLength(2);
    const seen = store.collection<object>('seen');
    for await (const [key, { marksStruck: _, ...of010 }] of seen.list() as AsyncIterable<
      [string, { marksStruck: boolean }]
    >)
      await seen.put(key, of010);
    expect((await archive.diff('norlandmfa', struck)).edited).toEqual([]);
    const changed = await archive.diff('norlandmfa', [postOf(1, { text: '~~post 1~~ post one' })]);
    expect(changed.edited).toHaveLength(1);
  });

  test('a window is half-open', async () => {
    const archive = newArchive();
    await keepAll(
      archive,
      [1, 2, 3, 4].map((id) => postOf(id)),
    );
    const window = archive.publishedBetween('norlandmfa', noon + 2 * minuteMs, noon + 4 * minuteMs);
    expect(await idsOf(window)).toEqual([2, 3]);
    const later = archive.publishedBetween('norlandmfa', noon + 2 * minuteMs + 1, noon + 4 * minuteMs + 1);
    expect(await idsOf(later)).toEqual([3, 4]);
  });

  test('a post that came late is in the window of its arrival: windows that meet miss nothing', async () => {
    const archive = newArchive();
    const hourMs = 60 * minuteMs;
    await archive.save('norlandmfa', await archive.diff('norlandmfa', [postOf(1)]), noon + hourMs);
    const late = await archive.diff('norlandmfa', [postOf(2), postOf(3)]);
    await archive.save('norlandmfa', late, noon + 3 * hourMs);
    const windows = [0, 2, 4].map((hours) => noon + hours * hourMs);
    expect(await idsOf(archive.seenBetween('norlandmfa', noon, windows[1] ?? 0))).toEqual([1]);
    expect(await idsOf(archive.seenBetween('norlandmfa', windows[1] ?? 0, windows[2] ?? 0))).toEqual([2, 3]);
  });

  test('a date of a feed that is years off files a post by its arrival, where it stays, and a clock that was wrong is mended', async () => {
    const archive = newArchive();
    const channel = 'https://norland.example/rss.xml';
    const posts = ['2090-01-01T00:00:00Z', '2001-01-01T00:00:00Z'].map((date, at) =>
      postOf(at + 1, { date, channel }),
    );
    await keepAll(archive, posts);
    const edited = await archive.diff('norlandmfa', [
      postOf(1, { ...posts[0], text: 'other', edited: true }),
    ]);
    await archive.save('norlandmfa', edited, noon + minuteMs);
    expect(await idsOf(archive.seenBetween('norlandmfa', noon, noon + 1))).toEqual([1, 2]);
    for await (const kept of archive.newest('norlandmfa'))
      await archive.restamp('norlandmfa', kept, noon - 90 * 1440 * minuteMs);
    expect(await idsOf(archive.newest('norlandmfa'))).toEqual([2, 1]);
    expect(await idsOf(archive.seenBetween('norlandmfa', noon, noon + 1))).toEqual([]);
  });

  test('history counts by its date: found later, it is no news', async () => {
    const archive = newArchive();
    const found = await archive.diff('norlandmfa', [postOf(1)]);
    await archive.save('norlandmfa', found, noon + 600 * minuteMs, true);
    expect(
      await idsOf(archive.seenBetween('norlandmfa', noon + 500 * minuteMs, noon + 700 * minuteMs)),
    ).toEqual([]);
    expect(await idsOf(archive.seenBetween('norlandmfa', noon, noon + 10 * minuteMs))).toEqual([1]);
  });

  test('a clock that is set back for a while moves no post from its day, and lets none expire', async () => {
    const archive = newArchive();
    await keepAll(archive, [postOf(1), postOf(2)], noon + 2 * minuteMs);
    const wrong = Date.UTC(2000, 0, 1);
    vi.useFakeTimers({ toFake: ['Date'], now: wrong });
    for (const kept of await archive.listSeenAfter('norlandmfa', wrong))
      await archive.restamp('norlandmfa', kept, wrong - 1);
    await keepAll(archive, [postOf(3)], wrong);
    expect(await idsOf(archive.seenBetween('norlandmfa', wrong, wrong + minuteMs))).toEqual([3]);
    vi.setSystemTime(noon + 10 * minuteMs);
    const again = await archive.diff(
      'norlandmfa',
      [1, 2, 3].map((id) => postOf(id)),
    );
    expect(again).toEqual({ added: [], edited: [] });
    expect(await idsOf(archive.publishedBetween('norlandmfa', noon, noon + 5 * minuteMs))).toEqual([1, 2, 3]);
    expect(await archive.versions('norlandmfa', 3)).toHaveLength(1);
  });

  test('history is kept until its retention ends, not for as long again, and for a day where that is over', async () => {
    const archive = newArchive();
    const dayMs = 1440 * minuteMs;
    const setDay = (day: number) => vi.useFakeTimers({ toFake: ['Date'], now: noon + day * dayMs });
    setDay(390);
    const found = [postOf(1), postOf(2, { date: '2025-01-01T00:00:00Z' })];
    await archive.save('norlandmfa', { added: found, edited: [] }, noon + 390 * dayMs, true);
    expect(await idsOf(archive.newest('norlandmfa'))).toEqual([1, 2]);
    setDay(392);
    expect(await idsOf(archive.newest('norlandmfa'))).toEqual([1]);
    await archive.markDeleted('norlandmfa', 1, noon + 392 * dayMs);
    setDay(401);
    expect(await idsOf(archive.newest('norlandmfa'))).toEqual([]);
  });

  test('channels whose names begin alike are kept apart', async () => {
    const archive = newArchive();
    await keepAll(archive, [postOf(1)]);
    await archive.save('norlandmfa_es', await archive.diff('norlandmfa_es', [postOf(2)]), noon);
    expect(await idsOf(archive.newest('norlandmfa'))).toEqual([1]);
    expect(await idsOf(archive.newest('norlandmfa_es'))).toEqual([2]);
  });

  test('the newest come first, up to an instant', async () => {
    const archive = newArchive();
    await keepAll(
      archive,
      [1, 2, 3].map((id) => postOf(id)),
    );
    expect(await idsOf(archive.newest('norlandmfa'))).toEqual([3, 2, 1]);
    expect(await idsOf(archive.newest('norlandmfa', noon + 3 * minuteMs))).toEqual([2, 1]);
  });

  test('a deleted post stays, marked, and is not looked for again', async () => {
    const archive = newArchive();
    await keepAll(
      archive,
      [1, 2, 3].map((id) => postOf(id)),
    );
    await archive.markDeleted('norlandmfa', 2, noon + minuteMs);
    expect(await archive.get('norlandmfa', 2)).toMatchObject({ deletedAt: noon + minuteMs });
    expect(await archive.idsBetween('norlandmfa', 1, 3)).toEqual([1, 3]);
    expect(await idsOf(archive.newest('norlandmfa'))).toEqual([3, 2, 1]);
  });

  test('what is past retention is said to be, so that it is not taken in again', () => {
    const archive = newArchive();
    const dayMs = 86_400_000;
    expect([399, 401].map((days) => archive.isRetained(postOf(0), noon + days * dayMs))).toEqual([
      true,
      false,
    ]);
    expect(archive.isRetained(postOf(0, { date: null }), noon + 500 * dayMs)).toBe(true);
  });
});
