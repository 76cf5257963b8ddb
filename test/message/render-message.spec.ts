import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCaption, formatMessage } from '../doubles/telegram/text/format.ts';
import { checkLink } from '../doubles/telegram/text/links.ts';
import { toTelegramUrl } from '#src/message/telegram-url.ts';
import {
  type MessageBlock,
  block,
  bold,
  type InlineNode,
  italic,
  link,
  type Message,
} from '#src/message/message.ts';
import { renderCaption, renderMessage } from '#src/message/render-message.ts';
import { problemsOf, readStrictly } from './strict-html.ts';

const code = (...of: InlineNode[]): InlineNode => ({ style: 'code', of });
const htmlOf = (...blocks: MessageBlock[]) => renderMessage({ blocks }).map((part) => part.html);
const lineOf = (...line: InlineNode[]) => htmlOf(block(line))[0];

describe('what is written', () => {
  const cases: [name: string, line: InlineNode[], html: string | undefined][] = [
    ['strings are data', ['<b>1 & 2</b> "x"'], '&lt;b&gt;1 &amp; 2&lt;/b&gt; &quot;x&quot;'],
    ['styles nest', [bold('a', italic('b'))], '<b>a<i>b</i></b>'],
    [
      'a link escapes its URL',
      [link('https://t.me/x?a=1&lt=3"', 'x')],
      '<a href="https://t.me/x?a=1&amp;lt=3&quot;">x</a>',
    ],
    [
      'a link may hold bold',
      [{ url: 'https://t.me/a/1', of: ['the ', bold('hit')] }],
      '<a href="https://t.me/a/1">the <b>hit</b></a>',
    ],
    ['a bad URL leaves its label', ['a ', link('javascript:alert(1)', bold('b'))], 'a <b>b</b>'],
    [
      'a link without a label shows its URL',
      [link('https://t.me/a', ' ')],
      '<a href="https://t.me/a">https://t.me/a</a>',
    ],
    ['code holds nothing', [bold('a', code('b'), 'c')], '<b>a</b><code>b</code><b>c</b>'],
    [
      'a link wins over code',
      [{ url: 'https://a.bc', of: [code('x'), 'y'] }],
      '<a href="https://a.bc">xy</a>',
    ],
    ['a newline in a string begins a line', ['a\r\nb\u2028c', bold('d\ne')], 'a\nb\nc<b>d</b>\n<b>e</b>'],
    ['control characters and half characters are made harmless', ['a\u0000b\tc\ud83d'], 'a b c\ufffd'],
    [
      'a link keeps its place at the very head',
      [' ', link('https://a.bc', ' x')],
      '<a href="https://a.bc">x</a>',
    ],
    ['an invisible message is none', [' \u200b\u2800'], undefined],
  ];
  test.each(cases)('%s', (_, line, html) => {
    expect(lineOf(...line)).toBe(html);
  });

  test('blocks stand apart, a folded one by its own border', () => {
    const folded: MessageBlock = { lines: [['c'], ['d']], expandable: true };
    expect(htmlOf(block(['a']), block(['b'], [], ['b2']), folded, block(['e']))).toEqual([
      'a\n\nb\n\nb2\n<blockquote expandable>c\nd</blockquote>\ne',
    ]);
  });

  test('blank lines at the edges and empty blocks vanish', () => {
    expect(htmlOf(block([], ['a'], [' ']), block(), block(['\u200b']), block(['b']))).toEqual(['a\n\nb']);
  });
});

