/** Under which keys a term is indexed, under which keys a word looks terms up, and what is left to check when they meet. */
import type { Term, TermMatch } from '../language/query-tree.ts';
import { getAcronymStem, type NormalizedWord, type TokenKind } from '../analysis/normalized-word.ts';
import { memoizeText } from '#src/memoize.ts';
import { allInflections, stemQueryWord, stemWord, type Inflections } from '../analysis/stemmer.ts';

const shortestStart = 3;
const longestStart = 5;
const partLength = 4;

interface MatchRule {
  /** The part of the normalized word that is the key, as arguments of `slice`; all of it unless given. */
  readonly part?: readonly [from: number, to?: number];
  /** Under which keys a word looks terms up; under that part of it unless given. */
  readonly keysOf?: (word: NormalizedWord, inflections: Inflections) => readonly string[];
  /** Whether a word that has a key of the term matches it; it does unless given. */
  readonly isMatch?: (term: Term, read: NormalizedWord) => boolean;
}

const withAcronym = ({ surface, normalized }: NormalizedWord): string[] =>
  [normalized, getAcronymStem(surface)?.toLowerCase() ?? []].flat();
const startsWith = (term: Term, read: NormalizedWord) => read.normalized.startsWith(term.normalized);
const anywhere: MatchRule = {
  part: [0, partLength],
  keysOf: ({ normalized }) =>
    range(0, normalized.length - partLength).map((at) => normalized.slice(at, at + partLength)),
  isMatch: (term, read) => read.normalized.includes(term.normalized),
};
const rules: Readonly<Partial<Record<TermMatch, MatchRule>>> = {
  forms: { keysOf: stemWord },
  capitals: {
    keysOf: withAcronym,
    isMatch: ({ word }, { surface }) => surface === word || getAcronymStem(surface) === word,
  },
  plain: {
    keysOf: withAcronym,
    isMatch: (term, read) =>
      read.normalized === term.normalized || getAcronymStem(read.surface) === term.word,
  },
  exact: { isMatch: (term, read) => isExactMatch(term.word, read.surface) },
  starts: {
    part: [0, longestStart],
    keysOf: ({ normalized }) =>
      range(shortestStart, Math.min(normalized.length, longestStart)).map((end) => normalized.slice(0, end)),
    isMatch: startsWith,
  },
  ends: { part: [-partLength], isMatch: (term, read) => read.normalized.endsWith(term.normalized) },
  contains: anywhere,
  within: anywhere,
  'hashtag starts': { part: [0, 2], isMatch: startsWith },
  spaceless: { part: [0, 2] },
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

const keyOf = (match: TermMatch, normalized: string): string =>
  normalized.slice(...(rules[match]?.part ?? []));

/** Terms with one name are the same term. The word of 'forms' keeps its capitals, by which names inflect differently. */
export function termNameOf({ match, word, normalized }: Term): string {
  if (match === 'forms') return word;
  return `${match}\0${match === 'capitals' || match === 'exact' ? word : normalized}`;
}

export const keysOfWord = (match: TermMatch, word: NormalizedWord, inflections: Inflections) =>
  rules[match]?.keysOf?.(word, inflections) ?? [keyOf(match, word.normalized)];

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** Whether a word that has a key of the term matches it. */
export const isTermMatch = (term: Term, read: NormalizedWord): boolean =>
  rules[term.match]?.isMatch?.(term, read) ?? true;

/** `=word`: capitals and accents that were typed must be in `found`; small letters match any case, and more accents do not matter. */
const isExactMatch = (typed: string, found: string): boolean =>
  typed === found || typed === found.toLowerCase() || exactPattern(typed).test(found.normalize('NFD'));

const exactPattern = memoizeText(1000, (typed) => {
  const signs = Array.from(typed.normalize('NFD'), (sign) =>
    sign === sign.toLowerCase() ? `(?i:${RegExp.escape(sign)})` : RegExp.escape(sign),
  );
  return new RegExp(`^${signs.join('\\p{M}*')}\\p{M}*$`, 'u');
});
