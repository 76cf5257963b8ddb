import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bold, toPlainText } from '#src/message/message.ts';
import { createTexts, type Translate } from '#src/message/texts.ts';

const sentences: Record<string, string> = {
  plain: '<b>{who}</b> says {what}',
  two: 'first {who}\nsecond <i>{what}</i>',
  broken: '</b>{who}<b>open',
  alone: '{who}',
  command: 'الأمر /alert NATO، ثم {count}',
  quoted: 'нет канала « {name}»',
  'inner-quotes': '„“',
  mention: 'القناة @{name} هنا',
  date: 'يوم 2026-01-31 الساعة 08:00',
};

const translate: Translate = (_locale, key, values) =>
  (sentences[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

const texts = createTexts(translate, 'en');

describe('texts', () => {
  test('marks of the locale become style, values stay data', () => {
    expect(texts.line('plain', { who: '<b>Ann</b>', what: '<i>' })).toEqual([
      { style: 'bold', of: ['<b>Ann</b>'] },
      ' says ',
      '<i>',
    ]);
  });

  test('a value may be a part of the tree', () => {
    expect(texts.line('plain', { who: { url: 'https://t.me/x', of: ['x'] }, what: ['a', 'b'] })).toEqual([
      { style: 'bold', of: [{ url: 'https://t.me/x', of: ['x'] }] },
      ' says ',
      'a',
      'b',
    ]);
  });

  test('a text of two lines has two lines, or one where one is asked for', () => {
    expect(texts.lines('two', { who: 'a', what: 'b' })).toHaveLength(2);
    expect(texts.plain('two', { who: 'a', what: 'b' })).toBe('first a second b');
  });

  test('whatever a value holds, it is shown as it stands and styles nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (who, what) => {
        const tree = texts.line('plain', { who, what });
        expect(texts.plain('plain', { who, what })).toBe(`${who} says ${what}`);
        expect(tree.filter((part) => typeof part !== 'string')).toHaveLength(1);
      }),
    );
  });

  test('marks that do not pair are left out', () => {
    expect(texts.plain('broken', { who: 'x' })).toBe('xopen');
  });

  test('dates are told in the zone they are asked for', () => {
    const at = Date.UTC(2026, 10, 20, 22, 30);
    expect(texts.dayAndTime(at, 'UTC')).toMatch(/Fri,? 20 Nov.*22:30/);
    expect(texts.dayAndTime(at, 'Europe/Berlin')).toMatch(/23:30/);
    expect(texts.day(at, 'Asia/Tokyo')).toMatch(/21 Nov/);
  });

  test.each([
    ['en', 'Sat 25 Oct', 'Sat 25 Oct 2025'],
    ['ru', 'сб, 25 окт.', 'сб, 25 окт. 2025 г.'],
    ['es', 'sáb, 25 oct', 'sáb, 25 oct 2025'],
    ['fr', 'sam. 25 oct.', 'sam. 25 oct. 2025'],
    ['de', 'Sa., 25. Okt.', 'Sa., 25. Okt. 2025'],
    ['ar', 'السبت، 25 أكتوبر', 'السبت، 25 أكتوبر 2025'],
  ])('a day has one form with its year and without, %s', (locale, short, long) => {
    const at = Date.UTC(2025, 9, 25, 14, 32);
    const own = createTexts(translate, locale);
    expect(own.day(at, 'UTC')).toBe(short);
    expect(own.day(at, 'UTC', true)).toBe(long);
    expect(own.dayAndTime(at, 'UTC', true)).toBe(own.dayAndTime(at, 'UTC').replace(short, long));
  });
});

