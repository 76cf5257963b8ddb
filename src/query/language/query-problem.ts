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

export const queryProblemCodes = [
  'EMPTY',
  'NO_WORDS',
  'ONLY_EXCLUDES',
  'EXCLUDES_ITSELF',
  'UNCLOSED_QUOTE',
  'UNCLOSED_BRACKET',
  'UNCLOSED_REGEX',
  'STRAY_BRACKET',
  'EMPTY_GROUP',
  'EMPTY_PHRASE',
  'LONE_MINUS',
  'LONE_SIGN',
  'NOT_IN_OR',
  'TOO_SHORT',
  'SHORT_WILDCARD',
  'STAR_INSIDE',
  'STAR_WORD',
  'BAD_DISTANCE',
  'TOO_LONG',
  'TOO_MANY',
  'TOO_DEEP',
  'BAD_REGEX',
  'REGEX_UNSUPPORTED',
  'REGEX_BROAD',
  'REGEX_LONG',
  'REGEX_HEAVY',
] as const;
export type QueryProblemCode = (typeof queryProblemCodes)[number];

/** The limit that the text of a problem names. */
const limitOf: Partial<Record<QueryProblemCode, number>> = {
  BAD_DISTANCE: queryLimits.distance,
  TOO_LONG: queryLimits.characters,
  TOO_MANY: queryLimits.terms,
  TOO_DEEP: queryLimits.depth,
  REGEX_LONG: queryLimits.patternCharacters,
};

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
  return texts.plain(`alert-problem-${key}`, { column, length, least, most: limitOf[code] ?? 0 });
}
