/** The clocks that a post may name: of capitals, of large cities, and by an abbreviation. */
import { rawTimeZones } from '@vvo/tzdb';
import { minuteMs } from '#src/duration.ts';
import { memoizeText } from '#src/memoize.ts';
import { normalizeNames, readLargeCities } from './cities.ts';

/** Of two places of one name the one that has so many times more people is meant; of others nobody can tell. */
const clearlyLarger = 10;
/** What others call a place counts less than what it calls itself. */
const weightOfOwnName = 10;
const fewestLetters = 3;
const mostNames = 500;
const ending = '[аеиоуыэюяйь]';
const ends = new RegExp(`(?<=\\p{sc=Cyrillic}{3})${ending}+$`, 'u');

/** The IANA zone of a capital or a large city by its name in any language, in the case or as the adjective that stands before "time": `Madrid`, `Дохи`, `киевскому`, `Berliner`, `Tokioter`. Null for others. */
export const findZoneOfCity = memoizeText(mostNames, (name): string | null => {
  const plain = name.toLowerCase();
  const adjective = plain.replace(/(?:ому|ого|ое|ий)$/u, '');
  const names = [
    plain,
    adjective,
    adjective.replace(/ск$/u, ''),
    plain.replace(/er$/u, ''),
    plain.replace(/[nt]er$/u, ''),
  ];
  for (const each of new Set(names)) {
    const zone = findLargest(each);
    if (zone !== undefined) return zone;
  }
  return null;
});

/** Null where several may be meant, undefined where none is called so. */
function findLargest(name: string): string | null | undefined {
  const stem = normalizeNames(name).slice(1, -1).replace(ends, '');
  if (stem.length < fewestLetters) return undefined;
  const called = new RegExp(`,${stem}${/\p{sc=Cyrillic}/u.test(stem) ? `${ending}*` : ''},`, 'u');
  const places = readLargeCities().flatMap(({ names, population, zone }) => {
    const weight = called.test(names.own) ? weightOfOwnName : Number(called.test(names.other));
    return weight > 0 ? [{ zone, weight: weight * population }] : [];
  });
  const [largest] = places.sort((a, b) => b.weight - a.weight);
  const rival = places.find(({ zone }) => zone !== largest?.zone);
  return largest && (largest.weight >= clearlyLarger * (rival?.weight ?? 0) ? largest.zone : null);
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
  return `${offset < 0 ? '-' : '+'}${new Date(Math.abs(offset) * minuteMs).toISOString().slice(11, 16)}`;
}
