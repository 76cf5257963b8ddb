/** The clocks that a post may name: of capitals, of large cities, and by an abbreviation. */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { rawTimeZones } from '@vvo/tzdb';
import { memoizeText } from '#src/memoize.ts';
import { dataFile, normalizeNames } from './cities.ts';
import { renameTimeZone } from './timezone-names.ts';

/** Geneva is meant to be among them. */
const fewestPeople = 150_000;
/** Of two places of one name the one that has so many times more people is meant; of others nobody can tell. */
const clearlyLarger = 10;
/** What others call a place counts less than what it calls itself. */
const weightOfOwnName = 10;
const fewestLetters = 3;
const mostNames = 500;
const ending = /(?<=\p{sc=Cyrillic}{3})[аеиоуыэюяйь]+$/u;

/** The IANA zone of a capital or a large city by its name in any language, in the case or as the adjective that stands before "time": `Madrid`, `Дохи`, `киевскому`, `Berliner`. Null for others. */
export const findZoneOfCity = memoizeText(mostNames, (name): string | null => {
  const plain = name.toLowerCase();
  const adjective = plain.replace(/(?:ому|ого|ое|ий)$/u, '');
  const names = new Set([plain, adjective, adjective.replace(/ск$/u, ''), plain.replace(/er$/u, '')]);
  return (
    names
      .values()
      .map(findLargest)
      .find((city) => city !== undefined)?.zone ?? null
  );
});

interface NamedCity {
  /** Null where several places may be meant. */
  readonly zone: string | null;
  readonly weight: number;
}

/** Read at once when a post first names a place's clock, unless they were loaded before. */
let known: readonly string[] | undefined;

/** Lines of the capitals and large cities: people stand in the last 70 signs of one. Taken as bytes, most of 23 MB need no decoding. */
const isWanted = (line: string): boolean => line.includes('\tPPLC\t') || /\t\d{6,}\t/.test(line.slice(-70));
const decode = (line: string): string => Buffer.from(line, 'latin1').toString();

/** So that no digest waits for them. */
export async function loadNamedClocks(): Promise<void> {
  const lines: string[] = [];
  const input = createReadStream(dataFile, 'latin1');
  for await (const line of createInterface({ input })) if (isWanted(line)) lines.push(decode(line));
  known ??= lines;
}

const readLines = (): readonly string[] =>
  readFileSync(dataFile, 'latin1').split('\n').filter(isWanted).map(decode);

function findLargest(name: string): NamedCity | undefined {
  known ??= readLines();
  const stem = normalizeNames(name).slice(1, -1).replace(ending, '');
  const beginning = name.replace(ending, '');
  if (stem.length < fewestLetters) return undefined;
  const has = (names: string) =>
    normalizeNames(names)
      .split(',')
      .some((each) => each.replace(ending, '') === stem);
  let found: NamedCity | undefined;
  for (const line of known) {
    const small = line.toLowerCase();
    if (!small.includes(stem) && !small.includes(beginning)) continue;
    const columns = line.split('\t');
    const [, own = '', ascii = '', others = '', , , , kind] = columns;
    const [population = 0, , , zone = ''] = columns.slice(14);
    if (Number(population) < fewestPeople && kind !== 'PPLC') continue;
    const weight = has(`${own},${ascii}`) ? weightOfOwnName : Number(has(others));
    if (weight === 0) continue;
    const city = { zone: renameTimeZone(zone), weight: weight * Number(population) };
    found = likelier(found ?? city, city);
  }
  return found;
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
