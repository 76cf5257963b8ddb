/** Under which keys a term is filed, under which keys a word looks, and what is left to check when they meet. */
import type { Term, TermMatch } from '../language/query-tree.ts';
import { getAcronymStem, type NormalizedWord, type TokenKind } from '../analysis/normalized-word.ts';
import { memoizeText } from '#src/memoize.ts';
import { allInflections, stemQueryWord, stemWord, type Inflections } from '../analysis/stemmer.ts';

const shortestStart = 3;
const longestStart = 5;
const partLength = 4;
/** What of the normal form is the key, as `slice` takes it; all where nothing is said. */
const keyPart: Partial<Record<TermMatch, readonly [from: number, to?: number]>> = {
  starts: [0, longestStart],
  ends: [-partLength],
  contains: [0, partLength],
  within: [0, partLength],
  'hashtag starts': [0, 2],
  spaceless: [0, 2],
};

/** What terms a word may be. Those of runs without spaces are found letter by letter, see unsegmented-scripts.ts. */
export const matchesByKind: Readonly<Record<TokenKind, readonly TermMatch[]>> = {
  word: ['forms', 'capitals', 'plain', 'exact', 'starts', 'ends', 'contains', 'site', 'within'],
  spaceless: ['site'],
  emoji: ['emoji'],
  hashtag: ['hashtag', 'hashtag starts'],
  mention: ['mention'],
  cashtag: ['cashtag'],
  link: ['site', 'within'],
};

export const keysOfTerm = (term: Term): readonly (readonly [key: string, inflections: Inflections])[] =>
  term.match === 'forms' ? stemQueryWord(term) : [[keyOf(term.match, term.normalized), allInflections]];

const keyOf = (match: TermMatch, normalized: string): string => normalized.slice(...(keyPart[match] ?? []));

/** Two terms of one name are the same. Words that stand for all their forms go by themselves, capitals included: they tell names. */
export function termNameOf({ match, word, normalized }: Term): string {
  if (match === 'forms') return word;
  return `${match}\0${match === 'capitals' || match === 'exact' ? word : normalized}`;
}

export function keysOfWord(
  match: TermMatch,
  word: NormalizedWord,
  inflections: Inflections,
): readonly string[] {
  const { surface, normalized } = word;
  switch (match) {
    case 'forms':
      return stemWord(word, inflections);
    case 'capitals':
    case 'plain': {
      const capitals = getAcronymStem(surface);
      return capitals === null ? [normalized] : [normalized, capitals.toLowerCase()];
    }
    case 'starts':
      return range(shortestStart, Math.min(normalized.length, longestStart)).map((end) =>
        normalized.slice(0, end),
      );
    case 'contains':
    case 'within':
      return range(0, normalized.length - partLength).map((at) => normalized.slice(at, at + partLength));
    default:
      return [keyOf(match, normalized)];
  }
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** Whether a word that has the term's key is what the term means. */
export function isTerm({ match, word, normalized }: Term, read: NormalizedWord): boolean {
  switch (match) {
    case 'capitals':
      return read.surface === word || getAcronymStem(read.surface) === word;
    case 'plain':
      return read.normalized === normalized || getAcronymStem(read.surface) === word;
    case 'exact':
      return isExactMatch(word, read.surface);
    case 'ends':
      return read.normalized.endsWith(normalized);
    case 'contains':
    case 'within':
      return read.normalized.includes(normalized);
    case 'starts':
    case 'hashtag starts':
      return read.normalized.startsWith(normalized);
    default:
      return true;
  }
}

/** `=word`: its capitals and marks must stand in `found`; its small letters are of any case, and marks it lacks do not matter. */
const isExactMatch = (typed: string, found: string): boolean =>
  typed === found || typed === found.toLowerCase() || exactly(typed).test(found.normalize('NFD'));

const exactly = memoizeText(1000, (typed) => {
  const signs = Array.from(typed.normalize('NFD'), (sign) =>
    sign === sign.toLowerCase() ? `(?i:${RegExp.escape(sign)})` : RegExp.escape(sign),
  );
  return new RegExp(`^${signs.join('\\p{M}*')}\\p{M}*$`, 'u');
});
