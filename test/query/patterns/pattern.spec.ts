import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { checkPattern, compilePattern, extractRequiredLiteral } from '#src/query/patterns/pattern.ts';
import { readProgram } from '#src/query/patterns/program.ts';
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
        const pattern = compilePattern(source);
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

  test('may read as many characters as the limit says', () => {
    const pattern = compilePattern('[ab]{126}cd');
    expect(pattern.findMatches(`${'ab'.repeat(70)}cd`, 50)).toEqual([{ start: 14, end: 142 }]);
    expect(pattern.test(`${'ab'.repeat(62)}acd`)).toBe(false);
  });

  test('is read in a text longer than any post', () => {
    const text = `${'a '.repeat(20_000)}b`;
    expect(compilePattern('a b').findMatches(text, 50)).toEqual([{ start: 39_998, end: 40_001 }]);
  });

  test('stands for the characters that the library takes for the same letter', () => {
    const letters = ['k', 'ſ', 'ǆ', 'σ', 'в', 'å', '𐐨', '-'];
    const points = Array.from({ length: 0x1ffff }, (_, point) => point).filter((point) => point >> 11 !== 27);
    for (const letter of letters) {
      const step = readProgram(letter)?.steps.find(({ is }) => is === 'character');
      const ranges = step?.is === 'character' ? [...step.ranges] : [];
      const read = ranges.flatMap((from, at) =>
        at % 2 === 0 ? pointsUpTo(from, ranges[at + 1] ?? from) : [],
      );
      const library = RE2JS.compile(letter, RE2JS.CASE_INSENSITIVE);
      expect([letter, read]).toEqual([
        letter,
        points.filter((point) => library.test(String.fromCodePoint(point))),
      ]);
    }
  });
});

const pointsUpTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

test('the library compiles a pattern to what is read here', () => {
  const { prog } = RE2JS.compile('(?s)^a|.b*?(c)\\b(?-s).[d-f]-$', RE2JS.CASE_INSENSITIVE).re2();
  const lineOf = ({ op, out, arg, runes }: Record<string, unknown>) => `${op} ${out} ${arg} [${runes}]`;
  expect([prog.start, ...prog.inst.map(lineOf)]).toEqual([
    14,
    ...['5 0 0 []', '4 2 4 []', '8 15 1 [65]', '10 5 0 [0,1114111]', '8 5 1 [66]', '1 6 4 []', '3 7 2 []'],
    ...['8 8 1 [67]', '3 9 3 []', '4 10 16 []', '11 11 0 [0,9,11,1114111]', '8 12 0 [68,70,100,102]'],
    ...['9 13 0 [45]', '4 15 8 []', '1 1 3 []', '6 0 0 []'],
  ]);
});

describe('what cannot be used', () => {
  test.each([
    ['BAD_REGEX', ['[a', '(a', 'a)', '*', 'a{2,1}', '\\pX', '(?x)a', '(a*){1001}']],
    ['REGEX_UNSUPPORTED', ['(?=a)b', 'a(?!b)', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<n>a)\\k<n>']],
    ['REGEX_LONG', ['a'.repeat(121)]],
    ['REGEX_HEAVY', ['a{129}', '(?:a{10}){13}', '.{0,100}x.{0,100}', '(((x?){10}){10}){10}']],
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

describe('the literal of a pattern', () => {
  test.each([
    ['kyiv', 'kyiv'],
    ['(?:old )?(KYIV) (?:oblast|region)', 'kyiv'],
    ['kyiv(?:an)?', 'kyiv'],
    ['kyivan|kyivite', 'kyiv'],
    ['(?:kyiv)+', 'kyiv'],
    ['\\Qkyiv\\E', 'kyiv'],
    ['k[yY]iv', 'kyiv'],
    ['санкци[яийею]', 'санкц'],
    ['колёсный', 'колесный'],
    ['kyiv|kiev', null],
    ['(?:kyiv)*x', null],
    ['kyi.v', null],
    ['kya+iv', null],
    ['ky1iv', null],
    ['мира', null],
  ])('%s: %s', (source, literal) => {
    expect(extractRequiredLiteral(source)).toBe(literal);
  });

  test('is in one word of whatever the pattern matches', () => {
    let filed = 0;
    const patterns = fc.tuple(wordPattern, wordPattern).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        patterns.filter(isUsable),
        fc.array(wordText, { minLength: 8, maxLength: 8 }),
        (source, texts) => {
          const literal = extractRequiredLiteral(source);
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
