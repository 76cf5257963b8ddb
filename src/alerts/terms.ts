/** All terms that queries look for, each once, and where a text has them. One look-up per distinct word of the text. */
import { capitalsOf, keysOf, type Spelling } from './spelling.ts';
import { spacelessPlaces } from './spaceless.ts';
import type { Token } from './token.ts';
import type { Term, TermMatch } from './tree.ts';
import { isSpelledAs } from './typed.ts';
import { allRules, keysOfQueryWord } from './word-forms.ts';
import type { Doc } from './words.ts';

/** Where the terms of a text stand, by the term's number; in no order. */
export type Hits = ReadonlyMap<number, readonly Token[]>;

export interface Terms {
  /** The number of a term, a new one when it is new. */
  numberOf(term: Term): number;
  hitsIn(doc: Doc): Hits;
  readonly size: number;
}

/** A code is the number of the term, shifted, and the bits of the rules it holds under. */
const ruleBits = 5;
type Codes = number | number[];

interface Table {
  readonly numbers: Map<string, number>;
  readonly byKey: Map<string, Codes>;
  /** Null where the key says it all. */
  readonly toCheck: (Term | null)[];
  /** How many terms of each kind there are: what nobody looks for is not looked up. */
  readonly kinds: Map<TermMatch, number>;
}

export function createTerms(): Terms {
  const table: Table = { numbers: new Map(), byKey: new Map(), toCheck: [], kinds: new Map() };
  return {
    numberOf: (term) => numberOf(table, term),
    hitsIn: (doc) => hitsIn(table, doc),
    get size() {
      return table.toCheck.length;
    },
  };
}

function numberOf(table: Table, term: Term): number {
  const name = nameOf(term);
  const known = table.numbers.get(name);
  if (known !== undefined) return known;
  const number = table.toCheck.length;
  table.numbers.set(name, number);
  table.toCheck.push(keysSayAll.has(term.match) ? null : term);
  table.kinds.set(term.match, (table.kinds.get(term.match) ?? 0) + 1);
  for (const [key, rules] of keysOfTerm(term)) file(table.byKey, key, (number << ruleBits) | rules);
  return number;
}

const keysSayAll: ReadonlySet<TermMatch> = new Set([
  'forms',
  'emoji',
  'hashtag',
  'mention',
  'cashtag',
  'site',
]);

/** Two terms of one name are the same. A capital counts in Russian, where it tells a name from a case form. */
function nameOf({ match, word, folded, script }: Term): string {
  if (match === 'forms') return script === 'latin' ? word.toLowerCase() : word;
  return `${match} ${match === 'capitals' || match === 'exact' ? word : folded}`;
}

const signs: Readonly<Partial<Record<TermMatch, string>>> = {
  capitals: '=',
  plain: '=',
  exact: '=',
  emoji: 'e',
  hashtag: '#',
  mention: '@',
  cashtag: '$',
  site: '/',
};
/** How many letters of a beginning, an end or an inside it is filed under. */
const longestKey = 5;
const insideKey = 4;

function keysOfTerm(term: Term): Iterable<readonly [string, number]> {
  const { match, word, folded, script } = term;
  if (match === 'forms') return keysOfQueryWord(word, folded, script);
  const key = {
    starts: `<${folded.slice(0, longestKey)}`,
    'hashtag starts': `#<${folded.slice(0, 2)}`,
    ends: `>${folded.slice(-insideKey)}`,
    contains: `*${folded.slice(0, insideKey)}`,
    spaceless: `c${folded.slice(0, 2)}`,
  }[match as string];
  return [[key ?? (signs[match] ?? '') + folded, allRules]];
}

function file(byKey: Map<string, Codes>, key: string, code: number): void {
  const codes = byKey.get(key);
  if (codes === undefined) byKey.set(key, code);
  else if (typeof codes === 'number') byKey.set(key, [codes, code]);
  else codes.push(code);
}