describe('texts from right to left', () => {
  const arabic = createTexts(translate, 'ar');
  const seen = (text: string) => text.replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩');

  test('values, commands and dates that run from the left are set apart', () => {
    expect(seen(arabic.plain('plain', { who: 'Ann', what: '08:00' }))).toBe('⟨Ann⟩ ⟨says⟩ ⟨08:00⟩');
    expect(seen(arabic.plain('command', { count: 3 }))).toBe('الأمر ⟨/alert NATO⟩، ثم 3');
    expect(seen(arabic.plain('date'))).toBe('يوم ⟨2026-01-31⟩ الساعة ⟨08:00⟩');
  });

  test('what is Arabic itself is not, nor a value alone in its line', () => {
    expect(seen(arabic.plain('plain', { who: '«القناة»', what: 'x' }))).toBe('«القناة» ⟨says⟩ ⟨x⟩');
    expect(seen(arabic.plain('alone', { who: 'Norland MFA' }))).toBe('Norland MFA');
  });

  test('a link is set apart as a whole, its target stays what it was', () => {
    const link = { url: 'https://t.me/x', of: ['x'] };
    expect(arabic.line('two', { who: link, what: 'y' })).toContain(link);
  });

  test('items of a list are set apart', () => {
    expect(seen(arabic.list(['Kosovo', 'صربيا']))).toBe('⟨Kosovo⟩ وصربيا');
  });

  test('nothing but isolates is added, and each is closed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (who, what) => {
        const said = arabic.plain('plain', { who, what });
        expect(said.replace(/[\u2068\u2069]/g, '')).toBe(`${who} says ${what}`);
        expect(said.split('\u2068')).toHaveLength(said.split('\u2069').length);
      }),
    );
  });
});

describe('dates, lists and names', () => {
  const at = Date.UTC(2026, 10, 20, 22, 30);

  test.each([
    ['en', 'Fri 20 Nov, 22:30', 'a, b and c', '1,234,567', 'Russian'],
    ['ru', 'пт, 20 нояб., 22:30', 'a, b и c', '1\u00a0234\u00a0567', 'русский'],
    ['es', 'vie, 20 nov, 22:30', 'a, b y c', '1.234.567', 'ruso'],
    ['de', 'Fr., 20. Nov., 22:30', 'a, b und c', '1.234.567', 'Russisch'],
    ['fr', 'ven. 20 nov., 22:30', 'a, b et c', '1\u202f234\u202f567', 'russe'],
    ['ar', 'الجمعة، 20 نوفمبر، 22:30', '\u2068a\u2069 و\u2068b\u2069 و\u2068c\u2069', '1,234,567', 'الروسية'],
  ])('are those of %s', (locale, day, list, number, language) => {
    const own = createTexts(translate, locale);
    expect(own.dayAndTime(at, 'UTC')).toBe(day);
    expect(own.list(['a', 'b', 'c'])).toBe(list);
    expect(own.number(1_234_567)).toBe(number);
    expect(own.languageName('ru')).toBe(language);
  });
});

describe('a list', () => {
  const listOf = (locale: string, words: readonly string[], type: 'and' | 'or') =>
    toPlainText(
      createTexts(translate, locale).listOf(
        words.map((word) => [bold(word)]),
        type,
      ),
    );

  test.each([
    ['en', ['Serbia', 'Kosovo'], 'or', 'Serbia or Kosovo'],
    ['es', ['Rusia', 'Irán'], 'and', 'Rusia e Irán'],
    ['es', ['UE', 'OTAN'], 'or', 'UE u OTAN'],
    ['ar', ['روسيا', 'إيران'], 'and', 'روسيا وإيران'],
  ] as const)('in %s is joined as its words ask: %j', (locale, words, type, expected) => {
    expect(listOf(locale, words, type)).toBe(expected);
  });
});

test('a quotation within a quotation has the inner marks', () => {
  expect(createTexts(translate, 'ru').plain('quoted', { name: 'МИД «Север»' })).toBe(
    'нет канала « МИД „Север“»',
  );
  expect(createTexts(translate, 'ru').plain('quoted', { name: '« МИД »' })).toBe('нет канала « „МИД“»');
});

test('no invisible mark parts a name or a tag from its sign', () => {
  expect(createTexts(translate, 'ar').plain('mention', { name: 'NorlandMFA' })).toContain('@NorlandMFA');
});
