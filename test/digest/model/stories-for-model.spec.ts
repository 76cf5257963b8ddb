import { describe, expect, test } from 'vitest';
import { shareWords } from '#src/digest/model/stories-for-model.ts';
import { wordsAtOnce } from '#src/digest/written-digest.ts';

const sharesOf = (words: readonly number[]) =>
  shareWords(words.map((each) => ({ words: each }))).map((story) => story.words);

describe('the words that stories are asked for', () => {
  test('are their own where all are read at once', () => {
    expect(sharesOf([40, 25, 60])).toEqual([40, 25, 60]);
  });

  test('come to no more than is read at once, and a story that holds more keeps more', () => {
    const shares = sharesOf([60, 30, ...Array.from({ length: 10 }, () => 28)]);
    expect(shares.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(wordsAtOnce);
    expect(shares[0]).toBeGreaterThan(shares[1] ?? 0);
  });

  test('suffice for who, what and when, be the stories ever so many', () => {
    expect(Math.min(...sharesOf(Array.from({ length: 24 }, () => 35)))).toBeGreaterThanOrEqual(18);
  });
});
