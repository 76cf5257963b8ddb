/** All terms that queries look for, each once, and where a text has them. A few look-ups per distinct word of the text. */
import { createBeginnings } from './beginnings.ts';
import { type Board, createBoard, type Hits } from './board.ts';
import { hashesOf } from './hash-table.ts';
import { createKeyLists, type KeyLists } from './key-lists.ts';
import { fold } from './normal-form.ts';
import { grown } from './rows.ts';
import { spacelessPlaces } from './spaceless.ts';
import type { Spelling } from './spelling.ts';
import { createStringTable } from './string-table.ts';
import {
  keySaysAll,
  keysOfTerm,
  keysOn,
  linkShelves,
  meets,
  nameOf,
  Shelf,
  shelfOf,
  shelvesFor,
  type TermKey,
} from './term-keys.ts';
import type { Token } from './token.ts';
import type { Term } from './tree.ts';
import { keysOfQueryWord, Rules, type RulesBit } from './word-forms.ts';
import type { Doc } from './words.ts';

export interface Terms {
  /** The number of a term, new when nobody looked for it yet. Whoever takes it gives it back. */
  take(term: Term): number;
  giveBack(term: Term): void;
  /** The number of a term that was taken. */
  numberOf(term: Term): number;
  /** Where the text has which terms; to be used before the next text is looked at. */
  hitsIn(doc: Doc): Hits & Pick<Board, 'marked'>;
}

/** A key's list holds codes: the number of a term, shifted, and the bits of the rules it holds under. */
const ruleBits = 5;

export function createTerms(): Terms {
  const names = createStringTable();
  const shelves: (KeyLists | undefined)[] = [];
  /** How many took a term. */
  let takers = new Int32Array(16);
  /** What is left to look at where the key does not say it all. */
  const toCheck = new Map<number, Term>();
  const beginnings = createBeginnings();
  const board = createBoard();
  /** What the board shows. */
  let shown: Doc | null = null;

  function take(term: Term): number {
    const number = names.add(nameOf(term));
    if (number >= takers.length) takers = grown(takers, number + 1);
    takers[number] = (takers[number] ?? 0) + 1;
    if (takers[number] === 1) enter(number, term);
    return number;
  }

  function enter(number: number, term: Term): void {
    shown = null;
    if (!keySaysAll.has(term.match)) toCheck.set(number, term);
    for (const key of keysOfTerm(term, Rules.en)) file(shelfOf[term.match], number, key);
    if (isLatin(term)) fileLatin(number, term.word, term.folded, beginnings.add(number, term.folded));
  }

  function giveBack(term: Term): void {
    const number = names.find(nameOf(term));
    takers[number] = (takers[number] ?? 0) - 1;
    if (takers[number] === 0) leave(number, term);
  }

  function leave(number: number, term: Term): void {
    shown = null;
    toCheck.delete(number);
    const others = isLatin(term) ? beginnings.remove(number, term.folded) : 0;
    const isOfTerm = (code: number) => code >>> ruleBits === number;
    for (const [key] of keysOfTerm(term, Rules.en | others))
      shelves[shelfOf[term.match]]?.drop(key, isOfTerm);
    names.remove(number);
  }

  function file(shelf: Shelf, number: number, [key, rules]: TermKey): void {
    shelves[shelf] ??= createKeyLists();
    shelves[shelf].push(key, (number << ruleBits) | rules);
  }

  function fileLatin(number: number, word: string, folded: string, rules: number): void {
    if (rules === 0) return;
    for (const key of keysOfQueryWord(word, folded, 'latin', rules)) file(Shelf.forms, number, key);
  }

  /** Files what begins as a word of the text by the rules of its language. */
  function learn({ folded, script }: Spelling, rules: RulesBit): void {
    if (script !== 'latin' || rules === Rules.en) return;
    for (const number of beginnings.notFiled(folded, rules)) {
      const word = names.textOf(number);
      if (word !== null) fileLatin(number, word, fold(word, 'latin'), rules);
    }
  }

  function hitsIn(doc: Doc): Board {
    if (doc === shown) return board;
    board.wipe(takers.length);
    for (const [spelling, tokens] of doc.words) {
      collect(spelling, tokens, doc.rules);
      for (const twin of spelling.twins) collect(twin, tokens, doc.rules);
      lookOn(Shelf.site, spelling, tokens, doc.rules);
    }
    for (const [spelling, tokens] of doc.linkWords) {
      for (const shelf of linkShelves) lookOn(shelf, spelling, tokens, doc.rules);
    }
    shown = doc;
    return board;
  }

  const isUsed = (shelf: Shelf) => (shelves[shelf]?.size ?? 0) > 0;

  function collect(spelling: Spelling, tokens: readonly Token[], rules: RulesBit): void {
    learn(spelling, rules);
    for (const shelf of shelvesFor[spelling.kind]) lookOn(shelf, spelling, tokens, rules);
    if (spelling.kind === 'spaceless' && isUsed(Shelf.spaceless)) collectInside(spelling, tokens);
  }

  function lookOn(shelf: Shelf, spelling: Spelling, tokens: readonly Token[], rules: RulesBit): void {
    const lists = shelves[shelf];
    if (lists === undefined || lists.size === 0) return;
    const hashes = keysOn(shelf, spelling, rules);
    const mark = (code: number) => {
      if ((code & rules) === 0) return;
      const number = code >>> ruleBits;
      if (shelf === Shelf.forms || isMet(number, spelling)) board.mark(number, tokens);
    };
    for (let at = 0; at < hashes.length; at += 2) lists.each(hashes, at, mark);
  }

  function isMet(number: number, spelling: Spelling): boolean {
    const term = toCheck.get(number);
    return term === undefined || meets(term, spelling);
  }

  function collectInside(run: Spelling, tokens: readonly Token[]): void {
    const wordOf = (number: number) => toCheck.get(number)?.word ?? '';
    for (const [number, places] of spacelessPlaces(run, tokens, numbersUnder, wordOf))
      board.mark(number, places);
  }

  function numbersUnder(key: string): readonly number[] {
    const numbers: number[] = [];
    shelves[Shelf.spaceless]?.each(hashesOf([key]), 0, (code) => numbers.push(code >>> ruleBits));
    return numbers;
  }

  return { take, giveBack, numberOf: (term) => names.find(nameOf(term)), hitsIn };
}

const isLatin = ({ match, script }: Term) => match === 'forms' && script === 'latin';
