/** All terms that queries look for, each once, with a number. */
import type { Board, Hits } from './board.ts';
import { createLookUp } from './look-up.ts';
import { fold, scriptOf } from './normal-form.ts';
import { grown } from './rows.ts';
import { createShelves } from './shelves.ts';
import { createStringTable } from './string-table.ts';
import { keySaysAll, keysOfTerm, nameOf, Shelf, shelfOf, wordOfName } from './term-keys.ts';
import type { Term } from './tree.ts';
import { keysOfQueryWord, Rules, type RulesBit } from './word-forms.ts';
import type { Doc } from './words.ts';

export interface Terms {
  /** The number of a term, new when nobody looked for it yet. Whoever takes it gives it back. */
  take(term: Term): number;
  giveBack(term: Term): void;
  /** The number of a term that was taken. */
  numberOf(term: Term): number;
  /** Where the text has which terms; good until the next text is looked at or terms change. */
  hitsIn(doc: Doc): Hits & Pick<Board, 'marked'>;
  /**
   * Files the words by the rules of a language, for `ms` milliseconds at most; true when all are filed. What is left is done
   * when a text in that language is looked at.
   */
  learn(rules: RulesBit, ms: number): boolean;
}

export function createTerms(): Terms {
  const names = createStringTable();
  const shelves = createShelves();
  const toCheck = new Map<number, Term>();
  const lookUp = createLookUp(shelves, toCheck);
  /** How many took a term. */
  let takers = new Int32Array(16);
  /** The number above all that were given. */
  let end = 0;
  /** A language costs nothing until a text is written in it. By language: the terms below are filed by its rules. */
  const learnt = new Map<RulesBit, number>([[Rules.en, Number.POSITIVE_INFINITY]]);
  /** The bits of the languages that were begun: who comes later is filed by all of them. */
  let begun: number = Rules.en;
  /** What was looked at last, and is still good. */
  let shown: { readonly doc: Doc; readonly hits: Board } | null = null;

  function take(term: Term): number {
    const number = names.add(nameOf(term));
    if (number >= takers.length) takers = grown(takers, number + 1);
    takers[number] = (takers[number] ?? 0) + 1;
    if (takers[number] === 1) enter(number, term);
    return number;
  }

  function enter(number: number, term: Term): void {
    shown = null;
    end = Math.max(end, number + 1);
    if (!keySaysAll.has(term.match)) toCheck.set(number, term);
    for (const [key, rules] of keysOfTerm(term, begun)) shelves.file(shelfOf[term.match], key, number, rules);
  }

  function giveBack(term: Term): void {
    const number = names.find(nameOf(term));
    takers[number] = (takers[number] ?? 0) - 1;
    if (takers[number] !== 0) return;
    shown = null;
    toCheck.delete(number);
    for (const [key] of keysOfTerm(term, begun)) shelves.drop(shelfOf[term.match], key, number);
    names.remove(number);
  }

  function learn(rules: RulesBit, ms: number): boolean {
    const until = performance.now() + ms;
    begun |= rules;
    let number = learnt.get(rules) ?? 0;
    for (; number < end; number += 1) {
      if (number % 256 === 255 && performance.now() > until) break;
      fileByRules(number, rules);
    }
    learnt.set(rules, number < end ? number : Number.POSITIVE_INFINITY);
    return number >= end;
  }

  function fileByRules(number: number, rules: RulesBit): void {
    const word = wordOfName(names.textOf(number));
    if (word === null || scriptOf(word) !== 'latin') return;
    for (const [key] of keysOfQueryWord(word, fold(word, 'latin'), 'latin', rules))
      shelves.file(Shelf.forms, key, number, rules);
  }

  function hitsIn(doc: Doc): Board {
    if (shown?.doc === doc) return shown.hits;
    learn(doc.rules, Number.POSITIVE_INFINITY);
    shown = { doc, hits: lookUp(doc, end) };
    return shown.hits;
  }

  return { take, giveBack, numberOf: (term) => names.find(nameOf(term)), hitsIn, learn };
}
