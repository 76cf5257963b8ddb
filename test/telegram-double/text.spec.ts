import { describe, expect, test } from 'vitest';
import { Refusal } from '../doubles/telegram/refusal.ts';
import { endOf, type FormattedText } from '../doubles/telegram/text/entity.ts';
import { formatCaption, formatMessage, formatTyped } from '../doubles/telegram/text/format.ts';

const html = (text: string): FormattedText => formatMessage({ text, parseMode: 'HTML' });

/** `bold 0-3`, `text_link 4-5 http://a.b/`. */
const briefly = ({ entities }: FormattedText): string[] =>
  entities.map((entity) =>
    [entity.type, `${entity.offset}-${endOf(entity)}`, entity.url ?? entity.language]
      .filter(Boolean)
      .join(' '),
  );

function refusedWith(act: () => unknown): string {
  try {
    act();
  } catch (problem) {
    if (problem instanceof Refusal) return problem.message;
    throw problem;
  }
  return 'accepted';
}

describe('markup that Telegram repairs in silence', () => {
  test.each<[markup: string, text: string, entities: string[]]>([
    ['<b>a<code>b</code>c</b>', 'abc', ['bold 0-1', 'code 1-2', 'bold 2-3']],
    ['<b>aa<i>bb</i>cc</b>', 'aabbcc', ['bold 0-2', 'bold 2-6', 'italic 2-4']],
    ['<b>a</b><b>b</b>', 'ab', ['bold 0-2']],
    ['<b><a href="a.bc">x</a></b>', 'x', ['text_link 0-1 http://a.bc/', 'bold 0-1']],
    ['<a href="a.bc">x<a href="d.ef">y</a>z</a>', 'xyz', ['text_link 0-3 http://a.bc/']],
    ['<pre>a<b>b</b></pre>', 'ab', ['pre 0-2']],
    ['<blockquote>a<blockquote>b</blockquote></blockquote>', 'ab', ['blockquote 0-2']],
    ['<blockquote expandable><code>x</code></blockquote>', 'x', ['expandable_blockquote 0-1', 'code 0-1']],
    ['<a href="a.bc">x<blockquote>y</blockquote></a>', 'xy', ['blockquote 1-2']],
    ['  <b>  a </b> ', 'a', ['bold 0-1']],
    ['<b> </b>a', 'a', []],
    ['a\tb\r\nc\u2028d', 'a b\ncd', []],
    ['<b>a\r\nb</b>', 'a\nb', ['bold 0-3']],
    ['<a href="http://localhost/x">a</a>', 'a', []],
    ['<a href="javascript:alert(1)">a</a>', 'a', []],
    ['<a href="\u2068https://t.me/x/1\u2069">a</a>', 'a', []],
    ['<a href="tg://user?id=77">a</a>', 'a', ['text_mention 0-1']],
    ['<B>a</b><STRONG>b</STRONG>', 'ab', ['bold 0-2']],
    ['<tg-time unix="1700000000" format="t">12:00</tg-time>', '12:00', ['date_time 0-5']],
    ['&nbsp;&copy;&#8230;&lt;b&gt', '&nbsp;&copy;…<b>', []],
  ])('%s', (markup, text, entities) => {
    const formatted = html(markup);
    expect([formatted.text, briefly(formatted)]).toEqual([text, entities]);
  });

  test('the hundredth link is the last, and bold comes after all links', () => {
    const links = Array.from({ length: 101 }, (_, i) => `<a href="https://t.me/c/${i}">${i % 10}</a>`).join(
      ' ',
    );
    const formatted = html(`<b>Head</b> ${links}`);
    expect(formatted.entities.filter(({ type }) => type === 'text_link')).toHaveLength(100);
    expect(formatted.entities.filter(({ type }) => type === 'bold')).toHaveLength(0);
  });
});

