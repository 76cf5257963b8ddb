/** Numbers in words, compounds among them; words of scale; signs and words of units. */
import { numberWordPatterns } from '#src/languages/number-words.ts';

const scales: readonly (readonly [number, string])[] = [
  [1e2, 'hundred|hundert|cents?|сотен|сотни'],
  [1e3, 'thousand|тыс\\.?|тысяч\\p{L}{0,3}|mil|tausend|tsd\\.?|mille|ألف|آلاف|千'],
  [1e4, '万|萬'],
  [
    1e6,
    'millions?|mln\\.?|mn|млн\\.?|миллион\\p{L}{0,3}|mill[oó]n(?:es)?|mio\\.?|millionen|مليون|ملايين|百万',
  ],
  [1e8, '亿|億'],
  [1e9, 'billions?|bn|bln\\.?|млрд\\.?|миллиард\\p{L}{0,3}|mrd\\.?|milliarden?|milliards?|مليار|مليارات'],
  [1e12, 'trillions?|trn|трлн\\.?|триллион\\p{L}{0,3}|billones|billionen|تريليون'],
];

const units: readonly (readonly [string, string])[] = [
  ['%', '%|٪|percent|per cent|процент\\p{L}{0,3}|por ciento|prozent|pour cent|بالمئة|بالمائة|في المئة'],
  ['USD', '\\$|usd|us dollars?|dollars?|доллар\\p{L}{0,3}|dólar(?:es)?|دولار\\p{L}{0,3}|美元'],
  ['EUR', '€|eur|euros?|евро|يورو|欧元'],
  ['RUB', '₽|rub|rubles?|roubles?|руб\\.?|рубл\\p{L}{1,3}|rublos?|rubel|روبل'],
  ['GBP', '£|gbp|pounds? sterling|фунт\\p{L}{0,3} стерлингов|libras? esterlinas?'],
  ['CNY', '¥|cny|yuan(?:es)?|юан\\p{L}{1,3}|يوان|人民币'],
];

const edged = (pattern: string): string => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;

const wordPatterns = new Map(
  Object.entries(numberWordPatterns).map(([language, table]) => [
    language,
    table.map(([value, pattern]) => [value, new RegExp(edged(pattern), 'giu')] as const),
  ]),
);
const scalePatterns = scales.map(
  ([factor, pattern]) =>
    [factor, new RegExp(`^[\\s-]?(?:${pattern})(?:(?!\\p{L})|(?<=\\p{Script=Han}))`, 'iu')] as const,
);
const unitPatterns = units.map(
  ([unit, pattern]) => [unit, new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')] as const,
);

export interface NumberWord {
  readonly value: number;
  readonly end: number;
}

/** The numbers written in words, with the place where each ends. */
export function findNumberWords(text: string, language: string | null): NumberWord[] {
  const table = wordPatterns.get(language ?? '') ?? [];
  const hits = table.flatMap(([value, pattern]) =>
    [...text.matchAll(pattern)].map((hit) => ({ value, start: hit.index, end: hit.index + hit[0].length })),
  );
  return compounds(text, hits);
}

/** "Twenty-eight", "тридцать один", "treinta y uno" are one number. */
function compounds(text: string, hits: readonly (NumberWord & { readonly start: number })[]): NumberWord[] {
  const units = new Set<NumberWord>();
  const joined = hits.map((ten) => {
    const isTen = ten.value >= 20 && ten.value <= 90;
    const unit = hits.find(
      (other) =>
        isTen &&
        other.value < 10 &&
        other.value > 0 &&
        /^(?:[ -]| y | et )$/.test(text.slice(ten.end, other.start)),
    );
    if (!unit) return ten;
    units.add(unit);
    return { value: ten.value + unit.value, end: unit.end };
  });
  return joined.filter((hit) => !units.has(hit));
}

/** By how much the words right after a number multiply it; 1 when there are none. `rest` is the text after the number. */
export function readScale(rest: string): number {
  return scalePatterns.find(([, pattern]) => pattern.test(rest))?.[0] ?? 1;
}

/** Per cent and currencies a text speaks of. */
export function findUnits(text: string): string[] {
  return unitPatterns.filter(([, pattern]) => pattern.test(text)).map(([unit]) => unit);
}
