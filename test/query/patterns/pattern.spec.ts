import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { checkPattern, compilePattern, findRequiredLetters } from '#src/query/patterns/pattern.ts';
import { cleanWord, normalizeWord, detectScript } from '#src/query/analysis/normalize.ts';
import { anyPattern, anyText, wordPattern, wordText } from './patterns.ts';

const isUsable = (source: string) => [null, 'REGEX_BROAD'].includes(checkPattern(source));

function placesByLibrary(source: string, text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const matcher = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE).matcher(text);
  while (matcher.find()) places.push({ start: matcher.start(), end: matcher.end() });
  return places.filter(({ start, end }) => end > start);
}

describe('a pattern', () => {
  test('matches where the library says, in the very places', () => {
    const texts = fc.array(anyText, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyPattern.filter(isUsable), texts, (source, several) => {
        const pattern = compilePattern(source, () => 0);
        const library = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
        expect(several.map((text) => pattern.test(text))).toEqual(several.map((text) => library.test(text)));
        expect(several.map((text) => pattern.findMatches(text, 50))).toEqual(
          several.map((text) => placesByLibrary(source, text)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('has no more places than are asked for', () => {
    expect(compilePattern('ab').findMatches('ab ab ab', 2)).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]);
  });
});

describe('what cannot be used', () => {
  test.each([
    ['BAD_REGEX', ['[a', '(a', 'a)', '*', 'a{2,1}', '\\pX', '(?x)a', '(a*){1001}']],
    ['REGEX_UNSUPPORTED', ['(?=a)b', 'a(?!b)', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<n>a)\\k<n>']],
    ['REGEX_LONG', ['a'.repeat(121)]],
    ['REGEX_HEAVY', ['.{0,100}x.{0,100}', '(((x?){10}){10}){10}', '(?:a{1,30}){1,30}b']],
    [
      'REGEX_BROAD',
      ['a*', '.', '\\w', '\\W', '\\s\\w', '[a-z]{3}', '^\\w+', '[aeiou]', 'e', '[^x]', '[а-я]+'],
    ],
    [null, ['\\\\1', '[(?=]x', 'e!', '\\d', '^a$', '\\bq\\b', 'x', 'sanction\\w*.{0,100}\\boil\\b', 'мир']],
    [
      null,
      ['a'.repeat(120), '(a|b){40}!', '\\d{1,3}(?:[ ,]\\d{3})+', '(?:missile|drone)s? (?:strike|attack)'],
    ],
  ])('is %s', (code, sources) => {
    expect(sources.map((source) => [source, checkPattern(source)])).toEqual(
      sources.map((source) => [source, code]),
    );
  });
});

describe('the letters a pattern requires', () => {
  test.each([
    ['kyiv', 'kyiv'],
    ['(?:old )?(KYIV) (?:oblast|region)', 'kyiv'],
    ['kyiv(?:an)?', 'kyiv'],
    ['kyivan|kyivite', null],
    ['(?:kyiv)+', 'kyiv'],
    ['\\Qkyiv\\E', null],
    ['k[yY]iv', null],
    ['kyi{0,3}v', null],
    ['kyiv{2}', 'kyiv'],
    ['(?:kyiv){0}', null],
    ['(?i)kyiv', 'kyiv'],
    ['[]kyiv]x', null],
    ['\\p{kyiv}', null],
    ['(a|b)kyiv', 'kyiv'],
    ['санкци[яийею]', 'санкц'],
    ['колёсный', 'колесный'],
    ['kyiv|kiev', null],
    ['(?:kyiv)*x', null],
    ['kyi.v', null],
    ['kya+iv', null],
    ['ky1iv', null],
    ['мира', null],
  ])('%s: %s', (source, literal) => {
    expect(findRequiredLetters(source)).toBe(literal);
  });

  test('is in one word of whatever the pattern matches', () => {
    let filed = 0;
    const patterns = fc.tuple(wordPattern, wordPattern).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        patterns.filter(isUsable),
        fc.array(wordText, { minLength: 8, maxLength: 8 }),
        (source, texts) => {
          const literal = findRequiredLetters(source);
          if (literal === null) return;
          const library = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
          const found = texts.filter((text) => library.test(text));
          filed += found.length;
          expect(found.filter((text) => !foldedWords(text).some((word) => word.includes(literal)))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 2000 },
    );
    expect(filed).toBeGreaterThan(30);
  });
});

const foldedWords = (text: string) =>
  (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map((word) =>
    normalizeWord(cleanWord(word), detectScript(cleanWord(word))),
  );
