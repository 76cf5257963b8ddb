/** 48 hours are not 48 days: a figure keeps its measure, in any language. */
import { stemToken } from '../analysis/words.ts';
import type { TextIn } from './additions.ts';
import { findFigures, joinDigits } from './numbers.ts';

/** By what they measure, under the names that Intl knows. */
const dimensions = [
  ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'],
  ['centimeter', 'meter', 'kilometer', 'mile'],
  ['gram', 'kilogram'],
  ['liter', 'hectare', 'acre'],
] as const;
type Unit = (typeof dimensions)[number][number];

const known = new Map<string, ReadonlyMap<string, Unit>>();

/** Stems of the names that a language has for each unit, in the forms that follow numbers. */
function unitsOf(language: string): ReadonlyMap<string, Unit> {
  const found =
    known.get(language) ??
    new Map(
      dimensions.flat().flatMap((unit) =>
        [1, 2, 3, 5, 11].map((count) => {
          const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
          const parts = new Intl.NumberFormat(language, style).formatToParts(count);
          const name = parts.find(({ type }) => type === 'unit')?.value ?? '';
          return [stemToken(name, language), unit] as const;
        }),
      ),
    );
  known.set(language, found);
  return found;
}

/** False when a figure of the line has a unit, and in the evidence only others of the same kind. */
export function areUnitsKept(line: TextIn, evidence: TextIn): boolean {
  const source = measuresIn(evidence);
  return measuresIn(line).every(({ values, unit }) => {
    const same = source.filter((other) => other.values.some((value) => values.includes(value)));
    const kind = dimensions.find((units) => units.some((one) => one === unit));
    const rivals = same.filter((other) => kind?.some((one) => one === other.unit));
    return rivals.length === 0 || rivals.some((other) => other.unit === unit);
  });
}

function measuresIn({
  text,
  language,
}: TextIn): { readonly values: readonly number[]; readonly unit: Unit }[] {
  if (language === null) return [];
  const plain = joinDigits(text);
  return findFigures(text, language).flatMap(({ readings, end }) => {
    const [, word = ''] = /^[\s-]*(\p{L}+)/u.exec(plain.slice(end)) ?? [];
    const unit = unitsOf(language).get(stemToken(word, language));
    return unit ? [{ values: readings, unit }] : [];
  });
}
