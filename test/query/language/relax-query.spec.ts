import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { hasOnlyStopWords, relaxQuery } from '#src/query/language/relax-query.ts';

test.each([
  ['"ceasefire talks"', ['ceasefire talks', 'ceasefire* talks*', 'ceasefire* | talks*']],
  ['"grain transit"~5', ['grain transit', 'grain* transit*', 'grain* | transit*']],
  ['the bridge will fall', ['the bridge* will* fall*', 'bridge* | fall*']],
  ['=Apple', ['Apple', 'Apple*']],
  ['sanctio', ['sanctio*']],
  ['«зерновая сделка»', ['зерновая сделка', 'зерновая* сделка*', 'зерновая* | сделка*']],
  ['UN -football', []],
  ['grain | wheat -football', ['grain* | wheat* -football']],
  ['#Arctic', []],
  ['sanction*', []],
  ['/sanct.+/', []],
  ['制裁', []],
])('%s is asked for less strictly as %j', (source, wider) => {
  expect(relaxQuery(source).map((form) => form.source)).toEqual(wider);
});

test('every wider form of anything can be read, and none is the query itself', () => {
  const part = fc.constantFrom(
    '"',
    '=',
    '-',
    '|',
    '(',
    ')',
    ' ',
    'grain',
    'мир',
    'سلام',
    '~3',
    '*',
    '/',
    '#x',
    '«',
    '»',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(part).map((parts) => parts.join('')),
        fc.string(),
      ),
      (source) => {
        for (const form of relaxQuery(source)) {
          expect(form.source).not.toBe(source);
          expect(parseQuery(form.source)).toHaveProperty('query');
        }
      },
    ),
  );
});

describe('a query of words that nearly every post has', () => {
  test.each([
    ['the', true],
    ['the of', true],
    ['"of the"', true],
    ['the | NATO', true],
    ['это', true],
    ['même', false],
    ['más', true],
    ['the NATO', false],
    ['US', false],
    ['#the', false],
    ['NATO -the', false],
  ])('%s: %s', (source, expected) => {
    const read = parseQuery(source);
    expect('query' in read && hasOnlyStopWords(read.query)).toBe(expected);
  });
});
