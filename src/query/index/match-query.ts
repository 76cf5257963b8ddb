/** One query against many posts: search, topics, the test before an alert is saved. */
import { memoize } from '#src/memoize.ts';
import { mapTerms, type Query } from '../language/query-tree.ts';
import type { TextSpan } from '../analysis/token.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { findSpans, mergeSpans } from './evaluate-query.ts';
import { createTerms } from './terms.ts';

const numberedOf = memoize((source: Query) => {
  const terms = createTerms();
  return { terms, query: mapTerms(source, terms.numberOf) };
});

/** Where a post has what the query looks for, in order; null when it has not. Empty when only a hidden link has it. */
export function matchQuery(source: Query, text: AnalyzedText): readonly TextSpan[] | null {
  const { terms, query } = numberedOf(source);
  const spans = findSpans(query, text, terms.hitsIn(text));
  return spans === null ? null : mergeSpans(spans);
}
