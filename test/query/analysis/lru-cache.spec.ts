import { expect, test } from 'vitest';
import { createLruCache } from '#src/query/analysis/lru-cache.ts';

test('what is asked for is remembered, what is not is forgotten', () => {
  const memory = createLruCache<number>(10);
  memory.set('asked', 1);
  memory.set('left alone', 2);
  for (let other = 0; other < 40; other += 1) {
    memory.set(`other ${other}`, other);
    expect(memory.get('asked')).toBe(1);
  }
  expect(memory.get('left alone')).toBe(undefined);
});
