/** Which terms a text has, and where: a few look-ups per distinct word, and none for words that were looked up before. */
import { type Board, createBoard } from './board.ts';
import { hashesOf } from './hash-table.ts';
import { createMemory } from './memory.ts';
import type { Shelves } from './shelves.ts';
import { spacelessPlaces } from './spaceless.ts';
import type { Spelling } from './spelling.ts';
import { keysOn, linkShelves, meets, Shelf, shelvesFor } from './term-keys.ts';
import type { Token } from './token.ts';
import type { Term } from './tree.ts';
import { allRules, type RulesBit } from './word-forms.ts';
import type { Doc } from './words.ts';

/** What was found for a word, good for as long as nothing is filed under its keys. */
interface Found {
  readonly marks: readonly number[];
  readonly state: number;
  readonly terms: readonly number[];
}

/** Words of a text look on all shelves for their kind and on that of sites, those of links on two. */
const wordPlaces = 5;

/**
 * `toCheck` has the terms whose key does not say it all. The answer looks a text up; `terms` is the number above all of them.
 * There is one board: what it shows is good until the next text.
 */
export function createLookUp(shelves: Shelves, toCheck: ReadonlyMap<number, Term>) {
  const board = createBoard();
  /** By the rules; the last place is for words of links. */
  const found = new WeakMap<Spelling, (Found | undefined)[]>();
  const foundUnder = createMemory<Found>(30_000);

  function foundFor(spelling: Spelling, rules: RulesBit, inLink: boolean): Found {
    let known = found.get(spelling);
    if (known === undefined) {
      known = [];
      found.set(spelling, known);
    }
    const place = inLink ? wordPlaces : 31 - Math.clz32(rules);
    const before = known[place];
    if (before !== undefined && shelves.stateOf(before.marks) === before.state) return before;
    const now = look(spelling, rules, inLink ? linkShelves : shelvesFor[spelling.kind]);
    known[place] = now;
    return now;
  }

  function look(spelling: Spelling, rules: RulesBit, on: readonly Shelf[]): Found {
    const marks: number[] = [];
    const terms = new Set<number>();
    for (const shelf of on) {
      if (!shelves.isUsed(shelf)) continue;
      const keys = keysOn(shelf, spelling, rules);
      marks.push(...shelves.marksOf(keys));
      shelves.each(shelf, keys, rules, (term) => {
        if (shelf === Shelf.forms || isMet(term, spelling)) terms.add(term);
      });
    }
    return { marks, state: shelves.stateOf(marks), terms: [...terms] };
  }

  function isMet(number: number, spelling: Spelling): boolean {
    const term = toCheck.get(number);
    return term === undefined || meets(term, spelling);
  }

  function collect(spelling: Spelling, tokens: readonly Token[], rules: RulesBit, inLink: boolean): void {
    for (const term of foundFor(spelling, rules, inLink).terms) board.mark(term, tokens);
    if (spelling.kind === 'spaceless' && shelves.isUsed(Shelf.spaceless)) collectInside(spelling, tokens);
  }

  function collectInside(run: Spelling, tokens: readonly Token[]): void {
    const wordOf = (number: number) => toCheck.get(number)?.word ?? '';
    for (const [number, places] of spacelessPlaces(run, tokens, termsUnder, wordOf))
      board.mark(number, places);
  }

  /** The terms filed under the first characters of what may stand anywhere in a run. */
  function termsUnder(key: string): readonly number[] {
    const before = foundUnder.get(key);
    if (before !== undefined && shelves.stateOf(before.marks) === before.state) return before.terms;
    const keys = hashesOf([key]);
    const terms: number[] = [];
    shelves.each(Shelf.spaceless, keys, allRules, (term) => terms.push(term));
    const marks = shelves.marksOf(keys);
    foundUnder.set(key, { marks, state: shelves.stateOf(marks), terms });
    return terms;
  }

  return ({ words, linkWords, rules }: Doc, terms: number): Board => {
    board.wipe(terms);
    for (const [spelling, tokens] of words) {
      collect(spelling, tokens, rules, false);
      for (const twin of spelling.twins) collect(twin, tokens, rules, false);
    }
    for (const [spelling, tokens] of linkWords) collect(spelling, tokens, rules, true);
    return board;
  };
}
