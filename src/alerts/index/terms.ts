/** All terms that queries look for, each once, with a number. */
import type { Term } from '#src/alerts/query/tree.ts';
import { fold, plainScriptAt, type Script, scriptOf } from '#src/alerts/words/normal-form.ts';
import { allRules, keysOfQueryWord, type RulesBit } from '#src/alerts/words/word-forms.ts';
import type { Doc } from '#src/alerts/words/words.ts';
import type { Board, Hits } from './board.ts';
import { createLookUp } from './look-up.ts';
import { grown } from './rows.ts';
import { Shelf, shelfOf } from './shelf.ts';
import { createShelves } from './shelves.ts';
import { createStringTable } from './string-table.ts';
import { keySaysAll, keysOfTerm, nameOf, type TermKey, wordOfName } from './term-keys.ts';

export interface Terms {
  /** The number of a term, new when nobody looked for it yet. Whoever takes it gives it back. */
  take(term: Term): number;
  giveBack(term: Term): void;
  /** The number of a term that was taken. */
  numberOf(term: Term): number;
  /** Where the text has which terms; good until the next text is looked at or terms change. */
  hitsIn(doc: Doc): Hits & Pick<Board, 'marked'>;
  /** Files words by their forms, for `ms` milliseconds at most; true when all are filed. A text that needs more waits for it. */
  learn(lore: Lore, ms: number): boolean;
}

/** Whose forms are known: Latin words by the rules of a language, those of another script by the script's. */
export type Lore = RulesBit | 'cyrillic' | 'arabic';

export function createTerms(): Terms {
  const names = createStringTable();
  const shelves = createShelves();
  const toCheck = new Map<number, Term>();
  const lookUp = createLookUp(shelves, toCheck);
  /** How many took a term. */
  let takers = new Int32Array(16);
  /** The number above all that were given. */
  let end = 0;
  /** Forms cost nothing until a text asks for them. By lore: the terms below are filed by it, and all that come later. */
  const learnt = new Map<Lore, number>();
  /** What was looked at last, and whether terms came since then; null when some went. */
  let shown: { readonly doc: Doc; readonly hits: Board; isWhole: boolean } | null = null;

  function take(term: Term): number {
    const number = names.add(nameOf(term));
    if (number >= takers.length) takers = grown(takers, number + 1);
    takers[number] = (takers[number] ?? 0) + 1;
    if (takers[number] === 1) enter(number, term);
    return number;
  }

  function enter(number: number, term: Term): void {
    if (shown !== null) shown.isWhole = false;
    end = Math.max(end, number + 1);
    if (!keySaysAll.has(term.match)) toCheck.set(number, term);
    for (const [key, rules] of keysOf(term)) shelves.file(shelfOf[term.match], key, number, rules);
  }

  /** Those that are filed by now. */
  function keysOf(term: Term): readonly TermKey[] {
    const { match, script } = term;
    if (match !== 'forms') return keysOfTerm(term, allRules);
    // words of other scripts have hardly any forms: they are filed at once
    if (script !== 'latin') return isLore(script) && !learnt.has(script) ? [] : keysOfTerm(term, allRules);
    let rules = 0;
    for (const lore of learnt.keys()) if (typeof lore === 'number') rules |= lore;
    return rules === 0 ? [] : keysOfTerm(term, rules);
  }

  function giveBack(term: Term): void {
    const number = names.find(nameOf(term));
    takers[number] = (takers[number] ?? 0) - 1;
    if (takers[number] !== 0) return;
    shown = null;
    toCheck.delete(number);
    for (const [key] of keysOf(term)) shelves.drop(shelfOf[term.match], key, number);
    names.remove(number);
  }

  function learn(lore: Lore, ms: number): boolean {
    const until = performance.now() + ms;
    let number = learnt.get(lore) ?? 0;
    for (; number < end; number += 1) {
      if (number % 256 === 255 && performance.now() > until) break;
      fileBy(lore, number);
    }
    learnt.set(lore, number < end ? number : Number.POSITIVE_INFINITY);
    return number >= end;
  }

  function fileBy(lore: Lore, number: number): void {
    const wanted = typeof lore === 'number' ? 'latin' : lore;
    // many words of other scripts are told by their first letter, without being cut out; mixed ones count as Cyrillic first
    const first = plainScriptAt(names.firstUnitOf(number));
    if (first === 'cyrillic' ? wanted !== first : first === 'latin' && wanted === 'arabic') return;
    const word = wordOfName(names.textOf(number));
    if (word === null) return;
    const script = scriptOf(word);
    if (script !== wanted) return;
    const rules = typeof lore === 'number' ? lore : allRules;
    for (const [key, bits] of keysOfQueryWord(word, fold(word, script), script, rules))
      shelves.file(Shelf.forms, key, number, bits);
  }

  function hitsIn(doc: Doc): Board {
    if (shown?.doc === doc && shown.isWhole) return shown.hits;
    for (const lore of loreFor(doc)) learn(lore, Number.POSITIVE_INFINITY);
    const hits = shown?.doc === doc ? lookUp.showMore(doc, end) : lookUp.show(doc, end);
    shown = { doc, hits, isWhole: true };
    return shown.hits;
  }

  return { take, giveBack, numberOf: (term) => names.find(nameOf(term)), hitsIn, learn };
}

const isLore = (script: Script) => script === 'cyrillic' || script === 'arabic';

function loreFor({ words, rules }: Doc): ReadonlySet<Lore> {
  const lore = new Set<Lore>();
  for (const { script, twins } of words.keys()) {
    if (script === 'latin' || twins.length > 0) lore.add(rules);
    if (isLore(script)) lore.add(script);
  }
  return lore;
}
