/** Under which keys a term is filed, under which keys a word looks, and what is left to check when they meet. */
import { type Hashes, hashesOf } from './hash-table.ts';
import { capitalsOf, type Spelling, type SpellingKind } from './spelling.ts';
import type { Term, TermMatch } from './tree.ts';
import { isSpelledAs } from './typed.ts';
import { allRules, keysOfQueryWord, keysOfWord, type RulesBit } from './word-forms.ts';

/** A key, and the bits of the rules it holds under. */
export type TermKey = readonly [key: string, rules: number];

/** Terms that are looked for in one way share a shelf. The first five places are one for each of the rules. */
export const Shelf = {
  forms: 0,
  spelt: 5,
  starts: 6,
  ends: 7,
  inside: 8,
  spaceless: 9,
  emoji: 10,
  hashtag: 11,
  hashtagStart: 12,
  mention: 13,
  cashtag: 14,
  site: 15,
  within: 16,
} as const;
export type Shelf = (typeof Shelf)[keyof typeof Shelf];

export const shelfOf: Readonly<Record<TermMatch, Shelf>> = {
  forms: Shelf.forms,
  capitals: Shelf.spelt,
  plain: Shelf.spelt,
  exact: Shelf.spelt,
  starts: Shelf.starts,
  ends: Shelf.ends,
  contains: Shelf.inside,
  spaceless: Shelf.spaceless,
  emoji: Shelf.emoji,
  hashtag: Shelf.hashtag,
  'hashtag starts': Shelf.hashtagStart,
  mention: Shelf.mention,
  cashtag: Shelf.cashtag,
  site: Shelf.site,
  within: Shelf.within,
};

/** On which shelves a spelling looks. Runs without spaces are gone through letter by letter, see spaceless.ts. */
export const shelvesFor: Readonly<Record<SpellingKind, readonly Shelf[]>> = {
  word: [Shelf.forms, Shelf.spelt, Shelf.starts, Shelf.ends, Shelf.inside, Shelf.site, Shelf.within],
  spaceless: [Shelf.site],
  emoji: [Shelf.emoji],
  hashtag: [Shelf.hashtag, Shelf.hashtagStart],
  mention: [Shelf.mention],
  cashtag: [Shelf.cashtag],
};

/** On which shelves the words of links look. */
export const linkShelves: readonly Shelf[] = [Shelf.site, Shelf.within];

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
const startLengths = [3, 4, 5];
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

/** Two terms of one name are the same. Words that stand for all their forms go by themselves, which most terms are. */
export function nameOf({ match, word, folded, script }: Term): string {
  if (match === 'forms') return script === 'latin' && word !== folded ? word.toLowerCase() : word;
  return `${match}\0${match === 'capitals' || match === 'exact' ? word : folded}`;
}

/** The word of a term that stands for all its forms, by its name; null for any other. */
export function wordOfName(name: string | null): string | null {
  return name === null || name.includes('\0') ? null : name;
}

/** Keys under which a spelling looks on a shelf; remembered with it. */
export function keysOn(shelf: Shelf, spelling: Spelling, rules: RulesBit): Hashes {
  const place = shelf === Shelf.forms ? 31 - Math.clz32(rules) : shelf;
  const known = spelling.keys[place];
  if (known !== undefined) return known;
  const made = hashesOf(makeKeys(shelf, spelling, rules));
  spelling.keys[place] = made;
  return made;
}

function makeKeys(shelf: Shelf, { word, folded, script }: Spelling, rules: RulesBit): readonly string[] {
  switch (shelf) {
    case Shelf.forms:
      return keysOfWord(word, folded, script, rules);
    case Shelf.spelt:
      return [folded, capitalsOf(word)?.toLowerCase()].filter((key) => key !== undefined);
    case Shelf.starts:
      return startLengths
        .filter((length) => length <= folded.length)
        .map((length) => folded.slice(0, length));
    case Shelf.ends:
      return [folded.slice(-partLength)];
    case Shelf.inside:
    case Shelf.within:
      return insidesOf(folded);
    case Shelf.hashtagStart:
      return [folded.slice(0, hashtagStartLength)];
    default:
      return [folded];
  }
}

function insidesOf(folded: string): string[] {
  const insides = new Set<string>();
  for (let at = 0; at + partLength <= folded.length; at += 1) insides.add(folded.slice(at, at + partLength));
  return [...insides];
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
