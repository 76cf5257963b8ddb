/** A query tried on a text of which the terms are known: all else is looked at only when its terms are there. */
import { memoize } from '#src/memoize.ts';
import { compilePattern } from '../patterns/pattern.ts';
import type { Query } from '../language/query-tree.ts';
import type { TextSpan, Token } from '../analysis/token.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { findNear, findSequences } from './sequence.ts';

/** By the number of a term, the tokens that are it, in no order. */
export type TermHits = ReadonlyMap<number, readonly Token[]>;

const mostPatternMatches = 50;
const none: readonly Token[] = [];
const patternOf = memoize((query: Query<number> & { is: 'pattern' }) => compilePattern(query.source));

/** Whether a text, of which `hits` are known, is what the query looks for. */
export function holdsIn(query: Query<number>, text: AnalyzedText, hits: TermHits): boolean {
  switch (query.is) {
    case 'term':
      return hits.has(query.term);
    case 'all':
      return query.of.every((part) => holdsIn(part, text, hits));
    case 'any':
      return query.of.some((part) => holdsIn(part, text, hits));
    case 'not':
      return !holdsIn(query.of, text, hits);
    case 'pattern':
      return patternOf(query).test(text.text);
    default:
      return findSpans(query, text, hits).length > 0;
  }
}

/** Whether a pattern in it was too slow and matches nothing any more. */
export function hasSwitchedOff(query: Query<number>): boolean {
  if (query.is === 'pattern') return patternOf(query).isSwitchedOff();
  return 'of' in query && [query.of].flat().some(hasSwitchedOff);
}

/** What to mark for it, unsorted; what is excluded is not marked. */
export function findSpans(query: Query<number>, text: AnalyzedText, hits: TermHits): readonly TextSpan[] {
  switch (query.is) {
    case 'term':
      return hits.get(query.term) ?? none;
    case 'all':
    case 'any':
      return query.of.flatMap((part) => findSpans(part, text, hits));
    case 'not':
      return none;
    case 'pattern':
      return patternOf(query).findMatches(text.text, mostPatternMatches);
    default:
      return findTogether(query, text, hits);
  }
}

function findTogether(
  query: Query<number> & { is: 'sequence' | 'near' },
  text: AnalyzedText,
  hits: TermHits,
): readonly TextSpan[] {
  const joined = query.is === 'sequence' && query.joined !== null ? (hits.get(query.joined) ?? none) : none;
  if (query.parts.some((part) => part !== null && !hits.has(part))) return joined;
  const parts = query.parts.map((part) => (part === null ? null : (hits.get(part) ?? none)));
  if (query.is === 'sequence') return [...findSequences(parts, query, text), ...joined];
  return findNear(
    parts.filter((part) => part !== null),
    query.within,
  );
}

/** Spans in order; those that overlap or touch are one, and what nobody sees is left out. */
export function mergeSpans(spans: readonly TextSpan[]): TextSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) merged.push({ start, end });
  }
  return merged;
}