describe('text that Telegram refuses', () => {
  test.each([
    ['<br>', 'can\'t parse entities: Unsupported start tag "br" at byte offset 0'],
    ['я <p>x</p>', 'can\'t parse entities: Unsupported start tag "p" at byte offset 3'],
    ['1 < 2', 'can\'t parse entities: Unsupported start tag "" at byte offset 2'],
    ['<b/>', 'can\'t parse entities: Unsupported start tag "b/" at byte offset 0'],
    ['<b', "can't parse entities: Unclosed start tag at byte offset 0"],
    [
      '<b>a<i>b</b>c</i>',
      'can\'t parse entities: Unmatched end tag at byte offset 8, expected "</i>", found "</b>"',
    ],
    ['<span>x</span>', 'can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href=https://a.bc>x</a>', "can't parse entities: Unexpected end of name token at byte offset 8"],
    [
      '<tg-emoji emoji-id="x">a</tg-emoji>',
      "can't parse entities: Invalid custom emoji identifier specified",
    ],
    ['', 'message text is empty'],
    ['<b></b>', 'text must be non-empty'],
    [' \n \u200b', 'text must be non-empty'],
    ['\ud83d', 'strings must be encoded in UTF-8'],
    ['a'.repeat(4097), 'message is too long'],
    [`<a href="https://t.me/${'x'.repeat(32_768)}">a</a>`, 'text is too long'],
  ])('%.40s', (markup, problem) => {
    expect(refusedWith(() => html(markup))).toBe(`Bad Request: ${problem}`);
  });

  test('an emoji counts as one of the 4,096', () => {
    expect(html('😀'.repeat(4096)).text).toHaveLength(8192);
    expect(refusedWith(() => html('😀'.repeat(4097)))).toBe('Bad Request: message is too long');
  });

  test('a caption may be empty and has 1,024', () => {
    expect(formatCaption({ text: ' ' })).toEqual({ text: '', entities: [] });
    expect(refusedWith(() => formatCaption({ text: 'a'.repeat(1025) }))).toMatch(
      'message caption is too long',
    );
  });

  test('modes of markup', () => {
    expect(refusedWith(() => formatMessage({ text: 'a', parseMode: 'bbcode' }))).toMatch(
      'unsupported parse_mode',
    );
    expect(refusedWith(() => formatMessage({ text: 'a', parseMode: 'MarkdownV2' }))).toMatch(
      'Internal Server Error',
    );
  });
});

describe('the `entities` parameter', () => {
  const given = (text: string, ...entities: object[]) => formatMessage({ text, entities });

  test('is kept like markup', () => {
    const link = { type: 'text_link', offset: 0, length: 1, url: 'a.bc' };
    expect(briefly(given('x y', link, { type: 'bold', offset: 2, length: 1 }))).toEqual([
      'text_link 0-1 http://a.bc/',
      'bold 2-3',
    ]);
  });

  test.each([
    [
      { type: 'text_link', offset: 0, length: 1, url: 'http://localhost' },
      "entity URL 'http://localhost' is invalid: Wrong HTTP URL",
    ],
    [{ type: 'bold', offset: 1, length: 1 }, 'entity begins in a middle of a UTF-16 symbol at byte offset 0'],
    [
      { type: 'bold', offset: 0, length: 9 },
      'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9',
    ],
    [{ type: 'bold', offset: 7, length: 1 }, 'entity begins after the end of the text at UTF-16 offset 7'],
    [{ type: 'bold', offset: -1, length: 1 }, 'receive an entity with incorrect offset -1'],
    [{ type: 'bald', offset: 0, length: 1 }, "can't parse MessageEntity: unsupported type specified"],
    [{ type: 'bold', length: 1 }, 'can\'t parse MessageEntity: can\'t find field "offset"'],
  ])('%j', (entity, problem) => {
    expect(refusedWith(() => given('😀 x', entity))).toBe(`Bad Request: ${problem}`);
  });
});

describe('what the server marks by itself', () => {
  test.each<[text: string, entities: string[]]>([
    ['/start now', ['bot_command 0-6']],
    ['ask /help@some_bot!', ['bot_command 4-18']],
    ['see https://t.me/a/1?single.', ['url 4-27']],
    ['t.me/norland, mail a@b.org', ['url 0-12', 'email 19-26']],
    ['@norland_mfa #Norland #1 a#b', ['mention 0-12', 'hashtag 13-21']],
    ['and/or 1/2', []],
  ])('%s', (text, entities) => {
    expect(briefly(formatTyped(text))).toEqual(entities);
  });

  test('not inside the links of the message, and bold is cut at its borders', () => {
    const formatted = html('<b>a #tag b</b> <a href="a.bc">#tag</a>');
    expect(briefly(formatted)).toEqual([
      'bold 0-2',
      'hashtag 2-6',
      'bold 2-6',
      'bold 7-8',
      'text_link 9-13 http://a.bc/',
    ]);
  });
});
