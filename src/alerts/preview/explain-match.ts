/** Why a query fired on a post: which of its parts the post has, and in which form. */
import { matchQuery } from '#src/query/index/match-query.ts';
import type { Query } from '#src/query/language/query-tree.ts';
import type { AnalyzedText } from '#src/query/analysis/analyze-text.ts';

export interface MatchExplanation {
  /** A word, a phrase, a pattern: what cannot be taken apart any more. */
  readonly part: Query;
  /** As they stand in the post, each once; none where only a hidden link has it. */
  readonly forms: readonly string[];
}

const mostForms = 3;

/** In the order of the query; alternatives that the post does not have are left out. */
export function explainMatch(query: Query, doc: AnalyzedText): MatchExplanation[] {
  if (query.is === 'not') return [];
  const spans = matchQuery(query, doc);
  if (spans === null) return [];
  if (query.is === 'all' || query.is === 'any') return query.of.flatMap((part) => explainMatch(part, doc));
  const found = spans.map(({ start, end }) => doc.text.slice(start, end).trim().replace(/\s+/gu, ' '));
  const forms = new Map(found.map((form) => [form.toLowerCase(), form]));
  return [{ part: query, forms: [...forms.values()].slice(0, mostForms) }];
}
