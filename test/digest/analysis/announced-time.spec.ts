import { describe, expect, test } from 'vitest';
import { findAnnouncedTime } from '#src/digest/analysis/announced-time.ts';

/** Posted on 20 November 2026, 09:00 UTC, for a reader in Berlin. */
const table: readonly (readonly [string, string | null])[] = [
  ['Briefing at 15:00 (Moscow time)', '2026-11-20T12:00:00.000Z'],
  ['Брифинг сегодня в 15:00 (мск)', '2026-11-20T12:00:00.000Z'],
  ['Брифинг завтра в 11.30 по московскому времени', '2026-11-21T08:30:00.000Z'],
  ['Conferencia de prensa mañana a las 10:00, hora de Moscú', '2026-11-21T07:00:00.000Z'],
  ['Pressekonferenz um 14:15 MEZ', '2026-11-20T13:15:00.000Z'],
  ['Conférence de presse demain à 16h30', '2026-11-21T15:30:00.000Z'],
  ['LIVE at 5 pm GMT', '2026-11-20T17:00:00.000Z'],
  ['LIVE at 12.30 p.m. UTC', '2026-11-20T12:30:00.000Z'],
  ['LIVE at 18:00 UTC+3', '2026-11-20T15:00:00.000Z'],
  ['LIVE at 18:00 UTC+25', '2026-11-20T17:00:00.000Z'],
  ['LIVE at 18:00 Tashkent time', '2026-11-20T13:00:00.000Z'],
  ['On November 24 at 15:00 UTC the minister speaks', '2026-11-24T15:00:00.000Z'],
  ['24 ноября в 15:00 (мск) выступит министр', '2026-11-24T12:00:00.000Z'],
  ['El 24 de noviembre a las 15:00 GMT', '2026-11-24T15:00:00.000Z'],
  ['On 2 January at 10:00 UTC', '2027-01-02T10:00:00.000Z'],
  ['Briefing at 15:00', '2026-11-20T14:00:00.000Z'],
  ['The vote was 119 to 53, up 4.7 per cent', null],
  ['Briefing this afternoon', null],
  ['Score 25:70 in the 1:1:1 format', null],
];

describe('what is ahead', () => {
  test.each(table)('%s', (text, instant) => {
    const planned = findAnnouncedTime(text, {
      postedAt: Date.parse('2026-11-20T09:00:00Z'),
      zone: 'Europe/Berlin',
      language: null,
    });
    expect(planned && new Date(planned.at).toISOString()).toBe(instant);
  });

  test('the time is told as the notice writes it', () => {
    const stated = (text: string) =>
      findAnnouncedTime(text, { postedAt: 0, zone: 'UTC', language: null })?.clock.stated;
    expect(stated('at 15:00 (Moscow time), watch')).toBe('15:00 Moscow time');
    expect(stated('at 01:00 UTC: briefing by the minister')).toBe('01:00 UTC');
    expect(stated('at 18:00 today')).toBe('18:00');
  });
});
