import { describe, expect, test } from 'vitest';
import { computeNextReadAt } from '#src/channels/backoff.ts';

const pollMs = 60_000;

describe('the next reading of a channel', () => {
  test('comes soon enough that no post is later than one interval', () => {
    for (const jitter of [0, 0.5, 1]) {
      const pause = computeNextReadAt(0, { pollMs, failures: 0, jitter });
      expect(pause).toBeLessThanOrEqual(pollMs);
      expect(pause).toBeGreaterThan(pollMs * 0.8);
    }
  });

  test('is put off twice as long by each failure, up to a quarter of an hour', () => {
    const pauses = [1, 2, 3, 10, 500].map((failures) =>
      computeNextReadAt(0, { pollMs, failures, jitter: 0 }),
    );
    expect(pauses).toEqual([pollMs, 2 * pollMs, 4 * pollMs, 15 * pollMs, 15 * pollMs]);
  });
});
