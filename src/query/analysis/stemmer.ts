/** Word forms: two words share a key when they are forms of one word in the channel's language. */
import { findLanguage, languages } from '#src/languages/index.ts';
import type { Term } from '../language/query-tree.ts';
import type { Script } from './normalize.ts';
import type { NormalizedWord } from './normalized-word.ts';

/** A bit per language, since a query is indexed once for all of them; one more for Latin words of other languages, which are not inflected. */
export type Inflections = number;

const otherLatin = 'other Latin';
const known = [
  ...languages.map(({ code, script, inflection: { keys } }) => ({ code, script, keys })),
  { code: otherLatin, script: 'latin' as const, keys: (_: string, normalized: string) => [normalized] },
].map((each, index) => ({ ...each, bit: 1 << index }));
export const inflectionBits = known.length;
export const allInflections: Inflections = 2 ** inflectionBits - 1;
const byScript = Map.groupBy(known, ({ script }): Script => script);

/** For a channel in `language`: of each script its own inflection, else the first one, English for Latin words. */
export function inflectionsFor(language: string | null): Inflections {
  const code = findLanguage(language) === undefined && isLatin(language) ? otherLatin : language;
  return [...byScript.values()]
    .map((all) => all.find((each) => each.code === code) ?? all[0])
    .reduce((bits, inflection) => bits | (inflection?.bit ?? 0), 0);
}

const isLatin = (language: string | null): boolean =>
  language !== null && (new Intl.Locale(language).maximize().script ?? 'Latn') === 'Latn';

type Word = Pick<NormalizedWord, 'surface' | 'normalized' | 'script'>;

export function stemWord({ surface, normalized, script }: Word, inflections: Inflections): string[] {
  if (script === 'hangul') return prefixesOf(normalized);
  const inflection = byScript.get(script)?.find(({ bit }) => (bit & inflections) !== 0);
  return inflection?.keys(surface, normalized, false) ?? [normalized];
}

/** Keys of a query's word, each once, with the inflections that give it. */
export function stemQueryWord({ word, normalized, script }: Omit<Term, 'match'>): [string, Inflections][] {
  const all = byScript.get(script);
  if (all === undefined) return [[normalized, allInflections]];
  const found = new Map<string, Inflections>();
  for (const { bit, keys } of all)
    for (const key of keys(word, normalized, true)) found.set(key, (found.get(key) ?? 0) | bit);
  return [...found];
}

/** Korean particles are written onto their word: 나토는 is 나토 with one. */
function prefixesOf(word: string): string[] {
  const shortest = Math.min(2, word.length);
  return Array.from({ length: Math.min(word.length, 12) - shortest + 1 }, (_, more) =>
    word.slice(0, shortest + more),
  );
}
