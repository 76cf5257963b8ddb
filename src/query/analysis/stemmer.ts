/** Word forms: which keys two spellings share when they are forms of one word, by the language of the channel. */
import { stemArabic, stemArabicQuery } from '#src/languages/inflection/arabic.ts';
import { stemEnglish, stemEnglishQuery } from '#src/languages/inflection/english.ts';
import { stemFrench, stemFrenchQuery } from '#src/languages/inflection/french.ts';
import { stemGerman, stemGermanQuery } from '#src/languages/inflection/german.ts';
import type { Script } from './normalize.ts';
import { stemRussian, stemRussianQuery } from '#src/languages/inflection/russian.ts';
import { stemSpanish, stemSpanishQuery } from '#src/languages/inflection/spanish.ts';

/** By which rules Latin words are read. Bits, because a query is filed once for all languages. */
export const LatinInflection = { en: 1, es: 2, de: 4, fr: 8, whole: 16 } as const;
export type LatinInflectionBit = (typeof LatinInflection)[keyof typeof LatinInflection];
export const allLatinInflections = 31;
const everyRules = Object.values(LatinInflection);

/** Languages in other letters: the Latin words among theirs are mostly English. */
const otherScripts = new Set(
  (
    'ru uk be bg sr mk kk ky mn tg tt ba ce os cv ar fa ur ps ug ckb sd he yi zh ja ko th lo km my el hy ka hi mr ne bn ta te ' +
    'ml kn gu pa or as si dv bo dz am ti'
  ).split(' '),
);

/** Rules for the Latin words of a channel in `language`; English where the language is another script's or unknown. */
export function getLatinInflection(language: string | null): LatinInflectionBit {
  if (language === 'es' || language === 'de' || language === 'fr') return LatinInflection[language];
  return language === null || language === 'en' || otherScripts.has(language)
    ? LatinInflection.en
    : LatinInflection.whole;
}

/** Keys of a word of a post. `word` is cleaned, `folded` its normal form. */
export function stemWord(word: string, folded: string, script: Script, rules: LatinInflectionBit): string[] {
  if (script === 'latin') return latinKeys(word, folded, rules);
  if (script === 'cyrillic') return stemRussian(word, folded);
  if (script === 'arabic') return stemArabic(folded);
  if (script === 'hangul') return beginningsOf(folded);
  return [folded];
}

/** Keys of a word somebody looks for under any of `rules` (bits), each once, with the rules it holds under. */
export function stemQueryWord(
  word: string,
  folded: string,
  script: Script,
  rules: number,
): (readonly [string, number])[] {
  if (script !== 'latin')
    return otherQueryKeys(word, folded, script).map((key) => [key, allLatinInflections]);
  const keys: [string, number][] = [];
  for (const bit of everyRules) {
    if ((bit & rules) === 0) continue;
    for (const key of latinQueryKeys(word, folded, bit)) {
      const same = keys.find((entry) => entry[0] === key);
      if (same === undefined) keys.push([key, bit]);
      else same[1] |= bit;
    }
  }
  return keys;
}

function otherQueryKeys(word: string, folded: string, script: Script): string[] {
  if (script === 'cyrillic') return stemRussianQuery(word, folded);
  if (script === 'arabic') return stemArabicQuery(folded);
  return [folded];
}

/** Short words keep their letters: `nato` is not `nata`. */
function latinKeys(word: string, folded: string, rules: LatinInflectionBit): string[] {
  if (rules === LatinInflection.en) return stemEnglish(folded);
  if (rules === LatinInflection.whole || folded.length < 4) return [folded];
  if (rules === LatinInflection.es) return stemSpanish(word, folded);
  return rules === LatinInflection.fr ? stemFrench(word, folded) : stemGerman(word, folded);
}

function latinQueryKeys(word: string, folded: string, rules: LatinInflectionBit): string[] {
  if (rules === LatinInflection.en) return stemEnglishQuery(folded);
  if (rules === LatinInflection.whole || folded.length < 4) return [folded];
  if (rules === LatinInflection.es) return stemSpanishQuery(word, folded);
  return rules === LatinInflection.fr ? stemFrenchQuery(word, folded) : stemGermanQuery(word, folded);
}

/** Korean particles follow a word without a space: 나토는 begins with 나토. */
function beginningsOf(word: string): string[] {
  const keys: string[] = [];
  for (let length = Math.min(2, word.length); length <= Math.min(word.length, 12); length += 1) {
    keys.push(word.slice(0, length));
  }
  return keys;
}
