/** Which terms a text has, and where: a few look-ups per distinct word, and none for words that were looked up before. */
import type { Term } from '../language/query-tree.ts';
import { findInUnsegmentedText } from '../analysis/unsegmented-scripts.ts';
import type { NormalizedWord } from '../analysis/normalized-word.ts';
import type { Token } from '../analysis/token.ts';
import { allLatinInflections, type LatinInflectionBit } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { type Hash, writeHash } from './hash-table.ts';
import { linkTermFields, TermField, termFieldsByKind } from './term-field.ts';
import type { TermFields } from './term-fields.ts';
import { eachKey, keySaysAll, meets } from './term-keys.ts';

/** By the number of a term, the tokens that are it, in no order. */
export type TermHits = ReadonlyMap<number, readonly Token[]>;

/** Among the kinds of words, those of links; the others go by the rules of their text. */
const linkWord = 0;
const hash: Hash = { a: 0, b: 0 };

/** `terms`: by number. */
export function lookUp(
  { words, linkWords, inflection }: AnalyzedText,
  fields: TermFields,
  terms: readonly (Term | undefined)[],
): TermHits {
  const hits = new Map<number, readonly Token[]>();

  function add(word: NormalizedWord, tokens: readonly Token[], rules: LatinInflectionBit): void {
    for (const term of termsOf(word, rules)) mark(term, tokens);
    if (word.kind === 'spaceless' && rules !== linkWord) addInside(word, tokens);
  }

  function mark(term: number, tokens: readonly Token[]): void {
    const before = hits.get(term);
    if (before !== tokens) hits.set(term, before === undefined ? tokens : [...before, ...tokens]);
  }

  function addInside(run: NormalizedWord, tokens: readonly Token[]): void {
    if (!fields.isUsed(TermField.spaceless)) return;
    const termsUnder = (key: string): number[] => {
      const found: number[] = [];
      writeHash(key, hash);
      fields.each(TermField.spaceless, hash, allLatinInflections, (term) => found.push(term));
      return found;
    };
    const wordOf = (term: number) => terms[term]?.word ?? '';
    for (const [term, places] of findInUnsegmentedText(run, tokens, termsUnder, wordOf)) mark(term, places);
  }

  function termsOf(word: NormalizedWord, rules: LatinInflectionBit): readonly number[] {
    const known = word.cachedLookup;
    const version = fields.version();
    if (known?.by === fields && known.version === version && known.rules === rules) return known.terms;
    const found: number[] = [];
    const take = (number: number): void => {
      const term = terms[number];
      if (term === undefined || found.includes(number)) return;
      if (keySaysAll.has(term.match) || meets(term, word)) found.push(number);
    };
    for (const field of rules === linkWord ? linkTermFields : termFieldsByKind[word.kind]) {
      if (!fields.isUsed(field)) continue;
      eachKey(field, word, rules, (text, from, to) => {
        writeHash(text, hash, from, to);
        fields.each(field, hash, rules || allLatinInflections, take);
      });
    }
    word.cachedLookup = { by: fields, version, rules, terms: found };
    return found;
  }

  words.forEach((tokens, word) => {
    add(word, tokens, inflection);
    for (const reading of word.homoglyphs) add(reading, tokens, inflection);
  });
  linkWords.forEach((tokens, word) => {
    add(word, tokens, linkWord);
  });
  return hits;
}
