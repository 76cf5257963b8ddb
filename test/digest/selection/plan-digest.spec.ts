import { expect, test } from 'vitest';
import { selectInSteps } from '#src/digest/selection/plan-digest.ts';
import { inputOf, postOf } from '../setting.ts';

const longPost = (id: number) =>
  postOf({
    id,
    text: Array.from(
      { length: 400 },
      (_, at) => `Minister Verrick counted ${at + (at % 57 === id ? 1 : 0)} tonnes of grain in Port Sarrin.`,
    ).join(' '),
  });

test('posts that are nearly the same are compared in steps that grow with their number, and not with their pairs', () => {
  const countSteps = (posts: number) => {
    const steps = selectInSteps(inputOf(Array.from({ length: posts }, (_, at) => longPost(at + 1))));
    let count = 0;
    while (!steps.next().done) count += 1;
    return count;
  };
  const [few, many] = [countSteps(10), countSteps(20)];
  expect(few).toBeGreaterThan(7 * 10);
  expect(many).toBeLessThan(2.2 * few);
});
