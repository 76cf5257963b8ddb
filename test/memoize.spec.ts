import { expect, test } from 'vitest';
import { memoize } from '#src/memoize.ts';

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
