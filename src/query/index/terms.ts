/** All terms that queries look for, each once and with a number, filed under the keys by which words find them. */
import { runToCompletion, type YieldingTask } from '#src/time-slices.ts';
import type { Term, TermMatch } from '../language/query-tree.ts';
import { allInflections, inflectionBits, type Inflections, inflectionsOf } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import type { NormalizedWord, TokenKind } from '../analysis/normalized-word.ts';
import type { Token } from '../analysis/token.ts';
import { findInUnsegmentedText } from '../analysis/unsegmented-scripts.ts';
import type { TermHits } from './evaluate-query.ts';
import { forEachItem, type OneOrMany, toArray, withItem } from './one-or-many.ts';
import { isTerm, keysOfTerm, keysOfWord, matchesByKind, termNameOf } from './term-keys.ts';

/** The number of a term and, in the last bits, the inflections it has a key under. */
type Code = number;

export function createTerms() {
  const numbers = new Map<string, number>();
  const terms: (Term | undefined)[] = [];
  const free: number[] = [];
  const byKey = new Map<TermMatch, Map<string, OneOrMany<Code>>>();
  /** Forms cost nothing until a text asks for them: the terms below a number are filed by this inflection, and all that come later. */
  const loaded = new Map<Inflections, number>();
  let version = {};
  let last: { readonly text: AnalyzedText; readonly version: object; readonly hits: TermHits } | null = null;

  /** The number of a term; a new one when it had none. */
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

  /** Takes a term away that nobody looks for any more. */
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

  /** Files words by their forms in these languages. A text that needs them does it itself. */
  function* loadMorphology(inflections: Inflections): YieldingTask<void> {
    for (let inflection = 1; inflection <= inflections; inflection *= 2)
      if ((inflection & inflections) !== 0) yield* loadOne(inflection);
  }

  /** Others may load the same meanwhile: after each turn it goes on where they are. */
  function* loadOne(inflection: Inflections): YieldingTask<void> {
    for (;;) {
      const number = loaded.get(inflection) ?? 0;
      if (number >= terms.length) break;
      const term = terms[number];
      if (term?.match === 'forms' && (inflectionsOf(term.script) & inflection) !== 0)
        file(number, term, inflection);
      loaded.set(inflection, number + 1);
      if (number % 256 === 255) yield;
    }
    loaded.set(inflection, Number.POSITIVE_INFINITY);
  }

  /** The terms that a word is. */
  function lookUp(word: NormalizedWord, kind: TokenKind | 'link', inflections: Inflections): number[] {
    const found: number[] = [];
    const take = (number: number) => {
      const term = terms[number];
      if (term !== undefined && !found.includes(number) && isTerm(term, word)) found.push(number);
    };
    for (const match of matchesByKind[kind]) {
      const codes = byKey.get(match);
      if (codes === undefined) continue;
      for (const key of keysOfWord(match, word, inflections))
        forEachItem(codes.get(key), (code) => {
          if ((code & inflections) !== 0) take(code >>> inflectionBits);
        });
    }
    return found;
  }

  /** The same, remembered until terms change: most words of a post were in posts before it. */
  function termsOf(word: NormalizedWord, inflections: Inflections): readonly number[] {
    const own = inflections & inflectionsOf(word.script) || allInflections;
    const known = word.cachedLookup;
    if (known?.version === version && known.inflections === own) return known.terms;
    const found = lookUp(word, word.kind, own);
    word.cachedLookup = { version, inflections: own, terms: found };
    return found;
  }

  function findHits({ words, linkWords, inflections }: AnalyzedText): TermHits {
    const hits = new Map<number, readonly Token[]>();
    const mark = (term: number, tokens: readonly Token[]) => {
      const before = hits.get(term);
      if (before !== tokens) hits.set(term, before === undefined ? tokens : [...before, ...tokens]);
    };
    const inside = byKey.get('spaceless');
    const termsUnder = (key: string) => toArray(inside?.get(key)).map((code) => code >>> inflectionBits);
    for (const [word, tokens] of words) {
      for (const reading of [word, ...word.homoglyphs])
        for (const term of termsOf(reading, inflections)) mark(term, tokens);
      if (word.kind !== 'spaceless' || inside === undefined) continue;
      for (const [term, places] of findInUnsegmentedText(word, tokens, termsUnder, wordOf))
        mark(term, places);
    }
    for (const [word, tokens] of linkWords)
      for (const term of lookUp(word, 'link', allInflections)) mark(term, tokens);
    return hits;
  }

  const wordOf = (term: number) => terms[term]?.word ?? '';

  /** Where the text has which terms; good until terms change. */
  function hitsIn(text: AnalyzedText): TermHits {
    if (last?.text === text && last.version === version) return last.hits;
    runToCompletion(loadMorphology(inflectionsIn(text)));
    const hits = findHits(text);
    last = { text, version, hits };
    return hits;
  }

  /** How many letters a term has. */
  const lengthOf = (term: number): number => terms[term]?.normalized.length ?? 0;

  return { numberOf, lengthOf, drop, hitsIn, loadMorphology };
}

function inflectionsIn({ words, inflections }: AnalyzedText): Inflections {
  let needed = 0;
  for (const word of words.keys())
    for (const { script } of [word, ...word.homoglyphs]) needed |= inflections & inflectionsOf(script);
  return needed;
}
