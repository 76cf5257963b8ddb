/** The figures of a text as values, in digits and in words, whatever the spelling. */
import { byLanguage, languages } from '#src/languages/index.ts';
import { readTermTable, sourceOf, wholeSourceOf } from '#src/languages/terms.ts';
import { digitOf } from '#src/query/analysis/number.ts';
import { groupNeighbours } from '#src/neighbours.ts';

export interface Figure {
  /** `1,234` is 1234 to one reader and 1.234 to the next. */
  readonly readings: readonly number[];
  /** Its place in `joinDigits(text)`, words of scale included. */
  readonly start: number;
  readonly end: number;
}

export const findFigures = (text: string, language: string | null): Figure[] => [
  ...figuresInDigits(text),
  ...figuresInWords(joinDigits(text), language),
];

export function figuresInDigits(text: string): Figure[] {
  const joined = joinDigits(text);
  return [...joined.matchAll(/\d+(?:[.,:]\d+)*/g)].flatMap(({ index, 0: written }) =>
    readingsOf(written).map((readings) => scaled(readings, index, index + written.length, joined)),
  );
}

/** `15:30` and `12.11.2025` are several numbers, `1.234.567` is one, `1.234` may be two things. */
function readingsOf(written: string): (readonly number[])[] {
  const parts = written.split(/[.,:]/);
  if (written.includes(':')) return parts.filter((part) => Number(part) !== 0).map((part) => [Number(part)]);
  if (/^\d{1,3}([.,])\d{3}$/.test(written)) return [[Number(parts.join('')), Number(parts.join('.'))]];
  if (/^\d+([.,]\d+)?$/.test(written)) return [[Number(parts.join('.'))]];
  if (/^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(written)) return [[Number(parts.join(''))]];
  if (/^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(\.\d{3})+,\d+$/.test(written))
    return [[Number(`${parts.slice(0, -1).join('')}.${parts.at(-1)}`)]];
  return parts.map((part) => [Number(part)]);
}

/** European digits, and `1 234`, `1 234`, `1'234`, `1 ,234` as one piece. */
export function joinDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replace(/٫/g, '.')
    .replace(/(\d)٬(?=\d)/g, '$1')
    .replace(/(\d) (?=[.,]\d)/g, '$1')
    .replace(
      /(?<![\d.,])(\d{1,3})((?:[\s'’]\d{3})+)(?!\d)/g,
      (_, head: string, tail: string) => head + tail.replace(/\D/g, ''),
    );
}

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
  // most texts have none of them
  if (!known?.any.test(plain)) return [];
  const hits = known.patterns.flatMap(([value, pattern]) =>
    [...plain.matchAll(pattern)].map((hit) => ({ value, start: hit.index, end: hit.index + hit[0].length })),
  );
  // in "two thousand" the second word is a scale and no number
  const isScale = ({ value, start }: (typeof hits)[number]) =>
    value >= 1000 && (/\d\s$/.test(plain.slice(0, start)) || hits.some(({ end }) => end === start - 1));
  const words = hits.filter((hit) => !isScale(hit)).sort((one, other) => one.start - other.start);
  // "twenty-eight", "тридцать один", "treinta y uno" are one number
  const numbers = groupNeighbours(words, ([{ value, end }], unit) => {
    const isTens = value >= 20 && value <= 90 && unit.value > 0 && unit.value < 10;
    return isTens && /^(?:[ -]| y | et )$/.test(plain.slice(end, unit.start));
  });
  return numbers.map(([ten, unit]) =>
    scaled([ten.value + (unit?.value ?? 0)], ten.start, unit?.end ?? ten.end, plain),
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

/** With the words of scale that follow it, "mil millones" both; 1.1 million is 1100000, not 1100000.0000000002. */
function scaled(readings: readonly number[], start: number, end: number, text: string): Figure {
  for (const { factor, behind } of scales) {
    const found = behind.exec(text.slice(end))?.[0];
    if (found !== undefined) {
      const multiplied = readings.map((value) => Number((value * factor).toPrecision(12)));
      return scaled(multiplied, start, end + found.length, text);
    }
  }
  return { readings, start, end };
}
