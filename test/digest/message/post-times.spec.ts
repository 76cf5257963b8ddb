import { expect, test } from 'vitest';
import { timeMark } from '#src/digest/message/post-times.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { english, inputOf, postOf } from '../setting.ts';

const window = { from: Date.parse('2026-11-13T08:00:00Z'), to: Date.parse('2026-11-20T08:00:00Z') };

const markOf = (dates: readonly (string | null)[], timeZone = 'UTC') => {
  const posts = dates.map((date, at) => postOf({ id: at + 1, date, text: `Bridge ${at} is open.` }));
  const digest = planDigest(inputOf(posts, { window, now: window.to, timeZone }));
  return timeMark(digest.entries, { digest, texts: english });
};

test('a line of the last 24 hours of the window bears the hour of its newest post, in the zone of the chat', () => {
  expect(markOf(['2026-11-19T09:00:00Z', '2026-11-20T07:40:00Z'])).toEqual([' · 07:40']);
  expect(markOf(['2026-11-19T08:00:00Z'], 'Europe/Berlin')).toEqual([' · 09:00']);
});

test('a line from before them bears its day', () => {
  expect(markOf(['2026-11-17T23:30:00Z'])).toEqual([' · Tue 17 Nov']);
  expect(markOf(['2026-11-17T23:30:00Z'], 'Europe/Berlin')).toEqual([' · Wed 18 Nov']);
});

test('a line bears no time where the page gives none', () => {
  expect(markOf([null])).toEqual([]);
});
