/** Finds countries by their names, which Intl has in all languages. */
import { languages } from './index.ts';
import { memoizeByName } from '#src/memoize.ts';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Without codes of unions, for tests and for unknown regions; XK is Kosovo. */
const regionCodes = alphabet
  .flatMap((a) => alphabet.map((b) => a + b))
  .filter((code) => !/^(?:X[^K]|ZZ|EU|EZ|UN|QO|QM|AA)$/.test(code));

export const countryNamesIn = memoizeByName((language): ReadonlyMap<string, string> => {
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return new Map(
    regionCodes.flatMap((code) => {
      const name = display.of(code);
      return name !== undefined && name.length > 1 ? [[name, code] as const] : [];
    }),
  );
});

const isOneWord = ([name]: readonly [string, string]): boolean => !/[\s()-]/.test(name);

/** By the stems of names of one word, in all languages; filled on first use, as that takes a tenth of a second. */
const codesByStem = new Map<string, string>();

/** The code of the country that a word names, in any form; else undefined. */
export function countryCodeOf(word: string): string | undefined {
  if (codesByStem.size === 0)
    for (const { code } of languages)
      for (const [name, country] of [...countryNamesIn(code)].filter(isOneWord))
        codesByStem.set(stemOfName(name), country);
  return codesByStem.get(stemOfName(word));
}

function stemOfName(name: string): string {
  const small = name.toLowerCase().normalize('NFC');
  return small.length > 5 ? small.slice(0, Math.max(5, small.length - 2)) : small.slice(0, 4);
}

/** The code of the country whose name shares the longest beginning with a word, its name or adjective; else undefined. */
export function countryCodeOfAdjective(word: string, language: string | null): string | undefined {
  const sought = folded(word);
  const isArabic = language === 'ar';
  // Arabic leaves out short vowels
  let longest = isArabic ? 2 : 3;
  let found: string | undefined;
  for (const [name, code] of foldedNamesIn(language ?? 'en')) {
    const length = countCommonStart(name, sought);
    if (length > longest && (!isArabic || arabicEnding.test(sought.slice(length))))
      [longest, found] = [length, code];
  }
  return found;
}

const foldedNamesIn = memoizeByName((language) =>
  [...countryNamesIn(language)].filter(isOneWord).map(([name, code]) => [folded(name), code] as const),
);

/** Endings of adjectives; empty for the name itself. */
const arabicEnding = /^(?:ي(?:ا|ة|ين|ون)?)?$/u;

const folded = (name: string): string =>
  name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/^ال/u, '');

/** The number of letters with which both words begin. */
export function countCommonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
