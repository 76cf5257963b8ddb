import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPreview } from '#doubles/fake-preview-pages.ts';
import { readSourceFile } from '#src/posts/source-file.ts';
import { capturesThere, listCaptures, readCapture } from './captures.ts';

const bytesOf = (text: string) => Buffer.from(text);
const read = (text: string) => readSourceFile(bytesOf(text), 'file');
const problemOf = (file: ReturnType<typeof readSourceFile>) => ('problem' in file ? file.problem : null);

const frame = {
  name: 'NorlandMFA',
  title: 'Норландия',
  channelId: 1_700_000_001,
  now: 1_786_462_218_000,
  description: '',
  subscribers: 41_000,
  older: null,
  newer: null,
};
const page = renderPreview(
  [
    { id: 1, date: '2026-01-31T10:00:00Z', text: 'Первое слово — “quoted” 🎙' },
    { id: 2, date: '2026-01-31T11:00:00Z', text: 'Второе слово' },
  ],
  frame,
);
const tgstat = `Норландия

Гео и язык канала: Весь мир
Категория: Политика
Фильтр публикаций


Репост из: Посольство
Слово первое.


Слово второе.

Показано 2 последних публикации.
`;

const message = { id: 7, type: 'message', date: '2026-01-31T13:00:00', date_unixtime: '1769853600' };
const exported = (messages: unknown[], more: object = {}) =>
  JSON.stringify({ name: 'Norland MFA', type: 'public_channel', id: 1700000001, messages, ...more });
const only = (fields: object) => {
  const file = read(exported([{ ...message, ...fields }]));
  return 'posts' in file ? file.posts[0] : undefined;
};

