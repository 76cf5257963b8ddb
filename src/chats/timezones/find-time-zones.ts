/** What a person may call a time zone: IANA's name, an offset, an abbreviation, a city or a country in any of our languages. */
import tzLookup from '@photostructure/tz-lookup';
import { isTimeZone } from '../wall-clock.ts';
import { type City, findRegions, hasName, loadCities, normalizeNames } from './cities.ts';
import { clocksOf, findZonesCalled, parseTimeZone, zonedCountries } from './timezone-names.ts';

export interface TimeZoneMatch {
  readonly zone: string;
  /** The zone, or a city and its country. */
  readonly names: readonly string[];
}

const mostChoices = 6;
/** A place this much larger than all others of its name is the one that is meant: London is, San José is not. */
const clearlyLarger = 10;
/** A smaller place that is no capital may be a namesake of one that our list does not have. */
const wellKnown = 100_000;
/** What others call a place counts less than what it calls itself: Québec is also what somebody calls New Britain. */
const weightOfOtherName = 0.1;

/**
 * `languages`: those a country's name is understood in; the first is the one it is answered in. `matches`: the largest
 * place first. Where not even the first is `isCertain` beyond doubt the person is asked, also when there is one only.
 */
export async function findTimeZones(typed: string, languages: readonly string[]) {
  const name = typed.trim().slice(0, 80);
  const zone = parseTimeZone(name);
  if (zone !== null) return { matches: [{ zone, names: [zone] }], isCertain: true };
  if (!/\p{L}{2}/u.test(name)) return { matches: [], isCertain: false };
  const cities = await loadCities();
  const called = findZonesCalled(name);
  if (called.length > 0) return answer(findLargestOf(cities, called), [], languages[0]);
  const normalized = normalizeNames(name.replaceAll(',', ' ')).slice(1, -1);
  const asked = { cities, name: normalized, country: findCountry(normalized, languages), languages };
  const places = findPlaces(asked);
  return answer(places, findNamesakes(asked, places[0]), languages[0]);
}

/** `latitude`, `longitude` in degrees; null when they are none. */
export function findTimeZoneAt(latitude: number, longitude: number): string | null {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  const zone = tzLookup(latitude, longitude);
  return isTimeZone(zone) ? zone : null;
}

interface Asked {
  readonly cities: readonly City[];
  /** Normalized. */
  readonly name: string;
  /** The code of the country that is called so. */
  readonly country: string | undefined;
  readonly languages: readonly string[];
}

interface Place extends City {
  /** Its people; less where the name is not its own. */
  readonly weight: number;
}

/** `namesakes`: what else bears the name, whatever its size. Of two places with the same clock either will do. */
function answer(places: readonly Place[], namesakes: readonly Place[], language = 'en') {
  const all = firstOfEach([...places, ...namesakes], ({ zone }) => zone);
  const [first] = all;
  if (!first) return { matches: [], isCertain: false };
  const isOther = (place: Place) => clockOf(place) !== clockOf(first);
  const rival = places.find(isOther);
  const isKnown = first.isCapital || first.population >= wellKnown;
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  return {
    isCertain: isKnown && first.weight >= clearlyLarger * (rival?.weight ?? 0) && !namesakes.some(isOther),
    matches: all.slice(0, mostChoices).map(
      ({ zone, name, country }): TimeZoneMatch => ({
        zone,
        names: [name, countries.of(country) ?? country],
      }),
    ),
  };
}

const clockOf = ({ zone }: Place): string => clocksOf(zone, new Date().getUTCFullYear()).join();

/** The largest city of each clock that an abbreviation may mean, none clearly larger than another. */
function findLargestOf(cities: readonly City[], zones: readonly string[]): Place[] {
  const places = weighed(cities, ({ zone }) => (zones.includes(zone) ? 1 : 0));
  return firstOfEach(places, clockOf).map((place) => ({ ...place, weight: 1 }));
}

/** Cities of that name, or of the country of that name; "Paris, TX" and "Paris France" are Paris and something more. */
function findPlaces({ cities, name, country, languages }: Asked): Place[] {
  const named = weighed(cities, (city) => (city.country === country ? 1 : weightOfName(city, name)));
  const cut = name.lastIndexOf(' ');
  const found =
    named.length > 0 || cut < 0
      ? named
      : findPlaceIn(cities, name.slice(0, cut), name.slice(cut + 1), languages);
  return firstOfEach(found, ({ zone }) => zone);
}

/**
 * Regions that are called so, shown by their largest cities, and cities that are called like a country:
 * Georgia lies on the Black Sea and beside Florida, Washington on both coasts.
 */
function findNamesakes({ cities, name, country }: Asked, found: Place | undefined): Place[] {
  const isSurrounding = (place: string) => place === found?.country && found.weight === found.population;
  const inRegions = findRegions(name, country).flatMap((region) => {
    const all = weighed(cities, (city) => (city.country === region.country ? 1 : 0));
    const there = all.filter(({ division }) => division === region.division);
    return there.length > 0 || isSurrounding(region.country) ? there : all;
  });
  const isNamesake = (city: City) =>
    country !== undefined && city.country !== country && hasName(city.names.own, name);
  return [...weighed(cities, (city) => (isNamesake(city) ? 1 : 0)), ...inRegions];
}

/** Where nobody knows what `more` is, all places of that name may be meant alike. */
function findPlaceIn(cities: readonly City[], name: string, more: string, languages: readonly string[]) {
  const country = findCountry(more, languages);
  const all = weighed(cities, (city) => weightOfName(city, name));
  const regions = findRegions(more, undefined);
  const inRegion = (city: City) =>
    regions.some((region) => region.country === city.country && region.division === city.division);
  const exactly = all.filter(
    (city) => city.country === country || city.division.toLowerCase() === more || inRegion(city),
  );
  // most countries number their regions otherwise than ISO does: then anywhere in the country of the region
  const around = all.filter((city) => regions.some((region) => region.country === city.country));
  const there = exactly.length > 0 ? exactly : around;
  return there.length > 0
    ? there
    : all.map((place) => ({ ...place, weight: 1, isCapital: false, population: 0 }));
}

function weightOfName({ names }: City, name: string): number {
  if (hasName(names.own, name)) return 1;
  return hasName(names.other, name) ? weightOfOtherName : 0;
}

/** The code of the country that is called so in one of the languages, in full or in short. */
function findCountry(name: string, languages: readonly string[]): string | undefined {
  const names = languages.flatMap((language) =>
    (['long', 'short'] as const).map((style) => new Intl.DisplayNames(language, { type: 'region', style })),
  );
  return zonedCountries.find((code) =>
    names.some((each) => hasName(normalizeNames(each.of(code) ?? ''), name)),
  );
}

function weighed(cities: readonly City[], weigh: (city: City) => number): Place[] {
  const places = cities.flatMap((city) => {
    const weight = weigh(city) * city.population;
    return weight > 0 ? [{ ...city, weight }] : [];
  });
  return places.sort((a, b) => b.weight - a.weight);
}

const firstOfEach = (places: readonly Place[], kindOf: (place: Place) => string): Place[] =>
  [...Map.groupBy(places, kindOf).values()].flatMap(([first]) => first ?? []);
