/** Which terms a text has, and where: a few look-ups per distinct word. */
import { type Board, createBoard } from './board.ts';
import { hashesOf } from './hash-table.ts';
import type { Shelves } from './shelves.ts';
import { spacelessPlaces } from './spaceless.ts';
import type { Spelling } from './spelling.ts';
import { keysOn, linkShelves, meets, Shelf, shelvesFor } from './term-keys.ts';
import type { Token } from './token.ts';
import type { Term } from './tree.ts';
import { allRules } from './word-forms.ts';
import type { Doc } from './words.ts';

/**
 * `toCheck` has the terms whose key does not say it all. The answer looks a text up; `terms` is the number above all of them.
 * There is one board: what it shows is good until the next text.
 */
export function createLookUp(shelves: Shelves, toCheck: ReadonlyMap<number, Term>) {
  const board = createBoard();

  function lookOn(shelf: Shelf, spelling: Spelling, tokens: readonly Token[], { rules }: Doc): void {
    if (!shelves.isUsed(shelf)) return;
    shelves.each(shelf, keysOn(shelf, spelling, rules), rules, (term) => {
      if (shelf === Shelf.forms || isMet(term, spelling)) board.mark(term, tokens);
    });
  }

  function isMet(number: number, spelling: Spelling): boolean {
    const term = toCheck.get(number);
    return term === undefined || meets(term, spelling);
  }

  function collect(spelling: Spelling, tokens: readonly Token[], doc: Doc): void {
    for (const shelf of shelvesFor[spelling.kind]) lookOn(shelf, spelling, tokens, doc);
    if (spelling.kind === 'spaceless' && shelves.isUsed(Shelf.spaceless)) collectInside(spelling, tokens);
  }

  function collectInside(run: Spelling, tokens: readonly Token[]): void {
    const wordOf = (number: number) => toCheck.get(number)?.word ?? '';
    for (const [number, places] of spacelessPlaces(run, tokens, termsUnder, wordOf))
      board.mark(number, places);
  }

  function termsUnder(key: string): readonly number[] {
    const terms: number[] = [];
    shelves.each(Shelf.spaceless, hashesOf([key]), allRules, (term) => terms.push(term));
    return terms;
  }

  return (doc: Doc, terms: number): Board => {
    board.wipe(terms);
    for (const [spelling, tokens] of doc.words) {
      collect(spelling, tokens, doc);
      for (const twin of spelling.twins) collect(twin, tokens, doc);
      lookOn(Shelf.site, spelling, tokens, doc);
    }
    for (const [spelling, tokens] of doc.linkWords)
      for (const shelf of linkShelves) lookOn(shelf, spelling, tokens, doc);
    return board;
  };
}
