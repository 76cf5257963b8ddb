import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { findTimeZoneAt, findTimeZones } from '#src/chats/timezones/find-time-zones.ts';
import { loadCities } from '#src/chats/timezones/cities.ts';
import { isTimeZone, toLocalTime } from '#src/chats/wall-clock.ts';

beforeAll(async () => void (await loadCities()), 30_000);

const languages = ['en', 'ru', 'es', 'de', 'fr', 'ar'];
const find = (typed: string) => findTimeZones(typed, languages);

describe('a time zone is set at once when it is called by', () => {
  test.each([
    ['its name', 'Europe/Berlin', 'Europe/Berlin'],
    ['its name in small letters', 'europe/berlin', 'Europe/Berlin'],
    ['its name with a space', 'America/New York', 'America/New_York'],
    ['the name it has today', 'Europe/Kyiv', 'Europe/Kyiv'],
    ['UTC', 'utc', 'UTC'],
    ['an offset', 'UTC+3', '+03:00'],
    ['an offset with minutes', 'GMT+5:30', '+05:30'],
    ['an offset alone', '+3', '+03:00'],
    ['an offset behind, with a real minus', 'UTC−3:30', '-03:30'],
    ['an abbreviation of one clock', 'MSK', 'Europe/Moscow'],
    ['an abbreviation in Cyrillic letters', 'МСК', 'Europe/Moscow'],
    ['a distance from it', 'мск+2', '+05:00'],
    ['an abbreviation in German', 'MEZ', 'Europe/Berlin'],
    ['a name in Arabic', 'توقيت غرينتش', 'UTC'],
    ['an abbreviation of summer', 'cest', 'Europe/Berlin'],
    ['a zone that looks like an abbreviation', 'CET', 'CET'],
    ['a city', 'berlin', 'Europe/Berlin'],
    ['a city with its accents', 'São Paulo', 'America/Sao_Paulo'],
    ['a city without its accents', 'zurich', 'Europe/Zurich'],
    ['a city with a letter that has no accent to lose', 'Łódź', 'Europe/Warsaw'],
    ['the same without it', 'lodz', 'Europe/Warsaw'],
    ['a small capital', 'Reykjavík', 'Atlantic/Reykjavik'],
    ['a city whose name somebody lent to another', 'Québec', 'America/Toronto'],
    ['a city in Italian', 'Roma', 'Europe/Rome'],
    ['a city in German', 'Kairo', 'Africa/Cairo'],
    ['a city in French', 'Moscou', 'Europe/Moscow'],
    ['a city in Cyrillic letters', 'Москва', 'Europe/Moscow'],
    ['a city in Arabic letters', 'القاهرة', 'Africa/Cairo'],
    ['a city whose zone was renamed', 'Киев', 'Europe/Kyiv'],
    ['a city and its country', 'new york usa', 'America/New_York'],
    ['a country with one clock', 'Deutschland', 'Europe/Berlin'],
    ['a country in Arabic letters', 'مصر', 'Africa/Cairo'],
    ['a country whose namesake has the same clock', 'Luxembourg', 'Europe/Luxembourg'],
    ['a city and a country that has a namesake', 'Tbilisi, Georgia', 'Asia/Tbilisi'],
    ['a city and its province', 'London, Ontario', 'America/Toronto'],
    ['a city and its state', 'springfield illinois', 'America/Chicago'],
    ['a state with one clock', 'California', 'America/Los_Angeles'],
    ['a city inside a region of its name', 'Moscow', 'Europe/Moscow'],
  ])('%s: %s', async (_, typed, zone) => {
    const { matches, isCertain } = await find(typed);
    expect([matches[0]?.zone, isCertain]).toEqual([zone, true]);
  });
});

describe('a person is asked when the name means', () => {
  test.each([
    ['several cities', 'san jose', 'America/Los_Angeles', 'America/Costa_Rica'],
    ['a city in one language and other cities in another', 'Hanover', 'Europe/Berlin', 'America/New_York'],
    ['a city and words nobody told us of', 'paris narnia', 'Europe/Paris', 'America/Chicago'],
    ['several clocks', 'BST', 'Asia/Dhaka', 'Europe/London'],
    ['several clocks of far countries', 'IST', 'Asia/Kolkata', 'Europe/Dublin'],
    ['one clock with a summer and one without', 'EST', 'America/New_York', 'America/Jamaica'],
    ['a country and a state of another', 'Georgia', 'Asia/Tbilisi', 'America/New_York'],
    ['the same in French', 'Géorgie', 'Asia/Tbilisi', 'America/New_York'],
    ['the same in Arabic', 'جورجيا', 'Asia/Tbilisi', 'America/New_York'],
    ['a country and cities of another', 'Lebanon', 'Asia/Beirut', 'America/Chicago'],
    ['states of several countries', 'Maryland', 'Africa/Monrovia', 'America/New_York'],
    ['a state with several clocks', 'Texas', 'America/Chicago', 'America/Denver'],
    ['two large cities', 'Birmingham', 'Europe/London', 'America/Chicago'],
    ['cities of two continents', 'Córdoba', 'America/Argentina/Cordoba', 'Europe/Madrid'],
    ['a country with several clocks', 'Россия', 'Europe/Moscow', 'Asia/Novosibirsk'],
  ])('%s: %s', async (_, typed, ...zones) => {
    const { matches, isCertain } = await find(typed);
    expect(isCertain).toBe(false);
    expect(matches.map(({ zone }) => zone).slice(0, 2)).toEqual(zones);
  });

  test.each([
    ['EST', -5],
    ['MST', -7],
  ])('%s, by which no clock of other hours is offered', async (typed, hours) => {
    const { matches } = await find(typed);
    const winter = matches.map(({ zone }) => toLocalTime(Date.UTC(2026, 0, 15), zone).offsetMs / 3_600_000);
    expect(new Set(winter)).toEqual(new Set([hours]));
  });

  test('a small namesake only: it is offered, never set', async () => {
    const { matches, isCertain } = await find('paris, tx');
    expect([matches.map(({ zone }) => zone), isCertain]).toEqual([['America/Chicago'], false]);
  });
});

test('a capital and a state at the other end of its country: both are offered', async () => {
  const { matches, isCertain } = await find('Washington');
  const zones = matches.map(({ zone }) => zone);
  expect([zones[0], zones.includes('America/Los_Angeles'), isCertain]).toEqual([
    'America/New_York',
    true,
    false,
  ]);
});

describe('the answer', () => {
  test('has each zone once, and countries in the language of the reader', async () => {
    const { matches } = await findTimeZones('san jose', ['de', 'en']);
    expect(new Set(matches.map(({ zone }) => zone)).size).toBe(matches.length);
    expect(matches[0]?.names).toEqual(['San Jose', 'Vereinigte Staaten']);
  });

  test.each([
    '',
    'x',
    'Nowhere/Else',
    'Britain',
    '+15',
    '3',
    '13:45',
    '+3:99',
    'x'.repeat(5000),
    '__proto__',
    'constructor',
  ])('to %j is nothing: a part of a name is no name', async (typed) => {
    expect(await find(typed)).toEqual({ matches: [], isCertain: false });
  });

  test('to whatever a stranger types is a list of zones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (typed) => {
        const { matches } = await find(typed);
        expect(matches.every(({ zone }) => isTimeZone(zone))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

test('a place on the map has a zone', () => {
  expect(findTimeZoneAt(52.5, 13.4)).toBe('Europe/Berlin');
  expect(findTimeZoneAt(Number.NaN, 200)).toBeNull();
});
