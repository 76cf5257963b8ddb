import { expect, test } from 'vitest';
import { memoize } from '#src/query/analysis/memoize.ts';

test('what is asked for is worked out once, what is not is forgotten', () => {
  const made: string[] = [];
  const lengthOf = memoize(10, (text) => {
    made.push(text);
    return text.length;
  });
  lengthOf('left alone');
  for (let other = 0; other < 40; other += 1) {
    lengthOf(`other ${other}`);
    expect(lengthOf('asked')).toBe(5);
  }
  lengthOf('left alone');
  const timesMade = (text: string) => made.filter((each) => each === text).length;
  expect([timesMade('asked'), timesMade('left alone')]).toEqual([1, 2]);
});
