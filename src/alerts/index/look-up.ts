/** Which terms a text has, and where: a few look-ups per distinct word, and none for words that were looked up before. */
import type { Term } from '#src/alerts/query/tree.ts';
import { createMemory } from '#src/alerts/words/memory.ts';
import { spacelessPlaces } from '#src/alerts/words/spaceless.ts';
import type { Found, Spelling } from '#src/alerts/words/spelling.ts';
import type { Token } from '#src/alerts/words/token.ts';
import { allRules, type RulesBit } from '#src/alerts/words/word-forms.ts';
import type { Doc } from '#src/alerts/words/words.ts';
import { type Board, createBoard } from './board.ts';
import { type Hash, writeHash } from './hash-table.ts';
import { linkShelves, Shelf, shelvesFor } from './shelf.ts';
import type { Shelves } from './shelves.ts';
import { eachKey, meets } from './term-keys.ts';

/** Among the kinds of words, those of links; the others go by the rules of their text. */
const linkWord = 0;
const none: readonly number[] = [];

export interface LookUp {
  /** Looks a text up; `terms` is the number above all of them. There is one board: what it shows is good until the next text. */
  show(doc: Doc, terms: number): Board;
  /** Adds to what is shown of a text the terms that nobody looked for when it was looked up. */
  showMore(doc: Doc, terms: number): Board;
}

/** `toCheck` has the terms whose key does not say it all. */
export function createLookUp(shelves: Shelves, toCheck: ReadonlyMap<number, Term>): LookUp {
  const board = createBoard();
  const foundUnder = createMemory<Found>(30_000);
  const hash: Hash = { a: 0, b: 0 };

  const isGood = ({ keys, state }: Found) => shelves.stateOf(keys) === state;

  function foundFor(spelling: Spelling, rules: RulesBit, inLink: boolean): Found {
    const kind = inLink ? linkWord : rules;
    const { found } = spelling;
    if (found !== null && found.by === shelves && found.kind === kind && isGood(found)) return found;
    const now = look(spelling, rules, kind, inLink ? linkShelves : shelvesFor[spelling.kind]);
    spelling.found = now;
    return now;
  }

  function look(spelling: Spelling, rules: RulesBit, kind: number, on: readonly Shelf[]): Found {
    const keys: number[] = [];
    let terms: number[] | null = null;
    for (const shelf of on) {
      if (!shelves.isUsed(shelf)) continue;
      const take = (term: number) => {
        if (shelf !== Shelf.forms && !isMet(term, spelling)) return;
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

  function isMet(number: number, spelling: Spelling): boolean {
    const term = toCheck.get(number);
    return term === undefined || meets(term, spelling);
  }

  function collect(spelling: Spelling, tokens: readonly Token[], rules: RulesBit, inLink: boolean): void {
    for (const term of foundFor(spelling, rules, inLink).terms) board.mark(term, tokens);
    if (spelling.kind === 'spaceless' && shelves.isUsed(Shelf.spaceless)) collectInside(spelling, tokens);
  }

  /** `but`: terms that are left out. */
  function collectInside(run: Spelling, tokens: readonly Token[], but?: ReadonlySet<number>): void {
    const wordOf = (number: number) => toCheck.get(number)?.word ?? '';
    const sought = but && ((key: string) => termsUnder(key).filter((term) => !but.has(term)));
    for (const [number, places] of spacelessPlaces(run, tokens, sought ?? termsUnder, wordOf))
      board.mark(number, places);
  }

  /** The terms filed under the first characters of what may stand anywhere in a run. */
  function termsUnder(key: string): readonly number[] {
    const before = foundUnder.get(key);
    if (before !== undefined && isGood(before)) return before.terms;
    writeHash(key, hash);
    const keys = [hash.a];
    const terms: number[] = [];
    shelves.each(Shelf.spaceless, hash.a, hash.b, allRules, (term) => terms.push(term));
    foundUnder.set(key, { by: shelves, kind: allRules, keys, state: shelves.stateOf(keys), terms });
    return terms;
  }

  function show({ words, linkWords, rules }: Doc, terms: number): Board {
    board.wipe(terms);
    words.forEach((tokens, spelling) => {
      collect(spelling, tokens, rules, false);
      for (const twin of spelling.twins) collect(twin, tokens, rules, false);
    });
    linkWords.forEach((tokens, spelling) => {
      collect(spelling, tokens, rules, true);
    });
    return board;
  }

  function showMore({ words, linkWords, rules }: Doc, terms: number): Board {
    board.widen(terms);
    const shown = new Set(board.marked());
    const add = (spelling: Spelling, tokens: readonly Token[], inLink: boolean) => {
      const before = spelling.found;
      const now = foundFor(spelling, rules, inLink);
      if (now !== before) for (const term of now.terms) if (!shown.has(term)) board.mark(term, tokens);
      if (spelling.kind === 'spaceless' && shelves.isUsed(Shelf.spaceless))
        collectInside(spelling, tokens, shown);
    };
    words.forEach((tokens, spelling) => {
      add(spelling, tokens, false);
      for (const twin of spelling.twins) add(twin, tokens, false);
    });
    linkWords.forEach((tokens, spelling) => {
      add(spelling, tokens, true);
    });
    return board;
  }

  return { show, showMore };
}
