/** Finds figures of a text, in digits and in words, and their values. */
import { byLanguage, languages } from '#src/languages/index.ts';
import { readTermTable, sourceOf, wholeSourceOf } from '#src/languages/terms.ts';
import { anyNumber, normalizeNumber } from '#src/query/analysis/number.ts';
import { groupNeighbours } from '#src/neighbours.ts';

export interface Figure {
  readonly value: number;
  /** Offsets, with words of scale as "million". */
  readonly start: number;
  readonly end: number;
}

export const findFigures = (text: string, language: string | null): Figure[] => [
  ...figuresInDigits(text),
  ...figuresInWords(text, language),
];

/** A time or a date has several figures; the minutes of a full hour, 00, are none. */
export const figuresInDigits = (text: string): Figure[] =>
  Array.from(text.matchAll(anyNumber))
    .filter(({ 0: written }) => written !== '00')
    .map(({ index, 0: written }) =>
      scaled(Number(normalizeNumber(written)), index, index + written.length, text),
    );

const numberWordsOf = byLanguage(({ numbers }) => {
  const words = [...readTermTable(numbers.words)];
  const patterns = words.map(
    ([value, terms]) => [Number(value), new RegExp(wholeSourceOf(terms), 'gu')] as const,
  );
  return { patterns, any: new RegExp(wholeSourceOf(...words.map(([, terms]) => terms)), 'u') };
});

export function figuresInWords(text: string, language: string | null): Figure[] {
  const plain = text.toLowerCase().replaceAll('ё', 'е');
  const known = numberWordsOf(language);
  // most texts have none
  if (!known.any.test(plain)) return [];
  const hits = known.patterns.flatMap(([value, pattern]) =>
    [...plain.matchAll(pattern)].map((hit) => ({ value, start: hit.index, end: hit.index + hit[0].length })),
  );
  // in "two thousand" the second word is a scale
  const isScale = ({ value, start }: (typeof hits)[number]) =>
    value >= 1000 && (/\d\s$/.test(plain.slice(0, start)) || hits.some(({ end }) => end === start - 1));
  // الحادي عشر is 11, not 10
  const isPart = ({ start, end }: (typeof hits)[number]) =>
    hits.some((hit) => hit.start <= start && end <= hit.end && hit.end - hit.start > end - start);
  const words = hits
    .filter((hit) => !isScale(hit) && !isPart(hit))
    .sort((one, other) => one.start - other.start);
  // "twenty-eight", "тридцать один", "treinta y uno", خمسة وعشرين are one number
  const numbers = groupNeighbours(words, ([{ value, end }], unit) => {
    const [tens, ones] = plain[unit.start] === 'و' ? [unit.value, value] : [value, unit.value];
    const isOne = tens >= 20 && tens <= 90 && ones > 0 && ones < 10;
    return isOne && /^(?:[ -]| y | et )$/.test(plain.slice(end, unit.start));
  });
  return numbers.map(([ten, unit]) =>
    scaled(ten.value + (unit?.value ?? 0), ten.start, unit?.end ?? ten.end, plain),
  );
}

const chineseScales = '1000 千; 1e4 万|萬; 1e6 百万; 1e8 亿|億';
const scaleTerms = [...languages.map(({ numbers }) => numbers.scales), chineseScales].flatMap((table) => [
  ...readTermTable(table),
]);
const scales = [...Map.groupBy(scaleTerms, ([factor]) => Number(factor))].map(([factor, entries]) => {
  const terms = sourceOf(...entries.map(([, each]) => each));
  return { factor, behind: new RegExp(`^[\\s-]?${terms}(?:(?!\\p{L})|(?<=\\p{Script=Han}))`, 'iu') };
});

/** Multiplied by the words of scale that follow, as both in "mil millones"; rounded: 1.1 million is 1100000, not 1100000.0000000002. */
function scaled(value: number, start: number, end: number, text: string): Figure {
  for (const { factor, behind } of scales) {
    const found = behind.exec(text.slice(end))?.[0];
    if (found !== undefined)
      return scaled(Number((value * factor).toPrecision(12)), start, end + found.length, text);
  }
  return { value, start, end };
}
