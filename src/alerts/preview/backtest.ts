/** Tries a query on recent posts before it is saved: what it would have caught and why, and what it would have missed narrowly. */
import { inTimeSlices } from '#src/time-slices.ts';
import type { AlertScope } from '#src/query/index/alert-scope.ts';
import type { Post } from '#src/posts/post.ts';
import { matchQuery } from '#src/query/index/match-query.ts';
import { unrestrictedScope, isInScope } from '#src/query/index/alert-scope.ts';
import { mapTerms, type Query, type Term } from '#src/query/language/query-tree.ts';
import { analyzePost, type AnalyzedText } from '#src/query/analysis/analyze-text.ts';
import type { TextSpan } from '#src/posts/post-text.ts';

export interface RecentPost {
  readonly post: Post;
  readonly language: string | null;
  /** Where plain words do not look, see post-frame.ts. */
  readonly ignored?: readonly TextSpan[];
}

export interface BacktestHit extends RecentPost {
  readonly spans: readonly TextSpan[];
}

/** What a small change of the query would bring: leaving its exclusions out, or taking small letters for capitals. */
export const nearMissKinds = ['excluded', 'capitals'] as const;
type MissKind = (typeof nearMissKinds)[number];

export const maxBacktestPosts = 2000;

/** Tries `query` on `posts`, newest first; at most 2,000 are read. */
export async function backtest(
  query: Query,
  posts: AsyncIterable<RecentPost> | Iterable<RecentPost>,
  scope: AlertScope = unrestrictedScope,
) {
  const wider = widerForms(query);
  const misses = new Map<MissKind, number>();
  const matches: BacktestHit[] = [];
  let tried = 0;
  for await (const { post, language, ignored } of inTimeSlices(posts)) {
    tried += 1;
    if (isInScope(scope, post)) {
      const doc = analyzePost(post, language, ignored);
      const spans = matchQuery(query, doc);
      if (spans !== null) matches.push({ post, language, spans });
      const missed = spans === null ? wider.filter(([, form]) => matchQuery(form, doc) !== null) : [];
      for (const [kind] of missed) misses.set(kind, (misses.get(kind) ?? 0) + 1);
    }
    if (tried >= maxBacktestPosts) break;
  }
  return {
    posts: tried,
    hits: matches.length,
    matches: matches as readonly BacktestHit[],
    nearMisses: Object.fromEntries(misses) as Readonly<Partial<Record<MissKind, number>>>,
  };
}

function widerForms(query: Query): (readonly [MissKind, Query])[] {
  const forms: (readonly [MissKind, Query])[] = [];
  const included = withoutExclusions(query);
  if (included !== query) forms.push(['excluded', included]);
  const anyCase = mapTerms(
    query,
    (term): Term => (term.match === 'capitals' ? { ...term, match: 'forms' } : term),
  );
  if (JSON.stringify(anyCase) !== JSON.stringify(query)) forms.push(['capitals', anyCase]);
  return forms;
}

/** Exclusions of the whole query; those inside brackets stay. */
function withoutExclusions(query: Query): Query {
  if (query.is !== 'all' || !query.of.some((part) => part.is === 'not')) return query;
  return { is: 'all', of: query.of.filter((part) => part.is !== 'not') };
}

interface MatchExplanation {
  /** A word, a phrase, a pattern: what cannot be taken apart any more. */
  readonly part: Query;
  /** As they stand in the post, each once; none where only a hidden link has it. */
  readonly forms: readonly string[];
}

const mostForms = 3;

/** Why a query fired on a post: which of its parts the post has. In the order of the query; alternatives that the post does not have are left out. */
export function explainMatch(query: Query, doc: AnalyzedText): MatchExplanation[] {
  if (query.is === 'not') return [];
  const spans = matchQuery(query, doc);
  if (spans === null) return [];
  if (query.is === 'all' || query.is === 'any') return query.of.flatMap((part) => explainMatch(part, doc));
  const found = spans.map(({ start, end }) => doc.text.slice(start, end).trim().replace(/\s+/gu, ' '));
  const forms = new Map(found.map((form) => [form.toLowerCase(), form]));
  return [{ part: query, forms: [...forms.values()].slice(0, mostForms) }];
}
