/** Numbers as values: whatever the spelling, a line may only state what its sentences state, of the same things. */
import { languages, stopWordsOf } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { segmentWords } from '../analysis/words.ts';
import { findNumberWords, findUnits, readScale } from './number-words.ts';

/** The readings of one number: `1,234` is 1234 to one reader and 1.234 to the next. */
type Readings = readonly number[];

const numberShape = /\d+(?:[.,:]\d+)*/g;
const zeroInDigits = /\p{Nd}/gu;

/** Small numbers in words are more often part of a name ("the two journalists", "one of them") than a figure. */
const mostOfNames = 10;
/** "A", "one of", "the two": of two who are named nobody need have counted them. */
const mostOfArticles = 2;

/**
 * True when every number and unit of the line stands in the evidence; a small number in words may come from anywhere in
 * the posts, `context`. Languages are those of each text; of evidence in null, any.
 */
export function areNumbersSupported(
  line: string,
  evidence: string,
  language: string | null,
  evidenceLanguage: string | null = language,
  context = evidence,
): boolean {
  const spoken = evidenceLanguage === null ? languages.map(({ code }) => code) : [evidenceLanguage];
  const valuesOf = (figures: readonly FoundNumber[]) => figures.flatMap(({ readings }) => readings);
  const known = new Set(
    valuesOf([...inDigits(evidence), ...spoken.flatMap((code) => inWords(evidence, code))]),
  );
  const meant = new Set(valuesOf(spoken.flatMap((code) => inWords(context, code))));
  const knownUnits = findUnits(evidence);
  return (
    inDigits(line).every(({ readings }) => readings.some((value) => known.has(value))) &&
    valuesOf(inWords(line, language)).every(
      (value) => value <= mostOfArticles || known.has(value) || (value <= mostOfNames && meant.has(value)),
    ) &&
    findUnits(line).every((unit) => knownUnits.includes(unit))
  );
}

/** True when each figure in digits is "at least", "over", "almost" so much in both texts, or in neither. */
export function areBoundsKept(line: string, evidence: string, language: string | null): boolean {
  const source = boundsIn(evidence, language);
  const stopWords = stopWordsOf(language);
  // "taken over 17,600 tonnes" has none
  const isPlain = (bound: string) => segmentWords(bound).every((word) => stopWords.has(word.toLowerCase()));
  return boundsIn(line, language).every(({ readings, bound }) => {
    const same = source.filter((other) => other.readings.some((value) => readings.includes(value)));
    const isKept = (other: string) =>
      (bound === '') === (other === '') || (bound === '' ? isPlain(other) : isPlain(bound));
    return same.length === 0 || same.some((other) => isKept(other.bound));
  });
}

/** Letters that a bound takes. */
const mostOfBound = 40;
const boundTerms = new Map(
  languages.map(({ code, contrasts }) => {
    const terms = wholeSourceOf(contrasts.bounds);
    const before = new RegExp(`${terms}\\s*(?:\\p{L}{1,3}\\s+)?(?:\\p{Sc}\\s*)?$`, 'iu');
    return [code, { before, after: new RegExp(`^\\s*${terms}(?=\\s*(?:[,;.)]|$))`, 'iu') }];
  }),
);

function boundsIn(text: string, language: string | null) {
  const terms = boundTerms.get(language ?? '');
  const plain = joinDigits(text);
  return inDigits(text).map(({ readings, start, end }) => ({
    readings,
    bound:
      (terms?.before.exec(plain.slice(Math.max(0, start - mostOfBound), start)) ??
        terms?.after.exec(plain.slice(end)))?.[0] ?? '',
  }));
}

/** Figures in digits and in words, by their places in `joinDigits(text)`, words of scale included. */
export const findFigures = (text: string, language: string | null): FoundNumber[] => [
  ...inDigits(text),
  ...inWords(joinDigits(text), language),
];

interface FoundNumber {
  readonly readings: Readings;
  readonly start: number;
  readonly end: number;
}

function inDigits(text: string): FoundNumber[] {
  const joined = joinDigits(text);
  return [...joined.matchAll(numberShape)].flatMap((hit) => {
    const end = hit.index + hit[0].length;
    const { factor, length } = readScale(joined.slice(end));
    return readingsOf(hit[0]).map((readings) => ({
      readings: readings.map((value) => scaled(value, factor)),
      start: hit.index,
      end: end + length,
    }));
  });
}

function inWords(text: string, language: string | null): FoundNumber[] {
  const plain = text.toLowerCase().replaceAll('ё', 'е');
  return findNumberWords(plain, language).map(({ value, start, end }) => {
    const { factor, length } = readScale(plain.slice(end));
    return { readings: [scaled(value, factor)], start, end: end + length };
  });
}

/** European digits, and `1 234`, `1 234`, `1'234`, `1 ,234` as one piece. */
export function joinDigits(text: string): string {
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
