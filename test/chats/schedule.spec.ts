import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeSchedule, computeNextRun, parseSchedule } from '#src/chats/schedule.ts';
import { toInstant, toLocalTime } from '#src/chats/wall-clock.ts';
import type { Texts } from '#src/message/texts.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().replace(':00.000Z', 'Z'));

describe('what people type after /schedule', () => {
  test.each([
    ['08:00', ['08:00'], everyDay, null],
    ['08:00,18:30', ['08:00', '18:30'], everyDay, null],
    ['18:30, 08:00 , 08:00', ['08:00', '18:30'], everyDay, null],
    ['09:00 mon-fri', ['09:00'], [1, 2, 3, 4, 5], null],
    ['18:00 fri #Arctic', ['18:00'], [5], 'Arctic'],
    ['#Арктика пт 18:00', ['18:00'], [5], 'Арктика'],
    ['8:00', ['08:00'], everyDay, null],
    ['8.30', ['08:30'], everyDay, null],
    ['0830', ['08:30'], everyDay, null],
    ['8', ['08:00'], everyDay, null],
    ['8 am', ['08:00'], everyDay, null],
    ['12am', ['00:00'], everyDay, null],
    ['8:30 P.M. and 12pm', ['12:00', '20:30'], everyDay, null],
    ['٠٨:٣٠', ['08:30'], everyDay, null],
    ['०८:३०', ['08:30'], everyDay, null],
    ['０８：３０', ['08:30'], everyDay, null],
    ['\u200f08:30\u200e', ['08:30'], everyDay, null],
    ['08:00 mon,wed,fri', ['08:00'], [1, 3, 5], null],
    ['mon 08:00, wed', ['08:00'], [1, 3], null],
    ['08:00 mon, 08:00 wed', ['08:00'], [1, 3], null],
    ['08:00, 18:30 mon-fri #Arctic', ['08:00', '18:30'], [1, 2, 3, 4, 5], 'Arctic'],
    ['mon-fri 08:00, 18:30', ['08:00', '18:30'], [1, 2, 3, 4, 5], null],
    ['08:00 mon, wed – fri', ['08:00'], [1, 3, 4, 5], null],
    ['08:00 fri-mon', ['08:00'], [1, 5, 6, 7], null],
    ['08:00 Weekdays', ['08:00'], [1, 2, 3, 4, 5], null],
    ['weekend 10:00', ['10:00'], [6, 7], null],
    ['daily 10:00', ['10:00'], everyDay, null],
    ['at 10:00 on Tuesday', ['10:00'], [2], null],
    ['10:00 lun-vie', ['10:00'], [1, 2, 3, 4, 5], null],
    ['10:00 mié', ['10:00'], [3], null],
    ['10:00 Mo-Fr', ['10:00'], [1, 2, 3, 4, 5], null],
    ['10h dim.', ['10:00'], [7], null],
    ['10:00 по будни', ['10:00'], [1, 2, 3, 4, 5], null],
    ['Mo-Fr um 8 Uhr', ['08:00'], [1, 2, 3, 4, 5], null],
    ['10:00 الجمعة', ['10:00'], [5], null],
    ['10:00 جمعة', ['10:00'], [5], null],
    ['cada mañana a las 9h', ['09:00'], everyDay, null],
    ['в 9ч', ['09:00'], everyDay, null],
    ['الإثنين 10:00', ['10:00'], [1], null],
    ['mondays at 10:00', ['10:00'], [1], null],
    ['Montags und donnerstags 10 Uhr', ['10:00'], [1, 4], null],
    ['10:00 по понедельникам и средам', ['10:00'], [1, 3], null],
    ['в пятницу в 9 утра', ['09:00'], [5], null],
    ['10:00 los sábados', ['10:00'], [6], null],
    ['every day at 8:00', ['08:00'], everyDay, null],
    ['at 8 in the morning and 6 in the evening', ['08:00', '18:00'], everyDay, null],
    ['в 8 утра и 6 вечера', ['08:00', '18:00'], everyDay, null],
    ['a las 8 de la mañana y a las 6 de la tarde', ['08:00', '18:00'], everyDay, null],
    ['à 8 heures du matin et 6 heures du soir', ['08:00', '18:00'], everyDay, null],
    ['um 8 Uhr morgens und 6 Uhr abends', ['08:00', '18:00'], everyDay, null],
    ['8 صباحا و 6 مساء', ['08:00', '18:00'], everyDay, null],
    ['à 18 h 30', ['18:30'], everyDay, null],
    ['at noon', ['12:00'], everyDay, null],
    ['todos los días a las 8:00', ['08:00'], everyDay, null],
    ['каждый день в 8:00', ['08:00'], everyDay, null],
    ['monday to friday at 8am', ['08:00'], [1, 2, 3, 4, 5], null],
    ['с понедельника по пятницу в 8:00', ['08:00'], [1, 2, 3, 4, 5], null],
    ['de lunes a viernes a las 8:00', ['08:00'], [1, 2, 3, 4, 5], null],
    ['von Montag bis Freitag um 8 Uhr', ['08:00'], [1, 2, 3, 4, 5], null],
    ['du lundi au vendredi à 8h', ['08:00'], [1, 2, 3, 4, 5], null],
    ['من الاثنين إلى الجمعة 08:00', ['08:00'], [1, 2, 3, 4, 5], null],
  ])('%s', (typed, times, days, topic) => {
    expect(parseSchedule(typed)).toEqual({ schedule: { times, days, topic } });
  });

  test.each([
    ['', 'schedule-no-time', ''],
    ['mon-fri', 'schedule-no-time', ''],
    ['25:00', 'schedule-bad-time', '25:00'],
    ['24:00', 'schedule-bad-time', '24:00'],
    ['08:60', 'schedule-bad-time', '08:60'],
    ['13pm', 'schedule-bad-time', '13pm'],
    ['0am', 'schedule-bad-time', '0am'],
    ['08:00 soon', 'schedule-bad-word', 'soon'],
    ['08:00 mon-fri-sun', 'schedule-bad-word', 'mon-fri-sun'],
    ['mañana a las 9h', 'schedule-bad-word', 'mañana'],
    ['غدا الساعة 9', 'schedule-bad-word', 'غدا'],
    ['08:00 mon-weekly', 'schedule-bad-word', 'mon-weekly'],
    ['08:00 #a #b', 'schedule-many-topics', 'b'],
    ['08:00 @NorlandMFA @NorlandUN', 'schedule-many-channels', '@norlandun'],
    [`08:00 #${'x'.repeat(65)}`, 'schedule-long-topic', `${'x'.repeat(40)}…`],
    ['1 2 3 4 5 6 7 8 9 10 11 12 13', 'schedule-many-times', '12'],
    ['08:00 mon-fri, 10:00 sat', 'schedule-times-apart', ''],
    ['mon-fri 08:00, sat 10:00', 'schedule-times-apart', ''],
    ['lundi 8h, 10h samedi', 'schedule-times-apart', ''],
    ['по будням в 8 и по субботам в 10', 'schedule-times-apart', ''],
    ['Mo-Fr 8 Uhr, Sa 10 Uhr', 'schedule-times-apart', ''],
    ['08:00 daily, 18:30', 'schedule-times-apart', ''],
    ['every 2 hours', 'schedule-bad-word', 'every 2'],
    ['every 3h', 'schedule-bad-word', 'every 3'],
    ['cada 2 horas', 'schedule-bad-word', 'cada 2'],
    ['chaque 2 heures', 'schedule-bad-word', 'chaque 2'],
    ['alle 2 Stunden', 'schedule-bad-word', 'alle 2'],
    ['каждые 2 часа', 'schedule-bad-word', 'каждые 2'],
    ['كل 2 ساعات', 'schedule-bad-word', 'كل 2'],
    ['x'.repeat(4000), 'schedule-bad-word', `${'x'.repeat(40)}…`],
  ])('%s is refused with an example that works', (typed, key, part) => {
    const read = parseSchedule(typed);
    if (!('problem' in read)) throw new Error('it was taken');
    expect(read.problem).toMatchObject({ key, part });
    expect(parseSchedule(read.problem.example.replace('/schedule', ''))).toHaveProperty('schedule');
  });

  test('nothing a stranger types throws or goes past the limits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const read = parseSchedule(typed);
        if ('problem' in read) expect([...read.problem.part].length).toBeLessThanOrEqual(41);
        else expect(read.schedule.times.every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time))).toBe(true);
      }),
    );
  });
});

