import { describe, expect, test } from 'vitest';
import { computePostStats, type CountablePost, toCountablePost } from '#src/stats/stats-counter.ts';
import { postIn } from '../handlers/archive-bot.ts';

const dates = ['2026-11-18', '2026-11-19', '2026-11-20'];

function post(at: string, fields: Partial<CountablePost> = {}): CountablePost {
  return {
    publishedAt: Date.parse(at),
    channel: 'norland',
    kind: 'report',
    isRepost: false,
    hasMedia: false,
    isEdited: false,
    isDeleted: false,
    hashtags: [],
    topics: [],
    ...fields,
  };
}

describe('figures', () => {
  test('of three days of one channel are these', () => {
    const posts = [
      post('2026-11-18T08:10:00Z', {
        kind: 'statement',
        hashtags: ['#Arctic'],
        topics: ['arctic', 'security'],
      }),
      post('2026-11-18T08:50:00Z', { hasMedia: true, hashtags: ['#arctic', '#Grain'], topics: ['arctic'] }),
      post('2026-11-20T08:00:00Z', { isRepost: true, isEdited: true, isDeleted: true }),
      post('2026-11-17T23:59:59Z'),
    ];
    expect(computePostStats(posts, dates, 'UTC')).toEqual({
      timeZone: 'UTC',
      posts: 3,
      reposts: 1,
      withMedia: 1,
      edited: 1,
      deleted: 1,
      series: [
        { by: 'kind', name: 'statement' },
        { by: 'kind', name: 'report' },
      ],
      days: [
        { date: '2026-11-18', parts: [1, 1] },
        { date: '2026-11-19', parts: [0, 0] },
        { date: '2026-11-20', parts: [0, 1] },
      ],
      hours: [0, 0, 0, 0, 0, 0, 0, 0, 3, ...Array(15).fill(0)],
      topics: [
        { name: 'arctic', count: 2 },
        { name: 'security', count: 1 },
      ],
      hashtags: [
        { name: '#Arctic', count: 2 },
        { name: '#Grain', count: 1 },
      ],
      busiestDay: { date: '2026-11-18', count: 2 },
      busiestHour: { hour: 8, count: 3 },
    });
  });

  test('go by the clock of the zone', () => {
    const { days, hours } = computePostStats([post('2026-11-18T23:30:00Z')], dates, 'Asia/Kathmandu');
    expect(days.map(({ parts }) => parts)).toEqual([[0], [1], [0]]);
    expect(hours.indexOf(1)).toBe(5);
  });

  test('of several channels tell them apart, the busiest first, the sixth and all after it together', () => {
    const posts = [7, 1, 2, 6, 5, 4, 3].flatMap((count, channel) =>
      Array.from({ length: count }, () => post('2026-11-18T08:00:00Z', { channel: `c${channel}` })),
    );
    const { series, days } = computePostStats(posts, dates, 'UTC');
    expect(series.map(({ name }) => name)).toEqual(['c0', 'c3', 'c4', 'c5', 'c6', null]);
    expect(days[0]?.parts).toEqual([7, 6, 5, 4, 3, 3]);
  });

  test('of nothing are nothing', () => {
    expect(computePostStats([], dates, 'UTC')).toMatchObject({
      posts: 0,
      series: [],
      busiestDay: null,
      busiestHour: null,
    });
  });
});

test('a post is counted with what the archive noticed of it', () => {
  const post = postIn('Norland', {
    text: '#LIVE today at 15:00 UTC: briefing by the spokeswoman',
    hashtags: ['#LIVE'],
    media: [{ kind: 'photo' }],
    forward: { name: 'Embassy', url: null },
  });
  const kept = { post, seenAt: Date.parse(post.date ?? ''), editedAt: 1, deletedAt: null };
  expect(toCountablePost(kept, 'norland', ['security'])).toEqual({
    publishedAt: Date.parse(post.date ?? ''),
    channel: 'norland',
    kind: 'live notice',
    isRepost: true,
    hasMedia: true,
    isEdited: true,
    isDeleted: false,
    hashtags: ['#LIVE'],
    topics: ['security'],
  });
});
