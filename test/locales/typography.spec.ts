/** How every text of every locale looks with values in it: names with marks of their own, Latin and Arabic ones, numbers. */
import { describe, expect, test } from 'vitest';
import { createTexts, type TextValues } from '#src/message/texts.ts';
import { toPlainText } from '#src/message/message.ts';
import { english, isCounted, locales, readFtl, translate } from './ftl.ts';

/** Every text of a locale with `value` in all places of values, key and words; what people type is none. */
function rendered(locale: string, value: string): [key: string, words: string][] {
  const texts = createTexts(translate, locale);
  return [...english.keys()].filter(isShown).map((key) => {
    const { variables = new Set<string>(), selectors = [] } = readFtl(locale).get(key) ?? {};
    const values: Record<string, TextValues[string]> = {};
    for (const name of variables) values[name] = value;
    for (const selector of selectors)
      values[selector.variable] = isCounted(selector)
        ? 21
        : { choice: [...selector.variants.keys()][0] ?? '' };
    return [key, texts.lines(key, values).map(toPlainText).join('\n')];
  });
}

const isShown = (key: string): boolean => !/^typed-|^inner-quotes$/.test(key);
const wrong = (locale: string, value: string, mistake: RegExp): string[] =>
  rendered(locale, value).flatMap(([key, words]) => {
    const found = mistake.exec(words);
    return found ? [`${key}: …${words.slice(Math.max(0, found.index - 15), found.index + 15)}…`] : [];
  });

describe('French', () => {
  const spaces = '\\u00a0\\u202f';

  test('has a space that does not break before : ; ? ! and », and after «', () => {
    expect(wrong('fr', 'x', new RegExp(`[^${spaces}\\s][;?!»](?![\\w/])|« ?[^${spaces}]`, 'u'))).toEqual([]);
    // within times, links and names of settings it belongs to them
    expect(wrong('fr', 'x', new RegExp(`[^${spaces}\\s\\d](?<!https?):(?!\\d|//)`, 'u'))).toEqual([]);
    expect(wrong('fr', 'x', / [:;?!»]|« /u)).toEqual([]);
  });
});

describe.each([
  ['en', '“', '”'],
  ['ru', '«', '»'],
  ['es', '«', '»'],
  ['de', '„', '“'],
  ['fr', '«', '»'],
  ['ar', '«', '»'],
])('a quotation in %s', (locale, opens, closes) => {
  test('has no marks of its own kind within it', () => {
    const quoted = rendered(locale, `a ${opens}b${closes} c`).filter(([, words]) =>
      new RegExp(`${opens}[\\s\\u2068]*a `, 'u').test(words),
    );
    expect(quoted.length).toBeGreaterThan(5);
    const nested = new RegExp(`${opens}[\\s\\u2068]*a ${opens}`, 'u');
    expect(quoted.filter(([, words]) => nested.test(words))).toEqual([]);
  });

  test('is closed as often as it is opened', () => {
    const count = (words: string, mark: string) => words.split(mark).length;
    const open = rendered(locale, 'x').filter(([, words]) => count(words, opens) !== count(words, closes));
    expect(open).toEqual([]);
  });
});

describe.each(locales)('%s', (locale) => {
  test.each(['NorlandMFA', 'الأخبار', 'Норландия', '5'])(
    'parts no sign from its name by an invisible mark: %s',
    (name) => {
      expect(wrong(locale, name, /[@#/$]\p{Cf}+[\p{L}\p{N}]/u)).toEqual([]);
    },
  );

  test('has no two spaces together, none before a full stop or a comma, and no hyphen for a dash', () => {
    expect(wrong(locale, 'x', / {2}| [.,،](?!\d)|\p{L} - \p{L}/u)).toEqual([]);
  });
});
