/** Numbers as values: whatever the spelling, a claim may only state what its sentences state. */
import { findNumberWords, readScale, findUnits } from './number-words.ts';

/** The readings of one number: `1,234` is 1234 to one reader and 1.234 to the next. */
type Readings = readonly number[];

const numberShape = /\d+(?:[.,:]\d+)*/g;
const zeroInDigits = /\p{Nd}/gu;

/** True when every number and unit of the claim stands in the evidence. Languages are those of each text. */
export function areNumbersSupported(
  claim: string,
  evidence: string,
  language: string | null,
  evidenceLanguage: string | null = language,
): boolean {
  const known = new Set([...inDigits(evidence).flat(), ...inWords(evidence, evidenceLanguage)]);
  const knownUnits = findUnits(evidence);
  return (
    inDigits(claim).every((readings) => readings.some((value) => known.has(value))) &&
    // "one" is a pronoun more often than a number
    inWords(claim, language).every((value) => value === 1 || known.has(value)) &&
    findUnits(claim).every((unit) => knownUnits.includes(unit))
  );
}

function inDigits(text: string): Readings[] {
  const joined = joinDigits(text);
  return [...joined.matchAll(numberShape)].flatMap((hit) => {
    const factor = readScale(joined.slice(hit.index + hit[0].length));
    return readingsOf(hit[0]).map((readings) => readings.map((value) => scaled(value, factor)));
  });
}

function inWords(text: string, language: string | null): number[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
  return findNumberWords(plain, language).map(({ value, end }) => scaled(value, readScale(plain.slice(end))));
}

/** European digits, and `1 234`, `1 234`, `1'234`, `1 ,234` as one piece. */
function joinDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(zeroInDigits, (digit) => String(digitValue(digit)))
    .replace(/٫/g, '.')
    .replace(/(\d)٬(?=\d)/g, '$1')
    .replace(/(\d) (?=[.,]\d)/g, '$1')
    .replace(
      /(?<![\d.,])(\d{1,3})((?:[\s'’]\d{3})+)(?!\d)/g,
      (_, head: string, tail: string) => head + tail.replace(/\D/g, ''),
    );
}

/** Unicode lays the digits of a script out in runs of ten that begin at a multiple of ten's own zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 128) return code - 48;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero;
}

/** `15:30` and `12.11.2025` are several numbers, `1.234.567` is one, `1.234` may be two things. */
function readingsOf(written: string): Readings[] {
  const parts = written.split(/[.,:]/);
  if (written.includes(':')) return parts.filter((part) => Number(part) !== 0).map((part) => [Number(part)]);
  if (/^\d{1,3}([.,])\d{3}$/.test(written)) return [[Number(parts.join('')), Number(parts.join('.'))]];
  if (/^\d+([.,]\d+)?$/.test(written)) return [[Number(parts.join('.'))]];
  if (/^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(written)) return [[Number(parts.join(''))]];
  if (/^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(\.\d{3})+,\d+$/.test(written))
    return [[Number(`${parts.slice(0, -1).join('')}.${parts.at(-1)}`)]];
  return parts.map((part) => [Number(part)]);
}

/** 1.1 million is 1100000, not 1100000.0000000002. */
function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}
