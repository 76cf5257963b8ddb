import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPreview } from '../doubles/fake-preview-pages.ts';
import { UnusableInput } from '#src/errors.ts';
import { readSourceFile } from '#src/posts/source-file.ts';
import { capturesThere, listCaptures, readCapture } from './captures.ts';
import { tgstatPage } from '../fixtures/tgstat-page.ts';

const bytesOf = (text: string) => Buffer.from(text);
const read = (text: string) => readSourceFile(bytesOf(text), 'file');
/** Null for a file that is read; rethrows all but what is expected. */
function problemOf(bytes: Uint8Array): string | null {
  try {
    readSourceFile(bytes, 'file');
    return null;
  } catch (thrown) {
    // forgives what is said to people
    if (thrown instanceof UnusableInput) return thrown.message;
    throw thrown;
  }
}

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

const exported = JSON.stringify({
  name: 'Norland MFA',
  type: 'public_channel',
  id: 1,
  messages: [{ id: 7 }],
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
    expect(file).toMatchObject({ channel: 'NorlandMFA', warnings: [] });
    expect(file.posts[1]?.text).toBe('Второе слово');
  });

  test.each([
    ['of comments', '<html><div class="tgme_post_discussion"></div></html>', 'comments, not of posts; save'],
    [
      'of one post without the post',
      '<html><div class="tgme_page_widget"><script data-telegram-post="norland/7"></script></div></html>',
      'one post, into which a browser loads',
    ],
    [
      'of an export in the wrong format',
      '<html><div class="page_body chat_page"><div class="history"></div></div></html>',
      'Machine-readable JSON',
    ],
  ])('%s says which page to save', (_, html, cure) => {
    expect(problemOf(bytesOf(html))).toContain(cure);
  });

  test('of TGStat is read in UTF-8 and in windows-1251', () => {
    for (const bytes of [bytesOf(tgstatPage), cyrillic(tgstatPage)]) {
      expect(readSourceFile(bytes, 'page.txt')).toMatchObject({
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
    ['an export cut off', bytesOf(exported.slice(0, -9)), /not whole/],
    [
      'an export without channels',
      bytesOf(exported.replace('public_channel', 'personal_chat')),
      /holds no channel/,
    ],
    ['a page cut off before its posts', bytesOf(page.slice(0, 900)), /ends before its first post/],
    ['a page of 30 MB', Buffer.alloc(30 * 1024 * 1024, 'a'), /too large.*30 MB/],
    ['a page with new markup', bytesOf(page.replaceAll('datetime', 'when')), /None of the 2 posts/],
    ['TGStat as HTML', bytesOf('<html><title>TGStat</title></html>'), /save it as text/],
  ])('is named when it is %s', (_, bytes, sentence) => {
    const problem = problemOf(bytes);
    expect(problem).toMatch(sentence);
    expect(problem).not.toContain('\n');
  });

  const exportOf = (text: string) =>
    bytesOf(exported.replace('{"id":7}', `{"id":7,"date_unixtime":"1769853600","text":"${text}"}`));
  const russian = exportOf('Министерство ожидает ответа до пятницы, а не до субботы'.repeat(5));
  const english = exportOf('The ministry expects an answer by Friday. '.repeat(5));
  const damage = (bytes: Uint8Array, at: number, ...bad: number[]) =>
    bytes.map((byte, index) => bad[index - at] ?? byte);

  test.each([
    ['a byte wrong in Russian', damage(russian, 200, 0xff)],
    ['a byte wrong in English', damage(english, 200, 0xff)],
    ['three bytes wrong in English', damage(english, 200, 0xff, 0xfe, 0xff)],
    ['a zero in English', damage(english, 200, 0)],
  ])('with %s is read, with a note', (_, bytes) => {
    const file = readSourceFile(bytes, 'result.json');
    expect(file).toMatchObject({
      warnings: [expect.stringMatching(/damaged in \d places?; � stands there/)],
    });
    expect(file.posts[0]?.text).toMatch(/^(?:The ministry|Министерство).*\uFFFD/);
  });

  test.each([
    ['UTF-8', bytesOf(`${exported}\0\0`)],
    ['UTF-16', Buffer.from(`\uFEFF${exported}\0\0`, 'utf16le')],
  ])('in %s with zeros after its end is read', (_, bytes) => {
    expect(readSourceFile(bytes, 'result.json')).toMatchObject({ posts: [{ id: 7 }] });
  });

  test('of an export cut after a message gives what is whole and says what to do', () => {
    const file = readSourceFile(bytesOf(exported.slice(0, -1)), 'result.json');
    expect(file).toMatchObject({
      posts: [{ id: 7 }],
      warnings: [
        expect.stringMatching(/not whole.*messages from there on are missing. Export the channel once more/),
        expect.anything(),
      ],
    });
  });

  test('that ends in the middle of a post gives the others and says so', () => {
    const file = read(page.slice(0, page.indexOf('Второе')));
    expect(file).toMatchObject({
      warnings: [expect.stringContaining('no date'), expect.stringContaining('ends in the middle')],
    });
    expect(file.posts.map((post) => post.id)).toEqual([1]);
  });

  test('cut anywhere gives no post that the whole page does not have', () => {
    const whole = new Set([1, 2]);
    fc.assert(
      fc.property(fc.nat(page.length), (at) => {
        const bytes = bytesOf(page).subarray(0, at);
        if (problemOf(bytes) !== null) return;
        for (const post of readSourceFile(bytes, 'page.html').posts) expect(whole.has(post.id)).toBe(true);
      }),
    );
  });

  test('of any bytes is read, or refused with a sentence', () => {
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
        expect(problemOf(bytes)?.split('\n') ?? ['read']).toHaveLength(1);
      }),
    );
  });

  test('of tags without end is read in reasonable time', () => {
    for (const tag of ['<div>', '<a href=', '<b><i>', '<!--', '<div class="tgme_widget_message">']) {
      const started = performance.now();
      problemOf(bytesOf(`<html>${tag.repeat(200_000)}`));
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });
});

describe.skipIf(!capturesThere)('the real files', () => {
  test('are recognised by what is in them', () => {
    expect(readSourceFile(readCapture('000_b2a25b8227908fcf.txt'), 'x')).toMatchObject({
      channel: 'Russian MFA 🇷🇺',
    });
    expect(readSourceFile(readCapture('ducksrating/live_snapshot.html'), 'x')).toMatchObject({
      warnings: [],
    });
    expect(problemOf(readCapture('sherlock-telegram/tme_bot.html'))).toMatch(/a bot/);
  });

  test('cut at any byte are read or named', () => {
    const paths = listCaptures().filter((path) => path.includes('message_'));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.double({ min: 0, max: 1, noNaN: true }), (path, share) => {
        const bytes = readCapture(path);
        problemOf(bytes.subarray(0, Math.floor(bytes.length * share)));
      }),
    );
  });
});
