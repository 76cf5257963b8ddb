/** All terms of all queries, each once and with a number, indexed by the keys under which words look them up. */
import type { Term, TermMatch } from '../language/query-tree.ts';
import { inflectionBits, type Inflections } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import type { NormalizedWord } from '../analysis/normalized-word.ts';
import type { Token } from '../analysis/tokenize.ts';
import { findInUnsegmentedText } from '../analysis/unsegmented-scripts.ts';
import { isTermMatch, keysOfTerm, keysOfWord, matchesByKind, termNameOf } from './term-keys.ts';

/** Saves memory: most keys of an index have one value, and an array would cost as much again. */
export type OneOrMany<T> = T | T[];

export function forEachItem<T>(held: OneOrMany<T> | undefined, visit: (item: T) => void): void {
  if (Array.isArray(held)) for (const item of held) visit(item);
  else if (held !== undefined) visit(held);
}

export function withItem<T>(held: OneOrMany<T> | undefined, item: T): OneOrMany<T> {
  if (held === undefined) return item;
  if (!Array.isArray(held)) return [held, item];
  held.push(item);
  return held;
}

export function withoutItem<T>(held: OneOrMany<T> | undefined, item: T): OneOrMany<T> | undefined {
  if (!Array.isArray(held)) return held === item ? undefined : held;
  const left = held.filter((other) => other !== item);
  return left.length > 1 ? left : left[0];
}

/** By the number of a term the tokens that match it, in no order. */
export type TermHits = ReadonlyMap<number, readonly Token[]>;

/** The number of a term and, in the low bits, the languages whose inflection gives it this key. */
type Code = number;

export function createTerms() {
  const numbers = new Map<string, number>();
  /** Without those of match 'forms', which are most, and match every word that has one of their keys. */
  const termsToCheck = new Map<number, Term>();
  const uses: number[] = [];
  const free: number[] = [];
  const byKey = new Map<TermMatch, Map<string, OneOrMany<Code>>>();
  let version = {};
  let last: { readonly text: AnalyzedText; readonly version: object; readonly hits: TermHits } | null = null;

  /** Counts the queries that use a term, which is indexed with the first and removed with the last; returns its number. */
  function count(term: Term, change: 1 | -1): number {
    const name = termNameOf(term);
    const number = numbers.get(name) ?? free.pop() ?? uses.length;
    const before = uses[number] ?? 0;
    uses[number] = before + change;
    if (before === 0) {
      numbers.set(name, number);
      if (term.match !== 'forms') termsToCheck.set(number, term);
      fileKeys(term, number, withItem);
    } else if (before + change === 0) {
      numbers.delete(name);
      termsToCheck.delete(number);
      free.push(number);
      fileKeys(term, number, withoutItem);
    }
    return number;
  }

  function fileKeys(term: Term, number: number, change: typeof withoutItem<Code>): void {
    const codes = byKey.get(term.match) ?? new Map<string, OneOrMany<Code>>();
    byKey.set(term.match, codes);
    for (const [key, bits] of keysOfTerm(term)) {
      const left = change(codes.get(key), (number << inflectionBits) | bits);
      if (left === undefined) codes.delete(key);
      else codes.set(key, left);
    }
    version = {};
  }

  /** Cached until terms change: most words of a post were in posts before it. */
  function termsOf(word: NormalizedWord, inflections: Inflections): readonly number[] {
    const known = word.cachedLookup;
    if (known?.version === version && known.inflections === inflections) return known.terms;
    const terms: number[] = [];
    const take = (number: number) => {
      const term = termsToCheck.get(number);
      if (!terms.includes(number) && (term === undefined || isTermMatch(term, word))) terms.push(number);
    };
    for (const match of matchesByKind[word.kind]) {
      const codes = byKey.get(match);
      if (codes === undefined) continue;
      for (const key of keysOfWord(match, word, inflections))
        forEachItem(codes.get(key), (code) => {
          if ((code & inflections) !== 0) take(code >>> inflectionBits);
        });
    }
    word.cachedLookup = { version, inflections, terms };
    return terms;
  }

  function findHits({ words, inflections }: AnalyzedText): TermHits {
    const hits = new Map<number, readonly Token[]>();
    const mark = (term: number, tokens: readonly Token[]) => {
      const before = hits.get(term);
      if (before !== tokens) hits.set(term, before === undefined ? tokens : [...before, ...tokens]);
    };
    const spacelessKeys = byKey.get('spaceless');
    const termsUnder = (key: string) =>
      [spacelessKeys?.get(key) ?? []]
        .flat()
        .map((code) => code >>> inflectionBits)
        .map((number) => [number, termsToCheck.get(number)?.word ?? ''] as const);
    for (const [word, tokens] of words) {
      for (const reading of [word, ...word.homoglyphs])
        for (const term of termsOf(reading, inflections)) mark(term, tokens);
      if (word.kind !== 'spaceless' || spacelessKeys === undefined) continue;
      for (const [term, places] of findInUnsegmentedText(word, tokens, termsUnder)) mark(term, places);
    }
    return hits;
  }

  /** Which tokens of the text match which terms; valid until terms change. */
  function hitsIn(text: AnalyzedText): TermHits {
    if (last?.text === text && last.version === version) return last.hits;
    const hits = findHits(text);
    last = { text, version, hits };
    return hits;
  }

  return {
    /** Returns the number of the term, which is indexed from now on. */
    acquire: (term: Term) => count(term, 1),
    /** Undoes one `acquire`; returns the number. */
    release: (term: Term) => count(term, -1),
    hitsIn,
  };
}
