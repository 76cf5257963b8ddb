/** Patterns between slashes: RE2, so linear in the text whatever a person types. */
import { queryLimits, type QueryProblemCode } from '../language/query-problem.ts';
import { createLruCache } from '../analysis/lru-cache.ts';
import { type Automaton, automatonOf } from './automaton.ts';
import { glanceOf } from './glance.ts';
import { graphOf } from './graph.ts';
import { literalIn } from './literal.ts';
import { placesInText } from './places.ts';
import { readProgram } from './program.ts';
import { isInText } from './scan.ts';

/** A pattern ready to be tried. */
export interface Pattern {
  test(text: string): boolean;
  /** Where it matches; at most `most` places, empty ones left out. */
  findMatches(text: string, most: number): { start: number; end: number }[];
}

/** Compiles a pattern that has passed checkPattern; any other matches nothing. */
export function compilePattern(source: string): Pattern {
  const read = readPattern(source);
  if (typeof read === 'string') return { test: () => false, findMatches: () => [] };
  const glance = glanceOf(read.graph);
  return {
    test: (text) => (glance === null || glance.test(text)) && isInText(read, text),
    findMatches: (text, most) => placesInText(read, text, most),
  };
}

/** What is wrong with a pattern; null when it can be used. */
export function checkPattern(source: string): QueryProblemCode | null {
  if ([...source].length > queryLimits.patternCharacters) return 'REGEX_LONG';
  const read = readPattern(source);
  if (typeof read === 'string') return read;
  return isBroad(read) ? 'REGEX_BROAD' : null;
}

/**
 * Letters that every match contains within one word, to file the pattern under. Null when there are fewer than four; also
 * where one of several words would do.
 */
export function extractRequiredLiteral(source: string): string | null {
  const read = readPattern(source);
  return typeof read === 'string' ? null : literalIn(read.graph);
}

/** A pattern is checked, filed and compiled one after the other. */
const memory = createLruCache<Automaton | QueryProblemCode>(20);

function readPattern(source: string): Automaton | QueryProblemCode {
  const known = memory.get(source);
  if (known !== undefined) return known;
  const read = makeAutomaton(source);
  memory.set(source, read);
  return read;
}

const beyondRe2 = /\(\?<?[=!]|\\[1-9]|\\k</;

function makeAutomaton(source: string): Automaton | QueryProblemCode {
  const program = readProgram(source);
  if (program === null) return beyondRe2.test(source) ? 'REGEX_UNSUPPORTED' : 'BAD_REGEX';
  const graph = graphOf(program);
  return (graph === null ? null : automatonOf(graph)) ?? 'REGEX_HEAVY';
}

/** Texts with nothing in common: what is in all texts of a row asks for next to nothing. */
const unlike: readonly (readonly string[])[] = [
  [''],
  [' '],
  ['a', '1'],
  ['я', 'z'],
  ['baptuv kigdos', 'wemfyl xurhoj'],
  ['баптув кигдос', 'мэлжыш хуцрёф'],
  ...Array.from('etaoinоеаинт', (letter) => [`q${letter}q`, `z${letter}z`]),
];

/** It would match nearly every post. */
function isBroad(pattern: Automaton): boolean {
  return unlike.some((texts) => texts.every((text) => isInText(pattern, text)));
}
