/** Word forms: which keys two spellings share when they are forms of one word, by the language of the channel. */
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { arabicKeys, arabicQueryKeys } from './arabic.ts';
import { englishKey } from './english.ts';
import { type Script, stripMarks } from './normal-form.ts';
import { russianKeys, russianQueryKeys } from './russian.ts';

/** By which rules Latin words are read. Bits, because a query is filed once for all languages. */
export const Rules = { en: 1, es: 2, de: 4, fr: 8, whole: 16 } as const;
export type RulesBit = (typeof Rules)[keyof typeof Rules];
export const allRules = 31;
const everyRules = Object.values(Rules);

const stemmers: readonly (readonly [RulesBit, (word: string) => string])[] = [
  [Rules.es, spanish],
  [Rules.de, german],
  [Rules.fr, french],
];
const otherLatinLanguages =
  /^(?:pt|it|tr|pl|nl|id|sv|ro|uz|cs|sk|hu|fi|no|nb|da|vi|hr|sl|et|lv|lt|sq|az|ms|ca)$/;

/** Rules for the Latin words of a channel in `language`; English where the language is another script's or unknown. */
export function rulesOf(language: string | null): RulesBit {
  if (language === 'es' || language === 'de' || language === 'fr') return Rules[language];
  return language !== null && otherLatinLanguages.test(language) ? Rules.whole : Rules.en;
}

/** Keys of a word of a post. `word` is cleaned, `folded` its normal form. */
export function keysOfWord(word: string, folded: string, script: Script, rules: RulesBit): string[] {
  if (script === 'latin') return latinKeys(word, folded, rules);
  if (script === 'cyrillic') return russianKeys(folded);
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
    for (const key of latinKeys(word, folded, bit)) {
      const same = keys.find((entry) => entry[0] === key);
      if (same === undefined) keys.push([key, bit]);
      else same[1] |= bit;
    }
  }
  return keys;
}

function otherQueryKeys(word: string, folded: string, script: Script): string[] {
  if (script === 'cyrillic') return russianQueryKeys(folded, /^\p{Lu}\p{Ll}/u.test(word));
  if (script === 'arabic') return arabicQueryKeys(folded);
  return [folded];
}

function latinKeys(word: string, folded: string, rules: RulesBit): string[] {
  if (rules === Rules.en) return [englishKey(folded)];
  if (rules === Rules.whole || folded.length < 4) return [folded];
  if (folded.length === 4) return withoutS(folded);
  const stem = stemmers.find(([bit]) => bit === rules)?.[1] ?? englishKey;
  const keys = new Set([stem(folded)]);
  const small = word.toLowerCase();
  // Words are typed with and without accents: half of the pairs only meet when both spellings are stemmed.
  if (small !== folded) keys.add(stripMarks(stem(small)));
  // The Spanish stemmer takes -nos for a pronoun: gobiernos.
  if (rules === Rules.es && folded.endsWith('os')) keys.add(stem(folded.slice(0, -1)));
  if (folded.length === 5 && folded.endsWith('s')) keys.add(folded.slice(0, -1));
  return [...keys];
}

/** Short words keep their letters (`nato` is not `nata`) but for a plural. */
function withoutS(folded: string): string[] {
  return folded.endsWith('s') ? [folded, folded.slice(0, -1)] : [folded];
}

/** Korean particles follow a word without a space: 나토는 begins with 나토. */
function beginningsOf(word: string): string[] {
  const keys: string[] = [];
  for (let length = Math.min(2, word.length); length <= Math.min(word.length, 12); length += 1) {
    keys.push(word.slice(0, length));
  }
  return keys;
}
