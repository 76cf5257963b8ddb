/** All terms that queries look for, each once, with a number. */
import type { Term } from '../language/query-tree.ts';
import { normalizeWord, detectPlainScriptOfUnit, type Script, detectScript } from '../analysis/normalize.ts';
import { allLatinInflections, stemQueryWord, type LatinInflectionBit } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import type { Board, Hits } from './board.ts';
import { createLookUp } from './look-up.ts';
import { grown } from './tables/rows.ts';
import { TermField, termFieldByMatch } from './term-field.ts';
import { createTermFields } from './term-fields.ts';
import { createStringTable } from './tables/string-table.ts';
import { keySaysAll, keysOfTerm, termNameOf, type TermKey, wordOfName } from './term-keys.ts';

export interface Terms {
  /** The number of a term, new when nobody looked for it yet. Whoever takes it gives it back. */
  take(term: Term): number;
  giveBack(term: Term): void;
  /** The number of a term that was taken. */
  numberOf(term: Term): number;
  /** Where the text has which terms; good until the next text is looked at or terms change. */
  hitsIn(doc: AnalyzedText): Hits & Pick<Board, 'marked'>;
  /** Files words by their forms, for `ms` milliseconds at most; true when all are filed. A text that needs more waits for it. */
  loadMorphology(lore: Morphology, ms: number): boolean;
}

/** Whose forms are known: Latin words by the rules of a language, those of another script by the script's. */
export type Morphology = LatinInflectionBit | 'cyrillic' | 'arabic';

export function createTerms(): Terms {
  const names = createStringTable();
  const shelves = createTermFields();
  const toCheck = new Map<number, Term>();
  const lookUp = createLookUp(shelves, toCheck);
  /** How many took a term. */
  let takers = new Int32Array(16);
  /** The number above all that were given. */
  let end = 0;
  /** Forms cost nothing until a text asks for them. By lore: the terms below are filed by it, and all that come later. */
  const learnt = new Map<Morphology, number>();
  /** What was looked at last, and whether terms came since then; null when some went. */
  let shown: { readonly doc: AnalyzedText; readonly hits: Board; isWhole: boolean } | null = null;

  function take(term: Term): number {
    const number = names.add(termNameOf(term));
    if (number >= takers.length) takers = grown(takers, number + 1);
    takers[number] = (takers[number] ?? 0) + 1;
    if (takers[number] === 1) enter(number, term);
    return number;
  }

  function enter(number: number, term: Term): void {
    if (shown !== null) shown.isWhole = false;
    end = Math.max(end, number + 1);
    if (!keySaysAll.has(term.match)) toCheck.set(number, term);
    for (const [key, rules] of keysOf(term)) shelves.file(termFieldByMatch[term.match], key, number, rules);
  }

  /** Those that are filed by now. */
  function keysOf(term: Term): readonly TermKey[] {
    const { match, script } = term;
    if (match !== 'forms') return keysOfTerm(term, allLatinInflections);
    // words of other scripts have hardly any forms: they are filed at once
    if (script !== 'latin')
      return isLore(script) && !learnt.has(script) ? [] : keysOfTerm(term, allLatinInflections);
    let rules = 0;
    for (const lore of learnt.keys()) if (typeof lore === 'number') rules |= lore;
    return rules === 0 ? [] : keysOfTerm(term, rules);
  }

  function giveBack(term: Term): void {
    const number = names.find(termNameOf(term));
    takers[number] = (takers[number] ?? 0) - 1;
    if (takers[number] !== 0) return;
    shown = null;
    toCheck.delete(number);
    for (const [key] of keysOf(term)) shelves.drop(termFieldByMatch[term.match], key, number);
    names.remove(number);
  }

  function loadMorphology(lore: Morphology, ms: number): boolean {
    const until = performance.now() + ms;
    let number = learnt.get(lore) ?? 0;
    for (; number < end; number += 1) {
      if (number % 256 === 255 && performance.now() > until) break;
      fileBy(lore, number);
    }
    learnt.set(lore, number < end ? number : Number.POSITIVE_INFINITY);
    return number >= end;
  }

  function fileBy(lore: Morphology, number: number): void {
    const wanted = typeof lore === 'number' ? 'latin' : lore;
    // many words of other scripts are told by their first letter, without being cut out; mixed ones count as Cyrillic first
    const first = detectPlainScriptOfUnit(names.firstUnitOf(number));
    if (first === 'cyrillic' ? wanted !== first : first === 'latin' && wanted === 'arabic') return;
    const word = wordOfName(names.textOf(number));
    if (word === null) return;
    const script = detectScript(word);
    if (script !== wanted) return;
    const rules = typeof lore === 'number' ? lore : allLatinInflections;
    for (const [key, bits] of stemQueryWord(word, normalizeWord(word, script), script, rules))
      shelves.file(TermField.forms, key, number, bits);
  }

  function hitsIn(doc: AnalyzedText): Board {
    if (shown?.doc === doc && shown.isWhole) return shown.hits;
    for (const lore of loreFor(doc)) loadMorphology(lore, Number.POSITIVE_INFINITY);
    const hits = shown?.doc === doc ? lookUp.showMore(doc, end) : lookUp.show(doc, end);
    shown = { doc, hits, isWhole: true };
    return shown.hits;
  }

  return { take, giveBack, numberOf: (term) => names.find(termNameOf(term)), hitsIn, loadMorphology };
}

const isLore = (script: Script) => script === 'cyrillic' || script === 'arabic';

function loreFor({ words, inflection }: AnalyzedText): ReadonlySet<Morphology> {
  const lore = new Set<Morphology>();
  for (const { script, homoglyphs } of words.keys()) {
    if (script === 'latin' || homoglyphs.length > 0) lore.add(inflection);
    if (isLore(script)) lore.add(script);
  }
  return lore;
}