describe('a Telegram Desktop export', () => {
  test('gives posts under the title of the channel', () => {
    expect(read(exported([{ ...message, text: 'Words', author: 'A. Editor', views: 12 }]))).toEqual({
      format: 'Telegram Desktop export',
      channel: 'Norland MFA',
      notes: [],
      posts: [
        {
          channel: 'Norland MFA',
          channelId: 1700000001,
          id: 7,
          date: '2026-01-31T10:00:00Z',
          edited: false,
          kind: 'text',
          author: 'A. Editor',
          text: 'Words',
          forward: null,
          reply: null,
          links: [],
          hashtags: [],
          media: [],
          album: [],
          views: 12,
          reactions: [],
          preview: null,
          url: null,
        },
      ],
    });
  });

  test('puts text together from its pieces, with hidden links and hashtags', () => {
    const text = [
      'See ',
      { type: 'text_link', text: 'the text', href: 'https://mfa.example/1' },
      ' at ',
      { type: 'link', text: 'mfa.example/2' },
      '\n',
      { type: 'mention', text: '@norland_ru' },
      { type: 'hashtag', text: '#UN' },
      { type: 'bold', text: ' bold' },
    ];
    const expected = {
      text: 'See the text at mfa.example/2\n@norland_ru#UN bold',
      links: ['https://mfa.example/1', 'http://mfa.example/2', 'https://t.me/norland_ru'],
      hashtags: ['#UN'],
    };
    expect(only({ text })).toMatchObject(expected);
    expect(only({ text: '', text_entities: text })).toMatchObject(expected);
    expect(only({ text: 'Bare #УНИ https://x.example.' })).toMatchObject({
      links: ['https://x.example'],
      hashtags: ['#УНИ'],
    });
  });

  test.each([
    [{ photo: 'photos/1.jpg' }, { kind: 'photo' }],
    [{ photo: '(File not included.)' }, { kind: 'photo' }],
    [
      { media_type: 'video_file', file: 'v.mp4', duration_seconds: 65 },
      { kind: 'video', duration: '1:05' },
    ],
    [
      { media_type: 'video_message', duration_seconds: 9 },
      { kind: 'round', duration: '0:09' },
    ],
    [
      { media_type: 'voice_message', duration_seconds: 3661 },
      { kind: 'voice', duration: '1:01:01' },
    ],
    [
      { media_type: 'audio_file', title: 'Anthem', file: 'a.mp3' },
      { kind: 'audio', title: 'Anthem' },
    ],
    [{ media_type: 'animation', file: 'g.mp4' }, { kind: 'gif' }],
    [{ media_type: 'sticker', file: 's.webp' }, { kind: 'sticker' }],
    [{ file: 'files/note.pdf' }, { kind: 'document', title: 'note.pdf' }],
    [{ poll: { question: 'Will you come?', answers: [] } }, { kind: 'poll', title: 'Will you come?' }],
    [{ poll: { question: [{ text: 'Will ' }, 'you?'] } }, { kind: 'poll', title: 'Will you?' }],
    [{ location_information: { latitude: 1, longitude: 2 } }, { kind: 'location' }],
    [{ contact_information: {} }, { kind: 'other' }],
  ])('%j is media', (fields, media) => {
    expect(only({ text: '', ...fields })).toMatchObject({ kind: 'media', text: '', media: [media] });
  });

  test('knows edits, reposts, replies, reactions and service messages', () => {
    const file = read(
      exported([
        { ...message, id: 1, text: 'First' },
        {
          ...message,
          id: 2,
          text: 'Second',
          edited: '2026-01-31T14:00:00',
          forwarded_from: 'Norland in Geneva',
          reply_to_message_id: 1,
          reactions: [
            { type: 'emoji', count: 3, emoji: '👍' },
            { type: 'custom_emoji', count: 2, document_id: '540' },
            { type: 'paid', count: 1 },
          ],
        },
        { ...message, id: 3, type: 'service', action: 'pin_message', text: '' },
        { ...message, id: 4, text: 'Third', forwarded_from: null },
        { ...message, id: 5, text: '' },
      ]),
    );
    expect('posts' in file ? file.posts : []).toMatchObject([
      { id: 1, edited: false },
      {
        id: 2,
        edited: true,
        forward: { name: 'Norland in Geneva', url: null },
        reply: { url: 'https://t.me/c/1700000001/1', text: 'First' },
        reactions: [
          { emoji: '👍', count: 3 },
          { emoji: 'custom:540', count: 2 },
          { emoji: 'stars', count: 1 },
        ],
      },
      { id: 3, kind: 'service', text: 'pin message' },
      { id: 4, forward: { name: 'Deleted account', url: null } },
      { id: 5, kind: 'unknown' },
    ]);
  });

  test('of a whole account gives its channels and nothing private', () => {
    const chat = (type: string, name: string) => ({
      name,
      type,
      id: 1,
      messages: [{ ...message, text: name }],
    });
    const list = [
      chat('personal_chat', 'Mum'),
      chat('public_channel', 'A'),
      chat('private_supergroup', 'G'),
      chat('private_channel', 'B'),
    ];
    const file = read(JSON.stringify({ about: '', chats: { list } }));
    expect(file).toMatchObject({ channel: 'A, B', posts: [{ text: 'A' }, { text: 'B' }] });
  });

  test('with a broken message loses that one and says so', () => {
    const file = read(
      exported([{ ...message, text: 'Words' }, { id: 'x' }, null, { ...message, id: 8, text: 5, poll: 1 }]),
    );
    expect(file).toMatchObject({
      posts: [{ id: 7 }, { id: 8 }],
      notes: ['2 messages of Norland MFA could not be read.'],
    });
  });
});

