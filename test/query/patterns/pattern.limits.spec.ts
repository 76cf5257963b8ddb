import { describe, expect, test } from 'vitest';
import { checkPattern, compilePattern } from '#src/query/patterns/pattern.ts';
import { hostilePatterns, hostileTexts } from './patterns.ts';

describe('a hostile pattern', () => {
  const accepted = hostilePatterns.filter((source) => checkPattern(source) === null);

  test('is refused, or else cheap enough to stay', () => {
    expect(accepted.length).toBeGreaterThan(10);
    for (const source of accepted) {
      const pattern = compilePattern(source);
      for (const text of hostileTexts) if (pattern.test(text)) pattern.findMatches(text, 50);
      expect([source, pattern.isSwitchedOff()]).toEqual([source, false]);
    }
  }, 60_000);
});

describe('a pattern that is slow', () => {
  /** Each look at the clock comes `stepMs` later. */
  function slowPattern(stepMs: () => number) {
    let nowMs = 0;
    return compilePattern('drone', () => {
      nowMs += stepMs();
      return nowMs;
    });
  }

  test('is switched off with the third post it took too long for', () => {
    const pattern = slowPattern(() => 21);
    expect([1, 2, 3, 4].map(() => [pattern.test('a drone'), pattern.isSwitchedOff()])).toEqual([
      [true, false],
      [true, false],
      [true, true],
      [false, true],
    ]);
    expect(pattern.findMatches('a drone', 50)).toEqual([]);
  });

  test('stays when the machine was busy, and a second try is quick', () => {
    let looks = 0;
    const pattern = slowPattern(() => {
      looks += 1;
      return looks % 3 === 2 ? 500 : 1;
    });
    for (let post = 0; post < 10; post += 1) expect(pattern.test('a drone')).toBe(true);
    expect(pattern.isSwitchedOff()).toBe(false);
  });

  test('marks what it finds in time', () => {
    const pattern = slowPattern(() => 5);
    expect(pattern.findMatches('drone '.repeat(50), 50).length).toBeLessThan(10);
  });
});
