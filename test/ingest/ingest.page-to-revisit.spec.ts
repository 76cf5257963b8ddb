import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageToRevisit } from '#src/ingest/ingest.ts';

const pollMs = 60_000;
const intervalMs = 5 * pollMs;
/** Pages of so many polls, one a minute. */
const pagesOf = (polls: number) =>
  Array.from({ length: polls }, (_, index) => pageToRevisit(index * pollMs, (index + 1) * pollMs, pollMs));

describe('older pages are read again', () => {
  test('young ones often, old ones seldom, and no more than one in five polls', () => {
    const pages = pagesOf(5 * 64);
    expect(pages.filter((page) => page === 1)).toHaveLength(32);
    expect(pages.filter((page) => page === 2)).toHaveLength(16);
    expect(pages.filter((page) => page === 5)).toHaveLength(2);
    expect(pages.filter((page) => page !== null).length).toBeLessThanOrEqual(64);
  });

  test('at most once in five polls, however the polls fall', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.integer({ min: 1, max: intervalMs }), (at, pauseMs) => {
        const page = pageToRevisit(at, at + pauseMs, pollMs);
        const isNewOccasion = Math.floor((at + pauseMs) / intervalMs) > Math.floor(at / intervalMs);
        return page === null || (isNewOccasion && page >= 1 && page <= 12);
      }),
    );
  });
});
