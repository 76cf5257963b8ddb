/** The reader of t.me against a t.me on loopback: how far it pages back, and how it names states. */
import { afterEach, describe, expect, test } from 'vitest';
import { channelReaderContract } from '../../contracts/channel-reader.ts';
import { closeAll, readerOf, serve, words } from './web-reader.ts';

afterEach(closeAll);

channelReaderContract('t.me', async () => {
  const fake = await serve(words(5));
  return { reader: readerOf(fake.root).reader, name: 'NorlandMFA', stop: closeAll };
});

describe('the newest posts of a channel', () => {
  test('come from one page when nothing was seen before', async () => {
    const fake = await serve(words(50));
    const { reader } = readerOf(fake.root);
    const reading = await reader.fetchLatest('norlandmfa', null);
    expect(reading).toMatchObject({
      state: 'fresh',
      name: 'NorlandMFA',
      channelId: 1_700_000_001,
    });
    expect(reading.seenIds).toEqual(Array.from({ length: 20 }, (_, index) => 31 + index));
    expect(reading).toMatchObject({ oldestIdSeen: 31, isComplete: true, parseErrors: [] });
    expect(fake.requests).toHaveLength(1);
  });

  test('are paged back until the last seen id is reached, and no further', async () => {
    const fake = await serve(words(100));
    const reading = await readerOf(fake.root).reader.fetchLatest('NorlandMFA', 45);
    expect(reading.posts.map((post) => post.id)).toEqual(
      Array.from({ length: 60 }, (_, index) => 41 + index),
    );
    expect(reading).toMatchObject({ oldestIdSeen: 41, isComplete: true });
    expect(fake.requests.map((request) => request.path)).toEqual([
      '/s/NorlandMFA',
      '/s/NorlandMFA?before=81',
      '/s/NorlandMFA?before=61',
    ]);
  });

  test('need no second page when the last seen id borders on the page', async () => {
    const fake = await serve(words(40));
    expect(await readerOf(fake.root).reader.fetchLatest('NorlandMFA', 20)).toMatchObject({
      oldestIdSeen: 21,
      isComplete: true,
    });
    expect(fake.requests).toHaveLength(1);
  });

  test('are counted with the parts of albums', async () => {
    const albums = Array.from({ length: 12 }, (_, index) => ({
      id: 1 + index * 10,
      text: 'Album',
      album: Array.from({ length: 9 }, (_unused, part) => 2 + index * 10 + part),
    }));
    const fake = await serve(albums);
    const reading = await readerOf(fake.root).reader.fetchLatest('NorlandMFA', 90);
    expect(reading.posts.map((post) => post.id)).toEqual([81, 91, 101, 111]);
    expect(reading.seenIds).toEqual(Array.from({ length: 40 }, (_, index) => 81 + index));
  });

  test('end where the history ends, though nothing says so', async () => {
    const fake = await serve(words(30, 11));
    const reading = await readerOf(fake.root).reader.fetchLatest('NorlandMFA', 0);
    expect(reading.posts).toHaveLength(30);
    expect(reading).toMatchObject({ oldestIdSeen: 11, isComplete: true });
    expect(fake.requests.at(-1)?.path).toBe('/s/NorlandMFA?before=11');
  });

  test('are bounded to 25 pages back, and say that this was not all', async () => {
    const fake = await serve(words(700));
    const reading = await readerOf(fake.root).reader.fetchLatest('NorlandMFA', 0);
    expect(fake.requests).toHaveLength(26);
    expect(reading).toMatchObject({ isComplete: false, oldestIdSeen: 181 });
  });

  test('are kept when an older page cannot be had', async () => {
    const fake = await serve(words(100));
    fake.fail({}, 1);
    fake.fail({ status: 503 });
    const reading = await readerOf(fake.root).reader.fetchLatest('NorlandMFA', 0);
    expect(reading).toMatchObject({ state: 'fresh', oldestIdSeen: 81, isComplete: false });
  });

  test('stop where a host ignores the question for older ones', async () => {
    const fake = await serve(words(60));
    const newest = await (await fetch(`${fake.root}/s/NorlandMFA`)).text();
    fake.fail({ body: newest });
    const reading = await readerOf(fake.root).reader.fetchLatest('NorlandMFA', 0);
    expect(reading).toMatchObject({ oldestIdSeen: 41, isComplete: false });
    expect(fake.requests.length).toBeLessThan(5);
  });
});

describe('older posts', () => {
  test('come a page at a time, until there are none', async () => {
    const fake = await serve(words(30));
    const { reader } = readerOf(fake.root);
    expect(await reader.fetchBefore('NorlandMFA', 11)).toMatchObject({
      oldestIdSeen: 1,
      isComplete: true,
      state: 'fresh',
    });
    expect(await reader.fetchBefore('NorlandMFA', 1)).toMatchObject({
      posts: [],
      oldestIdSeen: null,
      isComplete: true,
      state: 'fresh',
    });
    expect((await reader.fetchBefore('NorlandMFA', 21)).seenIds).toEqual(
      Array.from({ length: 20 }, (_, index) => 1 + index),
    );
  });
});

