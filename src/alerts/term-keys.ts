/** Under which keys a term is filed, and what is left to check when a word has one of them. */
import { capitalsOf, type Spelling, startKey } from './spelling.ts';
import type { Term, TermMatch } from './tree.ts';
import { isSpelledAs } from './typed.ts';
import { allRules, keysOfQueryWord } from './word-forms.ts';

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

/** Two terms of one name are the same. Words that are filed alike are one term, whatever their form; Latin ones never are. */
export function nameOf({ match, word, folded, script }: Term, keys: readonly TermKey[]): string {
  if (match === 'forms' && script === 'latin') return word === folded ? word : word.toLowerCase();
  if (match === 'forms') return keys.length === 1 ? (keys[0]?.[0] ?? '') : keys.map(([key]) => key).join(' ');
  return `${match} ${match === 'capitals' || match === 'exact' ? word : folded}`;
}

const signs = {
  capitals: '=',
  plain: '=',
  exact: '=',
  emoji: 'e',
  hashtag: '#',
  mention: '@',
  cashtag: '$',
  site: '/',
} as const;

/** How many letters of an end or an inside it is filed under. */
const partLength = 4;

/** `rules` are the languages in use; only Latin words differ between them. */
export function keysOfTerm({ match, word, folded, script }: Term, rules: number): readonly TermKey[] {
  switch (match) {
    case 'forms':
      return keysOfQueryWord(word, folded, script, rules);
    case 'starts':
      return [[startKey(folded), allRules]];
    case 'hashtag starts':
      return [[`#<${folded.slice(0, 2)}`, allRules]];
    case 'ends':
      return [[endKeyOf(folded), allRules]];
    case 'contains':
      return [[`*${folded.slice(0, partLength)}`, allRules]];
    case 'spaceless':
      return [[`c${folded.slice(0, 2)}`, allRules]];
    default:
      return [[signs[match] + folded, allRules]];
  }
}

export const endKeyOf = (folded: string): string => `>${folded.slice(-partLength)}`;

/** Keys of all that stands inside a word. */
export function insideKeysOf(folded: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let at = 0; at + partLength <= folded.length; at += 1)
    keys.add(`*${folded.slice(at, at + partLength)}`);
  return keys;
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
      return spelling.folded.includes(folded);
    default:
      return spelling.folded.startsWith(folded);
  }
}