describe('where it is split', () => {
  test('between blocks, though lines would fill the part better', () => {
    const long = (sign: string) => block([sign.repeat(1000)], [sign.repeat(1000)]);
    expect(htmlOf(long('a'), long('b'), long('c')).map((html) => html[0])).toEqual(['a', 'c']);
    expect(htmlOf(block(['h']), block(['x'.repeat(2000)], ['y'.repeat(2094)]))).toHaveLength(2);
  });

  test('a folded block fills up a part and goes on in the next', () => {
    const told: MessageBlock = {
      lines: Array.from({ length: 30 }, () => ['y'.repeat(99)]),
      expandable: true,
    };
    const [first = '', second = ''] = htmlOf(block(['x'.repeat(2000)]), told);
    expect([first, second].map((html) => html.match(/y{99}/g)?.length)).toEqual([20, 10]);
  });

  test('a block too long for one part goes on line by line, its title not left alone', () => {
    const lines = Array.from({ length: 50 }, (_, n) => [`${n} ${'x'.repeat(196)}`]);
    const parts = htmlOf(block(['y'.repeat(3950)]), block(...lines));
    expect(parts[0]).toBe('y'.repeat(3950));
    expect(parts.slice(1).join('\n')).toBe(lines.join('\n'));
  });

  test('4096 emoji are one part, one more line makes two', () => {
    expect(htmlOf(block(['😀'.repeat(4096)]))).toEqual(['😀'.repeat(4096)]);
    expect(htmlOf(block(['a'.repeat(2000)]), block(['b'.repeat(2094)]))).toHaveLength(1);
    expect(htmlOf(block(['a'.repeat(2000)]), block(['b'.repeat(2095)]))).toHaveLength(2);
    expect(htmlOf(block(['😀'.repeat(4000)], ['a'.repeat(100)]))).toHaveLength(2);
  });

  test('a part holds at most 100 entities and loses no link', () => {
    const links = Array.from({ length: 250 }, (_, n) => [link(`https://t.me/c/${n}`, `[${n}]`)]);
    const read = htmlOf(block(...links)).map(readStrictly);
    expect(read.length).toBe(3);
    expect(read.flatMap((part) => part.entities).map((each) => each.text)).toEqual(
      links.map((_, n) => `[${n}]`),
    );
  });

  test('long URLs are counted in bytes', () => {
    const links = Array.from({ length: 90 }, (_, n) => [
      link(`https://t.me/${n}?${'&'.repeat(300)}`, `${n}`),
    ]);
    const parts = htmlOf(block(...links));
    expect(parts.flatMap((html) => problemsOf(html, 4096))).toEqual([]);
    expect(parts.map(readStrictly).flatMap((part) => part.entities)).toHaveLength(90);
  });

  test('a line too long for any part is shortened between words, never inside a character', () => {
    const [words = ''] = htmlOf(block([bold('word '.repeat(1000))]));
    expect(words).toMatch(/^<b>word .* word<\/b>…$/);
    expect([...readStrictly(words).text].length).toBeGreaterThan(4050);
    const [family = ''] = htmlOf(block(['👨‍👩‍👧‍👦'.repeat(1000)]));
    expect(family).toMatch(/^(👨‍👩‍👧‍👦)+…$/u);
  });
});

describe('buttons', () => {
  const tap = { text: 'Mute', data: 'm' };

  test('come under the last part', () => {
    const parts = renderMessage({
      blocks: [block(['a'.repeat(4000)]), block(['b'.repeat(4000)])],
      buttons: [[tap]],
    });
    expect(parts.map((part) => part.buttons)).toEqual([[], [[tap]]]);
  });

  test('one that Telegram would refuse costs itself, not the message', () => {
    const bad = [
      { text: 'x' },
      { text: ' ', data: 'a' },
      { text: 'x', data: 'я'.repeat(33) },
      { text: 'x', url: 'http://localhost' },
    ];
    const [part] = renderMessage({
      blocks: [block(['a'])],
      buttons: [bad, [...bad, tap], Array(9).fill({ ...tap, text: '1' })],
    });
    expect(part?.buttons.map((row) => row.length)).toEqual([1, 8, 1]);
  });
});

test('a caption is one part of at most 1024 characters that says when it was cut', () => {
  const short = renderCaption({ blocks: [block(['a']), block([bold('b')])] });
  expect(short).toEqual({ html: 'a\n\n<b>b</b>', plain: 'a\n\nb', buttons: [] });
  const long = renderCaption({ blocks: [block(...Array(20).fill(['x'.repeat(100)]))] });
  expect(problemsOf(long.html, 1024)).toEqual([]);
  expect(long.html).toMatch(/x\n…$/);
});

test('URLs: what Telegram links', () => {
  const good = ['https://t.me/a/1', 'HTTP://a.bc:80?x', 'https://президент.рф/я', 'tg://resolve?domain=x'];
  const mended = toTelegramUrl(' https://a.bc/x y ');
  const bad = [
    'http://localhost/',
    '//t.me/x',
    '/x',
    'javascript:alert(1)',
    'ftp://a.bc',
    'https://a.bc:99999',
    'mailto:a@b.cc',
    'https:a.bc',
    '',
    'https://a|b.c',
    `https://a.bc/${'x'.repeat(5000)}`,
  ];
  expect(good.map(toTelegramUrl)).toEqual(good);
  expect(toTelegramUrl('example.com/x')).toBe('http://example.com/x');
  expect(mended).toBe('https://a.bc/x%20y');
  expect(bad.map(toTelegramUrl)).toEqual(bad.map(() => null));
});

