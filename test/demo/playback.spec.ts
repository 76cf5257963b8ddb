import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPlayback, type Playback } from '#demo/playback.ts';
import type { LiveStep } from '../fixtures/norland/live.ts';

const stepsEvery = (seconds: number, count: number): Iterator<LiveStep> =>
  Array.from(
    { length: count },
    (_, at): LiveStep => ({ do: 'delete', channel: 'en', slug: `post-${at}`, afterSeconds: seconds }),
  ).values();

describe('the programme of the sample channels', () => {
  let programme: Playback;
  let taken: string[];

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    taken = [];
    programme = createPlayback({
      steps: stepsEvery(10, 5),
      apply: (step) => taken.push(step.do === 'publish' ? '' : step.slug),
    });
  });
  afterEach(() => {
    programme.stop();
    vi.useRealTimers();
  });

  test('nothing happens while nobody looks', () => {
    vi.advanceTimersByTime(60_000);
    expect(taken).toEqual([]);
  });

  test('at the usual speed a step comes when its seconds have passed', () => {
    programme.setWatched(true);
    vi.advanceTimersByTime(9_999);
    expect(taken).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(taken).toEqual(['post-0']);
  });

  test('another speed counts what has passed already', () => {
    programme.setWatched(true);
    vi.advanceTimersByTime(5_000);
    programme.setSpeed(5);
    vi.advanceTimersByTime(1_000);
    expect(taken).toEqual(['post-0']);
    vi.advanceTimersByTime(2_000);
    expect(taken).toEqual(['post-0', 'post-1']);
  });

  test('a pause keeps its place, and so does a page that was closed', () => {
    programme.setWatched(true);
    vi.advanceTimersByTime(9_000);
    programme.setSpeed(0);
    vi.advanceTimersByTime(60_000);
    programme.setSpeed(1);
    programme.setWatched(false);
    vi.advanceTimersByTime(60_000);
    expect(taken).toEqual([]);
    programme.setWatched(true);
    vi.advanceTimersByTime(1_000);
    expect(taken).toEqual(['post-0']);
  });

  test('steps that end, end it', () => {
    programme.setWatched(true);
    programme.setSpeed(30);
    vi.advanceTimersByTime(60_000);
    expect(taken).toHaveLength(5);
  });
});
