/** A query ready to be tried: terms are numbers, everything else is looked at only when its terms are there. */
import { compilePattern, type Pattern } from '../patterns/pattern.ts';
import type { Query } from '../language/query-tree.ts';
import type { TextSpan } from '../analysis/token.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import type { Hits } from './board.ts';
import { nearOnes, findSequences, type Sequence } from './sequence.ts';
import type { Terms } from './terms.ts';

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
export function compile(query: Query, terms: Pick<Terms, 'numberOf'>): Program {
  switch (query.is) {
    case 'term':
      return terms.numberOf(query.term);
    case 'sequence':
      return compileSequence(query, terms);
    case 'near':
      return { op: 'near', parts: query.parts.map((part) => terms.numberOf(part)), within: query.within };
    case 'pattern':
      return { op: 'pattern', pattern: compilePattern(query.source) };
    case 'not':
      return { op: 'not', of: compile(query.of, terms) };
    default:
      return { op: query.is, of: query.of.map((part) => compile(part, terms)) };
  }
}

function compileSequence(query: Query & { is: 'sequence' }, terms: Pick<Terms, 'numberOf'>): Program {
  const parts = query.parts.map((part) => (part === null ? null : terms.numberOf(part)));
  const sequence = { op: 'sequence', parts, joint: query.joint, signs: query.signs } as const;
  return query.joined === null ? sequence : { op: 'any', of: [sequence, terms.numberOf(query.joined)] };
}

/** Whether a text, of which `hits` are known, is what the query looks for. */
export function holdsIn(program: Program, doc: AnalyzedText, hits: Hits): boolean {
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

/** What to mark for it, unsorted; what is excluded is not marked. */
export function spansIn(program: Program, doc: AnalyzedText, hits: Hits): readonly TextSpan[] {
  if (typeof program === 'number') return hits.tokensOf(program);
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
        program.parts.map((part) => (part === null ? null : hits.tokensOf(part))),
        program,
        doc,
      );
  }
}

function nearIn({ parts, within }: Near, hits: Hits, most?: number): readonly TextSpan[] {
  return nearOnes(
    parts.map((part) => hits.tokensOf(part)),
    within,
    most,
  );
}

const mostPlaces = 50;

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
