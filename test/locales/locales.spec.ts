import { describe, expect, test } from 'vitest';
import { createTexts } from '#src/message/texts.ts';
import {
  english,
  type FtlText,
  isCounted,
  locales,
  readFtl,
  sentence,
  translate,
  translated,
} from './ftl.ts';

/** All problems of a locale at once: `key: what is wrong`. */
function complaints(locale: string, wrong: (text: FtlText, key: string) => string | null): string[] {
  return [...readFtl(locale)].flatMap(([key, text]) => {
    const found = wrong(text, key);
    return found === null ? [] : [`${key}: ${found}`];
  });
}

const everyReading = (test: (reading: string) => boolean) => (text: FtlText) =>
  text.readings.find(test) ?? null;

describe('every locale', () => {
  test.each(translated)('%s has the keys of English, in its order, and no others', (locale) => {
    expect([...readFtl(locale).keys()]).toEqual([...english.keys()]);
  });

  test.each(translated)('%s takes the same values', (locale) => {
    const wrong = complaints(locale, ({ variables }, key) => {
      const wanted = [...(english.get(key)?.variables ?? [])].sort();
      return [...variables].sort().join() === wanted.join() ? null : `${[...variables]} for ${wanted}`;
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s has a sentence for each choice English has', (locale) => {
    const wrong = complaints(locale, ({ selectors }, key) => {
      const own = (text: FtlText['selectors']) =>
        text
          .filter((selector) => !isCounted(selector))
          .map(({ variable, variants, fallback }) => `${variable} ${[...variants.keys()].sort()} ${fallback}`)
          .sort()
          .join('; ');
      const wanted = own(english.get(key)?.selectors ?? []);
      return own(selectors) === wanted ? null : `${own(selectors)} for ${wanted}`;
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s has every plural its language has', (locale) => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const wrong = complaints(locale, ({ selectors }) => {
      const bad = selectors
        .filter(isCounted)
        .find(
          ({ variants, fallback }) => fallback !== 'other' || !wanted.every((name) => variants.has(name)),
        );
      return bad ? `${[...bad.variants.keys()]}, by default ${bad.fallback}` : null;
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s tells any two numbers apart', (locale) => {
    const numbers = [...Array(32).keys(), 100, 101, 102, 111, 121, 1_000_000];
    const wrong = complaints(locale, ({ selectors }, key) => {
      if (!selectors.some(isCounted)) return null;
      const read = numbers.map((number) => sentence(locale, key, number));
      return new Set(read).size === numbers.length
        ? null
        : String(read.find((each, at) => read.indexOf(each) < at));
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s marks with <b> and <i> alone, and closes what it opens', (locale) => {
    const isWrong = (reading: string) =>
      /[<>]/.test(reading.replace(/<(b|i)>[^<>]*<\/\1>/g, '').replace(/\{ \$\w+ \}/g, ''));
    expect(complaints(locale, everyReading(isWrong))).toEqual([]);
  });

  test.each(locales)('%s never shouts, and quotes as its language does', (locale) => {
    const isWrong = (reading: string) => /[!"'¡]/.test(reading);
    expect(complaints(locale, everyReading(isWrong))).toEqual([]);
  });

  test.each([
    ['en', '“', '”'],
    ['de', '„', '“'],
    ['es', '«', '»'],
    ['ru', '«', '»'],
    ['ar', '«', '»'],
    ['fr', '«\u00a0', '\u00a0»'],
  ])('%s opens quotations with %s and closes them with %s', (locale, opening, closing) => {
    const isWrong = (reading: string) => {
      // the marks themselves: what is set into a quotation has these
      if (reading.length === 2) return false;
      const inner = reading.replace(new RegExp(`${opening}[^“”„«»]+${closing}`, 'gu'), '');
      return /[“”„«»]/u.test(inner);
    };
    expect(complaints(locale, everyReading(isWrong))).toEqual([]);
  });

  test('signs that must not begin a line are held by spaces that do not break', () => {
    expect(
      complaints(
        'fr',
        everyReading((reading) => /\S [:;?»]|« /.test(reading)),
      ),
    ).toEqual([]);
    expect(
      complaints(
        'ru',
        everyReading((reading) => /\S —/.test(reading)),
      ),
    ).toEqual([]);
  });

  test.each(locales)(
    '%s is no copy of another: fewer than one in ten of its texts are the same',
    (locale) => {
      const own = [...readFtl(locale)];
      for (const other of locales.filter((each) => each !== locale)) {
        const same = own.filter(([key, { source }]) => readFtl(other).get(key)?.source === source);
        expect(same.length, other).toBeLessThan(own.length / 10);
      }
    },
  );

  test.each(translated)('%s has the signs of English and no others', (locale) => {
    const signs = (text = '') => [...new Set(text.match(/\p{Extended_Pictographic}|✓/gu) ?? [])].join('');
    const wrong = complaints(locale, ({ source }, key) => {
      const wanted = signs(english.get(key)?.source);
      return signs(source) === wanted ? null : `${signs(source)} for ${wanted}`;
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s reads to the end, whatever the number', (locale) => {
    const wrong = [...english.keys()].flatMap((key) =>
      [0, 1, 2, 5, 21, 100].map((count) => sentence(locale, key, count)).filter((read) => /[{}]/.test(read)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s writes numbers in digits that can be typed back', (locale) => {
    expect(sentence(locale, 'digest-counts', 1234)).toMatch(/1\D?234/);
    const texts = createTexts(translate, locale);
    expect(texts.number(1234)).toMatch(/1\D?234/);
    expect(texts.dayAndTime(Date.UTC(2026, 10, 20, 22, 30), 'UTC')).toMatch(/20\D.*22:30$/);
  });
});

describe('a locale that lacks a text', () => {
  test('falls back to English', () => {
    expect(translate('xx', 'button-back', {})).toBe('Back');
  });

  test('is no excuse for a key that nobody has', () => {
    expect(() => translate('ru', 'no-such-key', {})).toThrow(/no-such-key/);
  });
});
