/** The figures of a text as values, in digits and in words, whatever the spelling. */
import { digitOf } from '#src/query/analysis/number.ts';
import { findNumberWords, readScale } from './number-words.ts';

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

export function figuresInWords(text: string, language: string | null): Figure[] {
  const plain = text.toLowerCase().replaceAll('ё', 'е');
  return findNumberWords(plain, language).map(({ value, start, end }) => scaled([value], start, end, plain));
}

/** With the words of scale that follow it; 1.1 million is 1100000, not 1100000.0000000002. */
function scaled(readings: readonly number[], start: number, end: number, text: string): Figure {
  const { factor, length } = readScale(text.slice(end));
  return {
    readings: readings.map((value) => Number((value * factor).toPrecision(12))),
    start,
    end: end + length,
  };
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
