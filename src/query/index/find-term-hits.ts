/** Which terms a text has, and where: a few look-ups per distinct word, and none for words that were looked up before. */
import type { Term, TermMatch } from '../language/query-tree.ts';
import { findInUnsegmentedText } from '../analysis/unsegmented-scripts.ts';
import type { NormalizedWord } from '../analysis/normalized-word.ts';
import type { Token } from '../analysis/token.ts';
import { allInflections, type Inflections, inflectionsOf } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import type { TermHits } from './evaluate-query.ts';
import { isTerm, keysOfWord, matchesByKind } from './term-keys.ts';

/** Terms by the keys of words. */
export interface FiledTerms {
  get(term: number): Term | undefined;
  /** False when nobody looks for anything in this way. */
  has(match: TermMatch): boolean;
  /** Calls `visit` with the number of each term that holds under any of the inflections. */
  find(match: TermMatch, key: string, inflections: Inflections, visit: (term: number) => void): void;
  /** Another one after each change. */
  version(): object;
}

export function findTermHits({ words, linkWords, inflections }: AnalyzedText, filed: FiledTerms): TermHits {
  const hits = new Map<number, readonly Token[]>();

  function mark(term: number, tokens: readonly Token[]): void {
    const before = hits.get(term);
    if (before !== tokens) hits.set(term, before === undefined ? tokens : [...before, ...tokens]);
  }

  function add(word: NormalizedWord, tokens: readonly Token[]): void {
    for (const term of termsOf(word)) mark(term, tokens);
    if (word.kind === 'spaceless' && filed.has('spaceless'))
      for (const [term, found] of findInUnsegmentedText(word, tokens, termsUnder, wordOf)) mark(term, found);
  }

  function termsUnder(key: string): readonly number[] {
    const terms: number[] = [];
    filed.find('spaceless', key, allInflections, (term) => terms.push(term));
    return terms;
  }
  const wordOf = (term: number) => filed.get(term)?.word ?? '';

  function termsOf(word: NormalizedWord): readonly number[] {
    const version = filed.version();
    const own = inflections & inflectionsOf(word.script) || allInflections;
    const known = word.cachedLookup;
    if (known?.version === version && known.inflections === own) return known.terms;
    const terms = lookUp(word, word.kind, own, filed);
    word.cachedLookup = { version, inflections: own, terms };
    return terms;
  }

  words.forEach((tokens, word) => {
    add(word, tokens);
    for (const reading of word.homoglyphs) add(reading, tokens);
  });
  linkWords.forEach((tokens, word) => {
    for (const term of lookUp(word, 'link', allInflections, filed)) mark(term, tokens);
  });
  return hits;
}

function lookUp(
  word: NormalizedWord,
  kind: keyof typeof matchesByKind,
  inflections: Inflections,
  filed: FiledTerms,
): readonly number[] {
  const found: number[] = [];
  const take = (number: number) => {
    const term = filed.get(number);
    if (term !== undefined && !found.includes(number) && isTerm(term, word)) found.push(number);
  };
  for (const match of matchesByKind[kind]) {
    if (!filed.has(match)) continue;
    for (const key of keysOfWord(match, word, inflections)) filed.find(match, key, inflections, take);
  }
  return found;
}
