import { figuresInDigits } from '../grounding/figures.ts';
import { countryCodeOf } from '#src/languages/country-names.ts';

/** Letter and consonant, in pairs; vowels and what no language writes the same have none. */
const consonants =
  'бb вv гg ґg дd жz зz кk лl мm нn пp рr сs тt фf цs чs шs щs ' +
  'بb تt ثt جz حh خh دd ذz رr زz سs شs صs ضd طt ظz غg فf قk كk لl مm نn هh پb گg';
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аеиоуыэюяьъйёхіїєاويىةءع']
    .map((silent) => [silent, ''])
    .concat(consonants.split(' ').map((pair) => [...pair])),
);

/** Writes one name alike in all of these languages: Zakharova, Захарова, Zajárova, Sacharowa. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/qu/g, 'kv'],
  [/kh/g, ''],
  [/tsch|sch|tch|zh|sh|ch|dzh|dj/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/[qc]/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/j|h/g, ''],
  [/[aeiouy]/g, ''],
];

/** Each feature once; with its kind before it so that none is taken for another. */
export function crossLanguageFeaturesOf(text: string): string[] {
  const found = new Set<string>();
  for (const { value } of figuresInDigits(text)) if (value > 9) found.add(`n:${value}`);
  for (const [name] of text.matchAll(/\p{Lu}[\p{L}\p{M}]+|[\p{sc=Arabic}]{3,}/gu)) {
    const country = countryCodeOf(name);
    if (country) found.add(`c:${country}`);
    const bones = consonantsOf(name);
    // short ones are too many to find a text by
    if (bones.length > 1) found.add(`${bones.length > 2 ? 'w' : 's'}:${bones.slice(0, 5)}`);
  }
  return [...found];
}

function consonantsOf(word: string): string {
  const folded = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  let bones = '';
  for (const letter of folded) bones += letters[letter] ?? letter;
  for (const [pattern, to] of latin) bones = bones.replace(pattern, to);
  return bones.replace(/h/g, '').replace(/(.)\1+/g, '$1');
}

/** Equal for one person's name however the language spells it: of the last two words, without an office before them. */
export const nameFeatureOf = (name: string): string => name.split(' ').slice(-2).map(consonantsOf).join(' ');