describe('when a schedule falls due next', () => {
  test.each([
    ['later today', ['08:00', '18:30'], everyDay, 'Europe/Berlin', '2026-11-23T08:00Z', '2026-11-23T17:30Z'],
    ['strictly after', ['08:00'], everyDay, 'UTC', '2026-11-23T08:00Z', '2026-11-24T08:00Z'],
    ['a moment before', ['08:00'], everyDay, 'UTC', '2026-11-23T07:59Z', '2026-11-23T08:00Z'],
    ['over the weekend', ['09:00'], [1, 2, 3, 4, 5], 'UTC', '2026-11-20T09:00Z', '2026-11-23T09:00Z'],
    ['in a week', ['18:00'], [5], 'UTC', '2026-11-20T18:00Z', '2026-11-27T18:00Z'],
    [
      'on the local weekday, not that of UTC',
      ['00:30'],
      [1],
      'Asia/Tokyo',
      '2026-11-20T00:00Z',
      '2026-11-22T15:30Z',
    ],
    [
      'in the gap: later by its length',
      ['02:30'],
      everyDay,
      'Europe/Berlin',
      '2026-03-28T12:00Z',
      '2026-03-29T01:30Z',
    ],
    [
      'after the gap: back at its time',
      ['02:30'],
      everyDay,
      'Europe/Berlin',
      '2026-03-29T01:30Z',
      '2026-03-30T00:30Z',
    ],
    [
      'in the doubled hour: the first time',
      ['02:30'],
      everyDay,
      'Europe/Berlin',
      '2026-10-24T12:00Z',
      '2026-10-25T00:30Z',
    ],
    [
      'the second time: not again',
      ['02:30'],
      everyDay,
      'Europe/Berlin',
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ],
    [
      'on a day left out: the day after, by its length',
      ['10:00'],
      [5],
      'Pacific/Apia',
      '2011-12-29T20:00Z',
      '2011-12-30T20:00Z',
    ],
    [
      'a day carried over still comes when asked on the next',
      ['10:00'],
      [5],
      'Pacific/Apia',
      '2011-12-30T12:00Z',
      '2011-12-30T20:00Z',
    ],
    ['in the south', ['02:30'], everyDay, 'Australia/Sydney', '2026-10-03T00:00Z', '2026-10-03T16:30Z'],
    ['never without a time', [], everyDay, 'UTC', '2026-11-23T08:00Z', null],
    ['never without a day', ['08:00'], [], 'UTC', '2026-11-23T08:00Z', null],
  ])('%s', (_, times, days, zone, after, expected) => {
    expect(iso(computeNextRun({ times, days }, zone, Date.parse(after)))).toBe(expected);
  });

  test('two times that a gap brings together come once', () => {
    const twice = { times: ['02:30', '03:30'], days: everyDay };
    const first = computeNextRun(twice, 'Europe/Berlin', Date.parse('2026-03-29T00:00Z')) ?? 0;
    expect(iso(first)).toBe('2026-03-29T01:30Z');
    expect(iso(computeNextRun(twice, 'Europe/Berlin', first))).toBe('2026-03-30T00:30Z');
  });

  test('a year of a daily digest has one on every date, in every zone, at its time or in the gap after it', () => {
    for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Chatham'])
      for (const time of ['00:00', '02:15', '08:00', '23:45']) {
        const dates = new Set<string>();
        let at = toInstant('2026-01-01', '00:00', zone) - 1;
        const end = toInstant('2027-01-01', '00:00', zone) - 1;
        for (let count = 0; count < 400; count += 1) {
          at = computeNextRun({ times: [time], days: everyDay }, zone, at) ?? Number.NaN;
          if (!(at <= end)) break;
          expect(toLocalTime(at, zone).time >= time).toBe(true);
          dates.add(toLocalTime(at, zone).date);
        }
        expect(dates.size, `${zone} ${time}`).toBe(365);
      }
  });

  test('asking at any moment finds the same instants as walking from one to the next', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const minute = fc.integer({ min: Date.UTC(2010, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    const times = fc.uniqueArray(fc.constantFrom('00:00', '00:30', '02:15', '03:00', '23:59'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(zones, times, minute, fc.integer({ min: 0, max: 4000 }), (zone, chosen, from, later) => {
        const schedule = { times: chosen, days: everyDay };
        const next = computeNextRun(schedule, zone, from * 60_000) ?? 0;
        const asked = Math.min(next - 1, (from + later) * 60_000);
        expect(computeNextRun(schedule, zone, asked)).toBe(next);
      }),
      { numRuns: 500 },
    );
  });
});

test('a schedule is told in plain words', () => {
  const texts = {
    locale: 'en',
    line: (key: string, values: object = {}) => [`${key} ${Object.values(values).join(' | ')}`],
    plain: (key: string) => key,
    list: (items: readonly string[]) => items.join(' and '),
  } as unknown as Texts;
  const told = (typed: string) => {
    const read = parseSchedule(typed);
    return 'schedule' in read ? describeSchedule(read.schedule, texts).join('') : read.problem.key;
  };
  expect(told('18:30,08:00')).toBe('schedule-when 08:00 and 18:30 | schedule-daily');
  expect(told('09:00 mon-fri')).toBe('schedule-when 09:00 | schedule-weekdays');
  expect(told('18:00 fri,mon #Arctic')).toBe('schedule-when-topic 18:00 | Mon and Fri | #Arctic');
});
