/** All terms that queries look for, each once and with a number, filed under the keys by which words find them. */
import type { Term, TermMatch } from '../language/query-tree.ts';
import { inflectionBits, type Inflections, inflectionsOf } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import type { TermHits } from './evaluate-query.ts';
import { type FiledTerms, findTermHits } from './find-term-hits.ts';
import { forEachItem, type OneOrMany, toArray, withItem } from './one-or-many.ts';
import { keysOfTerm, termNameOf } from './term-keys.ts';

export interface Terms {
  /** The number of a term; a new one when it had none. */
  numberOf(term: Term): number;
  /** How many letters a term has. */
  lengthOf(term: number): number;
  /** Takes a term away that nobody looks for any more. */
  drop(term: number): void;
  /** Where the text has which terms; good until terms change. */
  hitsIn(text: AnalyzedText): TermHits;
  /** Files words by their forms in one language, for `ms` milliseconds at most; true when all are filed. A text that needs more waits for it. */
  loadMorphology(inflection: Inflections, ms: number): boolean;
}

/** The number of a term and, in the last bits, the inflections it has a key under. */
type Code = number;

export function createTerms(): Terms {
  const numbers = new Map<string, number>();
  const terms: (Term | undefined)[] = [];
  const free: number[] = [];
  const byKey = new Map<TermMatch, Map<string, OneOrMany<Code>>>();
  /** Forms cost nothing until a text asks for them: the terms below a number are filed by this inflection, and all that come later. */
  const loaded = new Map<Inflections, number>();
  let version = {};
  let last: { readonly text: AnalyzedText; readonly version: object; readonly hits: TermHits } | null = null;

  function numberOf(term: Term): number {
    const name = termNameOf(term);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const number = free.pop() ?? terms.length;
    numbers.set(name, number);
    terms[number] = term;
    file(number, term, loadedNow());
    return number;
  }

  const loadedNow = (): Inflections => [...loaded.keys()].reduce((all, inflection) => all | inflection, 0);

  function file(number: number, term: Term, inflections: Inflections): void {
    const codes = byKey.get(term.match) ?? new Map<string, OneOrMany<Code>>();
    byKey.set(term.match, codes);
    for (const [key, bits] of keysOfTerm(term, inflections)) {
      const held = codes.get(key);
      const isOwn = typeof held === 'number' && held >>> inflectionBits === number;
      codes.set(key, isOwn ? held | bits : withItem(held, (number << inflectionBits) | bits));
    }
    version = {};
  }

  function drop(number: number): void {
    const term = terms[number];
    if (term === undefined) return;
    const codes = byKey.get(term.match);
    for (const [key] of keysOfTerm(term, loadedNow())) {
      const left = toArray(codes?.get(key)).filter((code) => code >>> inflectionBits !== number);
      if (left.length === 0) codes?.delete(key);
      else codes?.set(key, left);
    }
    if (codes?.size === 0) byKey.delete(term.match);
    numbers.delete(termNameOf(term));
    terms[number] = undefined;
    free.push(number);
    version = {};
  }

  function loadMorphology(inflection: Inflections, ms: number): boolean {
    const until = performance.now() + ms;
    let number = loaded.get(inflection) ?? 0;
    for (; number < terms.length; number += 1) {
      if (number % 256 === 255 && performance.now() > until) break;
      const term = terms[number];
      if (term?.match === 'forms' && (inflectionsOf(term.script) & inflection) !== 0)
        file(number, term, inflection);
    }
    const isDone = number >= terms.length;
    loaded.set(inflection, isDone ? Number.POSITIVE_INFINITY : number);
    return isDone;
  }

  const filed: FiledTerms = {
    get: (term) => terms[term],
    has: (match) => byKey.has(match),
    find(match, key, inflections, visit) {
      forEachItem(byKey.get(match)?.get(key), (code) => {
        if ((code & inflections) !== 0) visit(code >>> inflectionBits);
      });
    },
    version: () => version,
  };

  function hitsIn(text: AnalyzedText): TermHits {
    if (last?.text === text && last.version === version) return last.hits;
    const needed = inflectionsIn(text);
    for (let inflection = 1; inflection <= needed; inflection *= 2)
      if ((inflection & needed) !== 0) loadMorphology(inflection, Number.POSITIVE_INFINITY);
    const hits = findTermHits(text, filed);
    last = { text, version, hits };
    return hits;
  }

  return {
    numberOf,
    lengthOf: (term) => terms[term]?.normalized.length ?? 0,
    drop,
    hitsIn,
    loadMorphology,
  };
}

function inflectionsIn({ words, inflections }: AnalyzedText): Inflections {
  let needed = 0;
  for (const word of words.keys())
    for (const { script } of [word, ...word.homoglyphs]) needed |= inflections & inflectionsOf(script);
  return needed;
}
