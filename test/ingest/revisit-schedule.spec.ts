import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageToRevisit } from '#src/ingest/revisit-schedule.ts';

const pollMs = 60_000;
const turnMs = 5 * pollMs;
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

  test('at most once a turn, however the polls fall', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.integer({ min: 1, max: turnMs }), (at, pauseMs) => {
        const page = pageToRevisit(at, at + pauseMs, pollMs);
        const isNewTurn = Math.floor((at + pauseMs) / turnMs) > Math.floor(at / turnMs);
        return page === null || (isNewTurn && page >= 1 && page <= 12);
      }),
    );
  });
});
