/** Time zones by IANA name, by city, or by a place on the map. */
import tzLookup from '@photostructure/tz-lookup';
import { type cityMapping, findFromCityStateProvince, lookupViaCity } from 'city-timezones';
import { isTimeZone } from './wall-clock.ts';

export interface TimeZoneMatch {
  readonly zone: string;
  /** "Berlin, Germany". */
  readonly name: string;
  readonly population: number;
}

const mostChoices = 6;

/** The zone of that IANA name in its usual spelling; else every zone a city of that name lies in, the largest city first. */
export function findTimeZones(typed: string): readonly TimeZoneMatch[] {
  const name = typed.trim().slice(0, 80);
  if (name === '') return [];
  const zone = zoneSpelled(name);
  if (zone !== null) return [{ zone, name: zone, population: 0 }];
  const folded = withoutMarks(name);
  // a part of a name that short is a part of every other name
  if (!/\p{L}{3}/u.test(folded)) return [];
  const found = lookupViaCity(folded);
  return distinct((found.length > 0 ? found : similar(folded)).map(placeOf));
}

/** `latitude`, `longitude` in degrees; null when they are none. */
export function findTimeZoneAt(latitude: number, longitude: number): string | null {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  const zone = tzLookup(latitude, longitude);
  return isTimeZone(zone) ? zone : null;
}

/** `europe/berlin` as `Europe/Berlin`; null when there is no such zone. */
function zoneSpelled(name: string): string | null {
  const typed = name.replaceAll(' ', '_');
  if (!/^[A-Za-z]/.test(typed) || !isTimeZone(typed)) return null;
  const known = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === typed.toLowerCase());
  // only names with a slash, and UTC: "cuba" or "singapore" mean the place as much as the zone
  return (
    known ??
    (/\/|^(utc|gmt)$/i.test(typed)
      ? new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone
      : null)
  );
}

/** "new york usa", "san jose california". */
const similar = (name: string): typeof cityMapping => findFromCityStateProvince(name.replaceAll(',', ' '));

const placeOf = (city: (typeof cityMapping)[number]): TimeZoneMatch => ({
  zone: city.timezone,
  name: `${city.city}, ${city.country}`,
  population: city.pop,
});

/** The largest city of each zone. */
function distinct(places: readonly TimeZoneMatch[]): TimeZoneMatch[] {
  const byZone = new Map<string, TimeZoneMatch>();
  // some places of the list have no zone
  for (const place of [...places].sort((a, b) => b.population - a.population))
    if (place.zone && !byZone.has(place.zone) && isTimeZone(place.zone)) byZone.set(place.zone, place);
  return [...byZone.values()].slice(0, mostChoices);
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
