/** Why a query cannot be read. People see the locale text `alert-problem-CODE`. */
import type { Texts } from '#src/message/texts.ts';

export const queryLimits = {
  characters: 256,
  terms: 20,
  depth: 3,
  starLetters: 3,
  leadingStarLetters: 4,
  distance: 30,
  patternCharacters: 120,
  /** Instructions a pattern is compiled to: with more, re2js takes up to a second for one post. */
  patternSize: 250,
} as const;

/** With what there may be at most; 0 where it is no question of how many. */
const mostOf = {
  EMPTY: 0,
  NO_WORDS: 0,
  ONLY_EXCLUDES: 0,
  EXCLUDES_ITSELF: 0,
  UNCLOSED_QUOTE: 0,
  UNCLOSED_BRACKET: 0,
  UNCLOSED_REGEX: 0,
  STRAY_BRACKET: 0,
  EMPTY_GROUP: 0,
  EMPTY_PHRASE: 0,
  LONE_MINUS: 0,
  LONE_SIGN: 0,
  NOT_IN_OR: 0,
  TOO_SHORT: 0,
  SHORT_WILDCARD: 0,
  STAR_INSIDE: 0,
  STAR_WORD: 0,
  BAD_DISTANCE: queryLimits.distance,
  TOO_LONG: queryLimits.characters,
  TOO_MANY: queryLimits.terms,
  TOO_DEEP: queryLimits.depth,
  BAD_REGEX: 0,
  REGEX_UNSUPPORTED: 0,
  REGEX_BROAD: 0,
  REGEX_LONG: queryLimits.patternCharacters,
  REGEX_HEAVY: 0,
};
export type QueryProblemCode = keyof typeof mostOf;
export const queryProblemCodes = Object.keys(mostOf) as readonly QueryProblemCode[];

export interface QueryProblem {
  readonly code: QueryProblemCode;
  /** 1-based, in characters (code points) of what was typed. */
  readonly column: number;
  readonly length: number;
  /** The query as it was probably meant; can be read. Null when there is no good guess. */
  readonly fix: string | null;
  /** Letters that a word with a star needs; 0 where nothing is too short. */
  readonly least: number;
}

export function formatQueryProblem(problem: QueryProblem, texts: Pick<Texts, 'plain'>): string {
  const { code, column, length, least } = problem;
  const key = code.toLowerCase().replaceAll('_', '-');
  return texts.plain(`alert-problem-${key}`, { column, length, least, most: mostOf[code] });
}
