/** The reader of t.me against a t.me on loopback: its pages, and how it names states. */
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
    const reading = await reader({ name: 'norlandmfa' });
    expect(reading).toMatchObject({
      state: 'fresh',
      name: 'NorlandMFA',
      channelId: 1_700_000_001,
    });
    expect(reading.seenIds).toEqual(Array.from({ length: 20 }, (_, index) => 31 + index));
    expect(reading).toMatchObject({ isComplete: false, parseErrors: [] });
    expect(fake.requests).toHaveLength(1);
  });
});

describe('older posts', () => {
  test('come a page at a time, until there are none', async () => {
    const fake = await serve(words(30));
    const { reader } = readerOf(fake.root);
    expect(await reader({ name: 'NorlandMFA', before: 11 })).toMatchObject({
      seenIds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      isComplete: true,
      state: 'fresh',
    });
    expect(await reader({ name: 'NorlandMFA', before: 1 })).toMatchObject({
      posts: [],
      seenIds: [],
      isComplete: true,
      state: 'fresh',
    });
    expect((await reader({ name: 'NorlandMFA', before: 21 })).seenIds).toEqual(
      Array.from({ length: 20 }, (_, index) => 1 + index),
    );
  });
});

describe('one post', () => {
  test('is read as it stands now, by any id of its album, and is nothing when it is gone', async () => {
    const fake = await serve([
      { id: 5, text: 'As it was', album: [6, 7] },
      { id: 9, text: 'Other' },
    ]);
    const { reader } = readerOf(fake.root);
    fake.edit('NorlandMFA', 5, { text: 'As it is' });
    const postsOf = async (post: number) => (await reader({ name: 'NorlandMFA', post })).posts;
    const [first, ...more] = await postsOf(5);
    expect(first).toMatchObject({ id: 5, text: 'As it is', edited: true, album: [6, 7] });
    expect(more).toEqual([]);
    expect(await postsOf(7)).toMatchObject([{ id: 5 }]);
    fake.remove('NorlandMFA', 9);
    expect(await postsOf(9)).toEqual([]);
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
    const reading = await readerOf(fake.root).reader({ name: 'NorlandMFA' });
    expect(reading).toMatchObject({ state, posts: [], seenIds: [], isComplete: false });
    expect(reading.detail).toMatch(/\.$/);
  });

  test('is empty only with a header and a history around nothing', async () => {
    const fake = await serve([]);
    expect(await readerOf(fake.root).reader({ name: 'NorlandMFA' })).toMatchObject({
      state: 'empty',
      posts: [],
    });
  });

  test('is not found for a name nobody can have, without a request', async () => {
    const fake = await serve([]);
    for (const name of ['../etc', 'a b', 'x', 'пресса', 'norland?before=1', 'n'.repeat(40)]) {
      expect(await readerOf(fake.root).reader({ name })).toMatchObject({ state: 'not found' });
    }
    expect(fake.requests).toHaveLength(0);
  });

  const spoil = async (change: (html: string) => string) => {
    const fake = await serve(words(20));
    const html = await (await fetch(`${fake.root}/s/NorlandMFA`)).text();
    fake.fail({ body: change(html) });
    return readerOf(fake.root).reader({ name: 'NorlandMFA' });
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
    const reading = await readerOf(fake.root).reader({ name: 'NorlandMFA' });
    expect(reading).toMatchObject({ state: 'unreachable', detail: expect.stringContaining('127.0.0.1:9') });
    expect(fake.requests).toHaveLength(1);
  });
});
