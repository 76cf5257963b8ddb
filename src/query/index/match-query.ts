/** Matches a query against a text whose term hits are known; all else is looked at only when its terms are there. */
import { memoize } from '#src/memoize.ts';
import { compilePattern } from '../patterns/pattern.ts';
import { mapTerms, type Query } from '../language/query-tree.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import type { Token } from '../analysis/tokenize.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { findNear, findSequences } from './sequence.ts';
import { createTerms, type TermHits } from './terms.ts';

const maxPatternMatches = 50;
const patternOf = memoize((query: Query<number> & { is: 'pattern' }) => compilePattern(query.source));

export function hasSwitchedOff(query: Query<number>): boolean {
  if (query.is === 'pattern') return patternOf(query).isSwitchedOff();
  return query.is === 'not' ? hasSwitchedOff(query.of) : 'of' in query && query.of.some(hasSwitchedOff);
}

/** Where the query matches, unsorted; null where it does not. Exclusions have no place in the text. */
export function findSpans(
  query: Query<number>,
  text: AnalyzedText,
  hits: TermHits,
): readonly TextSpan[] | null {
  switch (query.is) {
    case 'term':
      return hits.get(query.term) ?? null;
    case 'all': {
      const all: TextSpan[] = [];
      for (const part of query.of) {
        const spans = findSpans(part, text, hits);
        if (spans === null) return null;
        all.push(...spans);
      }
      return all;
    }
    case 'any': {
      const found = query.of.map((part) => findSpans(part, text, hits)).filter((spans) => spans !== null);
      return found.length === 0 ? null : found.flat();
    }
    case 'not':
      return findSpans(query.of, text, hits) === null ? [] : null;
    case 'pattern': {
      const pattern = patternOf(query);
      return pattern.test(text.text) ? pattern.findMatches(text.text, maxPatternMatches) : null;
    }
    default: {
      if (query.parts.some((part) => part !== null && !hits.has(part))) return null;
      const tokensOf = (part: number): readonly Token[] => hits.get(part) ?? [];
      const found =
        query.is === 'near'
          ? findNear(query.parts.map(tokensOf), query.within)
          : findSequences(
              query.parts.map((part) => (part === null ? null : tokensOf(part))),
              query,
              text,
            );
      return found.length === 0 ? null : found;
    }
  }
}

/** Spans in order; those that overlap or touch become one, empty ones are left out. */
export function mergeSpans(spans: readonly TextSpan[]): TextSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) merged.push({ start, end });
  }
  return merged;
}

const indexedQueryOf = memoize((source: Query) => {
  const terms = createTerms();
  return { terms, query: mapTerms(source, terms.acquire) };
});

/** Where the query matches the text, in order; null where it does not. Empty when only a hidden link matches. */
export function matchQuery(source: Query, text: AnalyzedText): readonly TextSpan[] | null {
  const { terms, query } = indexedQueryOf(source);
  const spans = findSpans(query, text, terms.hitsIn(text));
  return spans === null ? null : mergeSpans(spans);
}
