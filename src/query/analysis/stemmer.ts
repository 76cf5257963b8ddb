/** Word forms: which keys two spellings share when they are forms of one word, by the language of the channel. */
import { languages } from '#src/languages/index.ts';
import type { Term } from '../language/query-tree.ts';
import type { Script } from './normalize.ts';
import type { NormalizedWord } from './normalized-word.ts';

/** A bit for each language, because a query is filed once for all of them, and one for Latin words of other languages, which have no forms. */
export type Inflections = number;
export const inflectionBits = languages.length + 1;
const uninflected: Inflections = 1 << languages.length;
export const allInflections: Inflections = 2 * uninflected - 1;

const bits = new Map(languages.map(({ code }, index) => [code, 1 << index]));
const scripts = Map.groupBy(languages, ({ script }): Script => script);
const firstOf = (script: Script): Inflections => bits.get(scripts.get(script)?.[0]?.code ?? '') ?? 0;
const byScript = new Map(
  [...scripts].map(([script, known]): [Script, Inflections] => [
    script,
    known.reduce((all, { code }) => all | (bits.get(code) ?? 0), script === 'latin' ? uninflected : 0),
  ]),
);

export const inflectionsOf = (script: Script): Inflections => byScript.get(script) ?? 0;

/** Those of a channel in `language`, one for each script: its own, else the first we know, which is English for Latin words. */
export function inflectionsFor(language: string | null): Inflections {
  const own = bits.get(language ?? '') ?? (isLatin(language) ? uninflected : 0);
  return [...byScript].reduce((all, [script, known]) => all | (own & known || firstOf(script)), 0);
}

const isLatin = (language: string | null): boolean =>
  language !== null && (new Intl.Locale(language).maximize().script ?? 'Latn') === 'Latn';

type Word = Pick<NormalizedWord, 'surface' | 'normalized' | 'script'>;

export function stemWord({ surface, normalized, script }: Word, inflections: Inflections): string[] {
  if (script === 'hangul') return beginningsOf(normalized);
  const language = languages[31 - Math.clz32(inflections & inflectionsOf(script))];
  return language?.inflection.keys(surface, normalized, false) ?? [normalized];
}

/** Keys of a word somebody looks for, each once, with the inflections it holds under. */
export function stemQueryWord({ word, normalized, script }: Omit<Term, 'match'>): [string, Inflections][] {
  const known = inflectionsOf(script);
  if (known === 0) return [[normalized, allInflections]];
  const keys = new Map<string, Inflections>();
  for (let bit = 1; bit <= uninflected; bit *= 2) {
    if ((bit & known) === 0) continue;
    const { inflection } = languages[31 - Math.clz32(bit)] ?? {};
    for (const key of inflection?.keys(word, normalized, true) ?? [normalized])
      keys.set(key, (keys.get(key) ?? 0) | bit);
  }
  return [...keys];
}

/** Korean particles follow a word without a space: 나토는 begins with 나토. */
function beginningsOf(word: string): string[] {
  const shortest = Math.min(2, word.length);
  return Array.from({ length: Math.min(word.length, 12) - shortest + 1 }, (_, more) =>
    word.slice(0, shortest + more),
  );
}