describe('a saved file', () => {
  const withMeta = (charset: string) => page.replace('charset="utf-8"', `charset="${charset}"`);
  const utf16be = Buffer.from(`\uFEFF${page}`, 'utf16le').swap16();
  const cyrillic = (text: string) =>
    Buffer.from(
      [...text].map((sign) =>
        /[А-я]/.test(sign)
          ? sign.charCodeAt(0) - 0x350
          : sign.charCodeAt(0) < 128
            ? sign.charCodeAt(0)
            : 0x97,
      ),
    );

  test.each<[string, Uint8Array]>([
    ['UTF-8', bytesOf(page)],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${page}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${page}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(page, 'utf16le')],
    ['UTF-16, high byte first', utf16be],
    ['windows-1251 by its meta', cyrillic(withMeta('windows-1251'))],
  ])('is read in %s', (_, bytes) => {
    const file = readSourceFile(bytes, 'page.html');
    expect(file).toMatchObject({ format: 'preview page', channel: 'NorlandMFA', notes: [] });
    expect('posts' in file ? file.posts[1]?.text : '').toBe('Второе слово');
  });

  test('of TGStat is read in UTF-8 and in windows-1251', () => {
    for (const bytes of [bytesOf(tgstat), cyrillic(tgstat)]) {
      expect(readSourceFile(bytes, 'page.txt')).toMatchObject({
        format: 'TGStat page',
        channel: 'Норландия',
        posts: [{ text: 'Слово первое.', forward: { name: 'Посольство' } }, { text: 'Слово второе.' }],
      });
    }
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', bytesOf(''), /is empty/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1]), /not text/],
    [
      'bytes of no encoding',
      Buffer.from([0xc3, 0x28, 0xa0, 0xa1, 0xe2, 0x28, 0xa1, 0xf0, 0x28, 0x8c]),
      /not text/,
    ],
    ['another site', bytesOf('<!doctype html><html><body><h1>News</h1></body></html>'), /none of Telegram/],
    ['another text', bytesOf('Dear diary'), /none of:/],
    ['another JSON', bytesOf('{"a": 1}'), /no export/],
    ['an export cut off', bytesOf(exported([message]).slice(0, -9)), /not whole/],
    ['an export without channels', bytesOf(exported([], { type: 'personal_chat' })), /holds no channel/],
    ['a page cut off before its posts', bytesOf(page.slice(0, 900)), /ends before its first post/],
    ['a page of 30 MB', Buffer.alloc(30 * 1024 * 1024, 'a'), /too large.*30 MB/],
    ['a page with new markup', bytesOf(page.replaceAll('datetime', 'when')), /None of the 2 posts/],
    ['TGStat as HTML', bytesOf('<html><title>TGStat</title></html>'), /save it as text/],
  ])('is named when it is %s', (_, bytes, sentence) => {
    const problem = problemOf(readSourceFile(bytes, 'file'));
    expect(problem).toMatch(sentence);
    expect(problem?.split('\n')).toHaveLength(1);
  });

  test('that ends in the middle of a post gives the others and says so', () => {
    const file = read(page.slice(0, page.indexOf('Второе')));
    expect(file).toMatchObject({
      notes: [expect.stringContaining('no date'), expect.stringContaining('ends in the middle')],
    });
    expect('posts' in file ? file.posts.map((post) => post.id) : []).toEqual([1]);
  });

  test('cut anywhere gives no post that the whole page does not have', () => {
    const whole = new Set([1, 2]);
    fc.assert(
      fc.property(fc.nat(page.length), (at) => {
        const file = readSourceFile(bytesOf(page).subarray(0, at), 'page.html');
        if ('posts' in file) for (const post of file.posts) expect(whole.has(post.id)).toBe(true);
      }),
    );
  });

  test('of any bytes is read or named, never thrown at', () => {
    const scrap = fc.constantFrom(
      '<div class="tgme_widget_message" data-post="a/1">',
      '</div>',
      '{"messages":[',
      '<!--',
      '<svg>',
      '&#',
      page,
    );
    const text = fc
      .array(fc.oneof(scrap, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((parts) => bytesOf(parts.join('')));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), text), (bytes) => {
        expect(readSourceFile(bytes, 'file')).toBeTypeOf('object');
      }),
    );
  });

  test('of tags without end is read in reasonable time', () => {
    for (const tag of ['<div>', '<a href=', '<b><i>', '<!--', '<div class="tgme_widget_message">']) {
      const started = performance.now();
      expect(read(`<html>${tag.repeat(200_000)}`)).toBeTypeOf('object');
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});

describe.skipIf(!capturesThere)('the real files', () => {
  test('are recognised by what is in them', () => {
    expect(readSourceFile(readCapture('000_b2a25b8227908fcf.txt'), 'x')).toMatchObject({
      format: 'TGStat page',
    });
    expect(readSourceFile(readCapture('ducksrating/live_snapshot.html'), 'x')).toMatchObject({ notes: [] });
    expect(problemOf(readSourceFile(readCapture('sherlock-telegram/tme_bot.html'), 'x'))).toMatch(/a bot/);
  });

  test('cut at any byte are read or named', () => {
    const paths = listCaptures().filter((path) => path.includes('message_'));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.double({ min: 0, max: 1, noNaN: true }), (path, share) => {
        const bytes = readCapture(path);
        expect(readSourceFile(bytes.subarray(0, Math.floor(bytes.length * share)), 'x')).toBeTypeOf('object');
      }),
    );
  });
});