function hitsIn(table: Table, doc: Doc): Hits {
  const hits = new Map<number, readonly Token[]>();
  const sites = table.kinds.has('site');
  for (const [spelling, tokens] of doc.words) {
    collect(table, doc, spelling, tokens, hits);
    if (spelling.twin !== null) collect(table, doc, spelling.twin, tokens, hits);
    if (sites) lookUp(table, `/${spelling.folded}`, allRules, spelling, tokens, hits);
  }
  if (sites) {
    for (const [spelling, tokens] of doc.linkWords) {
      lookUp(table, `/${spelling.folded}`, allRules, spelling, tokens, hits);
    }
  }
  return hits;
}

function collect(
  table: Table,
  doc: Doc,
  spelling: Spelling,
  tokens: readonly Token[],
  hits: Map<number, readonly Token[]>,
): void {
  for (const key of keysOf(spelling, doc.rules)) lookUp(table, key, doc.rules, spelling, tokens, hits);
  if (spelling.kind === 'word') collectParts(table, spelling, tokens, hits);
  else if (spelling.kind === 'hashtag' && table.kinds.has('hashtag starts')) {
    lookUp(table, `#<${spelling.folded.slice(0, 2)}`, allRules, spelling, tokens, hits);
  } else if (spelling.kind === 'spaceless' && table.kinds.has('spaceless')) {
    const termsAt = (key: string) => termsUnder(table, `c${key}`);
    for (const [number, places] of spacelessPlaces(spelling, tokens, termsAt)) add(hits, number, places);
  }
}

/** Beginnings, ends and insides, where anybody looks for such. */
function collectParts(
  table: Table,
  spelling: Spelling,
  tokens: readonly Token[],
  hits: Map<number, readonly Token[]>,
): void {
  const { folded } = spelling;
  const look = (key: string) => lookUp(table, key, allRules, spelling, tokens, hits);
  if (table.kinds.has('starts')) {
    for (let length = 3; length <= Math.min(longestKey, folded.length); length += 1) {
      look(`<${folded.slice(0, length)}`);
    }
  }
  if (table.kinds.has('ends') && folded.length >= insideKey) look(`>${folded.slice(-insideKey)}`);
  if (!table.kinds.has('contains')) return;
  const seen = new Set<string>();
  for (let at = 0; at + insideKey <= folded.length; at += 1) seen.add(folded.slice(at, at + insideKey));
  for (const part of seen) look(`*${part}`);
}

function lookUp(
  table: Table,
  key: string,
  rules: number,
  spelling: Spelling,
  tokens: readonly Token[],
  hits: Map<number, readonly Token[]>,
): void {
  const codes = table.byKey.get(key);
  if (codes === undefined) return;
  if (typeof codes === 'number') take(table, codes, rules, spelling, tokens, hits);
  else for (const code of codes) take(table, code, rules, spelling, tokens, hits);
}

function take(
  table: Table,
  code: number,
  rules: number,
  spelling: Spelling,
  tokens: readonly Token[],
  hits: Map<number, readonly Token[]>,
): void {
  if ((code & rules) === 0) return;
  const number = code >>> ruleBits;
  const term = table.toCheck[number];
  if (term === null || (term !== undefined && holds(term, spelling))) add(hits, number, tokens);
}

function holds({ match, word, folded }: Term, spelling: Spelling): boolean {
  switch (match) {
    case 'capitals':
      return spelling.word === word || capitalsOf(spelling.word) === word;
    case 'plain':
      return spelling.folded === folded || capitalsOf(spelling.word) === word;
    case 'exact':
      return isSpelledAs(word, spelling.word);
    case 'ends':
      return spelling.folded.endsWith(folded);
    case 'contains':
      return spelling.folded.includes(folded);
    default:
      return spelling.folded.startsWith(folded);
  }
}

function termsUnder({ byKey, toCheck }: Table, key: string): readonly (readonly [number, string])[] {
  const codes = byKey.get(key);
  if (codes === undefined) return [];
  const numbers = (typeof codes === 'number' ? [codes] : codes).map((code) => code >>> ruleBits);
  return numbers.map((number) => [number, toCheck[number]?.word ?? '']);
}

function add(hits: Map<number, readonly Token[]>, number: number, tokens: readonly Token[]): void {
  const before = hits.get(number);
  if (before === undefined) hits.set(number, tokens);
  else if (before !== tokens) hits.set(number, [...before, ...tokens]);
}
