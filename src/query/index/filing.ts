/** Where a query is filed: under its anchors, and with what else must be there or must not. */
import type { Query, Term } from '../language/query-tree.ts';
import { anchorsOf, longestOf, requiredBy } from './anchors.ts';

/** What is left to do when an anchor of a query is met. */
export const ResidualCheck = {
  /** It matches. */
  nothing: 0,
  /** It matches when its guard is there, too. */
  guard: 1,
  /** It matches unless its guard is there, too. */
  noGuard: 2,
  /** Its program is run when its guard is there, or when it has none. */
  program: 3,
} as const;
export type ResidualCheck = (typeof ResidualCheck)[keyof typeof ResidualCheck];

export interface Filing {
  /** Null when it may match without any: such a query is tried on every post. */
  readonly anchors: readonly Term[] | null;
  readonly guard: Term | null;
  readonly check: ResidualCheck;
}

export function filingOf(query: Query): Filing {
  if (query.is === 'term') return { anchors: [query.term], guard: null, check: ResidualCheck.nothing };
  return filingOfPair(query) ?? filingOfChoice(query) ?? filingOfAny(query);
}

/** Two words, or one without another: all there is to see is whether the second one is there. */
function filingOfPair(query: Query): Filing | null {
  if (query.is !== 'all' || query.of.length !== 2) return null;
  const [first, second] = query.of;
  if (first?.is !== 'term') return null;
  if (second?.is === 'not' && second.of.is === 'term')
    return { anchors: [first.term], guard: second.of.term, check: ResidualCheck.noGuard };
  if (second?.is !== 'term') return null;
  const firstIsLonger = first.term.normalized.length >= second.term.normalized.length;
  const [anchor, guard] = firstIsLonger ? [first.term, second.term] : [second.term, first.term];
  return { anchors: [anchor], guard, check: ResidualCheck.guard };
}

function filingOfChoice(query: Query): Filing | null {
  if (query.is !== 'any') return null;
  const terms = query.of.flatMap((choice) => (choice.is === 'term' ? [choice.term] : []));
  return terms.length < query.of.length
    ? null
    : { anchors: terms, guard: null, check: ResidualCheck.nothing };
}

function filingOfAny(query: Query): Filing {
  const anchors = anchorsOf(query);
  const others = requiredBy(query).filter((term) => !anchors?.includes(term));
  return { anchors, guard: longestOf(others), check: ResidualCheck.program };
}
