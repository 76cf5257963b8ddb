import { expect, test } from 'vitest';
import { createLruCache, memoize } from '#src/memoize.ts';

test('what is memoized is worked out once for each object, also where it is undefined', () => {
  const asked: string[] = [];
  const nameOf = memoize(({ name }: { name: string }, greeting: string) => {
    asked.push(name);
    return name === 'nobody' ? undefined : `${greeting} ${name}`;
  });
  const [ann, nobody] = [{ name: 'Ann' }, { name: 'nobody' }];
  expect([nameOf(ann, 'hello'), nameOf(ann, 'hello')]).toEqual(['hello Ann', 'hello Ann']);
  expect([nameOf(nobody, 'hello'), nameOf(nobody, 'hello')]).toEqual([undefined, undefined]);
  expect(asked).toEqual(['Ann', 'nobody']);
});

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
