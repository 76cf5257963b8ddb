/** All terms that queries look for, each once, and where a text has them. One look-up per distinct word of the text. */
import { fold } from './normal-form.ts';
import { spacelessPlaces } from './spaceless.ts';
import { keysOf, type Spelling, startKeysOf } from './spelling.ts';
import { createStringTable, type Keys, keysFrom } from './string-table.ts';
import { endKeyOf, insideKeysOf, keySaysAll, keysOfTerm, meets, nameOf, type TermKey } from './term-keys.ts';
import type { Token } from './token.ts';
import type { Term, TermMatch } from './tree.ts';
import { allRules, keysOfQueryWord, Rules, type RulesBit, rulesOf } from './word-forms.ts';
import type { Doc } from './words.ts';

/** Where the terms of a text stand, by the term's number; in no order. */
export type Hits = ReadonlyMap<number, readonly Token[]>;

export interface Terms {
  /** The number of a term, a new one when it is new. */
  numberOf(term: Term): number;
  hitsIn(doc: Doc): Hits;
  readonly size: number;
}

/** A code is the number of a term, shifted, and the bits of the rules it holds under. */
const ruleBits = 5;

/** `languages`: those of the channels, as far as they are known. */
export function createTerms(languages: readonly (string | null)[] = []): Terms {
  const keys = createStringTable();
  /** By the number of the key; a lone code is not worth an array. */
  const codes: (number | number[])[] = [];
  const names: string[] = [];
  /** Null where the key says it all. */
  const toCheck: (Term | null)[] = [];
  /** What nobody looks for is not looked up. */
  const matches = new Set<TermMatch>();
  /** Latin words, and the languages they are filed for: a language costs nothing until a channel speaks it. */
  const latin: number[] = [];
  let learnt: number = languages.reduce((bits, language) => bits | rulesOf(language), Rules.en | Rules.whole);

  function numberOf(term: Term): number {
    const termKeys = keysOfTerm(term, learnt);
    const name = nameOf(term, termKeys);
    const known = numberNamed(name, keys.find(termKeys[0]?.[0] ?? ''));
    if (known >= 0) return known;
    const number = names.push(name) - 1;
    toCheck.push(keySaysAll.has(term.match) ? null : term);
    matches.add(term.match);
    if (term.match === 'forms' && term.script === 'latin') latin.push(number);
    for (const key of termKeys) file(number, key);
    return number;
  }

  /** A term that is there stands under the first of its keys. */
  function numberNamed(name: string, key: number): number {
    const under = key < 0 ? undefined : codes[key];
    if (typeof under === 'number') return names[under >>> ruleBits] === name ? under >>> ruleBits : -1;
    for (const code of under ?? []) if (names[code >>> ruleBits] === name) return code >>> ruleBits;
    return -1;
  }

  function codesUnder(key: string): readonly number[] {
    const at = keys.find(key);
    const found = at < 0 ? undefined : codes[at];
    return found === undefined ? [] : typeof found === 'number' ? [found] : found;
  }

  function file(number: number, [key, rules]: TermKey): void {
    const at = keys.add(key);
    const code = (number << ruleBits) | rules;
    const there = codes[at];
    if (there === undefined) codes[at] = code;
    else if (typeof there === 'number') codes[at] = [there, code];
    else there.push(code);
  }

  /** Files all Latin words by the rules of one more language. */
  function learn(rules: number): void {
    if ((learnt & rules) !== 0) return;
    learnt |= rules;
    for (const number of latin) {
      const word = names[number] ?? '';
      for (const key of keysOfQueryWord(word, fold(word, 'latin'), 'latin', rules)) file(number, key);
    }
  }

  function hitsIn(doc: Doc): Hits {
    learn(doc.rules);
    const hits = new Map<number, readonly Token[]>();
    for (const [spelling, tokens] of doc.words) {
      collect(spelling, tokens, doc.rules, hits);
      if (spelling.twin !== null) collect(spelling.twin, tokens, doc.rules, hits);
    }
    if (matches.has('site')) {
      for (const words of [doc.words, doc.linkWords]) {
        for (const [spelling, tokens] of words) {
          lookUp(keysFrom([`/${spelling.folded}`]), allRules, spelling, tokens, hits);
        }
      }
    }
    return hits;
  }

  function collect(spelling: Spelling, tokens: readonly Token[], rules: RulesBit, hits: MutableHits): void {
    lookUp(keysOf(spelling, rules), rules, spelling, tokens, hits);
    if (spelling.kind === 'word') {
      collectParts(spelling, tokens, hits);
    } else if (spelling.kind === 'hashtag' && matches.has('hashtag starts')) {
      lookUp(keysFrom([`#<${spelling.folded.slice(0, 2)}`]), allRules, spelling, tokens, hits);
    } else if (spelling.kind === 'spaceless' && matches.has('spaceless')) {
      const termsAt = (key: string) => codesUnder(`c${key}`).map((code) => code >>> ruleBits);
      const wordOf = (number: number) => toCheck[number]?.word ?? '';
      for (const [number, places] of spacelessPlaces(spelling, tokens, termsAt, wordOf)) {
        add(hits, number, places);
      }
    }
  }

  /** Beginnings, ends and insides, where anybody looks for such. */
  function collectParts(spelling: Spelling, tokens: readonly Token[], hits: MutableHits): void {
    const look = (wanted: Keys) => lookUp(wanted, allRules, spelling, tokens, hits);
    if (matches.has('starts')) look(startKeysOf(spelling));
    if (matches.has('ends')) look(keysFrom([endKeyOf(spelling.folded)]));
    if (matches.has('contains')) look(keysFrom([...insideKeysOf(spelling.folded)]));
  }

  function lookUp(
    wanted: Keys,
    rules: number,
    spelling: Spelling,
    tokens: readonly Token[],
    hits: MutableHits,
  ): void {
    for (let index = 0; index < wanted.hashes.length; index += 1) {
      const at = keys.findKey(wanted, index);
      const found = at < 0 ? undefined : codes[at];
      if (typeof found === 'number') take(found, rules, spelling, tokens, hits);
      else if (found !== undefined) for (const code of found) take(code, rules, spelling, tokens, hits);
    }
  }

  function take(
    code: number,
    rules: number,
    spelling: Spelling,
    tokens: readonly Token[],
    hits: MutableHits,
  ): void {
    if ((code & rules) === 0) return;
    const term = toCheck[code >>> ruleBits];
    if (term === null || (term !== undefined && meets(term, spelling))) add(hits, code >>> ruleBits, tokens);
  }

  return {
    numberOf,
    hitsIn,
    get size() {
      return names.length;
    },
  };
}

type MutableHits = Map<number, readonly Token[]>;

function add(hits: MutableHits, number: number, tokens: readonly Token[]): void {
  const before = hits.get(number);
  if (before === undefined) hits.set(number, tokens);
  else if (before !== tokens) hits.set(number, [...before, ...tokens]);
}
