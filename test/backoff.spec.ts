import { expect, test } from 'vitest';
import { backoffMs, retry } from '#src/backoff.ts';

test('pauses grow with each failure, up to the longest', () => {
  expect([0, 1, 2, 3, 4, 2000].map((failures) => backoffMs(failures, 100, 500))).toEqual([
    100, 100, 200, 400, 500, 500,
  ]);
});

test('what fails is tried until it works, or until the wait says that no try helps', async () => {
  const waits: [unknown, number][] = [];
  let tries = 0;
  const attempt = async () => {
    tries += 1;
    if (tries % 3 !== 0) throw new Error(`try ${tries}`);
    return tries;
  };
  const wait = async (thrown: unknown, failures: number) => waits.push([(thrown as Error).message, failures]);
  expect(await retry(attempt, wait)).toBe(3);
  expect(waits).toEqual([
    ['try 1', 1],
    ['try 2', 2],
  ]);
  await expect(retry(attempt, (thrown) => Promise.reject(thrown))).rejects.toThrow('try 4');
});