describe('any tree of any strings', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('<b>', '&lt;', '\n', '\ud83d', ' ', 'word '.repeat(300), '"\'&'),
    fc.lorem({ maxCount: 12 }),
  );
  const url = fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    text,
    fc.constantFrom('http://localhost', 'https://t.me/x/1'),
  );
  const { inline } = fc.letrec<{ inline: InlineNode }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.record({
        style: fc.constantFrom('bold', 'italic', 'code'),
        of: fc.array(tie('inline'), { maxLength: 4 }),
      }),
      fc.record({ url, of: fc.array(tie('inline'), { maxLength: 4 }) }),
    ) as fc.Arbitrary<InlineNode>,
  }));
  const message: fc.Arbitrary<Message> = fc.record({
    blocks: fc.array(
      fc.record({
        lines: fc.array(fc.array(inline, { maxLength: 6 }), { maxLength: 12 }),
        folded: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  });

  test('is escaped and split at the last moment: Telegram takes the parts as they are', () => {
    fc.assert(
      fc.property(message, (tree) => {
        for (const { html, plain } of renderMessage(tree)) {
          expect(problemsOf(html, 4096)).toEqual([]);
          expect(readStrictly(html).text).toBe(plain);
        }
        const caption = renderCaption(tree);
        if (caption.html !== '') expect(problemsOf(caption.html, 1024)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('shows in Telegram what was meant, all links in it', () => {
    const shown = (text: string) => text.replace(/[^\p{L}\p{N}\p{P}]/gu, '');
    fc.assert(
      fc.property(message, (tree) => {
        for (const { html, plain } of renderMessage(tree)) {
          const seen = formatMessage({ text: html, parseMode: 'HTML' });
          expect(shown(seen.text)).toBe(shown(plain));
          const wanted = readStrictly(html).entities.filter(
            ({ tag, text }) => tag === 'a' && /\S/.test(text),
          );
          const links = seen.entities.filter(({ type }) => type === 'text_link' || type === 'text_mention');
          expect(links.length).toBeGreaterThanOrEqual(Math.min(wanted.length, 100));
        }
        expect(() => formatCaption({ text: renderCaption(tree).html, parseMode: 'HTML' })).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  test('holds no URL that Telegram would refuse', () => {
    const sign = fc.constantFrom(
      'https://',
      'http:',
      '//',
      'tg://',
      'a',
      '.',
      ':',
      '@',
      '[',
      ']',
      '::1',
      '80',
      '/',
      '?',
      '#',
      '%',
      ' ',
      '\\',
      'я',
      '"',
      '*',
      '{',
      '_',
      '-',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          url,
          fc.array(sign, { maxLength: 10 }).map((all) => all.join('')),
        ),
        (any) => {
          const written = toTelegramUrl(any);
          if (written !== null) expect(checkLink(written)).not.toHaveProperty('problem');
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('keeps its text and every good link', () => {
    fc.assert(
      fc.property(message, (tree) => {
        const parts = renderMessage(tree);
        const shown = parts.map((part) => part.plain).join('');
        if (shown.includes('…')) return;
        const letters = (all: string) => all.toWellFormed().replace(/[^\p{L}\p{N}]/gu, '');
        const kept = letters(shown);
        for (const line of tree.blocks.flatMap((each) => each.lines))
          for (const string of stringsOf(line)) expect(kept.includes(letters(string))).toBe(true);
        const written = parts.flatMap((part) =>
          readStrictly(part.html).entities.map((each) => each.attributes.href),
        );
        for (const wanted of linksOf(tree.blocks.flatMap((each) => each.lines.flat())))
          expect(written).toContain(toTelegramUrl(wanted));
      }),
      { numRuns: 150 },
    );
  });
});

function stringsOf(line: readonly InlineNode[]): string[] {
  return line.flatMap((part) => (typeof part === 'string' ? [part] : stringsOf(part.of)));
}

/** Links whose label is their own: one inside another takes its place. */
function linksOf(line: readonly InlineNode[]): string[] {
  return line
    .flatMap((part) => {
      if (typeof part === 'string') return [];
      if (!('url' in part)) return linksOf(part.of);
      const own = part.of.some((each) => typeof each === 'string' && /[\p{L}\p{N}]/u.test(each));
      return [...(own && toTelegramUrl(part.url) !== null ? [part.url] : []), ...linksOf(part.of)];
    })
    .filter((each) => toTelegramUrl(each) !== null);
}
