/** Numbers, units and bounds of a line must be those of its evidence. */
import { byLanguage, languages, stopWordsOf } from '#src/languages/index.ts';
import { readTermTable, regex, sourceOf, wholeSourceOf } from '#src/languages/terms.ts';
import { memoizeByName } from '#src/memoize.ts';
import { segmentWords, stemToken } from '../analysis/words.ts';
import { type Figure, figuresInDigits, figuresInWords, findFigures } from './figures.ts';

export interface TextIn {
  readonly text: string;
  /** ISO 639-1; null when unknown. */
  readonly language: string | null;
}

/** Small numbers in words are often part of a name ("the two journalists") rather than a figure. */
const maxOfNames = 10;
/** "A", "one of", "the two" need no figure in the evidence. */
const maxOfArticles = 2;

/** Whether every number, currency and "per cent" of the line is in the evidence; a small number in words may be anywhere in the posts, `context`. */
export function areNumbersSupported(line: TextIn, evidence: TextIn, context = evidence.text): boolean {
  const { language } = evidence;
  const spoken = language === null ? languages.map(({ code }) => code) : [language];
  const valuesOf = (figures: readonly Figure[]) => figures.map(({ value }) => value);
  const wordsIn = (text: string) => valuesOf(spoken.flatMap((code) => figuresInWords(text, code)));
  // a space before a separator does not split a number: "1 ,234"
  const digitsIn = (text: string) => valuesOf(figuresInDigits(text.replace(/(\d) (?=[.,]\d)/g, '$1')));
  const known = new Set([...digitsIn(evidence.text), ...wordsIn(evidence.text)]);
  const small = wordsIn(context).filter((value) => value <= maxOfNames);
  const knownUnits = findUnits(evidence.text);
  return (
    digitsIn(line.text).every((value) => known.has(value)) &&
    valuesOf(figuresInWords(line.text, line.language)).every(
      (value) => value <= maxOfArticles || known.has(value) || small.includes(value),
    ) &&
    findUnits(line.text).every((unit) => knownUnits.includes(unit))
  );
}

const unitSigns = readTermTable(
  String.raw`% %|٪; USD \$|usd|美元; EUR €|eur|欧元; RUB ₽|rub; GBP £|gbp; CNY ¥|cny|人民币`,
);
const unitPatterns = Array.from(unitSigns, ([unit, signs]) => {
  const names = languages.map(({ numbers }) => readTermTable(numbers.units).get(unit) ?? '');
  // digits may touch a sign, as in "5%"
  const pattern = regex.iu`(?<!\p{L})${sourceOf(signs, ...names)}(?!\p{L})`;
  return { unit, pattern };
});

/** ISO 4217, and `%`. */
export const findUnits = (text: string): string[] =>
  unitPatterns.filter(({ pattern }) => pattern.test(text)).map(({ unit }) => unit);

/** Whether each figure in digits has a bound ("at least", "over", "almost") in both texts or in neither. Both in one language. */
export function areBoundsKept(line: TextIn, evidence: TextIn): boolean {
  const stopWords = stopWordsOf(line.language);
  // "over" in "taken over 17,600 tonnes" is no bound
  const isPlain = (bound: string) => segmentWords(bound).every((word) => stopWords.has(word.toLowerCase()));
  const isKept = (bound: string, other: string) =>
    (bound === '') === (other === '') || isPlain(bound === '' ? other : bound);
  return isEachKept(boundsIn(line), boundsIn(evidence), (stated, other) => isKept(stated.bound, other.bound));
}

/** Whether each figure that the evidence has, too, is kept at one of its places there. */
const isEachKept = <F extends Figure>(
  said: readonly F[],
  source: readonly F[],
  isKept: (stated: F, other: F) => boolean,
): boolean =>
  said.every((stated) => {
    const same = source.filter(({ value }) => value === stated.value);
    return same.length === 0 || same.some((other) => isKept(stated, other));
  });

const lettersOfBound = 40;
const boundTermsOf = byLanguage(({ contrasts }) => {
  const terms = wholeSourceOf(contrasts.bounds);
  const before = regex.iu`${terms}\s*(?:\p{L}{1,3}\s+)?(?:\p{Sc}\s*)?$`;
  return { before, after: regex.iu`^\s*${terms}(?=\s*(?:[,;.)]|$))` };
});

function boundsIn({ text, language }: TextIn): (Figure & { readonly bound: string })[] {
  const terms = boundTermsOf(language);
  return figuresInDigits(text).map((figure) => {
    const { start, end } = figure;
    const before = terms.before.exec(text.slice(Math.max(0, start - lettersOfBound), start));
    return { ...figure, bound: (before ?? terms.after.exec(text.slice(end)))?.[0] ?? '' };
  });
}

/** Units by dimension, under the names of Intl. */
const dimensions: readonly (readonly string[])[] = [
  ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'],
  ['centimeter', 'meter', 'kilometer', 'mile'],
  ['gram', 'kilogram'],
  ['liter', 'hectare', 'acre'],
];

/** Units by the stems of their names in a language, in all forms that follow numbers. */
const unitsOf = memoizeByName((language) => {
  const nameOf = (unit: string, count: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
      .formatToParts(count)
      .find(({ type }) => type === 'unit')?.value ?? '';
  return new Map(
    dimensions
      .flat()
      .flatMap((unit) =>
        [1, 2, 3, 5, 11].map((count) => [stemToken(nameOf(unit, count), language), unit] as const),
      ),
  );
});

/** False when a figure of the line has a unit, and in the evidence only others of its dimension: 48 hours are not 48 days. Across languages, too. */
export function areUnitsKept(line: TextIn, evidence: TextIn): boolean {
  const [said, source] = [measuresIn(line), measuresIn(evidence)];
  return dimensions.every((units) => {
    const ofKind = [said, source].map((figures) => figures.filter(({ unit }) => units.includes(unit)));
    return isEachKept(ofKind[0] ?? [], ofKind[1] ?? [], (stated, other) => stated.unit === other.unit);
  });
}

function measuresIn({ text, language }: TextIn): (Figure & { readonly unit: string })[] {
  if (language === null) return [];
  return findFigures(text, language).flatMap((figure) => {
    const [, word = ''] = /^[\s-]*(\p{L}+)/u.exec(text.slice(figure.end)) ?? [];
    const unit = unitsOf(language).get(stemToken(word, language));
    return unit ? [{ ...figure, unit }] : [];
  });
}
