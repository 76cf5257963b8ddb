/** Under which keys a term is indexed, under which keys a word looks terms up, and what is left to check when they meet. */
import type { Term, TermMatch } from '../language/query-tree.ts';
import { getAcronymStem, type NormalizedWord, type TokenKind } from '../analysis/normalized-word.ts';
import { memoizeText } from '#src/memoize.ts';
import { allInflections, stemQueryWord, stemWord, type Inflections } from '../analysis/stemmer.ts';

const shortestStart = 3;
const longestStart = 5;
const partLength = 4;
/** The part of the normalized word that is the key, as arguments of `slice`; all of it unless listed. */
const keyPart: Partial<Record<TermMatch, readonly [from: number, to?: number]>> = {
  starts: [0, longestStart],
  ends: [-partLength],
  contains: [0, partLength],
  within: [0, partLength],
  'hashtag starts': [0, 2],
  spaceless: [0, 2],
};

/** Which terms a token may match. Within runs of scripts without spaces see unsegmented-scripts.ts. */
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

/** Terms with one name are the same term. The word of 'forms' keeps its capitals, by which names inflect differently. */
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

/** Whether a word that has a key of the term matches it. */
export function isTermMatch({ match, word, normalized }: Term, read: NormalizedWord): boolean {
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

/** `=word`: capitals and accents that were typed must be in `found`; small letters match any case, and more accents do not matter. */
const isExactMatch = (typed: string, found: string): boolean =>
  typed === found || typed === found.toLowerCase() || exactPattern(typed).test(found.normalize('NFD'));

const exactPattern = memoizeText(1000, (typed) => {
  const signs = Array.from(typed.normalize('NFD'), (sign) =>
    sign === sign.toLowerCase() ? `(?i:${RegExp.escape(sign)})` : RegExp.escape(sign),
  );
  return new RegExp(`^${signs.join('\\p{M}*')}\\p{M}*$`, 'u');
});
