/** All terms that queries look for, each once, with a number. */
import type { Term } from '../language/query-tree.ts';
import type { Script } from '../analysis/normalize.ts';
import { allLatinInflections, type LatinInflectionBit } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { createHashTable, type Hash, writeHash } from './hash-table.ts';
import { lookUp, type TermHits } from './look-up.ts';
import { termFieldByMatch } from './term-field.ts';
import { createTermFields } from './term-fields.ts';
import { keysOfTerm, termNameOf, type TermKey } from './term-keys.ts';

export interface Terms {
  /** The number of a term, from 1; a new one when it had none. */
  numberOf(term: Term): number;
  /** Takes a term away that nobody looks for any more. */
  drop(term: Term): void;
  /** Where the text has which terms; good until terms change. */
  hitsIn(doc: AnalyzedText): TermHits;
  /** Files words by their forms, for `ms` milliseconds at most; true when all are filed. A text that needs more waits for it. */
  loadMorphology(morphology: Morphology, ms: number): boolean;
}

/** Whose forms are known: Latin words by the rules of a language, those of another script by the script's. */
export type Morphology = LatinInflectionBit | 'cyrillic' | 'arabic';

const name: Hash = { a: 0, b: 0 };

export function createTerms(): Terms {
  const numbers = createHashTable();
  const terms: (Term | undefined)[] = [undefined];
  const free: number[] = [];
  const fields = createTermFields();
  /** Forms cost nothing until a text asks for them: the terms below a number are filed by these rules, and all that come later. */
  const loaded = new Map<Morphology, number>();
  let last: { readonly doc: AnalyzedText; readonly version: number; readonly hits: TermHits } | null = null;

  function numberOf(term: Term): number {
    writeHash(termNameOf(term), name);
    const known = numbers.get(name.a, name.b);
    if (known !== 0) return known;
    const number = free.pop() ?? terms.length;
    numbers.set(name.a, name.b, number);
    terms[number] = term;
    for (const [key, rules] of keysOf(term)) fields.file(termFieldByMatch[term.match], key, number, rules);
    return number;
  }

  /** Those that are filed by now. */
  function keysOf(term: Term): readonly TermKey[] {
    const { match, script } = term;
    if (match !== 'forms') return keysOfTerm(term, allLatinInflections);
    // words of other scripts have hardly any forms: they are filed at once
    if (script !== 'latin')
      return isInflected(script) && !loaded.has(script) ? [] : keysOfTerm(term, allLatinInflections);
    let rules = 0;
    for (const morphology of loaded.keys()) if (typeof morphology === 'number') rules |= morphology;
    return rules === 0 ? [] : keysOfTerm(term, rules);
  }

  function drop(term: Term): void {
    const number = numberOf(term);
    for (const [key] of keysOf(term)) fields.drop(termFieldByMatch[term.match], key, number);
    writeHash(termNameOf(term), name);
    numbers.set(name.a, name.b, 0);
    terms[number] = undefined;
    free.push(number);
  }

  function loadMorphology(morphology: Morphology, ms: number): boolean {
    const until = performance.now() + ms;
    const script = typeof morphology === 'number' ? 'latin' : morphology;
    const rules = typeof morphology === 'number' ? morphology : allLatinInflections;
    let number = loaded.get(morphology) ?? 0;
    for (; number < terms.length; number += 1) {
      if (number % 256 === 255 && performance.now() > until) break;
      const term = terms[number];
      if (term?.match !== 'forms' || term.script !== script) continue;
      for (const [key, bits] of keysOfTerm(term, rules))
        fields.file(termFieldByMatch.forms, key, number, bits);
    }
    const isDone = number >= terms.length;
    loaded.set(morphology, isDone ? Number.POSITIVE_INFINITY : number);
    return isDone;
  }

  function hitsIn(doc: AnalyzedText): TermHits {
    if (last?.doc === doc && last.version === fields.version()) return last.hits;
    for (const morphology of morphologyFor(doc)) loadMorphology(morphology, Number.POSITIVE_INFINITY);
    const hits = lookUp(doc, fields, terms);
    last = { doc, version: fields.version(), hits };
    return hits;
  }

  return { numberOf, drop, hitsIn, loadMorphology };
}

const isInflected = (script: Script) => script === 'cyrillic' || script === 'arabic';

function morphologyFor({ words, inflection }: AnalyzedText): ReadonlySet<Morphology> {
  const needed = new Set<Morphology>();
  for (const { script, homoglyphs } of words.keys()) {
    if (script === 'latin' || homoglyphs.length > 0) needed.add(inflection);
    if (isInflected(script)) needed.add(script);
  }
  return needed;
}
