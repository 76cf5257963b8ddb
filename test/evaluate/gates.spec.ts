import { describe, expect, test } from 'vitest';
import { comparePairs, holds } from './figure.ts';
import { measure } from './measure.ts';

describe('on the labelled sample', () => {
  test.each(measure().filter((figure) => figure.gate !== null))('$name keeps its gate', (figure) => {
    const shown = `${figure.value.toFixed(3)} of ${figure.of}; wrong: ${figure.wrong.slice(0, 8).join(' | ')}`;
    expect(holds(figure), shown).toBe(true);
  });
});

test('pairs found and missed count as they should', () => {
  const compared = comparePairs(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd', 'e']));
  expect(compared.precision).toBeCloseTo(2 / 3);
  expect(compared.recall).toBeCloseTo(1 / 2);
  expect(compared.f1).toBeCloseTo(4 / 7);
  expect([compared.wrong, compared.missed]).toEqual([['a'], ['d', 'e']]);
});
