/** Word forms: which keys two spellings share when they are forms of one word, by the language of the channel. */
import { findLanguage, languages } from '#src/languages/index.ts';
import type { Term } from '../language/query-tree.ts';
import type { Script } from './normalize.ts';
import type { NormalizedWord } from './normalized-word.ts';

/** A bit for each language, because a query is filed once for all of them, and one for Latin words of others, which have no forms. */
export type Inflections = number;

const otherLatin = 'other Latin';
const known = [
  ...languages.map(({ code, script, inflection: { keys } }) => ({ code, script, keys })),
  { code: otherLatin, script: 'latin' as const, keys: (_: string, normalized: string) => [normalized] },
].map((each, index) => ({ ...each, bit: 1 << index }));
export const inflectionBits = known.length;
export const allInflections: Inflections = 2 ** inflectionBits - 1;
const byScript = Map.groupBy(known, ({ script }): Script => script);

/** Those of a channel in `language`, one for each script: its own, else the first we know, which is English for Latin words. */
export function inflectionsFor(language: string | null): Inflections {
  const code = findLanguage(language) === undefined && isLatin(language) ? otherLatin : language;
  return [...byScript.values()]
    .map((all) => all.find((each) => each.code === code) ?? all[0])
    .reduce((bits, own) => bits | (own?.bit ?? 0), 0);
}

const isLatin = (language: string | null): boolean =>
  language !== null && (new Intl.Locale(language).maximize().script ?? 'Latn') === 'Latn';

type Word = Pick<NormalizedWord, 'surface' | 'normalized' | 'script'>;

export function stemWord({ surface, normalized, script }: Word, inflections: Inflections): string[] {
  if (script === 'hangul') return beginningsOf(normalized);
  const own = byScript.get(script)?.find(({ bit }) => (bit & inflections) !== 0);
  return own?.keys(surface, normalized, false) ?? [normalized];
}

/** Keys of a word somebody looks for, each once, with the inflections it holds under. */
export function stemQueryWord({ word, normalized, script }: Omit<Term, 'match'>): [string, Inflections][] {
  const all = byScript.get(script);
  if (all === undefined) return [[normalized, allInflections]];
  const found = new Map<string, Inflections>();
  for (const { bit, keys } of all)
    for (const key of keys(word, normalized, true)) found.set(key, (found.get(key) ?? 0) | bit);
  return [...found];
}

/** Korean particles follow a word without a space: 나토는 begins with 나토. */
function beginningsOf(word: string): string[] {
  const shortest = Math.min(2, word.length);
  return Array.from({ length: Math.min(word.length, 12) - shortest + 1 }, (_, more) =>
    word.slice(0, shortest + more),
  );
}
