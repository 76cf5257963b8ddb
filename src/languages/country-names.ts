/** The countries of the world by their names in the languages the bot knows, as Intl has them. */
import { languages } from './index.ts';
import { memoizeByName } from '#src/memoize.ts';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Without unions, test codes and the unknown; XK is Kosovo. */
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

/** Codes by the stems of names of one word, in any language; filled when first asked, for it takes a tenth of a second. */
const codesByStem = new Map<string, string>();

/** The code of the country that a word names, in whatever case; undefined for none. */
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

/** The code of the country whose name begins most as a word of that language does, be it the name or its adjective; undefined for none. */
export function countryCodeOfAdjective(word: string, language: string | null): string | undefined {
  const sought = folded(word);
  const isArabic = language === 'ar';
  // Arabic leaves out short vowels
  let longest = isArabic ? 2 : 3;
  let found: string | undefined;
  for (const [name, code] of foldedNamesIn(language ?? 'en')) {
    const length = commonBeginning(name, sought);
    if (length > longest && (!isArabic || arabicEnding.test(sought.slice(length))))
      [longest, found] = [length, code];
  }
  return found;
}

const foldedNamesIn = memoizeByName((language) =>
  [...countryNamesIn(language)].filter(isOneWord).map(([name, code]) => [folded(name), code] as const),
);

/** Of an adjective, or of nothing but the name. */
const arabicEnding = /^(?:ي(?:ا|ة|ين|ون)?)?$/u;

const folded = (name: string): string =>
  name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/^ال/u, '');

function commonBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
