import { describe, expect, test } from 'vitest';
import { parseQuietHours, findQuietHoursEnd } from '#src/chats/quiet-hours.ts';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().replace(':00.000Z', 'Z'));
const night = { from: '22:00', to: '07:00' };

describe('what people type after /quiet', () => {
  test.each([
    ['22:00-07:00', '22:00', '07:00'],
    ['22:00 – 7', '22:00', '07:00'],
    ['22.00 .. 7.30', '22:00', '07:30'],
    ['10 pm-7am', '22:00', '07:00'],
    ['22 7', '22:00', '07:00'],
    ['٢٢:٠٠-٠٧:٠٠', '22:00', '07:00'],
    ['13:00-15:00', '13:00', '15:00'],
    ['from 11 pm to 7 am', '23:00', '07:00'],
    ['с 23 до 7', '23:00', '07:00'],
    ['von 23 bis 7', '23:00', '07:00'],
    ['de 23h à 7h', '23:00', '07:00'],
    ['de 23 a 7', '23:00', '07:00'],
    ['من 23 إلى 7', '23:00', '07:00'],
    ['from 11 in the evening to 7 in the morning', '23:00', '07:00'],
    ['с 11 вечера до 7 утра', '23:00', '07:00'],
    ['de las 11 de la noche a las 7 de la mañana', '23:00', '07:00'],
    ['de 11 heures du soir à 7 heures du matin', '23:00', '07:00'],
    ['von 11 Uhr abends bis 7 Uhr morgens', '23:00', '07:00'],
    ['من 11 مساء إلى 7 صباحا', '23:00', '07:00'],
    ['de 22 h 30 à 7 h', '22:30', '07:00'],
  ])('%s', (typed, from, to) => {
    expect(parseQuietHours(typed)).toEqual({ quiet: { from, to } });
  });

  test.each([
    ['', 'quiet-bad-hours'],
    ['22:00', 'quiet-bad-hours'],
    ['22:00-25:00', 'quiet-bad-hours'],
    ['22:00-07:00-08:00', 'quiet-bad-hours'],
    ['at night', 'quiet-bad-hours'],
    ['22:00-07:00 sat', 'quiet-bad-hours'],
    ['07:00-7', 'quiet-no-length'],
  ])('%s is refused with an example that works', (typed, key) => {
    const read = parseQuietHours(typed);
    if (!('problem' in read)) throw new Error('it was taken');
    expect(read.problem.key).toBe(key);
    expect(parseQuietHours(read.problem.example.replace('/quiet', ''))).toHaveProperty('quiet');
  });
});

describe('quiet hours hold until', () => {
  test.each([
    ['before they begin', night, 'UTC', '2026-11-23T21:59Z', null],
    ['their first moment', night, 'UTC', '2026-11-23T22:00Z', '2026-11-24T07:00Z'],
    ['after midnight', night, 'UTC', '2026-11-24T03:00Z', '2026-11-24T07:00Z'],
    ['their end is not in them', night, 'UTC', '2026-11-24T07:00Z', null],
    ['within one day', { from: '13:00', to: '15:00' }, 'UTC', '2026-11-24T14:00Z', '2026-11-24T15:00Z'],
    ['outside, within one day', { from: '13:00', to: '15:00' }, 'UTC', '2026-11-24T03:00Z', null],
    ['until midnight', { from: '20:00', to: '00:00' }, 'UTC', '2026-11-24T23:59Z', '2026-11-25T00:00Z'],
    ['in the zone of the chat', night, 'Asia/Kathmandu', '2026-11-23T16:15Z', '2026-11-24T01:15Z'],
    ['a night of spring', night, 'Europe/Berlin', '2026-03-28T21:00Z', '2026-03-29T05:00Z'],
    ['a night of autumn', night, 'Europe/Berlin', '2026-10-24T20:00Z', '2026-10-25T06:00Z'],
    [
      'an end that comes twice counts the first time',
      { from: '22:00', to: '02:30' },
      'Europe/Berlin',
      '2026-10-25T01:10Z',
      null,
    ],
    [
      'an end that is skipped comes later',
      { from: '22:00', to: '02:30' },
      'Europe/Berlin',
      '2026-03-29T01:10Z',
      '2026-03-29T01:30Z',
    ],
    ['a night with a day left out', night, 'Pacific/Apia', '2011-12-30T15:00Z', '2011-12-30T17:00Z'],
    ['no quiet hours', null, 'UTC', '2026-11-24T03:00Z', null],
  ])('%s', (_, quiet, zone, now, expected) => {
    expect(iso(findQuietHoursEnd(quiet, zone, Date.parse(now)))).toBe(expected);
  });
});
