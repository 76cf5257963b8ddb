/** Word forms: which keys two spellings share when they are forms of one word, by the language of the channel. */
import { languages } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import type { Script } from './normalize.ts';

/** By which rules Latin words are read, a bit for each language, because a query is filed once for all of them. */
export type LatinInflectionBit = number;
const latinLanguages = languages.filter(({ script }) => script === 'latin');
/** Words of other languages have no forms. */
const asTheyAre: LatinInflectionBit = 1 << latinLanguages.length;
export const inflectionBits = latinLanguages.length + 1;
export const allLatinInflections = 2 * asTheyAre - 1;

/** Of another script one language has the rules for all. */
const otherLanguages = new Map<Script, Language>(
  languages.filter(({ script }) => script !== 'latin').map((language) => [language.script, language]),
);

const bits = new Map<string | null, LatinInflectionBit>(
  latinLanguages.map(({ code }, index) => [code, 1 << index]),
);
const english = bits.get('en') ?? asTheyAre;

/** Rules for the Latin words of a channel in `language`; English where the language is of another script or unknown. */
export function getLatinInflection(language: string | null): LatinInflectionBit {
  if (language === null) return english;
  const known = bits.get(language);
  if (known !== undefined) return known;
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  const made = script === 'Latn' ? asTheyAre : english;
  bits.set(language, made);
  return made;
}

/** Keys of a word of a post. `word` is cleaned, `normalized` its normal form. */
export function stemWord(
  word: string,
  normalized: string,
  script: Script,
  rules: LatinInflectionBit,
): string[] {
  if (script === 'hangul') return beginningsOf(normalized);
  return languageFor(script, rules)?.inflection.keys(word, normalized) ?? [normalized];
}

function languageFor(script: Script, rules: LatinInflectionBit): Language | undefined {
  return script === 'latin' ? latinLanguages[31 - Math.clz32(rules)] : otherLanguages.get(script);
}

/** Keys of a word somebody looks for under any of `rules` (bits), each once, with the rules it holds under. */
export function stemQueryWord(
  word: string,
  normalized: string,
  script: Script,
  rules: number,
): (readonly [string, number])[] {
  const queryKeys = (bit: LatinInflectionBit) =>
    languageFor(script, bit)?.inflection.queryKeys(word, normalized) ?? [normalized];
  if (script !== 'latin') return queryKeys(0).map((key) => [key, allLatinInflections]);
  const keys: [string, number][] = [];
  for (let bit = 1; bit <= asTheyAre; bit *= 2) {
    if ((bit & rules) === 0) continue;
    for (const key of queryKeys(bit)) {
      const same = keys.find((entry) => entry[0] === key);
      if (same === undefined) keys.push([key, bit]);
      else same[1] |= bit;
    }
  }
  return keys;
}

/** Korean particles follow a word without a space: 나토는 begins with 나토. */
function beginningsOf(word: string): string[] {
  const keys: string[] = [];
  for (let length = Math.min(2, word.length); length <= Math.min(word.length, 12); length += 1) {
    keys.push(word.slice(0, length));
  }
  return keys;
}
