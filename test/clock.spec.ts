import { describe, expect, test } from 'vitest';
import { createSetBackDetector, createSteadyClock, getRemainingMs } from '#src/clock.ts';
import { hourMs, minuteMs } from '#src/duration.ts';

describe('a pause', () => {
  test('lasts as long as it was meant to', () => {
    expect(getRemainingMs(1000, 400, 600)).toBe(600);
    expect(getRemainingMs(1000, 2000, 600)).toBe(0);
  });

  test('is over when the clock was set back so far that it would last longer than any', () => {
    expect(getRemainingMs(hourMs, 0, minuteMs)).toBe(0);
  });
});

describe('a clock that was set back', () => {
  test('is noticed once, and so is the first look', () => {
    let now = 10 * hourMs;
    const wasSetBack = createSetBackDetector({ now: () => now });
    const looks = [0, 1000, -2 * hourMs, 1000, 5 * hourMs, -3000].map((step) => {
      now += step;
      return wasSetBack();
    });
    expect(looks).toEqual([true, false, true, false, false, false]);
  });
});

test('a clock that fell behind what is known runs on from there, says so once, and is followed when it is right again', () => {
  let now = 50 * hourMs;
  let elapsed = 0;
  const said: string[] = [];
  const clock = createSteadyClock(
    { now: () => now },
    () => elapsed,
    (how) => said.push(how),
  );
  clock.noteKnown(49 * hourMs);
  expect([clock.now(), clock.getLeadMs()]).toEqual([now, 0]);
  now = hourMs;
  clock.noteKnown(2 * hourMs);
  elapsed = minuteMs;
  expect(clock.now()).toBe(49 * hourMs + minuteMs);
  now = 48 * hourMs;
  expect(clock.now()).toBe(49 * hourMs + minuteMs);
  expect(said).toHaveLength(1);
  now = 51 * hourMs;
  expect([clock.now(), clock.getLeadMs()]).toEqual([now, 0]);
});
