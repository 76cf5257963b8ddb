import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filingOf, ResidualCheck } from '#src/query/index/filing.ts';
import { glanceAt } from '#src/query/index/glance.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { strangeQuery } from '../strange-text.ts';

const word = fc.oneof(
  fc.constantFrom(
    'grain',
    'Grain',
    'NATO',
    'MFA',
    'talks',
    'straße',
    'élus',
    'ёлка',
    'Киев',
    'сделка',
    'غزة',
    'سلام',
  ),
  fc.constantFrom('not', 'OR', 'x', 'F-16', '#grain', 'grain*', '=Apple', 'Рutin', '中国', '-', '"'),
);
const sign = fc.constantFrom(' ', ' | ', ' -', ', ', '  ', ' OR ', '|', '');
const shaped = fc
  .tuple(fc.constantFrom('', '"'), word, sign, word, fc.constantFrom('', '"', ' '))
  .map((parts) => parts.join(''));

/** Where the reader would file it. */
function readingOf(query: string) {
  const read = parseQuery(query);
  if ('problem' in read) return read.problem.code;
  const { anchors, rest, guard } = filingOf(read.query);
  return { anchors, left: rest === ResidualCheck.program ? null : { rest, guard } };
}

describe('a glance at a query', () => {
  test('files it where the reader would, or leaves it to the reader', () => {
    fc.assert(
      fc.property(fc.oneof(shaped, word, strangeQuery), (query) => {
        const glanced = glanceAt(query);
        if (glanced !== null) expect(glanced).toEqual(readingOf(query));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    'grain',
    'grain deal',
    '"grain deal"',
    'grain | wheat',
    'grain -wheat',
    'сделка',
    'сделка Киев',
  ])('is enough for %s', (query) => {
    expect(glanceAt(query)).not.toBe(null);
  });
});
