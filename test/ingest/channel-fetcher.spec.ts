/** How far back a channel is read, against a t.me on loopback. */
import { afterEach, describe, expect, test } from 'vitest';
import { closeAll, readerOf, serve, words } from '../adapters/telegram-web/web-reader.ts';
import { createChannelFetcher } from '#src/ingest/channel-fetcher.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

afterEach(closeAll);

/** What is read of a channel of which all up to `newestId` is known. */
async function readFrom(root: string, newestId: number) {
  const store = createStore(openSqlite(':memory:'), silentLog);
  const registry = await openChannelRegistry(store, { pollMs: 60_000, random: () => 0 });
  const channel = { ...(await registry.add('NorlandMFA', 0)), newestId, firstReadAt: 1 };
  const { reader: readChannel, clock } = readerOf(root);
  const { signal: shutdownSignal } = new AbortController();
  const fetched = await createChannelFetcher({
    readChannel,
    clock: { now: () => clock.at },
    shutdownSignal,
  }).fetchNew(channel);
  return { ...fetched, oldest: fetched.seenIds[0] };
}

describe('the new posts of a channel', () => {
  test('are paged back until the last known id is reached, and no further', async () => {
    const fake = await serve(words(100));
    const reading = await readFrom(fake.root, 45);
    expect(reading.posts.map((post) => post.id)).toEqual(
      Array.from({ length: 60 }, (_, index) => 41 + index),
    );
    expect(reading).toMatchObject({ oldest: 41, isComplete: true });
    expect(fake.requests.map((request) => request.path)).toEqual([
      '/s/NorlandMFA',
      '/s/NorlandMFA?before=81',
      '/s/NorlandMFA?before=61',
    ]);
  });

  test('need no second page when the last known id borders on the page', async () => {
    const fake = await serve(words(40));
    expect(await readFrom(fake.root, 20)).toMatchObject({ oldest: 21, isComplete: true });
    expect(fake.requests).toHaveLength(1);
  });

  test('are counted with the parts of albums', async () => {
    const albums = Array.from({ length: 12 }, (_, index) => ({
      id: 1 + index * 10,
      text: 'Album',
      album: Array.from({ length: 9 }, (_unused, part) => 2 + index * 10 + part),
    }));
    const fake = await serve(albums);
    const reading = await readFrom(fake.root, 90);
    expect(reading.posts.map((post) => post.id)).toEqual([81, 91, 101, 111]);
    expect(reading.seenIds).toEqual(Array.from({ length: 40 }, (_, index) => 81 + index));
  });

  test('end where the history ends, though nothing says so', async () => {
    const fake = await serve(words(30, 11));
    const reading = await readFrom(fake.root, 0);
    expect(reading.posts).toHaveLength(30);
    expect(reading).toMatchObject({ oldest: 11, isComplete: true });
    expect(fake.requests.at(-1)?.path).toBe('/s/NorlandMFA?before=11');
  });

  test('are read back 25 pages however old they are, and further only as far as alerts are tried out', async () => {
    const fake = await serve(words(700));
    const reading = await readFrom(fake.root, 0);
    expect(fake.requests).toHaveLength(26);
    expect(reading).toMatchObject({ isComplete: true, oldest: 181 });
  });

  test('are kept when an older page cannot be had, and said to be incomplete', async () => {
    const fake = await serve(words(100));
    fake.fail({}, 1);
    fake.fail({ status: 503 });
    const reading = await readFrom(fake.root, 0);
    expect(reading).toMatchObject({ state: 'fresh', oldest: 81, isComplete: false });
  });

  test('stop where a host ignores the question for older ones, and are said to be incomplete', async () => {
    const fake = await serve(words(60));
    const newest = await (await fetch(`${fake.root}/s/NorlandMFA`)).text();
    fake.fail({ body: newest });
    expect(await readFrom(fake.root, 0)).toMatchObject({ oldest: 41, isComplete: false });
    expect(fake.requests.length).toBeLessThan(5);
  });
});
