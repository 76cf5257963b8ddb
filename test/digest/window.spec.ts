import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDigestRequest } from '#src/digest/digest-request.ts';
import { parseWindow } from '#src/digest/window.ts';

const now = Date.parse('2026-11-23T11:30Z');
const hourMs = 3_600_000;
const iso = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z');
const spanOf = (typed: string, zone = 'Europe/Berlin', at = now) => {
  const read = parseWindow(typed, zone, at);
  return 'problem' in read ? read.problem.key : `${iso(read.window.from)} ${iso(read.window.to)}`;
};

describe('a window in words', () => {
  test.each([
    ['', '2026-11-22T11:30Z 2026-11-23T11:30Z'],
    ['24h', '2026-11-22T11:30Z 2026-11-23T11:30Z'],
    ['48H', '2026-11-21T11:30Z 2026-11-23T11:30Z'],
    ['3d', '2026-11-20T11:30Z 2026-11-23T11:30Z'],
    ['٧d', '2026-11-16T11:30Z 2026-11-23T11:30Z'],
    ['2w', '2026-11-09T11:30Z 2026-11-23T11:30Z'],
    ['92d', '2026-08-23T11:30Z 2026-11-23T11:30Z'],
    ['today', '2026-11-22T23:00Z 2026-11-23T23:00Z'],
    ['Вчера', '2026-11-21T23:00Z 2026-11-22T23:00Z'],
    ['2026-11-20', '2026-11-19T23:00Z 2026-11-20T23:00Z'],
    ['20.11.2026', '2026-11-19T23:00Z 2026-11-20T23:00Z'],
    ['2026/11/3', '2026-11-02T23:00Z 2026-11-03T23:00Z'],
    ['2026-11-20..2026-11-23', '2026-11-19T23:00Z 2026-11-23T23:00Z'],
    ['2026-10-25', '2026-10-24T22:00Z 2026-10-25T23:00Z'],
    ['2026-11-20…2026-11-21', '2026-11-19T23:00Z 2026-11-21T23:00Z'],
  ])('%s', (typed, expected) => {
    expect(spanOf(typed)).toBe(expected);
  });

  test('today is the day of the chat, not that of UTC', () => {
    const late = Date.parse('2026-11-23T20:00Z');
    expect(spanOf('today', 'Asia/Tokyo', late)).toBe('2026-11-23T15:00Z 2026-11-24T15:00Z');
    expect(spanOf('today', 'Pacific/Chatham', late)).toBe('2026-11-23T10:15Z 2026-11-24T10:15Z');
  });

  test.each([
    ['0h', 'window-empty'],
    ['93d', 'window-too-long'],
    ['99999w', 'window-too-long'],
    ['2026-01-01..2026-11-01', 'window-too-long'],
    ['2026-11-21..2026-11-20', 'window-swapped'],
    ['2026-11-24', 'window-future'],
    ['2026-11-20..2026-12-24', 'window-future'],
    ['2027-01-01..2026-12-24', 'window-future'],
    ['2026-02-30', 'window-bad-date'],
    ['2026-11-20..2026-13-01', 'window-bad-date'],
    ['31.04.2026', 'window-bad-date'],
    ['2026-11-20..', 'window-unclear'],
    ['..2026-11-20', 'window-unclear'],
    ['1..2..3', 'window-unclear'],
    ['tomorrow', 'window-unclear'],
    ['-5d', 'window-unclear'],
    ['x'.repeat(4000), 'window-unclear'],
  ])('%s is refused with an example that works', (typed, key) => {
    const read = parseWindow(typed, 'Europe/Berlin', now);
    if (!('problem' in read)) throw new Error('it was taken');
    expect(read.problem.key).toBe(key);
    expect(spanOf(read.problem.example.replace('/digest', ''))).toMatch(/^\d{4}-/);
  });

  test('a day that a zone left out holds no time', () => {
    const after = Date.parse('2012-01-02T00:00Z');
    expect(spanOf('2011-12-30', 'Pacific/Apia', after)).toBe('window-empty');
    expect(spanOf('2011-12-29..2011-12-31', 'Pacific/Apia', after)).toBe(
      '2011-12-29T10:00Z 2011-12-31T10:00Z',
    );
  });

  test('whatever is typed, a window has a length within bounds and begins in the past', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.stringMatching(/^[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,2}(\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})?$/),
      fc.stringMatching(/^[0-9]{1,6}[hdw]$/),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseWindow(text, 'America/Sao_Paulo', now);
        if ('problem' in read) return;
        expect(read.window.from).toBeLessThan(read.window.to);
        expect(read.window.to - read.window.from).toBeLessThanOrEqual(92 * 24 * hourMs + hourMs);
        expect(read.window.from).toBeLessThan(now);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a request for a digest', () => {
  const read = (typed: string) => {
    const found = parseDigestRequest(typed, 'UTC', now, 'NorlandMFA');
    if ('problem' in found) return found.problem.key;
    const { window, channels, topics } = found.request;
    return [(window.to - window.from) / hourMs, channels, topics];
  };

  test.each([
    ['', [24, [], []]],
    ['7d @MFARussia #Arctic', [168, ['mfarussia'], ['Arctic']]],
    ['#Arctic 7d @MFARussia', [168, ['mfarussia'], ['Arctic']]],
    ['https://t.me/s/MFARussia @mfarussia', [24, ['mfarussia'], []]],
    ['@norland @norland_ru #UN #Арктика', [24, ['norland', 'norland_ru'], ['UN', 'Арктика']]],
    ['2026-11-01 .. 2026-11-02 @norland', [48, ['norland'], []]],
    ['7d 8d', 'digest-many-windows'],
    ['@x', 'digest-bad-channel'],
    ['t.me/+secret', 'digest-bad-channel'],
    ['norland', 'window-unclear'],
    [Array.from({ length: 11 }, (_, at) => `#t${at}`).join(' '), 'digest-many-names'],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  test('nothing a stranger types throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)));
  });
});
