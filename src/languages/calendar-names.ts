import { languages } from './index.ts';
import { readTermTable, sourceOf, wholeTerms } from './terms.ts';

/** Months (January is 0) by their long and short names, in lower case; with `day` in the form that dates have. */
export const monthsIn = (code: string, day?: 'numeric'): ReadonlyMap<string, number> =>
  new Map(
    (['long', 'short'] as const).flatMap((month) =>
      namesOf(new Intl.DateTimeFormat(code, { day, month, timeZone: 'UTC' })),
    ),
  );
/** Regions where months have other names. */
const regions = ['ar-IQ', 'ar-MA', 'ar-TN', 'de-AT'];
/** By the names of all languages, in both forms. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  [...regions, ...languages.map(({ code }) => code)].flatMap((code) => [
    ...monthsIn(code, 'numeric'),
    ...monthsIn(code),
  ]),
);

function namesOf(format: Intl.DateTimeFormat): (readonly [string, number])[] {
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 15));
    const name = parts.find((part) => part.type === 'month')?.value ?? '';
    return [name.toLowerCase().replace('.', ''), month];
  });
}

/** The source of an expression for "today", "tomorrow" (1) or "yesterday" (-1). */
export const relativeDaySource = (code: string, days: -1 | 0 | 1): string =>
  new Intl.RelativeTimeFormat(code, { numeric: 'auto' }).format(days, 'day').replace(/[’']/, "[’']");

const relativeDays = languages.map(({ calendar }) => readTermTable(calendar.relativeDays));
/** The same for days that the languages have lists of, in any of them. */
export const listedDaySource = (days: 0 | 1 | 2): string =>
  sourceOf(...relativeDays.map((names) => names.get(`${days}`) ?? ''));

export const relativeDay = wholeTerms(
  ...languages.flatMap(({ code }) => [relativeDaySource(code, 0), relativeDaySource(code, 1)]),
);

const between = (type: Intl.ListFormatType): string =>
  `(?:${languages
    .map(({ code }) => new Intl.ListFormat(code, { type }).formatToParts(['1', '2'])[1]?.value.trim())
    .join('|')})`;
/** Sources of expressions for "and" and "or" of all languages. */
export const andSource = between('conjunction');
export const orSource = between('disjunction');
