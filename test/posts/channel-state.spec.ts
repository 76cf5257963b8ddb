import { describe, expect, test } from 'vitest';
import { isQuiet, usualGapOf } from '#src/posts/channel-state.ts';
import { createEmptyPost } from '#src/posts/post.ts';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 20, 12);
const posts = (count: number, gapMs: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...createEmptyPost('NorlandMFA', n + 1),
    date: new Date(now - n * gapMs).toISOString(),
  }));

describe('a channel is quiet', () => {
  test('after three days when it speaks every hour, after four weeks when it speaks once a week', () => {
    const hourly = usualGapOf(posts(20, dayMs / 24));
    expect(isQuiet(now - 3 * dayMs, hourly, now)).toBe(false);
    expect(isQuiet(now - 3 * dayMs - 1, hourly, now)).toBe(true);
    const weekly = usualGapOf(posts(20, 7 * dayMs));
    expect(isQuiet(now - 28 * dayMs, weekly, now)).toBe(false);
    expect(isQuiet(now - 28 * dayMs - 1, weekly, now)).toBe(true);
  });

  test('never, while too few posts tell what is usual', () => {
    expect(usualGapOf(posts(4, 1000))).toBeNull();
    expect(isQuiet(now - 400 * dayMs, null, now)).toBe(false);
  });
});
