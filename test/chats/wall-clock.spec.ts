import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  getDayBounds,
  toInstant,
  isDate,
  isTimeZone,
  toLocalTime,
  addDays,
  getWeekday,
} from '#src/chats/wall-clock.ts';

const iso = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z');
const hourMs = 3_600_000;

describe('a time of the day becomes an instant', () => {
  test.each([
    ['Berlin, an ordinary morning', '2026-11-23', '08:00', 'Europe/Berlin', '2026-11-23T07:00Z'],
    ['Berlin, skipped', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
    ['Berlin, the first skipped minute', '2026-03-29', '02:00', 'Europe/Berlin', '2026-03-29T01:00Z'],
    ['Berlin, the first minute after the gap', '2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00Z'],
    ['Berlin, doubled', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
    ['Berlin, after the doubled hour', '2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00Z'],
    ['New York, skipped', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30Z'],
    ['New York, doubled', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30Z'],
    ['Lord Howe, half an hour skipped', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z'],
    ['Lord Howe, half an hour doubled', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
    ['Sydney, skipped in October', '2026-10-04', '02:30', 'Australia/Sydney', '2026-10-03T16:30Z'],
    ['Santiago, skipped at midnight', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00Z'],
    ['Casablanca, an hour less in Ramadan', '2026-02-20', '08:00', 'Africa/Casablanca', '2026-02-20T08:00Z'],
    ['Casablanca, the rest of the year', '2026-04-20', '08:00', 'Africa/Casablanca', '2026-04-20T07:00Z'],
    ['Casablanca, skipped', '2026-03-22', '02:30', 'Africa/Casablanca', '2026-03-22T02:30Z'],
    ['Apia, on the day left out', '2011-12-30', '10:00', 'Pacific/Apia', '2011-12-30T20:00Z'],
    ['Kathmandu, three quarters of an hour', '2026-11-23', '08:00', 'Asia/Kathmandu', '2026-11-23T02:15Z'],
    ['Chatham in summer', '2026-11-23', '08:00', 'Pacific/Chatham', '2026-11-22T18:15Z'],
    ['Chatham, skipped', '2026-09-27', '03:00', 'Pacific/Chatham', '2026-09-26T14:15Z'],
    ['Cairo without summer time', '2022-07-01', '08:00', 'Africa/Cairo', '2022-07-01T06:00Z'],
    ['Cairo with summer time again', '2023-07-01', '08:00', 'Africa/Cairo', '2023-07-01T05:00Z'],
    ['Sao Paulo in its last summer', '2019-01-15', '08:00', 'America/Sao_Paulo', '2019-01-15T10:00Z'],
    ['Sao Paulo since', '2020-01-15', '08:00', 'America/Sao_Paulo', '2020-01-15T11:00Z'],
  ])('%s', (_, date, time, zone, expected) => {
    expect(iso(toInstant(date, time, zone))).toBe(expected);
  });
});

describe('an instant becomes what the clock shows', () => {
  test.each([
    ['Europe/Berlin', '2026-10-25T00:30Z', '2026-10-25', '02:30', 7, 2],
    ['Europe/Berlin', '2026-10-25T01:30Z', '2026-10-25', '02:30', 7, 1],
    ['Asia/Kathmandu', '2026-11-22T18:15Z', '2026-11-23', '00:00', 1, 5.75],
    ['America/St_Johns', '2026-11-23T03:29Z', '2026-11-22', '23:59', 7, -3.5],
    ['UTC', '2026-11-23T00:00Z', '2026-11-23', '00:00', 1, 0],
  ])('%s at %s', (zone, at, date, time, weekday, hours) => {
    expect(toLocalTime(Date.parse(at), zone)).toEqual({ date, time, weekday, offsetMs: hours * hourMs });
  });
});

describe('a day has its bounds', () => {
  test.each([
    ['Europe/Berlin', '2026-11-23', 24],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Africa/Cairo', '2026-04-24', 23],
    ['Africa/Cairo', '2026-10-29', 25],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['Pacific/Apia', '2011-12-30', 0],
    ['Pacific/Apia', '2011-12-31', 24],
  ])('%s on %s has %d hours', (zone, date, hours) => {
    const { from, to } = getDayBounds(date, zone);
    expect((to - from) / hourMs).toBe(hours);
  });

  test('a day whose midnight is skipped begins where the gap ends', () => {
    expect(toLocalTime(getDayBounds('2018-11-04', 'America/Sao_Paulo').from, 'America/Sao_Paulo').time).toBe(
      '01:00',
    );
    // Toronto went from 23:30 to 00:30
    expect(toLocalTime(getDayBounds('1919-03-31', 'America/Toronto').from, 'America/Toronto').time).toBe(
      '00:30',
    );
  });
});

describe('dates and names', () => {
  test.each([
    ['Europe/Berlin', true],
    ['europe/berlin', true],
    ['America/Argentina/Buenos_Aires', true],
    ['Etc/GMT+3', true],
    ['UTC', true],
    ['+05:30', true],
    ['+5', false],
    ['+25:00', false],
    ['PST', false],
    ['UTC+3', false],
    ['Nowhere/Else', false],
    ['Europe/Berlin ', false],
    ['', false],
    ['a'.repeat(4000), false],
  ])('%s is a zone: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });

  test.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['tomorrow', false],
  ])('%s is a date: %s', (date, expected) => {
    expect(isDate(date)).toBe(expected);
  });

  test('dates count on over months and years', () => {
    expect([addDays('2026-12-31', 1), addDays('2028-03-01', -1), addDays('2026-11-23', 7)]).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2026-11-30',
    ]);
    expect([getWeekday('2026-11-23'), getWeekday('2026-11-29')]).toEqual([1, 7]);
  });
});

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const instants = fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2037, 0) });
const wholeMinute = (at: number) => at - (at % 60_000);

describe('in every zone', () => {
  test('what a clock shows leads back to the same reading, never to a later instant', () => {
    fc.assert(
      fc.property(zones, instants.map(wholeMinute), (zone, at) => {
        const shown = toLocalTime(at, zone);
        const back = toInstant(shown.date, shown.time, zone);
        expect(back).toBeLessThanOrEqual(at);
        expect(toLocalTime(back, zone)).toMatchObject({ date: shown.date, time: shown.time });
      }),
      { numRuns: 1000 },
    );
  });

  test('a reading is met or, where it is skipped, passed by the length of the gap', () => {
    fc.assert(
      fc.property(zones, instants.map(wholeMinute), (zone, at) => {
        const { date, time } = toLocalTime(at, 'UTC');
        const met = toLocalTime(toInstant(date, time, zone), zone);
        const lateMs = Date.parse(`${met.date}T${met.time}Z`) - Date.parse(`${date}T${time}Z`);
        const before = toLocalTime(toInstant(date, time, zone) - 25 * hourMs, zone).offsetMs;
        expect([0, met.offsetMs - before]).toContain(lateMs);
      }),
      { numRuns: 1000 },
    );
  });

  test('days follow each other without a gap, and every instant lies in one of two', () => {
    fc.assert(
      fc.property(zones, instants, (zone, at) => {
        const { date } = toLocalTime(at, zone);
        const [day, next] = [getDayBounds(date, zone), getDayBounds(addDays(date, 1), zone)];
        expect(day.to).toBe(next.from);
        expect(day.from).toBeLessThan(day.to);
        expect(day.from).toBeLessThanOrEqual(at);
        expect(at).toBeLessThan(next.to);
      }),
      { numRuns: 1000 },
    );
  });
});