describe('one post', () => {
  test('is read as it stands now, by any id of its album, and is null when it is gone', async () => {
    const fake = await serve([
      { id: 5, text: 'As it was', album: [6, 7] },
      { id: 9, text: 'Other' },
    ]);
    const { reader } = readerOf(fake.root);
    fake.edit('NorlandMFA', 5, { text: 'As it is' });
    expect(await reader.fetchPost('NorlandMFA', 5)).toMatchObject({
      id: 5,
      text: 'As it is',
      edited: true,
      album: [6, 7],
    });
    expect(await reader.fetchPost('NorlandMFA', 7)).toMatchObject({ id: 5 });
    fake.remove('NorlandMFA', 9);
    expect(await reader.fetchPost('NorlandMFA', 9)).toBeNull();
    expect(fake.requests[0]?.path).toBe('/NorlandMFA/5?embed=1&mode=tme');
  });
});

describe('the state of a channel', () => {
  test.each([
    ['preview off', 'preview off'],
    ['withheld here', 'withheld here'],
    ['group', 'not a channel'],
    ['bot', 'not a channel'],
    ['user', 'not a channel'],
    ['nobody', 'not found'],
    ['reserved', 'not found'],
  ] as const)('is told from t.me/NAME when that shows: %s', async (shown, state) => {
    const fake = await serve(words(3));
    fake.setState('NorlandMFA', shown);
    const reading = await readerOf(fake.root).reader.fetchLatest('NorlandMFA', 2);
    expect(reading).toMatchObject({ state, posts: [], seenIds: [], oldestIdSeen: null, isComplete: false });
    expect(reading.detail).toMatch(/\.$/);
  });

  test('is empty only with a header and a history around nothing', async () => {
    const fake = await serve([]);
    expect(await readerOf(fake.root).reader.fetchLatest('NorlandMFA', null)).toMatchObject({
      state: 'empty',
      posts: [],
    });
  });

  test('is not found for a name nobody can have, without a request', async () => {
    const fake = await serve([]);
    for (const name of ['../etc', 'a b', 'x', 'пресса', 'norland?before=1', 'n'.repeat(40)]) {
      expect(await readerOf(fake.root).reader.fetchLatest(name, null)).toMatchObject({ state: 'not found' });
    }
    expect(fake.requests).toHaveLength(0);
  });

  const spoil = async (change: (html: string) => string) => {
    const fake = await serve(words(20));
    const html = await (await fetch(`${fake.root}/s/NorlandMFA`)).text();
    fake.fail({ body: change(html) });
    return readerOf(fake.root).reader.fetchLatest('NorlandMFA', null);
  };

  test.each<[string, (html: string) => string]>([
    ['the history is called otherwise', (html) => html.replaceAll('tgme_channel_history', 'tgme_story')],
    ['the header is gone', (html) => html.replaceAll('tgme_channel_info', 'tgme_story')],
    ['dates are gone', (html) => html.replaceAll('datetime=', 'data-when=')],
    ['texts are called otherwise', (html) => html.replaceAll('tgme_widget_message_text', 'tgme_words')],
    [
      'ids are gone',
      (html) => html.replaceAll('data-post=', 'data-x=').replaceAll('t.me/NorlandMFA/', 't.me/'),
    ],
  ])('is "markup changed" when %s', async (_, change) => {
    expect(await spoil(change)).toMatchObject({ state: 'markup changed', posts: [] });
  });

  test('is fresh with one broken block, which costs one post and is named', async () => {
    const reading = await spoil((html) => html.replace('datetime=', 'data-when='));
    expect(reading).toMatchObject({ state: 'fresh', parseErrors: ['NorlandMFA/1 has no date'] });
    expect(reading.posts).toHaveLength(19);
    expect(reading.seenIds).toHaveLength(20);
  });

  test('is unreachable when another site answers, and never guessed from its page', async () => {
    for (const body of ['<html><title>Blocked by your provider</title></html>', 'ok', '', '{"a":1}']) {
      expect(await spoil(() => body)).toMatchObject({ state: 'unreachable', posts: [] });
    }
  });

  test('is unreachable when the preview leads elsewhere; nobody follows', async () => {
    const fake = await serve(words(3));
    fake.fail({ status: 302, headers: { location: 'http://127.0.0.1:9/login' } });
    const reading = await readerOf(fake.root).reader.fetchLatest('NorlandMFA', null);
    expect(reading).toMatchObject({ state: 'unreachable', detail: expect.stringContaining('127.0.0.1:9') });
    expect(fake.requests).toHaveLength(1);
  });
});
