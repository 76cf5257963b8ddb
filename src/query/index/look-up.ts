/** Which terms a text has, and where: a few look-ups per distinct word, and none for words that were looked up before. */
import type { Term } from '../language/query-tree.ts';
import { createLruCache } from '../analysis/lru-cache.ts';
import { findInUnsegmentedText } from '../analysis/unsegmented-scripts.ts';
import type { CachedLookup, NormalizedWord } from '../analysis/normalized-word.ts';
import type { Token } from '../analysis/token.ts';
import { allLatinInflections, type LatinInflectionBit } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { type Board, createBoard } from './board.ts';
import { type Hash, writeHash } from './tables/hash-table.ts';
import { linkTermFields, TermField, termFieldsByKind } from './term-field.ts';
import type { TermFields } from './term-fields.ts';
import { eachKey, meets } from './term-keys.ts';

/** Among the kinds of words, those of links; the others go by the rules of their text. */
const linkWord = 0;
const none: readonly number[] = [];

export interface LookUp {
  /** Looks a text up; `terms` is the number above all of them. There is one board: what it shows is good until the next text. */
  show(doc: AnalyzedText, terms: number): Board;
  /** Adds to what is shown of a text the terms that nobody looked for when it was looked up. */
  showMore(doc: AnalyzedText, terms: number): Board;
}

/** `toCheck` has the terms whose key does not say it all. */
export function createLookUp(shelves: TermFields, toCheck: ReadonlyMap<number, Term>): LookUp {
  const board = createBoard();
  const foundUnder = createLruCache<CachedLookup>(30_000);
  const hash: Hash = { a: 0, b: 0 };

  const isGood = ({ keys, state }: CachedLookup) => shelves.stateOf(keys) === state;

  function foundFor(spelling: NormalizedWord, rules: LatinInflectionBit, inLink: boolean): CachedLookup {
    const kind = inLink ? linkWord : rules;
    const { cachedLookup } = spelling;
    if (
      cachedLookup !== null &&
      cachedLookup.by === shelves &&
      cachedLookup.kind === kind &&
      isGood(cachedLookup)
    )
      return cachedLookup;
    const now = look(spelling, rules, kind, inLink ? linkTermFields : termFieldsByKind[spelling.kind]);
    spelling.cachedLookup = now;
    return now;
  }

  function look(
    spelling: NormalizedWord,
    rules: LatinInflectionBit,
    kind: number,
    on: readonly TermField[],
  ): CachedLookup {
    const keys: number[] = [];
    let terms: number[] | null = null;
    for (const shelf of on) {
      if (!shelves.isUsed(shelf)) continue;
      const take = (term: number) => {
        if (shelf !== TermField.forms && !isMet(term, spelling)) return;
        terms ??= [];
        terms.push(term);
      };
      eachKey(shelf, spelling, rules, (text, from, to) => {
        writeHash(text, hash, from, to);
        keys.push(hash.a);
        shelves.each(shelf, hash.a, hash.b, rules, take);
      });
    }
    return { by: shelves, kind, keys, state: shelves.stateOf(keys), terms: terms ?? none };
  }

  function isMet(number: number, spelling: NormalizedWord): boolean {
    const term = toCheck.get(number);
    return term === undefined || meets(term, spelling);
  }

  function collect(
    spelling: NormalizedWord,
    tokens: readonly Token[],
    rules: LatinInflectionBit,
    inLink: boolean,
  ): void {
    for (const term of foundFor(spelling, rules, inLink).terms) board.mark(term, tokens);
    if (spelling.kind === 'spaceless' && shelves.isUsed(TermField.spaceless)) collectInside(spelling, tokens);
  }

  /** `but`: terms that are left out. */
  function collectInside(run: NormalizedWord, tokens: readonly Token[], but?: ReadonlySet<number>): void {
    const wordOf = (number: number) => toCheck.get(number)?.word ?? '';
    const sought = but && ((key: string) => termsUnder(key).filter((term) => !but.has(term)));
    for (const [number, places] of findInUnsegmentedText(run, tokens, sought ?? termsUnder, wordOf))
      board.mark(number, places);
  }

  /** The terms filed under the first characters of what may stand anywhere in a run. */
  function termsUnder(key: string): readonly number[] {
    const before = foundUnder.get(key);
    if (before !== undefined && isGood(before)) return before.terms;
    writeHash(key, hash);
    const keys = [hash.a];
    const terms: number[] = [];
    shelves.each(TermField.spaceless, hash.a, hash.b, allLatinInflections, (term) => terms.push(term));
    foundUnder.set(key, {
      by: shelves,
      kind: allLatinInflections,
      keys,
      state: shelves.stateOf(keys),
      terms,
    });
    return terms;
  }

  function show({ words, linkWords, inflection }: AnalyzedText, terms: number): Board {
    board.wipe(terms);
    words.forEach((tokens, spelling) => {
      collect(spelling, tokens, inflection, false);
      for (const twin of spelling.homoglyphs) collect(twin, tokens, inflection, false);
    });
    linkWords.forEach((tokens, spelling) => {
      collect(spelling, tokens, inflection, true);
    });
    return board;
  }

  function showMore({ words, linkWords, inflection: rules }: AnalyzedText, terms: number): Board {
    board.widen(terms);
    const shown = new Set(board.marked());
    const add = (spelling: NormalizedWord, tokens: readonly Token[], inLink: boolean) => {
      const before = spelling.cachedLookup;
      const now = foundFor(spelling, rules, inLink);
      if (now !== before) for (const term of now.terms) if (!shown.has(term)) board.mark(term, tokens);
      if (spelling.kind === 'spaceless' && shelves.isUsed(TermField.spaceless))
        collectInside(spelling, tokens, shown);
    };
    words.forEach((tokens, spelling) => {
      add(spelling, tokens, false);
      for (const twin of spelling.homoglyphs) add(twin, tokens, false);
    });
    linkWords.forEach((tokens, spelling) => {
      add(spelling, tokens, true);
    });
    return board;
  }

  return { show, showMore };
}
