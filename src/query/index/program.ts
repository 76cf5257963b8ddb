/** A query ready to be tried: terms are numbers, everything else is looked at only when its terms are there. */
import { compilePattern, type Pattern } from '../patterns/pattern.ts';
import type { Query, Term } from '../language/query-tree.ts';
import type { TextSpan, Token } from '../analysis/token.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { nearOnes, findSequences, type Sequence } from './sequence.ts';
import type { TermHits } from './look-up.ts';

interface Near {
  readonly op: 'near';
  readonly parts: readonly number[];
  readonly within: number;
}

export type Program =
  /** One term. */
  | number
  | ({ readonly op: 'sequence'; readonly parts: readonly (number | null)[] } & Sequence)
  | Near
  | { readonly op: 'pattern'; readonly pattern: Pattern }
  | { readonly op: 'all' | 'any'; readonly of: readonly Program[] }
  | { readonly op: 'not'; readonly of: Program };

/** Writes the numbers of its terms, which were taken, into the query. */
export function compile(query: Query, numberOf: (term: Term) => number): Program {
  switch (query.is) {
    case 'term':
      return numberOf(query.term);
    case 'sequence':
      return compileSequence(query, numberOf);
    case 'near':
      return { op: 'near', parts: query.parts.map((part) => numberOf(part)), within: query.within };
    case 'pattern':
      return { op: 'pattern', pattern: compilePattern(query.source) };
    case 'not':
      return { op: 'not', of: compile(query.of, numberOf) };
    default:
      return { op: query.is, of: query.of.map((part) => compile(part, numberOf)) };
  }
}

function compileSequence(query: Query & { is: 'sequence' }, numberOf: (term: Term) => number): Program {
  const parts = query.parts.map((part) => (part === null ? null : numberOf(part)));
  const sequence = { op: 'sequence', parts, joint: query.joint, signs: query.signs } as const;
  return query.joined === null ? sequence : { op: 'any', of: [sequence, numberOf(query.joined)] };
}

/** Whether a text, of which `hits` are known, is what the query looks for. */
export function holdsIn(program: Program, doc: AnalyzedText, hits: TermHits): boolean {
  if (typeof program === 'number') return hits.has(program);
  switch (program.op) {
    case 'all':
      return program.of.every((part) => holdsIn(part, doc, hits));
    case 'any':
      return program.of.some((part) => holdsIn(part, doc, hits));
    case 'not':
      return !holdsIn(program.of, doc, hits);
    case 'pattern':
      return program.pattern.test(doc.text);
    case 'near':
      return program.parts.every((part) => hits.has(part)) && nearIn(program, hits, 1).length > 0;
    default:
      return (
        program.parts.every((part) => part === null || hits.has(part)) &&
        spansIn(program, doc, hits).length > 0
      );
  }
}

/** Whether a pattern in it was too slow and matches nothing any more. */
export function hasSwitchedOff(program: Program): boolean {
  if (typeof program === 'number') return false;
  if (program.op === 'pattern') return program.pattern.isSwitchedOff();
  if (program.op === 'not') return hasSwitchedOff(program.of);
  return 'of' in program && program.of.some(hasSwitchedOff);
}

/** What to mark for it, unsorted; what is excluded is not marked. */
export function spansIn(program: Program, doc: AnalyzedText, hits: TermHits): readonly TextSpan[] {
  if (typeof program === 'number') return hits.get(program) ?? none;
  switch (program.op) {
    case 'all':
    case 'any':
      return program.of.flatMap((part) => spansIn(part, doc, hits));
    case 'not':
      return [];
    case 'pattern':
      return program.pattern.findMatches(doc.text, mostPlaces);
    case 'near':
      return nearIn(program, hits);
    default:
      return findSequences(
        program.parts.map((part) => (part === null ? null : (hits.get(part) ?? none))),
        program,
        doc,
      );
  }
}

function nearIn({ parts, within }: Near, hits: TermHits, most?: number): readonly TextSpan[] {
  return nearOnes(
    parts.map((part) => hits.get(part) ?? none),
    within,
    most,
  );
}

const mostPlaces = 50;
const none: readonly Token[] = [];

/** Spans in order; those that overlap or touch are one, and what nobody sees is left out. */
export function mergeSpans(spans: readonly TextSpan[]): TextSpan[] {
  const sorted = spans
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
