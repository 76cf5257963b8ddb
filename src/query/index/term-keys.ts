/** Under which keys a term is filed, under which keys a word looks, and what is left to check when they meet. */
import type { Term, TermMatch } from '../language/query-tree.ts';
import { getAcronymStem, type NormalizedWord } from '../analysis/normalized-word.ts';
import { isExactMatch } from '../analysis/exact-match.ts';
import {
  allLatinInflections,
  stemQueryWord,
  stemWord,
  type LatinInflectionBit,
} from '../analysis/stemmer.ts';
import { TermField } from './term-field.ts';

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
export function keysOfTerm({ match, word, normalized, script }: Term, rules: number): readonly TermKey[] {
  switch (match) {
    case 'forms':
      return stemQueryWord(word, normalized, script, rules);
    case 'starts':
      return [[normalized.slice(0, longestStart), allLatinInflections]];
    case 'ends':
      return [[normalized.slice(-partLength), allLatinInflections]];
    case 'contains':
    case 'within':
      return [[normalized.slice(0, partLength), allLatinInflections]];
    case 'hashtag starts':
    case 'spaceless':
      return [[normalized.slice(0, hashtagStartLength), allLatinInflections]];
    default:
      return [[normalized, allLatinInflections]];
  }
}

/** Two terms of one name are the same. Words that stand for all their forms go by themselves, capitals included: they tell names. */
export function termNameOf({ match, word, normalized }: Term): string {
  if (match === 'forms') return word;
  return `${match}\0${match === 'capitals' || match === 'exact' ? word : normalized}`;
}

/** Calls `visit` for each key under which a word looks in a field: a text, or the part of it from `from` up to `to`. */
export function eachKey(
  field: TermField,
  { surface, normalized, script }: NormalizedWord,
  rules: LatinInflectionBit,
  visit: (text: string, from?: number, to?: number) => void,
): void {
  const { length } = normalized;
  switch (field) {
    case TermField.forms:
      for (const key of stemWord(surface, normalized, script, rules)) visit(key);
      return;
    case TermField.spelt: {
      visit(normalized);
      const capitals = getAcronymStem(surface);
      if (capitals !== null) visit(capitals.toLowerCase());
      return;
    }
    case TermField.starts:
      for (let end = shortestStart; end <= Math.min(length, longestStart); end += 1)
        visit(normalized, 0, end);
      return;
    case TermField.ends:
      visit(normalized, Math.max(0, length - partLength));
      return;
    case TermField.inside:
    case TermField.within:
      for (let at = 0; at + partLength <= length; at += 1) visit(normalized, at, at + partLength);
      return;
    case TermField.hashtagStart:
      visit(normalized, 0, hashtagStartLength);
      return;
    default:
      visit(normalized);
  }
}

/** Whether a word that has the term's key is what the term means. */
export function meets({ match, word, normalized }: Term, spelling: NormalizedWord): boolean {
  switch (match) {
    case 'capitals':
      return spelling.surface === word || getAcronymStem(spelling.surface) === word;
    case 'plain':
      return spelling.normalized === normalized || getAcronymStem(spelling.surface) === word;
    case 'exact':
      return isExactMatch(word, spelling.surface);
    case 'ends':
      return spelling.normalized.endsWith(normalized);
    case 'contains':
    case 'within':
      return spelling.normalized.includes(normalized);
    default:
      return spelling.normalized.startsWith(normalized);
  }
}
