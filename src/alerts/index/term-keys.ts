/** Under which keys a term is filed, under which keys a word looks, and what is left to check when they meet. */
import type { Term, TermMatch } from '#src/alerts/query/tree.ts';
import { capitalsOf, type Spelling } from '#src/alerts/words/spelling.ts';
import { isSpelledAs } from '#src/alerts/words/typed.ts';
import { allRules, keysOfQueryWord, keysOfWord, type RulesBit } from '#src/alerts/words/word-forms.ts';
import { Shelf } from './shelf.ts';

/** A key, and the bits of the rules it holds under. */
export type TermKey = readonly [key: string, rules: number];

/** Kinds of terms whose key says it all: a word that has the key is a hit. */
export const keySaysAll: ReadonlySet<TermMatch> = new Set([
  'forms',
  'emoji',
  'hashtag',
  'mention',
  'cashtag',
  'site',
]);

/** How many letters of a beginning, of an end and of an inside a term is filed under. */
const shortestStart = 3;
const longestStart = 5;
const partLength = 4;
const hashtagStartLength = 2;

/** `rules` are the languages in use; only Latin words differ between them. */
export function keysOfTerm({ match, word, folded, script }: Term, rules: number): readonly TermKey[] {
  switch (match) {
    case 'forms':
      return keysOfQueryWord(word, folded, script, rules);
    case 'starts':
      return [[folded.slice(0, longestStart), allRules]];
    case 'ends':
      return [[folded.slice(-partLength), allRules]];
    case 'contains':
    case 'within':
      return [[folded.slice(0, partLength), allRules]];
    case 'hashtag starts':
    case 'spaceless':
      return [[folded.slice(0, hashtagStartLength), allRules]];
    default:
      return [[folded, allRules]];
  }
}

/** Two terms of one name are the same. Words that stand for all their forms go by themselves, capitals included: they tell names. */
export function nameOf({ match, word, folded }: Term): string {
  if (match === 'forms') return word;
  return `${match}\0${match === 'capitals' || match === 'exact' ? word : folded}`;
}

/** The word of a term that stands for all its forms, by its name; null for any other. */
export function wordOfName(name: string | null): string | null {
  return name === null || name.includes('\0') ? null : name;
}

/** Calls `visit` for each key under which a spelling looks on a shelf: a text, or the part of it from `from` up to `to`. */
export function eachKey(
  shelf: Shelf,
  { word, folded, script }: Spelling,
  rules: RulesBit,
  visit: (text: string, from?: number, to?: number) => void,
): void {
  const { length } = folded;
  switch (shelf) {
    case Shelf.forms:
      for (const key of keysOfWord(word, folded, script, rules)) visit(key);
      return;
    case Shelf.spelt: {
      visit(folded);
      const capitals = capitalsOf(word);
      if (capitals !== null) visit(capitals.toLowerCase());
      return;
    }
    case Shelf.starts:
      for (let end = shortestStart; end <= Math.min(length, longestStart); end += 1) visit(folded, 0, end);
      return;
    case Shelf.ends:
      visit(folded, Math.max(0, length - partLength));
      return;
    case Shelf.inside:
    case Shelf.within:
      for (let at = 0; at + partLength <= length; at += 1) visit(folded, at, at + partLength);
      return;
    case Shelf.hashtagStart:
      visit(folded, 0, hashtagStartLength);
      return;
    default:
      visit(folded);
  }
}

/** Whether a word that has the term's key is what the term means. */
export function meets({ match, word, folded }: Term, spelling: Spelling): boolean {
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
    case 'within':
      return spelling.folded.includes(folded);
    default:
      return spelling.folded.startsWith(folded);
  }
}
