/** The clocks that a post may name: of capitals, of large cities, and by an abbreviation. */
import { readFileSync } from 'node:fs';
import { rawTimeZones } from '@vvo/tzdb';
import { dataFile, normalizeNames } from './cities.ts';
import { renameTimeZone } from './timezone-names.ts';

/** Geneva is meant to be among them. */
const fewestPeople = 150_000;
/** Of two places of one name the one that has so many times more people is meant; of others nobody can tell. */
const clearlyLarger = 10;
/** What others call a place counts less than what it calls itself. */
const weightOfOwnName = 10;
const ending = /(?<=\p{sc=Cyrillic}{3})[аеиоуыэюяйь]+$/u;

/** The IANA zone of a capital or a large city by its name in any language, in the case or as the adjective that stands before "time": `Madrid`, `Дохи`, `киевскому`, `Berliner`. Null for others. */
export function findZoneOfCity(name: string): string | null {
  const plain = normalizeNames(name).slice(1, -1);
  const adjective = plain.replace(/(?:ому|ого|ое|ий)$/u, '');
  const names = [plain, adjective, adjective.replace(/ск$/u, ''), plain.replace(/er$/u, '')];
  const found = names
    .map((each) => citiesByName(dataFile).get(each.replace(ending, '')))
    .find((city) => city);
  return found?.zone ?? null;
}

interface NamedCity {
  /** Null where several places may be meant. */
  readonly zone: string | null;
  readonly weight: number;
}

/** Read at once when a post first names a clock: a quarter of a second. */
const byFile = new Map<string, ReadonlyMap<string, NamedCity>>();
function citiesByName(file: string): ReadonlyMap<string, NamedCity> {
  const known = byFile.get(file) ?? readCities(file);
  byFile.set(file, known);
  return known;
}

function readCities(file: string): ReadonlyMap<string, NamedCity> {
  const cities = new Map<string, NamedCity>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    // most lines are not worth taking apart
    if (!line.includes('\tPPLC\t') && !/\t\d{6,}\t/.test(line.slice(-70))) continue;
    const columns = line.split('\t');
    const [, name = '', ascii = '', others = '', , , , kind] = columns;
    const [population = 0, , , zone = ''] = columns.slice(14);
    if (Number(population) < fewestPeople && kind !== 'PPLC') continue;
    const add = (names: string, weight: number) => {
      for (const each of normalizeNames(names).split(',')) {
        const key = each.replace(ending, '');
        const city = { zone: renameTimeZone(zone), weight };
        cities.set(key, likelier(cities.get(key) ?? city, city));
      }
    };
    add(`${name},${ascii}`, Number(population) * weightOfOwnName);
    add(others, Number(population));
  }
  return cities;
}

function likelier(known: NamedCity, city: NamedCity): NamedCity {
  if (known.zone === city.zone || known.weight >= clearlyLarger * city.weight) return known;
  if (city.weight >= clearlyLarger * known.weight) return city;
  return { zone: null, weight: Math.max(known.weight, city.weight) };
}

/** `-05:00` of `EST`; null where it may be one of several clocks, undefined where it is none. */
export function findZoneOfAbbreviation(name: string): string | null | undefined {
  const wanted = name.toLowerCase();
  const offsets = new Set(
    rawTimeZones.flatMap(({ abbreviation, dstAbbreviation, rawOffsetInMinutes: offset }) => [
      ...(abbreviation.toLowerCase() === wanted ? [offset] : []),
      ...(dstAbbreviation?.toLowerCase() === wanted ? [offset + 60] : []),
    ]),
  );
  const [offset] = offsets;
  if (offset === undefined || offsets.size > 1) return offset === undefined ? undefined : null;
  const clock = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${offset < 0 ? '-' : '+'}${clock.join(':')}`;
}
