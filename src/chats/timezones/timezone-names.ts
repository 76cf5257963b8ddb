/** Time zones by what they are called: IANA's name, an offset, an abbreviation. */
import { rawTimeZones, timeZonesNames } from '@vvo/tzdb';
import { hourMs, minuteMs } from '#src/duration.ts';
import { languages } from '#src/languages/index.ts';
import { readTermTable, sourceOf } from '#src/languages/terms.ts';
import { isTimeZone, toLocalTime } from '../wall-clock.ts';

/** What people call a clock in short, in any of our languages. */
const shortNames = languages.flatMap(({ clock }) =>
  Array.from(readTermTable(clock.shortNames), ([zone, terms]) => ({
    zone,
    terms: new RegExp(`^${sourceOf(terms)}$`, 'iu'),
  })),
);
const findShortName = (typed: string): string | undefined =>
  shortNames.find(({ terms }) => terms.test(typed))?.zone;

/** `europe/berlin` as `Europe/Berlin`, `utc+3` as `+03:00`, `МСК` as `Europe/Moscow`; null when it is none of them. */
export const parseTimeZone = (typed: string): string | null =>
  parseOffset(typed) ??
  parseDistance(typed) ??
  findShortName(typed) ??
  parseZoneName(typed.replaceAll(' ', '_'));

/** The zones that an abbreviation, or a name such as "Central European Time", may stand for. A zone whose clock Node does not have from the same year is left out. */
export function findZonesCalled(name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return rawTimeZones
    .filter((zone) =>
      [zone.abbreviation, zone.dstAbbreviation, zone.alternativeName].some(
        (each) => each?.toLowerCase() === wanted,
      ),
    )
    .filter(({ name, rawOffsetInMinutes }) => winterOf(name) === rawOffsetInMinutes * minuteMs)
    .map((zone) => zone.name);
}

/** Today's name of a zone that was renamed: `Europe/Kiev` is `Europe/Kyiv`. */
export function renameTimeZone(zone: string): string {
  if (timeZonesNames.includes(zone)) return zone;
  return rawTimeZones.find(({ group }) => group.includes(zone))?.name ?? zone;
}

/** Codes of the countries that have a zone of their own. */
export const zonedCountries = [...new Set(rawTimeZones.map((zone) => zone.countryCode))];

/** What a zone is ahead of UTC in January and in July, in milliseconds. */
export const clocksOf = (zone: string, year: number): readonly number[] =>
  [0, 6].map((month) => toLocalTime(Date.UTC(year, month, 15), zone).offsetMs);

const winterOf = (zone: string): number => Math.min(...clocksOf(zone, new Date().getUTCFullYear()));

function parseOffset(typed: string): string | null {
  const found = /^(?:utc|gmt|z)?\s*([+\-−–])\s*(\d{1,2})(?:[:.]?(\d\d))?$/i.exec(typed);
  if (!found) return null;
  const [, sign = '', hours = '', minutes = '00'] = found;
  // no clock is further from UTC than 14 hours (Kiritimati)
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

/** "МСК+2", as clocks are called in Russia: so many hours from one that has no summer. */
function parseDistance(typed: string): string | null {
  const [, name = '', hours] = /^(\p{L}{2,})\s*([+-]\d{1,2})$/u.exec(typed) ?? [];
  const zone = findShortName(name) ?? findZonesCalled(name)[0];
  const [january = 0, july] = zone === undefined ? [] : clocksOf(zone, new Date().getUTCFullYear());
  if (hours === undefined || zone === undefined || january !== july) return null;
  const ahead = january / hourMs + Number(hours);
  return parseOffset(`${ahead < 0 ? '-' : '+'}${Math.abs(ahead)}`);
}

/**
 * Names without a slash are mostly places ("Cuba", "Singapore") or fixed offsets under the name of a clock that has
 * a summer ("EST"): of these only UTC, GMT, and those with a summer of their own ("CET") are taken as zones.
 */
function parseZoneName(typed: string): string | null {
  const wanted = typed.toLowerCase();
  if (/^(utc|gmt|z|zulu)$/.test(wanted)) return 'UTC';
  if (!/^[a-z]/.test(wanted) || !isTimeZone(typed)) return null;
  const [january, july] = clocksOf(typed, 2024);
  if (!typed.includes('/')) return typed.length === 3 && january !== july ? typed.toUpperCase() : null;
  return renameTimeZone(new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone);
}
