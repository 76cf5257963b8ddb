/** Numbers in words, compounds among them; words of scale; signs and words of units. */
import { byLanguage, sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Scale, Unit } from '#src/languages/language.ts';
import { sourceOf, type TermList, wholeSourceOf } from '#src/languages/terms.ts';

/** What Chinese counts by, and signs and codes that all languages use. */
const chineseScales: readonly (readonly [number, TermList])[] = [
  [1e3, '千'],
  [1e4, '万|萬'],
  [1e6, '百万'],
  [1e8, '亿|億'],
];
const unitSigns: Readonly<Record<Unit, TermList>> = {
  '%': '%|٪',
  USD: String.raw`\$|usd|美元`,
  EUR: '€|eur|欧元',
  RUB: '₽|rub',
  GBP: '£|gbp',
  CNY: '¥|cny|人民币',
};

/** "12 twelve|dozen". */
const wordPatternsOf = byLanguage(({ numbers }) =>
  numbers.words.split(';').map((entry): readonly [number, RegExp] => {
    const [, value, terms = ''] = /^\s*(\d+) (.*)$/s.exec(entry) ?? [];
    return [Number(value), new RegExp(wholeSourceOf(terms), 'giu')];
  }),
);

const powers: Readonly<Record<Scale, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const scalePatterns = (Object.keys(powers) as Scale[])
  .map((scale): readonly [number, TermList] => [
    powers[scale],
    sourceInAnyLanguage(({ numbers }) => numbers.scales[scale]),
  ])
  .concat(chineseScales)
  .map(
    ([factor, terms]) =>
      [factor, new RegExp(`^[\\s-]?${sourceOf(terms)}(?:(?!\\p{L})|(?<=\\p{Script=Han}))`, 'iu')] as const,
  );
const unitPatterns = (Object.keys(unitSigns) as Unit[]).map((unit) => {
  const terms = sourceOf(
    unitSigns[unit],
    sourceInAnyLanguage(({ numbers }) => numbers.units[unit]),
  );
  return [unit, new RegExp(`(?<!\\p{L})${terms}(?!\\p{L})`, 'iu')] as const;
});

export interface NumberWord {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The numbers written in words, with the place where each ends; in "two thousand" the second word is a scale and no number. */
export function findNumberWords(text: string, language: string | null): NumberWord[] {
  const all = (wordPatternsOf(language) ?? []).flatMap(([value, pattern]) =>
    [...text.matchAll(pattern)].map((hit) => ({ value, start: hit.index, end: hit.index + hit[0].length })),
  );
  const isScale = ({ value, start }: NumberWord) =>
    value >= 1000 && (/\d\s$/.test(text.slice(0, start)) || all.some(({ end }) => end === start - 1));
  const hits = all.filter((hit) => !isScale(hit));
  // "twenty-eight", "тридцать один", "treinta y uno" are one number
  const isCompound = (ten: NumberWord, unit: NumberWord) =>
    ten.value >= 20 &&
    ten.value <= 90 &&
    unit.value > 0 &&
    unit.value < 10 &&
    /^(?:[ -]| y | et )$/.test(text.slice(ten.end, unit.start));
  return hits
    .filter((hit) => !hits.some((ten) => isCompound(ten, hit)))
    .map((hit) => {
      const unit = hits.find((other) => isCompound(hit, other));
      return unit ? { ...hit, value: hit.value + unit.value, end: unit.end } : hit;
    });
}

/** By how much the words right after a number multiply it, "mil millones" by both, and how many letters they take; 1 when there are none. `rest` is the text after the number. */
export function readScale(rest: string): { readonly factor: number; readonly length: number } {
  for (const [factor, pattern] of scalePatterns) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) continue;
    const more = readScale(rest.slice(found.length));
    return { factor: factor * more.factor, length: found.length + more.length };
  }
  return { factor: 1, length: 0 };
}

/** Per cent and currencies a text speaks of. */
export const findUnits = (text: string): string[] =>
  unitPatterns.filter(([, pattern]) => pattern.test(text)).map(([unit]) => unit);
