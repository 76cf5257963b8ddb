/** Word forms: which keys two spellings share when they are forms of one word, by the language of the channel. */
import { arabicKeys, arabicQueryKeys } from './arabic.ts';
import { englishKeys, englishQueryKeys } from './english.ts';
import { frenchKeys, frenchQueryKeys } from './french.ts';
import { germanKeys, germanQueryKeys } from './german.ts';
import type { Script } from './normal-form.ts';
import { russianKeys, russianQueryKeys } from './russian.ts';
import { spanishKeys, spanishQueryKeys } from './spanish.ts';

/** By which rules Latin words are read. Bits, because a query is filed once for all languages. */
export const Rules = { en: 1, es: 2, de: 4, fr: 8, whole: 16 } as const;
export type RulesBit = (typeof Rules)[keyof typeof Rules];
export const allRules = 31;
const everyRules = Object.values(Rules);

/** Languages in other letters: the Latin words among theirs are mostly English. */
const otherScripts = new Set(
  (
    'ru uk be bg sr mk kk ky mn tg tt ba ce os cv ar fa ur ps ug ckb sd he yi zh ja ko th lo km my el hy ka hi mr ne bn ta te ' +
    'ml kn gu pa or as si dv bo dz am ti'
  ).split(' '),
);

/** Rules for the Latin words of a channel in `language`; English where the language is another script's or unknown. */
export function rulesOf(language: string | null): RulesBit {
  if (language === 'es' || language === 'de' || language === 'fr') return Rules[language];
  return language === null || language === 'en' || otherScripts.has(language) ? Rules.en : Rules.whole;
}

/** Keys of a word of a post. `word` is cleaned, `folded` its normal form. */
export function keysOfWord(word: string, folded: string, script: Script, rules: RulesBit): string[] {
  if (script === 'latin') return latinKeys(word, folded, rules);
  if (script === 'cyrillic') return russianKeys(word, folded);
  if (script === 'arabic') return arabicKeys(folded);
  if (script === 'hangul') return beginningsOf(folded);
  return [folded];
}

/** Keys of a word somebody looks for under any of `rules` (bits), each once, with the rules it holds under. */
export function keysOfQueryWord(
  word: string,
  folded: string,
  script: Script,
  rules: number,
): (readonly [string, number])[] {
  if (script !== 'latin') return otherQueryKeys(word, folded, script).map((key) => [key, allRules]);
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
  if (script === 'cyrillic') return russianQueryKeys(word, folded);
  if (script === 'arabic') return arabicQueryKeys(folded);
  return [folded];
}

/** Short words keep their letters: `nato` is not `nata`. */
function latinKeys(word: string, folded: string, rules: RulesBit): string[] {
  if (rules === Rules.en) return englishKeys(folded);
  if (rules === Rules.whole || folded.length < 4) return [folded];
  if (rules === Rules.es) return spanishKeys(word, folded);
  return rules === Rules.fr ? frenchKeys(word, folded) : germanKeys(word, folded);
}

function latinQueryKeys(word: string, folded: string, rules: RulesBit): string[] {
  if (rules === Rules.en) return englishQueryKeys(folded);
  if (rules === Rules.whole || folded.length < 4) return [folded];
  if (rules === Rules.es) return spanishQueryKeys(word, folded);
  return rules === Rules.fr ? frenchQueryKeys(word, folded) : germanQueryKeys(word, folded);
}

/** Korean particles follow a word without a space: 나토는 begins with 나토. */
function beginningsOf(word: string): string[] {
  const keys: string[] = [];
  for (let length = Math.min(2, word.length); length <= Math.min(word.length, 12); length += 1) {
    keys.push(word.slice(0, length));
  }
  return keys;
}
